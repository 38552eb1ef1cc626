"""Templates from worked solutions: numbers are traced, changed together, and dropped where they cannot be."""

from __future__ import annotations

import json
import random
from pathlib import Path

from models.recipes import gsm_templates as gsm

QUESTION = "Ida has 48 pens in 6 boxes. She gives away 5 pens from one of the 6 boxes. How many are left in it?"
ANSWER = "A box holds 48/6 = <<48/6=8>>8 pens.\nThere are 8-5 = <<8-5=3>>3 left.\n#### 3"


def test_numbers_change_together_and_the_steps_follow() -> None:
    template = gsm.parse(0, QUESTION, ANSWER)
    assert template is not None
    seen = set()
    for seed in range(20):
        problem = gsm.instance(template, random.Random(seed))
        if problem is None:
            continue
        a, b, c, d = (int(w) for w in problem.text.replace(".", "").split() if w.isdigit())
        assert b == d
        assert problem.solution == (f"{a}/{b}={a // b}", f"{a // b}-{c}={a // b - c}")
        assert problem.answer == str(a // b - c)
        seen.add(problem.text)
    assert len(seen) > 5


def test_a_number_that_could_be_two_things_is_refused() -> None:
    assert gsm.parse(0, "3 cats and 4 dogs and 7 birds?", "<<3+4=7>>7 <<7+7=14>>14\n#### 14") is None


def test_a_solution_without_whole_numbers_is_refused() -> None:
    assert gsm.parse(0, "Half of 5?", "<<5/2=2.5>>2.5\n#### 2.5") is None


def test_a_year_is_no_number_to_change() -> None:
    assert gsm.parse(0, "Born in 1990, how old in 2020?", "<<2020-1990=30>>30\n#### 30") is None


def test_a_stream_keeps_to_its_split(tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl"
    path.write_text(json.dumps({"question": QUESTION, "answer": ANSWER}) + "\n")
    (template,) = gsm.load(path)
    problem = next(gsm.stream(path, 1, gsm.split_of_template(template)))
    assert problem.id == "gsm/0"

"""Real gold answers: each has a canonical string, equals itself, and is found in its reference solution."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from edge_ttc.grading import canonical, equal, extract_answer, grade
from edge_ttc.grading.nodes import Word
from edge_ttc.grading.structure import parse

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data"


def records(name: str) -> list[dict[str, Any]]:
    path = DATA / name
    if not path.is_file():
        pytest.skip(f"{name} is not here: public data sets are not part of the repository")
    text = path.read_text(encoding="utf-8")
    return json.loads(text) if path.suffix == ".json" else [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("name", ["gsm8k/test.jsonl", "gsm8k/train.jsonl"])
def test_gsm8k_solutions_extract_to_their_gold(name: str) -> None:
    for record in records(name):
        gold = record["answer"].rpartition("####")[2].strip()
        value = canonical(gold)
        assert value is not None
        assert re.fullmatch(r"-?[0-9]+(\.[0-9]*[1-9])?", value)
        assert equal(gold, value)
        assert grade(record["answer"], value)


def test_svamp_golds_are_integers_equal_to_themselves() -> None:
    for record in records("svamp/SVAMP.json"):
        value = canonical(str(record["Answer"]))
        assert value is not None
        assert value == str(int(record["Answer"]))
        assert equal(str(record["Answer"]), value)


def test_gsm_hard_targets_keep_their_value() -> None:
    for record in records("gsm_hard/test.jsonl"):
        value = canonical(repr(record["target"]))
        assert value is not None
        assert float(value) == record["target"]


def test_math_golds_equal_themselves_and_their_canonical_strings() -> None:
    words: list[str] = []
    for record in records("math500/test.jsonl"):
        gold = record["answer"]
        value = canonical(gold)
        assert value is not None
        assert canonical(value) == value
        assert equal(gold, gold)
        assert equal(gold, value)
        words += [gold] if isinstance(parse(gold), Word) else []
    # Names, parities and numbers in another base are rightly text; every other of the 500 parses.
    assert len(words) == 11, words


def test_math_solutions_extract_to_their_gold() -> None:
    missed = [r["answer"] for r in records("math500/test.jsonl") if not grade(r["solution"], r["answer"])]
    assert missed == []


def test_golds_of_math_do_not_equal_their_neighbours() -> None:
    golds = sorted({str(canonical(record["answer"])) for record in records("math500/test.jsonl")})
    symbolic = [gold for gold in golds if re.search("[a-z,]", gold)]
    pairs = [(a, b) for i, a in enumerate(symbolic) for b in symbolic[i + 1 :] if equal(a, b)]
    assert pairs == [("-2, 1", "1, -2")]  # the order of several answers does not count


def test_extraction_finds_none_in_questions() -> None:
    marked = [r["question"] for r in records("gsm8k/test.jsonl") if extract_answer(r["question"]) is not None]
    assert marked == []

"""Other words, the same numbers and the same relations."""

from __future__ import annotations

import itertools
import json
import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from edge_ttc.problems import school
from models.recipes import rewording
from models.recipes.config import PLAIN_ENGLISH
from models.recipes.rewording import Vocabulary, misspelt, reworded, singular, with_idle_words, with_other_words

TEXTS = (
    "Shelby has 3 kittens and 4 boxes of wallets in the garden. Ann gave Shelby 2 more kittens. How many has Shelby?",
    "The fair is today. Mr. Grey sold 5 lanterns, and Shelby bought 6 kittens at the market. How many days, Shelby?",
    "Omar sells 7 lanterns and 9 wallets to Shelby at the market. He takes 20 wallets in the garden. How many?",
    "There are 4 dice in the garden.",
)
KNOWN = Vocabulary.of(TEXTS)


def numbers(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def test_the_vocabulary_holds_things_names_places_and_sentences_without_a_number() -> None:
    assert KNOWN.nouns == ("kittens", "lanterns", "wallets")
    assert "Shelby" in KNOWN.names
    assert "Grey" not in KNOWN.names
    assert KNOWN.places == (" at the market", " in the garden")
    assert KNOWN.openings == ("The fair is today.",)


@pytest.mark.parametrize(("plural", "one"), [("boxes", "box"), ("cherries", "cherry"), ("pens", "pen")])
def test_the_singular_of_what_is_counted(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_a_thing_is_another_one_wherever_it_stands_and_units_stay() -> None:
    text = "Zed has 3 kittens. One kitten weighs 5 pounds. How many pounds do the kittens weigh?"
    told = with_other_words(random.Random(1), text, KNOWN)
    new = next(w for w in ("lanterns", "wallets") if w in told)
    assert told == text.replace("kittens", new).replace("kitten", singular(new))


def test_a_verb_behind_a_number_is_no_thing() -> None:
    texts = ["Of 5 kittens 3 saves. Each saves 2 kittens, and 4 saves."] * 2
    assert Vocabulary.of(texts).nouns == ("kittens",)


def test_what_has_legs_stays_what_it_is() -> None:
    asked = replace(school.generate("told", 3, 1), text="There are 3 kittens. How many legs is that?")
    made = [reworded(asked, random.Random(seed), KNOWN).text for seed in range(40)]
    assert sum("kittens" in text for text in made) > 25, "but for slips of the keys"
    assert not any(other in text for text in made for other in ("lanterns", "wallets"))


def test_a_slip_of_the_keys_is_small_and_in_a_word() -> None:
    text = "Zed has 3 kittens and buys 14 boxes"
    told = {misspelt(random.Random(seed), text) for seed in range(200)}
    assert len(told - {text}) > 50
    for one in told:
        assert numbers(one) == ["3", "14"]
        assert abs(len(one) - len(text)) <= 2
        assert len(one.split()) == len(text.split())


def test_the_misspelt_questions_are_the_hand_written_ones_with_slips() -> None:
    told = [json.loads(row) for row in (PLAIN_ENGLISH.parent / "plain_english_misspelt.jsonl").read_text().splitlines()]
    asked = [json.loads(row) for row in PLAIN_ENGLISH.read_text().splitlines()]
    slips = [{**row, "question": misspelt(random.Random(i), row["question"])} for i, row in enumerate(asked)]
    assert told == slips


def test_a_text_of_short_words_stays_as_it_is() -> None:
    assert misspelt(random.Random(1), "3 + 4 is?") == "3 + 4 is?"


def test_no_sentence_comes_after_what_is_asked() -> None:
    for seed in range(50):
        told = with_idle_words(random.Random(seed), "Zed has 3 pens. He buys 4 pens. How many are there?", KNOWN)
        assert told.endswith("How many are there?")
        assert numbers(told) == ["3", "4"]


def test_numbers_steps_and_answer_stay() -> None:
    for index, level in itertools.product(range(300), (1, 5)):
        problem = school.generate("told", level, index)
        told = reworded(problem, random.Random(index), KNOWN)
        assert numbers(told.text) == numbers(problem.text)
        assert told == replace(problem, text=told.text)


def test_a_stream_rewords_everyday_questions_alone_and_the_same_way_again(tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl"
    path.write_text("".join(json.dumps({"question": t}) + "\n" for t in TEXTS))
    plain = list(itertools.islice(school.stream(3), 400))
    first, again = (list(rewording.stream(iter(plain), path, 5)) for _ in range(2))
    assert first == again
    changed = [a.source for a, b in zip(plain, first, strict=True) if a != b]
    assert changed
    assert set(changed) <= rewording.SOURCES

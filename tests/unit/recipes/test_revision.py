"""Trajectories of the revision model: what is well marked is kept, what is ill marked is written anew."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("torch")
pytest.importorskip("tokenizers")

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.recipes.config import TOKENIZER, RevisionConfig
from models.recipes.revision_data import GradedAttempt, Question, attempts, documents_of, edit_distance, trajectory
from models.recipes.vocabulary import ATTEMPT, END, SOLUTION, load_tokenizer


def plain_distance(a: list[int], b: list[int]) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (x != y)))
    return row[-1]


texts = st.lists(st.integers(0, 3), max_size=9)


@given(texts, texts)
def test_the_edit_distance_is_levenshtein_s(a: list[int], b: list[int]) -> None:
    assert edit_distance(np.array(a, int), np.array(b, int)) == plain_distance(a, b)


def attempt(*ids: int, score: float = 0.1, right: bool = False) -> GradedAttempt:
    return GradedAttempt(np.array(ids), score, right)


def test_after_wrong_attempts_comes_the_right_text_nearest_to_the_last() -> None:
    right = [attempt(1, 2, 3, 4), attempt(8, 8, 8, 7)]
    wrong = [attempt(9, 9, 9, 9), attempt(1, 2, 3, 5), attempt(1, 9, 9, 9), attempt(8, 8), attempt(7)]
    counts = set()
    for seed in range(80):
        earlier, target = trajectory(random.Random(seed), wrong, right, RevisionConfig(kept=0.0))
        assert all(any(e is w for w in wrong) for e in earlier)
        assert len({id(e) for e in earlier}) == len(earlier)
        other = [r.ids for r in right if r.ids is not target]
        assert edit_distance(earlier[-1].ids, target) <= edit_distance(earlier[-1].ids, other[0])
        counts.add(len(earlier))
    assert counts == {1, 2, 3, 4}


@pytest.mark.parametrize("kept", [0.0, 1.0])
def test_a_right_last_attempt_is_kept_and_always_is_where_nothing_was_ill_marked(kept: float) -> None:
    wrong, right = [attempt(5)] * 4 if kept else [], [attempt(1), attempt(2)]
    for seed in range(20):
        earlier, target = trajectory(random.Random(seed), wrong, right, RevisionConfig(kept=kept))
        assert earlier[-1].ids is target
        assert len(earlier) <= 4


def test_an_attempt_stands_under_its_mark_and_without_its_end() -> None:
    tokenizer = load_tokenizer(TOKENIZER)
    digit = tokenizer.token_to_id("7")
    earlier = [attempt(40, 41, END, score=0.73), attempt(42, END, score=0.7)]
    assert attempts(tokenizer, earlier, True) == [ATTEMPT, digit, 40, 41, ATTEMPT, digit, 42]
    assert attempts(tokenizer, earlier, False) == [ATTEMPT, 40, 41, ATTEMPT, 42]


def test_a_wrong_attempt_that_is_well_marked_stands_in_no_document() -> None:
    good, ill, well = attempt(40, END, score=0.9, right=True), attempt(41, END), attempt(42, END, score=0.8)
    asked = [Question([1, 50, 2], [good, ill, well]), Question([1, 51, 2], [good]), Question([1, 52, 2], [ill])]
    made = list(documents_of(asked, RevisionConfig(copies=40, marked=1.0)))
    assert len(made) == 40
    for document, prompt in made:
        assert document[:2].tolist() == [1, 50], "only a question with both kinds teaches to revise"
        assert document[prompt:].tolist() == [40, END]
        assert 42 not in document
        assert document[prompt - 1] == SOLUTION

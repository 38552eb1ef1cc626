"""Trajectories of the revision model: the nearest wrong attempt last, a right target, loss on the target alone."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("torch")
pytest.importorskip("tokenizers")

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.recipes.config import RevisionConfig
from models.recipes.train_revision import edit_distance, trajectory


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


def test_the_last_wrong_attempt_is_the_nearest_and_the_target_right() -> None:
    right = [np.array([1, 2, 3, 4])]
    wrong = [np.array([9, 9, 9, 9]), np.array([1, 2, 3, 5]), np.array([1, 9, 9, 9]), np.array([8, 8])]
    counts = set()
    for seed in range(60):
        earlier, target = trajectory(random.Random(seed), wrong, right, RevisionConfig(kept=0.0))
        assert target is right[0]
        assert len({id(e) for e in earlier}) == len(earlier) <= 4
        counts.add(len(earlier))
        if earlier:
            assert earlier[-1] is wrong[1]
    assert counts == {0, 1, 2, 3, 4}


def test_a_right_last_attempt_is_kept() -> None:
    wrong, right = [np.array([5])] * 4, [np.array([1]), np.array([2])]
    for seed in range(20):
        earlier, target = trajectory(random.Random(seed), wrong, right, RevisionConfig(kept=1.0))
        assert earlier[-1] is target
        assert len(earlier) <= 4

"""Intervals of tables, against published figures and by how often they cover."""

from __future__ import annotations

import math

import numpy as np
import pytest

from benchmarks.statistics import difference_interval, mean_interval


def test_wilsons_interval_of_a_published_table() -> None:
    mean, low, high = mean_interval([1.0] * 81 + [0.0] * 182)  # Newcombe (1998), table I: 81 of 263
    assert (mean, round(low, 4), round(high, 4)) == (81 / 263, 0.2553, 0.3662)


def test_marks_that_are_all_alike_leave_room_for_doubt() -> None:
    assert mean_interval([1.0] * 20)[1:] == (pytest.approx(0.839, abs=1e-3), 1.0)
    assert mean_interval([0.0] * 20)[1:] == (0.0, pytest.approx(0.161, abs=1e-3))
    mean, low, high = difference_interval([1.0] * 20, [1.0] * 20)
    assert mean == 0.0
    assert low < -0.05 < 0.05 < high


@pytest.mark.parametrize(("share", "n"), [(0.8, 6), (0.95, 20), (0.99, 200), (0.5, 60)])
def test_marks_are_covered_about_as_often_as_is_said(share: float, n: int) -> None:
    rng = np.random.default_rng(1)
    intervals = [mean_interval(rng.binomial(1, share, n).astype(float).tolist())[1:] for _ in range(600)]
    assert np.mean([low <= share <= high for low, high in intervals]) > 0.9


def test_paired_marks_are_covered_about_as_often_as_is_said() -> None:
    rng, truth, covered = np.random.default_rng(2), 0.08, 0
    for _ in range(600):
        drawn = rng.choice([1, -1, 0], 60, p=[0.1, 0.02, 0.88])
        _, low, high = difference_interval((drawn > 0).tolist(), (drawn < 0).tolist())
        covered += low <= truth <= high
    assert covered / 600 > 0.92


def test_fractions_are_bootstrapped() -> None:
    mean, low, high = mean_interval([0.25, 0.5, 0.75, 1.0] * 10)
    assert low < mean == 0.625 < high
    assert mean_interval([0.25, 0.5], seed=3) == mean_interval([0.25, 0.5], seed=3)


def test_nothing_has_no_mean() -> None:
    assert all(map(math.isnan, mean_interval([])))
    assert all(map(math.isnan, difference_interval([], [])))

"""Intervals for tables. Fixed seeds; no SciPy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np


def mean_interval(values: Sequence[float], seed: int = 0, draws: int = 4000) -> tuple[float, float, float]:
    """(mean, low, high): 95 % percentile bootstrap over questions."""
    array = np.asarray(values, dtype=float)
    rng = np.random.default_rng(seed)
    means = array[rng.integers(0, len(array), (draws, len(array)))].mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(array.mean()), float(low), float(high)


def difference_interval(a: Sequence[float], b: Sequence[float], seed: int = 0) -> tuple[float, float, float]:
    """(mean, low, high) of a − b on the same questions: a paired bootstrap."""
    return mean_interval([x - y for x, y in zip(a, b, strict=True)], seed)


def mean_of(rows: Sequence[Mapping[str, Any]], key: str) -> float:
    """The mean of one figure of the rows."""
    return float(np.mean([float(row[key]) for row in rows]))

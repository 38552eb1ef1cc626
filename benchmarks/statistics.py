"""95 % intervals for tables. Fixed seeds; no SciPy.

A percentile bootstrap of marks that are nearly all right is much too narrow (of twenty questions at 95 % right it
covers 61 % of the time), so marks and their differences have intervals of their own; fractions are bootstrapped.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

_Z = 1.959964
"""Two-sided 95 % of a normal distribution."""


def mean_interval(values: Sequence[float], seed: int = 0, draws: int = 4000) -> tuple[float, float, float]:
    """(mean, low, high) over questions: Wilson's interval of marks (0 or 1), a percentile bootstrap of others.

    NaN for no values.
    """
    array = np.asarray(values, dtype=float)
    if len(array) == 0:
        return math.nan, math.nan, math.nan
    if np.isin(array, (0, 1)).all():
        return _wilson(float(array.mean()), len(array))
    return _bootstrap(array, seed, draws)


def difference_interval(a: Sequence[float], b: Sequence[float], seed: int = 0) -> tuple[float, float, float]:
    """(mean, low, high) of a − b on the same questions: Agresti and Min's interval of marks, else a paired bootstrap.

    NaN for no values.
    """
    array = np.array([x - y for x, y in zip(a, b, strict=True)], dtype=float)
    if len(array) == 0:
        return math.nan, math.nan, math.nan
    if np.isin(array, (-1, 0, 1)).all():
        return _agresti_min(int((array == 1).sum()), int((array == -1).sum()), len(array))
    return _bootstrap(array, seed, 4000)


def _wilson(share: float, n: int) -> tuple[float, float, float]:
    """Wilson (1927): the shares that would not be rejected."""
    centre = (share + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z / (1 + _Z**2 / n) * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    return share, max(0.0, centre - half), min(1.0, centre + half)


def _agresti_min(better: int, worse: int, n: int) -> tuple[float, float, float]:
    """Agresti and Min (2005): Wald's interval of paired marks with half a question added to each cell of the table."""
    centre, both = (better - worse) / (n + 2), better + worse + 1
    half = _Z * math.sqrt(both - (better - worse) ** 2 / (n + 2)) / (n + 2)
    return (better - worse) / n, max(-1.0, centre - half), min(1.0, centre + half)


def _bootstrap(array: np.ndarray, seed: int, draws: int) -> tuple[float, float, float]:
    rng = np.random.default_rng(seed)
    means = array[rng.integers(0, len(array), (draws, len(array)))].mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(array.mean()), float(low), float(high)


def mean_of(rows: Sequence[Mapping[str, Any]], key: str) -> float:
    """The mean of one figure of the rows."""
    return float(np.mean([float(row[key]) for row in rows]))

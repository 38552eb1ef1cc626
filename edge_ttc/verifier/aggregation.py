"""From the scores of a solution's steps to one score of the solution (paper, §1.4 of its appendix: the last one)."""

from __future__ import annotations

import numpy as np

AGGREGATIONS = ("last", "min", "product", "mean")


def aggregate(step_scores: np.ndarray, how: str) -> float:
    """One score of (s,) step scores; NaN where there are none or one of them is not finite."""
    if len(step_scores) == 0 or not np.isfinite(step_scores).all():
        return float("nan")
    if how == "last":
        return float(step_scores[-1])
    return float({"min": np.min, "product": np.prod, "mean": np.mean}[how](step_scores))

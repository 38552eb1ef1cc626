"""How good the verifier found an earlier attempt, as one digit that a policy reads before it in a revision's prompt."""

from __future__ import annotations

import math


def mark_of(score: float | None) -> str:
    """``0`` to ``9``, the tenth that the score (0 to 1) lies in; empty for an attempt that nobody gave a number."""
    if score is None or not math.isfinite(score):
        return ""
    return str(min(9, max(0, int(10 * score))))

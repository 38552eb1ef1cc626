"""Best-of-N by the single highest score (Cobbe et al., arXiv 2110.14168; arXiv 2408.03314, §5.1)."""

from __future__ import annotations

from edge_ttc.domain import Stop
from edge_ttc.strategy.requests import Grow, Node, Score, Steps


def best_of_n_argmax(root: Node, n: int, temperature: float) -> Steps:
    """``n`` independent solutions, each that ended scored; the single highest score wins (``select.highest_score``)."""
    solutions = yield Grow((root,) * n, Stop.END, temperature)
    return (yield Score(tuple(s for s in solutions if s.ended)))

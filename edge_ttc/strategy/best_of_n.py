"""Best-of-N weighted (arXiv 2408.03314, §5.1; Li et al., arXiv 2206.02336)."""

from __future__ import annotations

from edge_ttc.domain import Stop
from edge_ttc.strategy.requests import Grow, Node, Score, Steps


def best_of_n(root: Node, n: int, temperature: float) -> Steps:
    """``n`` independent solutions, each that ended scored; the answer whose scores sum highest wins."""
    solutions = yield Grow((root,) * n, Stop.END, temperature)
    return (yield Score(tuple(s for s in solutions if s.ended)))

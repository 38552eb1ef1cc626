"""Majority voting, also called self-consistency (Wang et al., arXiv 2203.11171)."""

from __future__ import annotations

from edge_ttc.domain import Stop
from edge_ttc.strategy.requests import Grow, Node, Steps


def majority(root: Node, n: int, temperature: float) -> Steps:
    """``n`` independent solutions; the most frequent answer wins."""
    return (yield Grow((root,) * n, Stop.END, temperature))

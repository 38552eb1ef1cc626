"""Greedy: one solution at temperature 0."""

from __future__ import annotations

from edge_ttc.domain import Stop
from edge_ttc.strategy.requests import Grow, Node, Steps


def greedy(root: Node) -> Steps:
    """One solution at temperature 0."""
    return (yield Grow((root,), Stop.END, temperature=0.0))

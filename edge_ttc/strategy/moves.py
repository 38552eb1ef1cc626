"""Moves that several methods share: growing by whole steps, dealing out places, keeping the best."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterable, Sequence

from edge_ttc.domain import Stop
from edge_ttc.strategy.requests import Grow, Node, Request

ROUNDS = 40
"""Search ends after so many rounds (arXiv 2408.03314, §5.2)."""


def advance(
    nodes: Sequence[Node], steps: int, temperature: float, keep: tuple[Node, ...] = ()
) -> Generator[Request, list[Node], list[Node]]:
    """Let every node grow by ``steps`` steps; what ends earlier waits. In order; fewer where the budget is short."""
    tips = list(nodes)
    for _ in range(steps):
        growing = tuple(t for t in tips if t.growable)
        if not growing:
            break
        grown = iter((yield Grow(growing, Stop.STEP, temperature, keep)))
        moved = [next(grown, None) if t.growable else t for t in tips]
        tips = [t for t in moved if t is not None]
    return tips


def width_of(n: int, m: int) -> int:
    """Children of a kept beam: M as given, or √N where it is 0; the paper's two settings are 4 and √N."""
    return max(1, min(n, m or round(math.sqrt(n))))


def shares(n: int, parts: int) -> list[int]:
    """``n`` places in ``parts`` shares that differ by at most one, larger ones first: (16, 4) → 4, 4, 4, 4."""
    return [n // parts + (i < n % parts) for i in range(parts)]


def best_of(nodes: Iterable[Node], count: int) -> list[Node]:
    """The ``count`` highest ranked, each node once; of equals those grown earlier."""
    return sorted({n.key: n for n in nodes}.values(), key=lambda n: (-n.rank, n.key))[:count]


def repeated(nodes: Sequence[Node], counts: Sequence[int]) -> list[Node]:
    """Every node as often as its count says."""
    return [node for node, count in zip(nodes, counts, strict=False) for _ in range(count)]

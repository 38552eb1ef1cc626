"""Beam search against the PRM (arXiv 2408.03314, §5.2)."""

from __future__ import annotations

from edge_ttc.domain import Stop
from edge_ttc.strategy.requests import Grow, Node, Score, Steps

ROUNDS = 40


def beam(root: Node, n: int, m: int, temperature: float) -> Steps:
    """Grow ``n`` first steps; keep the best ``n // m``, grow ``m`` next steps from each, until all have ended.

    A beam that has ended keeps its place among the kept ones and costs nothing more. After the last round the ended
    ones are voted on, weighted by score.
    """
    beams = [root] * n
    for _ in range(ROUNDS):
        growing = [b for b in beams if b.growable]
        if not growing:
            break
        children = yield Grow(tuple(growing), Stop.STEP, temperature)
        scored = yield Score(tuple(children))
        pool = [b for b in beams if b.ended] + [c for c in scored if c.growable or c.ended]
        if all(b.ended for b in pool):
            return pool
        kept = sorted(pool, key=lambda b: -b.rank)[: max(1, n // m)]
        beams = [b for b in kept if b.ended] + [b for b in kept if b.growable for _ in range(m)]
    return [b for b in beams if b.ended]

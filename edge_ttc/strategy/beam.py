"""Beam search against the PRM (arXiv 2408.03314, §5.2), scoring every g steps (VG-Search, arXiv 2505.11730)."""

from __future__ import annotations

from edge_ttc.strategy.moves import ROUNDS, advance, best_of, repeated, shares, width_of
from edge_ttc.strategy.requests import Node, Score, Steps


def beam(root: Node, n: int, m: int, temperature: float, every: int = 1) -> Steps:
    """Grow ``n`` beams by a step, keep the best ``n / m``, grow ``m`` from each, until all have ended or 40 rounds.

    A kept beam that has ended costs nothing more and keeps its ``m`` shares of the vote. Fewer survivors than ``n / m``
    are not multiplied to fill the places: that would change what a round costs.
    """
    sizes = shares(n, n // width_of(n, m))
    beams = [root] * n
    for _ in range(ROUNDS):
        children = yield from advance([b for b in beams if b.growable], every, temperature)
        scored = yield Score(tuple(c for c in children if c.usable))
        pool = [b for b in beams if b.ended] + scored
        if not any(b.growable for b in pool):
            return pool
        beams = repeated(best_of(pool, len(sizes)), sizes)
        if not any(b.growable for b in beams):
            break
    return [b for b in beams if b.ended]

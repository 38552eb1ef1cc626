"""Beam search against the PRM (arXiv 2408.03314, §5.2), scoring every g steps (VG-Search, arXiv 2505.11730).

Revising what search rejects is the paper's first piece of future work (§8).
"""

from __future__ import annotations

from edge_ttc.strategy.moves import ROUNDS, advance, best_of, repeated, shares, width_of
from edge_ttc.strategy.requests import Node, Revise, Score, Steps


def beam(root: Node, n: int, m: int, temperature: float, every: int = 1, revise: int = 0) -> Steps:
    """Grow ``n`` beams by a step, keep the best ``n / m``, grow ``m`` from each, until all have ended or 40 rounds.

    A kept beam that has ended costs nothing more and keeps its ``m`` shares of the vote. Fewer survivors than ``n / m``
    are not multiplied to fill the places: that would change what a round costs. At the end the ``revise`` best of all
    rejected branches are each revised once, and the revisions take part in the vote.
    """
    sizes = shares(n, n // width_of(n, m))
    beams, rejected = [root] * n, list[Node]()
    for _ in range(ROUNDS):
        children = yield from advance([b for b in beams if b.growable], every, temperature)
        scored = yield Score(tuple(c for c in children if c.usable))
        pool = [b for b in beams if b.ended] + scored
        if not any(b.growable for b in pool):
            beams = pool
            break
        ranked = best_of(pool, len(pool))
        rejected += ranked[len(sizes) :]
        beams = repeated(ranked[: len(sizes)], sizes)
        if not any(b.growable for b in beams):
            break
    ended = [b for b in beams if b.ended]
    if revise and rejected:
        attempts = yield Revise(tuple((r,) for r in best_of(rejected, revise)), temperature)
        ended += yield Score(tuple(a for a in attempts if a.ended))
    return ended

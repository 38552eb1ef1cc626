"""REBASE: reward-balanced search (Wu et al., arXiv 2408.00724)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from edge_ttc.strategy.moves import ROUNDS, advance, repeated
from edge_ttc.strategy.requests import Node, Score, Steps


def rebase(root: Node, n: int, balance: float, temperature: float) -> Steps:
    """No beam is cut off by rank: each gets children in proportion to exp(score / ``balance``).

    The width of a round is ``n`` less the solutions that have ended, so the search narrows as it finishes.
    """
    growing, done = [root] * n, list[Node]()
    for _ in range(ROUNDS):
        children = yield from advance(growing, 1, temperature)
        scored = yield Score(tuple(c for c in children if c.usable))
        done += [c for c in scored if c.ended]
        live = [c for c in scored if c.growable]
        if not live or len(done) >= n:
            break
        growing = repeated(live, apportioned(n - len(done), [math.exp((c.rank - 1) / balance) for c in live]))
    return done


def apportioned(places: int, weights: Sequence[float]) -> list[int]:
    """``places`` dealt out in proportion to ``weights`` by largest remainders, so that they always sum to it."""
    total = sum(weights)
    exact = [places * w / total if total > 0 else places / len(weights) for w in weights]
    counts = [math.floor(x) for x in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: counts[i] - exact[i])
    for i in by_remainder[: places - sum(counts)]:
        counts[i] += 1
    return counts

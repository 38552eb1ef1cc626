"""Diverse verifier tree search (Beeching et al., "Scaling test-time compute with open models", 2024)."""

from __future__ import annotations

from edge_ttc.strategy.moves import ROUNDS, advance, best_of, shares, width_of
from edge_ttc.strategy.requests import Node, Score, Steps


def dvts(root: Node, n: int, m: int, temperature: float) -> Steps:
    """``n / m`` subtrees that never compete: each grows ``m`` steps and goes on from the best of them alone.

    The same cost as beam search; what it gives up in greed it keeps in diversity. The last ``m`` solutions of every
    subtree are voted on.
    """
    sizes = shares(n, n // width_of(n, m))
    trees = [[root] * size for size in sizes]
    for _ in range(ROUNDS):
        growing = [b for tree in trees for b in tree if b.growable]
        if not growing:
            break
        children = yield from advance(growing, 1, temperature)
        scored = {c.key: c for c in (yield Score(tuple(c for c in children if c.usable)))}
        born = iter(children)
        for place, (tree, size) in enumerate(zip(trees, sizes, strict=True)):
            own = [next(born, None) for b in tree if b.growable]
            pool = [b for b in tree if b.ended] + [scored[c.key] for c in own if c and c.key in scored]
            if any(b.growable for b in pool):
                pool = best_of(pool, 1) * size
            trees[place] = pool
    return [b for tree in trees for b in tree if b.ended]

"""Lookahead search (arXiv 2408.03314, §5.2): beam search whose values are read at the end of a rollout."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace

from edge_ttc.domain import Stop
from edge_ttc.strategy.moves import ROUNDS, advance, best_of, repeated, shares, width_of
from edge_ttc.strategy.requests import Grow, Node, Request, Score, Steps

Paths = dict[int, list[Node]]
"""Candidate's key → its rollout: the greedy steps after it."""


def lookahead(root: Node, n: int, m: int, k: int, temperature: float) -> Steps:
    """Every candidate step is followed ``k`` steps further at temperature 0; the PRM's score there is its value.

    A kept beam's rollout is paid for, so its first step is one of the beam's ``m`` next candidates, and the rest is the
    beginning of that one's rollout. Where nothing is pruned (m = 1) nothing needs a value, and nothing is rolled out.
    With k = 0 it is beam search.
    """
    sizes = shares(n, n // width_of(n, m))
    depth = k if len(sizes) < n else 0
    beams, reused, paths = [root] * n, list[Node](), Paths()
    for _ in range(ROUNDS):
        places = [b for b in beams if b.growable]
        keep = tuple(node for r in reused for node in (r, *paths[r.key]))
        children = yield from advance(places, 1, temperature, keep)
        candidates = [c for c in (*reused, *children) if c.usable]
        paths = yield from rollouts(candidates, paths, depth)
        tips = yield Score(tuple(paths[c.key][-1] if paths[c.key] else c for c in candidates))
        pool = [b for b in beams if b.ended]
        pool += [replace(c, score=t.score, step_scores=t.step_scores) for c, t in zip(candidates, tips, strict=False)]
        if not any(b.growable for b in pool):
            return pool
        best = best_of(pool, len(sizes))
        again = [bool(paths.get(b.key)) and size > 1 for b, size in zip(best, sizes, strict=False)]
        reused = [paths[b.key][0] for b, use in zip(best, again, strict=True) if use]
        paths = {paths[b.key][0].key: paths[b.key][1:] for b, use in zip(best, again, strict=True) if use}
        beams = repeated(best, [size - use for size, use in zip(sizes, again, strict=False)])
        if not reused and not any(b.growable for b in beams):
            break
    return [b for b in beams if b.ended]


def rollouts(candidates: Sequence[Node], begun: Paths, k: int) -> Generator[Request, list[Node], Paths]:
    """Lead every candidate's greedy path to ``k`` steps; what has been walked of it is not walked again."""
    paths = {c.key: list(begun.get(c.key, ())) for c in candidates}
    for length in range(1, k + 1):
        tips = {c.key: (c, *paths[c.key])[-1] for c in candidates}
        short = [c for c in candidates if len(paths[c.key]) < length and tips[c.key].growable]
        if short:
            keep = tuple(node for c in candidates for node in (c, *paths[c.key]) if node.growable)
            grown = yield Grow(tuple(tips[c.key] for c in short), Stop.STEP, 0.0, keep)
            for candidate, node in zip(short, grown, strict=False):
                paths[candidate.key].append(node)
    return paths

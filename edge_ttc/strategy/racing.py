"""Racing best-of-N (speculative rejection, Sun et al., arXiv 2410.20290): the worst partial solutions drop out."""

from __future__ import annotations

from edge_ttc.domain import Stop
from edge_ttc.strategy.moves import advance, best_of
from edge_ttc.strategy.requests import Grow, Node, Score, Steps


def racing(root: Node, n: int, last: int, every: int, temperature: float) -> Steps:
    """``n`` solutions start; after every ``every`` steps the worse half drops out, until ``last`` are left to finish.

    Unlike beam search nobody multiplies: what is left at the end are ``last`` independent solutions.
    """
    running, goal = [root] * n, min(last, n)
    while len(running) > goal and any(r.growable for r in running):
        grown = yield from advance(running, every, temperature)
        scored = yield Score(tuple(g for g in grown if g.usable))
        running = best_of(scored, max(goal, (len(running) + 1) // 2))
    ended, growing = [r for r in running if r.ended], tuple(r for r in running if r.growable)
    finished = (yield Grow(growing, Stop.END, temperature)) if growing else []
    return (yield Score((*ended, *(f for f in finished if f.ended))))


def field_sizes(n: int, last: int) -> list[int]:
    """How many run in each round, the last being those that finish: (16, 4) → 16, 8, 4."""
    sizes = [n]
    while sizes[-1] > min(last, n):
        sizes.append(max(min(last, n), (sizes[-1] + 1) // 2))
    return sizes

"""AB-MCTS (Inoue et al., arXiv 2503.04412): go wider with a new sample, or deeper with a revision of a seen one?"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from edge_ttc.domain import Stop
from edge_ttc.strategy.requests import Grow, Node, Request, Revise, Score, Steps

_PRIOR = 0.5
"""Jeffreys' prior of every posterior."""


@dataclass(slots=True, eq=False)
class Attempt:
    """An attempt and its revisions; the root stands for no attempt at all, so that its revisions are samples."""

    chain: tuple[Node, ...] = ()
    children: list[Attempt] = field(default_factory=list)

    def scores(self) -> list[float]:
        """Scores of this attempt and of everything below it."""
        own = [min(max(self.chain[-1].rank, 0.0), 1.0)] if self.chain else []
        return own + [score for child in self.children for score in child.scores()]


def ab_mcts(root: Node, n: int, temperature: float, rng: np.random.Generator) -> Steps:
    """``n`` times: descend by Thompson sampling until a new attempt beats every known one, write it, score it.

    At every place a draw from the posterior of "what a new child here would score" competes with a draw for each child
    there is; the highest is followed.
    """
    top = Attempt()
    for _ in range(n):
        place = descend(top, rng)
        new = yield wider(root, place.chain, temperature)
        for node in (yield Score(tuple(new))):
            place.children.append(Attempt((*place.chain, node)))
    return [attempt.chain[-1] for attempt in everything(top)]


def wider(root: Node, chain: tuple[Node, ...], temperature: float) -> Request:
    """A new sample at the root, a revision anywhere below."""
    return Revise((chain,), temperature) if chain else Grow((root,), Stop.END, temperature)


def descend(place: Attempt, rng: np.random.Generator) -> Attempt:
    """Where to write the next attempt."""
    while place.children:
        new = draw([child.scores()[0] for child in place.children], rng)
        known = [draw(child.scores(), rng) for child in place.children]
        if new >= max(known):
            break
        place = place.children[int(np.argmax(known))]
    return place


def draw(scores: list[float], rng: np.random.Generator) -> float:
    """A draw from Beta(prior + Σ score, prior + Σ (1 − score))."""
    return float(rng.beta(_PRIOR + sum(scores), _PRIOR + sum(1 - s for s in scores)))


def everything(place: Attempt) -> list[Attempt]:
    """All attempts below a place."""
    return [a for child in place.children for a in (child, *everything(child))]

"""Monte-Carlo tree search: the general form of which beam and lookahead search are special cases (2408.03314, §5.2)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from edge_ttc.domain import Stop
from edge_ttc.strategy.moves import ROUNDS, advance, width_of
from edge_ttc.strategy.requests import Grow, Node, Score, Steps

_LIVE = 48
"""Places that may still be grown on: the policy's memory is finite, so the lowest valued are given up beyond it."""


@dataclass(slots=True, eq=False)
class Place:
    """A node of the search tree, and what was seen below it. ``live`` counts the leaves below that can be expanded,
    ``times`` how often this very step was grown from its parent."""

    node: Node
    parent: Place | None = None
    prior: float = 1.0
    children: list[Place] = field(default_factory=list)
    visits: int = 0
    total: float = 0.0
    live: int = 0
    leaf: bool = True
    times: int = 1

    @property
    def value(self) -> float:
        """Mean of the values seen here and below."""
        return self.total / self.visits if self.visits else 0.0


def mcts(root: Node, n: int, m: int, explore: float, commit: int, temperature: float) -> Steps:
    """Until ``n`` solutions have ended: descend by PUCT to a leaf, grow ``m`` steps from it, score them, back up.

    The PRM's value stands in the place of a random rollout: an expansion is worth the best of its steps, the one that
    would be gone on with, and a place the mean of the expansions below it. Equal steps are one place, whose prior and
    whose votes are how often it was drawn. After every ``commit`` expansions the search moves on to the best child of
    where it stands and forgets the others; 0 never does. Committing at once and exploring nothing, it is beam search
    that keeps one beam. A tree in which nothing is left to expand is widened at its root.
    """
    top, width = Place(root, live=1), width_of(n, m)
    places = [top]
    for expansion in range(1, 1 + ROUNDS * (n // width)):
        leaf = descend(top, explore) if top.live else top
        grown = yield from advance([leaf.node] * width, 1, temperature, give_up(places, leaf))
        scored = yield Score(tuple(g for g in grown if g.usable))
        places += expand(leaf, scored)
        if commit and expansion % commit == 0 and top.live:
            top = max(top.children, key=lambda c: c.value)
            top.parent, places = None, below(top)
        if sum(p.times for p in places if p.node.ended) >= n or (commit and not top.live):
            break
    ended = [p.node for p in places if p.node.ended for _ in range(p.times)]
    if not ended and top.live:  # too little for a single solution: finish the best beginning
        best = max((p for p in places if p.leaf and p.live), key=lambda p: p.value)
        ended = yield Score(tuple(g for g in (yield Grow((best.node,), Stop.END, temperature)) if g.ended))
    return ended


def descend(place: Place, explore: float) -> Place:
    """Follow the highest value + exploration (PUCT) among what can still be expanded, down to a leaf."""
    while not place.leaf:
        scale = explore * math.sqrt(place.visits)
        live = [c for c in place.children if c.live]
        place = max(live, key=lambda c: c.value + scale * c.prior / (1 + c.visits))
    return place


def expand(leaf: Place, scored: Sequence[Node]) -> list[Place]:
    """Hang the scored steps below a leaf, equal ones as one; the best of them is counted all the way up."""
    alike: dict[bytes, list[Node]] = {}
    for node in scored:
        alike.setdefault(node.ids.tobytes(), []).append(node)
    new = [Place(same[0], leaf, len(same) / len(scored), times=len(same)) for same in alike.values()]
    leaf.children += new
    if leaf.leaf:
        leaf.leaf = False
        count(leaf, live=-leaf.live)
    for child in new:
        child.visits, child.total, child.live = 1, max(child.node.rank, 0.0), int(child.node.growable)
    if new:
        count(leaf, 1, max(child.total for child in new), sum(child.live for child in new))
    return new


def count(place: Place, visits: int = 0, total: float = 0.0, live: int = 0) -> None:
    """Add to the figures of a place and of everything above it."""
    above: Place | None = place
    while above is not None:
        above.visits, above.total, above.live = above.visits + visits, above.total + total, above.live + live
        above = above.parent


def give_up(places: list[Place], leaf: Place) -> tuple[Node, ...]:
    """What must stay in memory while ``leaf`` is expanded; the leaves that find no room are closed for good."""
    leaves = sorted((p for p in places if p.leaf and p.live and p is not leaf), key=lambda p: -p.value)
    for place in leaves[_LIVE:]:
        count(place, live=-1)
    return tuple(p.node for p in leaves[:_LIVE])


def below(place: Place) -> list[Place]:
    """A place and all below it, in the order they were grown."""
    found = [place]
    for other in found:
        found += other.children
    return sorted(found, key=lambda p: p.node.key)

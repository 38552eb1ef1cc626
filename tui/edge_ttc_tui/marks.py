"""What can be read off a compute state: where every node stands, the winning path, whole solutions, and the votes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from edge_ttc.domain import Stop
from edge_ttc.events import NodeView
from edge_ttc_tui.compute_state import ComputeState


class Mark(StrEnum):
    """Where a node stands. The value is the sign in front of it."""

    GROWING = "◌"
    """Branches grow from it, or the verifier reads it, now."""
    OPEN = "○"
    """It can grow on."""
    GROWN = "·"
    """Something grew from it that was not given up."""
    PRUNED = "×"
    """Given up: nothing will grow from it, or from anything below it."""
    FINISHED = "●"
    """A whole solution."""
    STUCK = "!"
    """It ran into its cap, repeated itself or was cut off."""
    REVISED = "↻"
    """A later attempt revises it."""
    PATH = "◆"
    """On the way to the answer."""
    CHOSEN = "★"
    """The answer's own node."""


@dataclass(frozen=True, slots=True)
class Vote:
    """Candidates with equal answers.

    Attributes:
        answer: as the first of them has it.
        keys: the candidates, one that votes twice twice.
        weight: sum of their scores, or their number where scores do not compare.
        share: its part of all weights.
    """

    answer: str
    keys: tuple[int, ...]
    weight: float
    share: float


class Shape(StrEnum):
    """What a run looks like best."""

    TREE = "tree"
    VOTES = "votes"
    REVISIONS = "revisions"


def shape(state: ComputeState) -> Shape:
    """Attempts that revise others go side by side, steps make a tree, whole solutions vote."""
    nodes = state.nodes.values()
    if any(node.chain >= 0 for node in nodes):
        return Shape.REVISIONS
    return Shape.TREE if any(node.parent > 0 or node.stop == Stop.STEP.value for node in nodes) else Shape.VOTES


def children(nodes: Mapping[int, NodeView]) -> dict[int, list[int]]:
    """Parent → its children, in the order they were grown."""
    below: dict[int, list[int]] = {}
    for key in sorted(nodes):
        below.setdefault(nodes[key].parent, []).append(key)
    return below


def path(state: ComputeState, key: int) -> list[int]:
    """The nodes whose texts make up the solution at ``key``, the first of them first."""
    found: list[int] = []
    while key > 0 and key in state.nodes and key not in found:
        found.insert(0, key)
        key = -1 if state.nodes[key].chain >= 0 else state.nodes[key].parent
    return found


def solution(state: ComputeState, key: int) -> str:
    """The whole text so far at ``key``."""
    return "".join(state.nodes[k].text for k in path(state, key))


def marks(state: ComputeState) -> dict[int, Mark]:
    """Where every node stands."""
    below = children(state.nodes)
    busy = set(state.working.nodes) if state.working else set()
    lit = set(path(state, state.selected.key)) if state.selected else set()
    found: dict[int, Mark] = {}
    for key in sorted(state.nodes, reverse=True):  # what is below a node was grown after it
        grown = [k for k in below.get(key, ()) if state.nodes[k].chain < 0]
        if state.selected and key == state.selected.key:
            found[key] = Mark.CHOSEN
        elif key in lit:
            found[key] = Mark.PATH
        elif key in busy:
            found[key] = Mark.GROWING
        elif len(grown) < len(below.get(key, ())):
            found[key] = Mark.REVISED
        else:
            found[key] = _rests(state, key, [found[k] for k in grown])
    return found


def _rests(state: ComputeState, key: int, below: list[Mark]) -> Mark:
    stop = state.nodes[key].stop
    if stop == Stop.END.value:
        return Mark.FINISHED
    if stop != Stop.STEP.value:
        return Mark.STUCK
    if below:
        return Mark.PRUNED if all(mark in (Mark.PRUNED, Mark.STUCK) for mark in below) else Mark.GROWN
    return Mark.PRUNED if key in state.dropped or state.done or state.selected else Mark.OPEN


def votes(state: ComputeState) -> tuple[Vote, ...]:
    """Equal answers with what they weigh, the heaviest first; as the choice was made, once it has been."""
    among = state.selected.among if state.selected else tuple(sorted(state.nodes))
    ended = [k for k in among if k in state.nodes and state.nodes[k].stop == Stop.END.value]
    answered = [k for k in ended if state.nodes[k].answer is not None]
    scores = [state.scores.get(k) for k in answered]
    compared = all(s is not None for s in scores) and any(s is not None and s > 0 for s in scores)
    groups = _groups([(k, state.nodes[k].answer or "") for k in answered])
    weights = [sum(max(state.scores[k], 0.0) if compared else 1.0 for k in keys) for _, keys in groups]
    total = sum(weights) or 1.0
    found = [Vote(a, tuple(keys), w, w / total) for (a, keys), w in zip(groups, weights, strict=True)]
    return tuple(sorted(found, key=lambda vote: -vote.weight))


def _groups(answered: list[tuple[int, str]]) -> list[tuple[str, list[int]]]:
    """As ``strategy.select`` groups them: equal texts first, then equal answers."""
    groups: list[tuple[str, list[int]]] = []
    places: dict[str, list[int]] = {}
    for key, answer in answered:
        if answer not in places:
            group = next((keys for other, keys in groups if _same(answer, other)), None)
            if group is None:
                group = []
                groups.append((answer, group))
            places[answer] = group
        places[answer].append(key)
    return groups


@lru_cache(maxsize=4096)
def _same(answer: str, other: str) -> bool:
    from edge_ttc.grading import equal  # takes a while, and the first frame needs none of it

    return equal(answer, other)


def ranks(found: tuple[Vote, ...]) -> dict[int, int]:
    """Node → place of its answer in the vote, from 0."""
    return {key: rank for rank, vote in enumerate(found) for key in vote.keys}

"""From candidates to one answer: votes over equal answers (arXiv 2408.03314, §5.1)."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from edge_ttc.grading import equal
from edge_ttc.strategy.requests import Node


@dataclass(frozen=True, slots=True)
class Selection:
    """The chosen node, and the share of the vote that its answer got."""

    node: Node
    share: float


Select = Callable[[Sequence[Node]], Selection | None]
"""A rule that picks among candidates; None where no candidate holds an answer."""


def first(nodes: Sequence[Node]) -> Selection | None:
    """The first candidate with an answer, at the probability the policy gave its whole text."""
    for node in nodes:
        if node.answer is not None:
            return Selection(node, math.exp(float(node.beliefs[:, 0].sum())))
    return None


def majority_vote(nodes: Sequence[Node]) -> Selection | None:
    """The most frequent answer; of equals the one seen first."""
    return _vote(nodes, lambda node: 1.0)


def weighted_vote(nodes: Sequence[Node]) -> Selection | None:
    """The answer whose candidates' scores sum highest.

    Where any candidate went unscored (the budget ran out), or no score is a positive number, scores would compare
    unlike things: then every candidate counts once.
    """
    answered = [n for n in nodes if n.answer is not None]
    if any(n.score is None for n in answered) or not any(n.rank > 0 for n in answered):
        return majority_vote(nodes)
    return _vote(nodes, lambda node: max(node.rank, 0.0))


def _vote(nodes: Sequence[Node], weight: Callable[[Node], float]) -> Selection | None:
    groups = group_by_answer([n for n in nodes if n.answer is not None])
    if not groups:
        return None
    tallies = [sum(map(weight, group)) for group in groups]
    best = max(range(len(groups)), key=lambda i: tallies[i])
    total = sum(tallies)
    winner = max(groups[best], key=lambda n: n.rank)
    return Selection(winner, tallies[best] / total if total else 1 / len(groups))


def group_by_answer(nodes: Sequence[Node]) -> list[list[Node]]:
    """Nodes in groups of equal answers, groups and members in the order they came."""
    by_text: dict[str, list[Node]] = {}
    for node in nodes:
        by_text.setdefault(node.answer or "", []).append(node)
    groups: list[tuple[str, list[Node]]] = []
    for text, members in by_text.items():
        for other, group in groups:
            if equal(text, other):
                group.extend(members)
                break
        else:
            groups.append((text, members))
    return [group for _, group in groups]

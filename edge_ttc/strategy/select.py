"""From candidates to one answer: votes over equal answers (arXiv 2408.03314, §5.1 and §6.2).

No rule depends on the order in which the candidates come: they are looked at in the order they were grown. A candidate
that stands there several times has as many votes. A selection model that scores whole solutions only (an outcome reward
model) is a card with ``aggregation = "last"``: its last score is its only one that counts.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from edge_ttc.grading import equal
from edge_ttc.strategy.requests import Node


@dataclass(frozen=True, slots=True)
class Selection:
    """The chosen node and what spoke for it.

    Attributes:
        node: of the candidates with the winning answer, the one with the highest score.
        share: of the vote that its answer got; of one candidate alone, the probability the policy gave its text.
        votes: candidates that held an answer.
        scored: whether they voted with their scores; else each counted once.
    """

    node: Node
    share: float
    votes: int = 1
    scored: bool = False


Select = Callable[[Sequence[Node]], Selection | None]
"""A rule that picks among candidates; None where no candidate holds an answer."""
_Weight = Callable[[Node], float]


def first(nodes: Sequence[Node]) -> Selection | None:
    """The first candidate with an answer, at the probability the policy gave its whole text."""
    for node in _answered(nodes):
        return Selection(node, math.exp(float(node.beliefs[:, 0].sum())))
    return None


def majority_vote(nodes: Sequence[Node]) -> Selection | None:
    """The most frequent answer; of equals the one seen first."""
    return _vote(_answered(nodes), _one)


def weighted_vote(nodes: Sequence[Node]) -> Selection | None:
    """The answer whose candidates' scores sum highest.

    Where any candidate went unscored (the budget ran out) or its score is no number (the verifier broke down), or no
    score is positive, scores would compare unlike things: then every candidate counts once.
    """
    answered = _answered(nodes)
    return _vote(answered, _weight_of(answered))


def highest_score(nodes: Sequence[Node]) -> Selection | None:
    """The answer of the one candidate with the highest score; of equals the one seen first.

    Without comparable scores every candidate counts once, as in ``weighted_vote``.
    """
    answered = _answered(nodes)
    if not _comparable(answered):
        return majority_vote(nodes)
    best = max(answered, key=lambda n: n.rank)
    group = next(g for g in group_by_answer(answered) if best in g)
    share = _tally(group, _score) / _tally(answered, _score)
    return Selection(best, share, len(answered), scored=True)


def hierarchical_vote(nodes: Sequence[Node]) -> Selection | None:
    """Best-of-N weighted within each chain of revisions, then across the chains' best (§6.2).

    Without comparable scores all answers vote, whatever their chain: a chain alone has too few votes.
    """
    answered = _answered(nodes)
    if not _comparable(answered):
        return majority_vote(nodes)
    within = [weighted_vote(chain) for chain in by_chain(answered)]
    return weighted_vote([chosen.node for chosen in within if chosen])


def by_chain(nodes: Sequence[Node]) -> list[list[Node]]:
    """The attempts of each chain of revisions, chains and attempts in the order they came."""
    chains: dict[int, list[Node]] = {}
    for node in nodes:
        chains.setdefault(node.chain if node.chain >= 0 else node.key, []).append(node)
    return list(chains.values())


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
    place = {id(node): index for index, node in enumerate(nodes)}
    return [sorted(group, key=lambda node: place[id(node)]) for _, group in groups]


def _answered(nodes: Sequence[Node]) -> list[Node]:
    return sorted((n for n in nodes if n.answer is not None), key=lambda n: n.key)


def _comparable(answered: Sequence[Node]) -> bool:
    return all(n.score is not None and math.isfinite(n.score) for n in answered) and any(n.rank > 0 for n in answered)


def _weight_of(answered: Sequence[Node]) -> _Weight:
    return _score if _comparable(answered) else _one


def _score(node: Node) -> float:
    return max(node.rank, 0.0)


def _one(node: Node) -> float:
    return 1.0


def _tally(nodes: Sequence[Node], weight: _Weight) -> float:
    return sum(map(weight, nodes))


def _vote(answered: Sequence[Node], weight: _Weight) -> Selection | None:
    groups = group_by_answer(answered)
    if not groups:
        return None
    tallies = [_tally(group, weight) for group in groups]
    best = max(range(len(groups)), key=lambda i: tallies[i])
    winner = max(groups[best], key=lambda n: n.rank)
    return Selection(winner, tallies[best] / sum(tallies), len(answered), scored=weight is _score)

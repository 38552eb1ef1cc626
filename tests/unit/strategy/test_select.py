"""Votes over equal answers."""

from __future__ import annotations

import math

import numpy as np
import pytest

from edge_ttc.domain import Stop
from edge_ttc.strategy.requests import Node
from edge_ttc.strategy.select import Select, first, group_by_answer, highest_score, majority_vote, weighted_vote


def node(answer: str | None, score: float | None = None, log_p: float = -0.5) -> Node:
    beliefs = np.array([[log_p, 0.1, -0.1]], dtype=np.float32)
    return Node(1, 0, np.array([1]), beliefs, f"Answer: {answer}", Stop.END, answer, score)


def test_nothing_to_choose_from() -> None:
    for rule in (first, majority_vote, weighted_vote):
        assert rule([]) is None
        assert rule([node(None), node(None, 0.9)]) is None


def test_the_first_with_an_answer() -> None:
    chosen = first([node(None), node("7"), node("8")])
    assert chosen is not None
    assert chosen.node.answer == "7"
    assert chosen.share == pytest.approx(math.exp(-0.5))


def test_the_most_frequent() -> None:
    chosen = majority_vote([node("1"), node("2"), node(None), node("2")])
    assert chosen is not None
    assert (chosen.node.answer, chosen.share) == ("2", pytest.approx(2 / 3))


def test_of_equals_the_first_seen() -> None:
    chosen = majority_vote([node(None), node("3"), node("1"), node("1"), node("3")])
    assert chosen is not None
    assert chosen.node.answer == "3"


def test_equal_answers_vote_together() -> None:
    groups = group_by_answer([node("1/2"), node("3"), node("0.5"), node("3.0"), node("1/2")])
    assert [[n.answer for n in group] for group in groups] == [["1/2", "0.5", "1/2"], ["3", "3.0"]]


def test_scores_weigh() -> None:
    nodes = [node("1", 0.2), node("1", 0.2), node("2", 0.9)]
    chosen = weighted_vote(nodes)
    assert chosen is not None
    assert (chosen.node.answer, chosen.share) == ("2", pytest.approx(0.9 / 1.3))


def test_the_best_of_the_winners_speaks_for_them() -> None:
    best = node("2", 0.8)
    chosen = weighted_vote([node("2", 0.3), best, node("1", 0.9)])
    assert chosen is not None
    assert chosen.node is best


@pytest.mark.parametrize("scores", [(None, 0.9, 0.9), (math.nan, math.nan, math.nan), (0.0, 0.0, 0.0)])
def test_without_comparable_scores_every_candidate_counts_once(scores: tuple[float | None, ...]) -> None:
    chosen = weighted_vote([node("2", scores[0]), node("2", scores[0]), node("1", scores[2])])
    assert chosen is not None
    assert chosen.node.answer == "2"


@pytest.mark.parametrize("broken", [math.nan, math.inf])
@pytest.mark.parametrize("rule", [weighted_vote, highest_score])
def test_where_one_score_is_no_number_every_candidate_counts_once(rule: Select, broken: float) -> None:
    chosen = rule([node("2", broken), node("2", 0.2), node("1", 0.9)])
    assert chosen is not None
    assert (chosen.node.answer, chosen.share, chosen.scored) == ("2", pytest.approx(2 / 3), False)

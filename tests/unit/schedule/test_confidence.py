"""How sure an answer is, from the way it won."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.domain import Stop
from edge_ttc.schedule.confidence import N_WEIGHTS, Confidence, Evidence, evidence_of
from edge_ttc.strategy.requests import Node
from edge_ttc.strategy.select import Select, first, highest_score, majority_vote, weighted_vote
from edge_ttc.testing.session import fake_profile, fake_session


def candidate(key: int, answer: str | None, score: float | None = None, p: float = 0.5) -> Node:
    """A finished solution that the policy gave probability ``p``."""
    beliefs = np.zeros((3, 3), dtype=np.float32)
    beliefs[0, 0] = math.log(p)
    scores = () if score is None else (score,)
    return Node(key, 0, np.arange(3), beliefs, f"Answer: {answer}", Stop.END, answer, score, scores)


def test_scored_candidates_speak_by_share_best_score_and_number() -> None:
    selection = weighted_vote([candidate(1, "7", 0.9), candidate(2, "7", 0.6), candidate(3, "8", 0.5)])
    assert selection is not None
    kind, features = evidence_of(selection)
    assert kind is Evidence.SCORED
    assert features == pytest.approx([1, math.log(1.5 / 0.5), math.log(0.9 / 0.1), math.log(3)])


def test_the_highest_score_counts_as_scored() -> None:
    selection = highest_score([candidate(1, "7", 0.9), candidate(2, "8", 0.3)])
    assert selection is not None
    assert evidence_of(selection)[0] is Evidence.SCORED
    assert selection.votes == 2


@pytest.mark.parametrize("scores", [(None, None, None), (0.4, None, 0.9)])
def test_without_comparable_scores_candidates_speak_by_their_number(scores: tuple[float | None, ...]) -> None:
    selection = weighted_vote([candidate(i, a, s) for i, (a, s) in enumerate(zip("778", scores, strict=True))])
    assert selection is not None
    kind, features = evidence_of(selection)
    assert kind is Evidence.VOTED
    assert features == pytest.approx([1, math.log(2), math.log(3)])


@pytest.mark.parametrize("choose", [first, majority_vote])
def test_one_candidate_speaks_by_its_own_probability(choose: Select) -> None:
    selection = choose([candidate(1, None), candidate(2, "7", p=math.exp(-4))])
    assert selection is not None
    kind, features = evidence_of(selection)
    assert kind is Evidence.ALONE
    assert features == pytest.approx([1, -2])


@given(st.lists(st.tuples(st.sampled_from(["7", "8", None]), st.floats(0, 1)), min_size=1, max_size=8))
def test_it_is_a_probability(candidates: list[tuple[str | None, float]]) -> None:
    selection = weighted_vote([candidate(i, a, s) for i, (a, s) in enumerate(candidates)])
    confidence = Confidence({kind: np.full(n, 3.0) for kind, n in N_WEIGHTS.items()})
    assert selection is None or 0 <= confidence(selection) <= 1


def test_a_unanimous_beam_of_bad_texts_is_not_sure() -> None:
    """Candidates that grew from one prefix agree by nature: the score says what the share cannot."""
    confidence = fake_profile().confidence
    good, bad = (weighted_vote([candidate(i, "7", s) for i in range(8)]) for s in (0.95, 0.05))
    assert good is not None
    assert bad is not None
    assert confidence(bad) < confidence(good)


@pytest.mark.parametrize("strategy", ["greedy", "majority", "best-of-n", "beam"])
def test_named_strategies_say_it_too(strategy: str) -> None:
    with fake_session() as session:
        answer = session.ask("What is 2 + 3?", strategy=strategy)
    assert answer.confidence is not None
    assert 0 < answer.confidence < 1

"""The stacked verifier: what it adds to a PRM's scores, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest

from edge_ttc.testing.verifier import FakeRewardModel, Scores
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.consistency import SIGNS
from edge_ttc.verifier.stack import EVIDENCE, VerifierStack, evidence

PRM_ALONE = (0.0, 1.0, *(0.0,) * (len(EVIDENCE) - 2))
SUMS_ALONE = tuple({"one": 2.0, "a false sum": -4.0}.get(name, 0.0) for name in EVIDENCE)


def text(ids: Iterable[int]) -> str:
    return bytes(ids).decode()


def trace(solution: str, log_p: float = -0.1) -> Trace:
    ids = np.frombuffer(solution.encode(), np.uint8).astype(np.int32)
    ends = np.array([i for i, c in enumerate(solution) if c == "\n" or i == len(solution) - 1])
    beliefs = np.full((len(ids), 3), log_p, np.float32)
    return Trace((1, 2), ids, beliefs, ends)


def test_evidence_looks_back_only() -> None:
    log_p = np.array([-1.0, -3.0, -2.0, 0.0])
    rows = evidence(np.array([0.5, 0.25, 0.75]), log_p, np.array([0, 1, 3]), np.eye(3, len(SIGNS)))
    third = np.log(1 / 3)
    assert rows.shape == (3, len(EVIDENCE))
    np.testing.assert_allclose(rows[:, 1], [0, third, -third])
    np.testing.assert_allclose(rows[:, 2], [0, third, third])
    np.testing.assert_allclose(rows[:, 3], [-1, -3, -3])
    np.testing.assert_allclose(rows[:, 4], [-1, -2, -1.5])
    np.testing.assert_array_equal(rows[:, 5:], np.eye(3, len(SIGNS)))


def test_with_the_prm_s_weight_alone_nothing_changes() -> None:
    prm = FakeRewardModel()
    traces = [trace("1+1=2\n2+2=4\nAnswer: 4"), trace("Answer: 3")]
    assert len({float(s) for row in prm.score(traces) for s in row}) > 2, "the scores must differ to be told apart"
    for plain, stacked in zip(prm.score(traces), VerifierStack(prm, text, PRM_ALONE).score(traces), strict=True):
        np.testing.assert_allclose(stacked, plain, atol=1e-6)


def test_a_false_sum_lowers_every_score_from_there_on() -> None:
    stack = VerifierStack(FakeRewardModel(scores=Scores.EQUAL), text, SUMS_ALONE)
    (held,) = stack.score([trace("1+1=2\n2+2=4\nAnswer: 4")])
    (broke,) = stack.score([trace("1+1=2\n2+2=5\nAnswer: 5")])
    assert (held > 0.8).all()
    assert broke[0] > 0.8
    assert (broke[1:] < 0.2).all()


def test_doubtful_tokens_lower_the_score() -> None:
    stack = VerifierStack(FakeRewardModel(scores=Scores.EQUAL), text, (0.0, 0.0, 0.0, 1.0, 1.0, *(0.0,) * len(SIGNS)))
    sure, unsure = stack.score([trace("1+1=2", -0.01), trace("1+1=2", -2.0)])
    assert sure[-1] > unsure[-1]


@pytest.mark.parametrize("broken", [Scores.NAN, Scores.INFINITE])
def test_a_broken_reading_is_handed_on(broken: Scores) -> None:
    (row,) = VerifierStack(FakeRewardModel(scores=broken), text, PRM_ALONE).score([trace("1+1=2")])
    assert not np.isfinite(row).any()


def test_it_costs_what_the_prm_reads_and_closes_it() -> None:
    prm = FakeRewardModel()
    stack = VerifierStack(prm, text, PRM_ALONE)
    assert stack.tokens_read([trace("1+1=2")]) == [7]
    assert stack.card is prm.card
    stack.close()
    assert prm.closed


def test_the_wrong_number_of_weights_is_refused() -> None:
    with pytest.raises(ValueError, match="9 weights"):
        VerifierStack(FakeRewardModel(), text, (1.0,))

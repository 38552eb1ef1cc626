"""The solver on fakes: there is always the best answer so far, through cancels, failures and absurd scores."""

from __future__ import annotations

import itertools

import pytest

from edge_ttc.domain import Answer, StopReason
from edge_ttc.errors import EngineError, UsageError
from edge_ttc.solver import Solver
from edge_ttc.testing.meters import FakeMeter
from edge_ttc.testing.policy import FakePolicy, Manner
from edge_ttc.testing.verifier import FakeRewardModel, Scores
from tests.unit.solving import BOOK, HARD, STRATEGIES, Bench


def test_cancelling_before_any_answer() -> None:
    answer = Bench().solve("majority", cancel_after=5)
    assert (answer.value, answer.stop_reason) == (None, StopReason.CANCELLED)


def test_cancelling_gives_the_best_so_far() -> None:
    answers = [Bench().solve("auto", cancel_after=looks) for looks in range(0, 60, 6)]
    assert {a.stop_reason for a in answers} == {StopReason.CANCELLED}
    values = [a.value for a in answers]
    assert values[0] is None
    assert values[-1] == "42"  # the probe's
    assert all(a.usage.policy_tok <= b.usage.policy_tok for a, b in itertools.pairwise(answers))


def test_one_vote_of_one_is_no_certainty() -> None:
    cut = Bench().solve("auto", cancel_after=54)
    assert cut.value == "42"
    assert cut.confidence is not None
    assert 0.4 < cut.confidence < 0.5  # what the profile says of such a probe, not the share of the vote


def test_a_model_that_fails_after_an_answer() -> None:
    bench = Bench(FakePolicy(BOOK, fail_at=3))
    answer = bench.solve("auto")
    assert (answer.value, answer.stop_reason) == ("42", StopReason.MODEL_ERROR)
    assert "failed" in answer.notes[0]
    assert bench.policy.held == 0


def test_a_verifier_that_fails_leaves_the_samples() -> None:
    answer = Bench(verifier=FakeRewardModel(fail_at=1)).solve("best-of-n")
    assert answer.stop_reason is StopReason.MODEL_ERROR
    assert answer.value == Bench().solve("majority").value


@pytest.mark.parametrize("fail_at", [1, 2])
def test_a_model_that_fails_before_any_answer(fail_at: int) -> None:
    bench = Bench(FakePolicy(BOOK, fail_at=fail_at))
    with pytest.raises(EngineError):
        bench.solve("best-of-n")
    assert bench.policy.held == 0


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_seeds_reproduce(strategy: str) -> None:
    def without_time(answer: Answer) -> object:
        return answer.value, answer.text, answer.candidates, answer.usage.total_tok, answer.strategy

    first, second = (without_time(Bench().solve(strategy, seed=4)) for _ in range(2))
    assert first == second
    if strategy != "greedy":
        assert any(without_time(Bench().solve(strategy, seed=seed)) != first for seed in range(5, 9))


def test_a_branch_does_not_depend_on_how_many_there_are() -> None:
    few, many = (Bench().solve("majority", n=n).candidates for n in (4, 8))
    assert many[:4] == few


def test_ending_without_an_answer_abstains() -> None:
    answer = Bench(FakePolicy(BOOK, Manner.MUTE)).solve("majority")
    assert (answer.value, answer.stop_reason) == (None, StopReason.ABSTAINED)


def test_votes_that_could_not_all_be_scored_are_a_majority() -> None:
    tok = len(HARD) + 6 * 64  # six branches fit whole; what they leave is not always enough to read each text
    answers = {seed: Bench().solve("best-of-n", f"{tok}tok", n=6, seed=seed) for seed in range(12)}
    short = {seed: a for seed, a in answers.items() if a.stop_reason is StopReason.BUDGET}
    assert short
    for seed, answer in short.items():
        assert [c.score is None for c in answer.candidates].count(True) in range(1, 6)
        assert answer.value == Bench().solve("majority", n=6, seed=seed).value


@pytest.mark.parametrize("scores", [Scores.NAN, Scores.INFINITE, Scores.EQUAL])
@pytest.mark.parametrize("strategy", ["best-of-n", "beam", "auto"])
def test_absurd_scores_do_not_stop_an_answer(strategy: str, scores: Scores) -> None:
    answer = Bench(verifier=FakeRewardModel(scores=scores)).solve(strategy)
    assert answer.value is not None
    if strategy == "best-of-n":
        assert answer.value == Bench().solve("majority").value


def test_a_good_verifier_beats_the_vote() -> None:
    def right(strategy: str, auc: float) -> int:
        answers = [Bench(verifier=FakeRewardModel(auc)).solve(strategy, seed=seed).value for seed in range(60)]
        return answers.count("42")

    assert right("best-of-n", 0.999) > right("majority", 0.5)
    assert right("beam", 0.999) > right("beam", 0.5)


def test_a_strategy_without_its_verifier() -> None:
    bench = Bench()
    solver = Solver(bench.policy, None, cost=bench.cost, open_meter=lambda: FakeMeter(bench.clock), clock=bench.clock)
    with pytest.raises(UsageError, match="needs a verifier"):
        solver.solve(HARD, bench.plan("beam", 4))

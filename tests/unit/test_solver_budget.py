"""The solver on fakes: everything is charged, and nothing is overspent."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_ttc.domain import StopReason, Unit
from edge_ttc.energy.cost import Work
from edge_ttc.errors import EngineError, Interrupted, UsageError
from edge_ttc.events import Decided, Event, Finished, Grew, Selected, Settled, Shortened
from edge_ttc.solver import Solver
from edge_ttc.testing.cards import prm_card
from edge_ttc.testing.meters import FakeMeter
from edge_ttc.testing.policy import FakePolicy, Manner
from edge_ttc.testing.verifier import FakeRewardModel, Scores
from edge_ttc.testing.world import World, question, solve
from edge_ttc.verifier.base import Trace
from tests.unit.solving import BOOK, HARD, STRATEGIES, Bench


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_every_token_is_charged(strategy: str) -> None:
    bench = Bench()
    usage = bench.solve(strategy).usage
    assert usage.prompt_tok == bench.policy.read_tok
    assert usage.prompt_tok == len(HARD) or strategy in ("revise", "ab-mcts")  # each revision reads a prompt of its own
    assert usage.policy_tok == bench.policy.drawn_tok
    assert usage.prm_tok == bench.verifier.read_tok
    assert usage.flop > 0
    assert usage.energy_j == pytest.approx(bench.clock())
    assert usage.wall_s == pytest.approx(bench.clock())


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_no_node_is_left_behind(strategy: str) -> None:
    bench = Bench()
    bench.solve(strategy)
    assert bench.policy.held == 0


def test_discarded_tokens_are_those_of_no_candidate() -> None:
    assert Bench().solve("majority").usage.discarded_tok == 0
    beam = Bench().solve("beam").usage
    assert 0 < beam.discarded_tok < beam.policy_tok


LIMITS = st.one_of(
    st.integers(0, 4000).map(lambda n: f"{n}tok"),
    st.integers(0, 400).map(lambda n: f"{n}Mflop"),
    st.floats(0, 0.5, allow_nan=False).map(lambda x: f"{x:.6f}s"),
    st.floats(0, 2, allow_nan=False).map(lambda x: f"{x:.6f}J"),
)


@settings(max_examples=150, deadline=None)
@given(
    strategy=st.sampled_from(STRATEGIES),
    budget=st.lists(LIMITS, min_size=1, max_size=2),
    seed=st.integers(0, 50),
    step_s=st.sampled_from([0.0, 0.0003, 0.005]),
    manner=st.sampled_from([Manner.SOLVES, Manner.SOLVES, Manner.RAMBLES, Manner.MUTE]),
    looks=st.sampled_from([math.inf, 3, 20, 60]),
    faults=st.tuples(st.sampled_from([0, 0, 2, 3, 5]), st.sampled_from([0, 0, 1, 2, 3])),
)
def test_a_budget_is_never_exceeded(
    strategy: str, budget: list[str], seed: int, step_s: float, manner: Manner, looks: float, faults: tuple[int, int]
) -> None:
    bench = Bench(FakePolicy(BOOK, manner, fail_at=faults[0]), FakeRewardModel(fail_at=faults[1]), step_s=step_s)
    try:
        answer = bench.solve(strategy, *budget, seed=seed, cancel_after=looks)
    except EngineError:  # a model failed before there was any answer
        assert any(faults)
        assert bench.policy.held == 0
        return
    for charge in answer.charges:
        assert 0 <= charge.charged <= charge.limit
        assert charge.overrun >= 0
        if charge.unit in (Unit.TOKEN, Unit.FLOP):  # what is counted, not metered, has no overrun
            assert charge.overrun == 0
            assert answer.usage.amount(charge.unit) <= charge.limit * (1 + 1e-12)
    assert bench.policy.held == 0
    assert answer.value is not None or answer.stop_reason in _NO_ANSWER
    assert 0 <= answer.usage.discarded_tok <= answer.usage.policy_tok
    assert isinstance(bench.events[-1].payload, Finished)


_NO_ANSWER = {StopReason.NO_BUDGET, StopReason.CAP, StopReason.ABSTAINED, StopReason.CANCELLED, StopReason.MODEL_ERROR}


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_budget_of_nothing_calls_no_model(strategy: str) -> None:
    bench = Bench()
    answer = bench.solve(strategy, "0tok")
    assert (answer.value, answer.stop_reason) == (None, StopReason.NO_BUDGET)
    assert bench.policy.calls == bench.verifier.calls == 0
    assert answer.usage.total_tok == 0


def test_a_smaller_budget_grants_fewer_branches() -> None:
    answers = [Bench().solve("majority", f"{tok}tok") for tok in (100, 150, 200, 10_000)]
    found = [len(answer.candidates) for answer in answers]
    assert found == sorted(found)
    assert found[0] < found[1] < found[-1] == 8
    assert [a.stop_reason for a in answers] == [StopReason.BUDGET] * 3 + [StopReason.SOLVED]


def test_what_was_cut_is_told() -> None:
    bench = Bench()
    bench.solve("majority", "150tok")
    (short,) = bench.payloads(Shortened)
    assert isinstance(short, Shortened)
    assert (short.request, short.wanted, short.limit) == ("grow", 8, "150 tok")
    assert 0 < short.granted < 8


def test_the_limit_that_refused_is_told() -> None:
    bench = Bench()
    bench.solve("majority", "400tok", "0.05J")
    (short,) = bench.payloads(Shortened)
    assert isinstance(short, Shortened)
    assert short.limit == "0.05 J"


def test_a_budget_below_the_worst_case_that_cut_nothing() -> None:
    whole = Bench().solve("greedy").usage.total_tok
    answer = Bench().solve("greedy", f"{whole}tok")
    assert (answer.value, answer.stop_reason) == ("42", StopReason.SOLVED)


def test_a_step_asks_for_no_more_than_a_whole_solution() -> None:
    bench = Bench()
    cap = bench.policy.card.answer_tok
    bench.solve("beam", f"{len(HARD) + cap}tok", n=1)
    assert any(grew.nodes[0].stop == "step" for grew in bench.payloads(Grew) if isinstance(grew, Grew))


def test_a_model_error_tells_what_it_cost() -> None:
    bench, steps = Bench(), itertools.count()

    def on_step() -> None:
        bench.clock.advance(1.0)
        if next(steps) == 5:
            raise EngineError("it failed", "ask again")

    bench.policy.on_step = on_step
    with pytest.raises(EngineError):
        bench.solve("majority")
    last = bench.events[-1]
    assert isinstance(last.payload, Settled)
    assert last.usage.energy_j == pytest.approx(bench.clock())


@pytest.mark.parametrize("strategy", ["majority", "best-of-n", "revise"])
def test_what_branches_leave_of_their_worst_case_buys_more_of_them(strategy: str) -> None:
    """A branch may take its cap of 64 tokens and takes a third of it: less than one worst case is left in the end."""
    whole, bench = Bench().solve(strategy), Bench()
    budget = round(0.8 * whole.usage.total_tok)
    answer = bench.solve(strategy, f"{budget}tok")
    assert len(bench.payloads(Grew)) > 1
    assert budget - answer.usage.total_tok < 2 * 64 + len(HARD)
    assert len(answer.candidates) > 0.4 * len(whole.candidates)


def test_a_cut_beam_still_finishes_one() -> None:
    for tok in range(100, 900, 50):
        answer = Bench().solve("beam", f"{tok}tok", n=4)
        assert answer.value is not None, tok
        assert answer.stop_reason in (StopReason.BUDGET, StopReason.SOLVED)


def test_a_greedy_solution_that_was_cut_is_not_written_again() -> None:
    bench = Bench(step_s=0.0)  # a meter that shows nothing leaves room for a second try
    answer = bench.solve("greedy", "0.03J")
    assert answer.stop_reason is StopReason.NO_BUDGET
    assert len(bench.payloads(Grew)) == 1


def test_a_machine_slower_than_its_card_is_stopped_in_time() -> None:
    bench = Bench(step_s=0.05)
    answer = bench.solve("majority", "0.2s")
    assert answer.stop_reason in (StopReason.NO_BUDGET, StopReason.BUDGET)
    assert answer.usage.wall_s < 1.0
    assert answer.charges[0].overrun > 0


def test_rambling_to_the_cap_has_no_answer() -> None:
    answer = Bench(FakePolicy(BOOK, Manner.RAMBLES)).solve("majority")
    assert (answer.value, answer.stop_reason) == (None, StopReason.CAP)
    assert all(c.policy_tok == 64 for c in answer.candidates)


def test_equal_texts_are_read_once() -> None:
    bench = Bench()
    answer = bench.solve("best-of-n", n=16)
    texts = {c.text for c in answer.candidates}
    assert len(texts) < len(answer.candidates)
    assert answer.usage.prm_tok == sum(len(HARD) + len(text.encode()) + 1 for text in texts)
    assert all(c.score is not None for c in answer.candidates)


def test_a_question_beyond_the_context() -> None:
    bench = Bench()
    solver = Solver(bench.policy, None, cost=bench.cost, open_meter=lambda: FakeMeter(bench.clock), clock=bench.clock)
    with pytest.raises(UsageError, match="reads at most 448"):
        solver.solve("x" * 449, bench.plan("greedy", 1))


@pytest.mark.parametrize("size", [10_000_000, 500_000_000])
@pytest.mark.parametrize("strategy", ["beam", "rebase", "dvts", "particle-filter", "mcts", "lookahead"])
def test_a_search_answers_whatever_its_verifier_costs(strategy: str, size: int) -> None:
    """At every budget that a greedy answer fits into twice: readings leave enough to finish one solution."""
    greedy = Bench().solve("greedy").usage.flop
    for times in (2, 3, 5, 8, 13, 21, 34, 55):
        verifier = FakeRewardModel(card=prm_card(n_non_embedding=size))
        answer = Bench(verifier=verifier).solve(strategy, f"{times * greedy}flop", n=4)
        assert answer.value is not None or answer.usage.flop < greedy, times


class SlowVerifier(FakeRewardModel):
    """Takes ``token_s`` a token on its clock; stopped inside its batches while ``broken``."""

    __slots__ = ("broken", "clock", "token_s")

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        if self.broken:
            self.clock.advance(0.01)
            raise Interrupted("stopped inside a batch")
        self.clock.advance(sum(self.tokens_read(traces)) * self.token_s)
        return super().score(traces)


def slow(token_s: float) -> tuple[Bench, SlowVerifier]:
    verifier = SlowVerifier()
    bench = Bench(verifier=verifier)
    verifier.clock, verifier.token_s, verifier.broken = bench.clock, token_s, False
    return bench, verifier


def test_reading_ends_when_the_time_is_up() -> None:
    bench, verifier = slow(token_s=0.01)
    assert bench.solve("best-of-n", n=32).usage.wall_s > 3.0
    bench, verifier = slow(token_s=0.01)
    answer = bench.solve("best-of-n", "1s", n=32)
    assert answer.usage.wall_s < 2.0
    assert answer.stop_reason is StopReason.BUDGET
    assert answer.usage.prm_tok == verifier.read_tok
    (told,) = bench.payloads(Shortened)
    assert isinstance(told, Shortened)
    assert told.request == "score"
    assert 0 < told.granted < told.wanted


def test_without_a_limit_of_time_texts_are_read_in_one_go() -> None:
    for budget, calls in (((), 1), (("100000tok",), 1), (("1000s",), 2)):
        bench, verifier = slow(token_s=0.01)
        bench.solve("best-of-n", *budget, n=32)
        assert min(verifier.calls, 2) == calls


def test_a_request_that_was_stopped_teaches_nothing_of_costs() -> None:
    bench, verifier = slow(token_s=0.02)
    for seed in range(4):
        bench.solve("best-of-n", seed=seed)
    learnt = bench.cost.expected(Work(prm_tok=1000))
    verifier.broken = True
    for seed in range(4):
        answer = bench.solve("best-of-n", seed=10 + seed)
        assert answer.usage.prm_tok > 0, "what was reserved counts as spent"
    assert bench.cost.expected(Work(prm_tok=1000)) == learnt


@pytest.mark.parametrize("strategy", ["best-of-n", "best-of-n-argmax"])
def test_a_solution_that_has_not_ended_is_not_read(strategy: str) -> None:
    """It can never be chosen, and its reading would be paid."""
    answer = Bench(FakePolicy(BOOK, Manner.RAMBLES)).solve(strategy, n=4)
    assert (answer.stop_reason, answer.usage.prm_tok) == (StopReason.CAP, 0)
    assert answer.usage.policy_tok > 0


def test_scores_that_are_no_numbers_are_told() -> None:
    answer = Bench(verifier=FakeRewardModel(scores=Scores.NAN)).solve("best-of-n", n=4)
    assert answer.value == Bench().solve("majority", n=4).value
    assert answer.notes == ("scores of the verifier that are no numbers: 4; a vote with one counts heads",)


def test_auto_that_would_have_done_more_says_that_the_budget_stopped_it() -> None:
    bench = Bench()
    free = bench.solve("auto")
    assert free.strategy.name != "greedy"
    short = bench.solve("auto", f"{free.usage.total_tok // 4}tok")
    assert (short.strategy.name, short.stop_reason) == ("greedy", StopReason.BUDGET)
    told = [p for p in bench.payloads(Decided) if isinstance(p, Decided)][-1]
    assert "that the budget pays for" in told.reason


def test_what_a_revision_left_behind_is_discarded() -> None:
    """A revision is written anew: tokens of the attempt before it are part of no candidate."""
    revised = 0
    for seed in range(6):
        told: list[Event] = []
        options = {"n": 8, "m": 4, "revise": 4}
        answer = solve(World(), question(4, seed), "beam", options, seed=seed, emit=told.append)
        nodes = {n.key: n for e in told if isinstance(e.payload, Grew) for n in e.payload.nodes}
        (chosen,) = [e.payload for e in told if isinstance(e.payload, Selected)]
        own: dict[int, int] = {}
        for key in chosen.among:
            while key in nodes and key not in own:
                node, anew = nodes[key], nodes[key].chain >= 0
                own[key] = node.policy_tok - (0 if anew or node.parent not in nodes else nodes[node.parent].policy_tok)
                revised += anew
                key = 0 if anew else node.parent
        assert answer.usage.discarded_tok == answer.usage.policy_tok - sum(own.values())
    assert revised

"""Predicted joules and seconds: the card, learning, and the clamp of G8."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.accounting import costs_of
from edge_ttc.energy.cost import BOUND_FACTOR, CostModel, Work, WorkCosts, together
from edge_ttc.testing.cards import policy_card

CARD = WorkCosts()
WORK = Work(prompt_tok=50, policy_tok=1600, batch=16)


def card_s(work: Work) -> float:
    return CARD.policy_cpu_s(work) + CARD.prm_cpu_s(work)


def test_the_default_card_says_what_it_promises() -> None:
    assert card_s(Work(policy_tok=1)) == pytest.approx(0.205e-3)
    assert card_s(Work(policy_tok=16, batch=16)) == pytest.approx(16 * 0.0925e-3)
    assert card_s(Work(prompt_tok=100)) == pytest.approx(2e-3)
    assert card_s(Work(prm_tok=100)) == pytest.approx(2.5e-3)


def test_larger_models_cost_more_and_the_bundled_ones_what_the_card_says() -> None:
    assert CARD.for_models(1_099_392, 1_395_328) == CARD
    assert CARD.for_models(1_000, 0) == CARD, "what a call costs stays, however small a model is"
    half = CARD.for_models(494_000_000, 494_000_000)
    assert half.policy_cpu_s(Work(policy_tok=1)) == pytest.approx(0.029, rel=0.05)
    assert half.policy_cpu_s(Work(policy_tok=32, batch=32)) / 32 == pytest.approx(0.0077, rel=0.05)
    assert half.prm_cpu_s(Work(prm_tok=100)) == pytest.approx(0.5, rel=0.05)
    assert half.policy_cpu_s(Work(prompt_tok=100)) == pytest.approx(0.5, rel=0.05)


def test_a_session_plans_with_the_size_of_its_models() -> None:
    small, large = (costs_of(CARD, policy_card(n_non_embedding=n), None) for n in (100_000, 1_500_000_000))
    assert small == CARD
    assert large.policy_cpu_s(Work(policy_tok=1)) > 100 * small.policy_cpu_s(Work(policy_tok=1))


def test_expected_starts_at_the_card_and_the_bound_above_it() -> None:
    model = CostModel()
    joules, seconds = model.expected(WORK)
    assert (joules, seconds) == pytest.approx((card_s(WORK) * 4.0, card_s(WORK)))
    bound_j, bound_s = model.bound(WORK)
    assert bound_j > joules
    assert bound_s > seconds


def test_sequences_of_uneven_lengths_take_the_steps_of_the_longest() -> None:
    for lengths in ([99, 100], [1, 100], [100], [30] * 16):
        work = Work(policy_tok=sum(lengths), batch=together(lengths))
        steps = max(lengths) * CARD.decode_step_s
        assert card_s(work) == pytest.approx(steps + sum(lengths) * CARD.decode_tok_s)
    assert together([]) == together([0]) == 1


@given(st.lists(st.integers(1, 500), min_size=2, max_size=20))
def test_more_branches_never_cost_less(lengths: list[int]) -> None:
    bounds = [CostModel().bound(Work(policy_tok=sum(some), batch=together(some))) for some in (lengths[:-1], lengths)]
    assert bounds[0] <= bounds[1]


def test_nothing_costs_nothing() -> None:
    assert CostModel().bound(Work()) == (0.0, 0.0)


def test_it_learns_a_slower_machine() -> None:
    model = CostModel()
    for _ in range(100):
        model.observe(WORK, 2 * card_s(WORK) * 4.0, 2 * card_s(WORK))
    assert model.expected(WORK)[1] == pytest.approx(2 * card_s(WORK), rel=0.05)
    assert model.bound(WORK)[1] == pytest.approx(3 * card_s(WORK), rel=0.05)


def test_the_verifier_and_the_policy_learn_apart() -> None:
    model = CostModel()
    prm = Work(prm_tok=10_000)
    for _ in range(50):
        model.observe(prm, 3 * card_s(prm) * 4.0, 3 * card_s(prm))
    assert model.expected(WORK)[0] == pytest.approx(card_s(WORK) * 4.0)
    assert model.expected(prm)[0] > 2 * card_s(prm) * 4.0


def test_a_coarse_meter_comes_out_right() -> None:
    model = CostModel()
    work = Work(policy_tok=160, batch=16)
    joules = card_s(work) * 4.0
    for i in range(400):  # it shows nothing three times, then all of it
        model.observe(work, 4 * joules if i % 4 == 3 else 0.0, card_s(work))
    assert model.expected(work)[0] == pytest.approx(joules, rel=0.15)


@pytest.mark.parametrize("bad", [math.nan, math.inf, -1.0])
def test_absurd_readings_teach_nothing(bad: float) -> None:
    model = CostModel()
    model.observe(WORK, bad, bad)
    assert model.expected(WORK) == CostModel().expected(WORK)


@given(st.lists(st.tuples(st.floats(), st.floats()), max_size=30))
def test_whatever_meters_say_the_bound_stays_within_the_clamp(readings: list[tuple[float, float]]) -> None:
    model = CostModel()
    for joules, seconds in readings:
        model.observe(WORK, joules, seconds)
    low, high = BOUND_FACTOR
    for got, by_card in zip(model.bound(WORK), (card_s(WORK) * 4.0, card_s(WORK)), strict=True):
        assert by_card * low * 0.999 <= got <= by_card * high * 1.001
    assert all(bound >= expected for bound, expected in zip(model.bound(WORK), model.expected(WORK), strict=True))

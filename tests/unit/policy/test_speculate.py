"""Drafts and how much of them to decode."""

from __future__ import annotations

import pytest

from edge_ttc.policy.draft import Drafts
from edge_ttc.policy.speculate import Plan, Speculation
from edge_ttc.policy.step_costs import StepCosts

FREE = StepCosts((1, 32), (1.0, 1.0))
FULL_PRICE = StepCosts((1, 32), (1.0, 32.0))
IN_FOURS = StepCosts((1, 4, 5, 8, 9, 12), (1.0, 1.0, 2.0, 2.0, 3.0, 3.0))
"""Kernels that take four rows at a time."""


def test_what_followed_the_same_tokens_is_proposed() -> None:
    drafts = Drafts()
    drafts.learn([1, 2, 3, 4, 5, 6], 6)
    assert drafts.propose([9, 2, 3], 3).tokens == [4, 5, 6]
    assert drafts.propose([9, 9], 3).tokens == []


def test_a_longer_agreement_wins_and_then_the_commonest() -> None:
    drafts = Drafts()
    for text in ([7, 1, 2, 5], [8, 1, 2, 6], [9, 1, 2, 6]):
        drafts.learn(text, 4)
    assert drafts.propose([7, 1, 2], 1).tokens == [5]
    assert drafts.propose([0, 1, 2], 1).tokens == [6]


def test_what_is_learnt_later_is_there_when_it_is_asked_for() -> None:
    drafts = Drafts()
    drafts.learn_later([1, 2, 3], 3)
    assert drafts.propose([1, 2], 1).tokens == [3]


def test_only_fresh_tokens_are_learnt() -> None:
    drafts = Drafts()
    drafts.learn([1, 2, 3, 4], 1)
    assert drafts.propose([1, 2], 1).tokens == []
    assert drafts.propose([2, 3], 1).tokens == [4]


def test_chances_fall_with_every_token_and_with_every_draft_that_fails() -> None:
    drafts = Drafts()
    drafts.learn([1, 2, 3, 4, 5], 5)
    first = drafts.propose([1, 2], 3)
    assert first.chances == sorted(first.chances, reverse=True)
    for _ in range(20):
        drafts.saw(first.evidence, 0)
    assert drafts.propose([1, 2], 3).chances[0] < first.chances[0] / 2
    for _ in range(200):
        drafts.saw(first.evidence, 3)
    assert drafts.propose([1, 2], 3).chances[0] > 0.8


def test_free_drafts_are_all_decoded_and_dear_ones_never() -> None:
    chances = [[0.5, 0.2], [0.9, 0.8, 0.7]]
    assert Speculation(FREE, 4).lengths(Plan(), chances) == ([2, 3], 0)
    assert Speculation(FULL_PRICE, 4).lengths(Plan(), chances) == ([0, 0], 0)


def test_a_step_is_filled_as_far_as_it_costs_nothing() -> None:
    """Two branches, and two more tokens for the same price: the likeliest two."""
    assert Speculation(IN_FOURS, 4).lengths(Plan(), [[0.3, 0.1], [0.5, 0.4]]) == ([0, 2], 0)


def test_a_size_is_kept_and_filled_up_where_drafts_are_missing() -> None:
    plan, speculation = Plan(), Speculation(IN_FOURS, 4)
    speculation.lengths(plan, [[0.5], [0.5, 0.4]])
    assert speculation.lengths(plan, [[], [0.5]]) == ([0, 1], 1)


def test_what_does_not_pay_is_not_looked_at_for_a_while() -> None:
    plan, speculation = Plan(), Speculation(FULL_PRICE, 4)
    assert not speculation.rests(plan)
    speculation.lengths(plan, [[0.5]])
    rested = 0
    while speculation.rests(plan):
        rested += 1
    assert 8 < rested < 100
    Speculation(FREE, 4).lengths(plan, [[0.5]])
    assert plan.size == 1


@pytest.mark.parametrize(("costs", "most", "up_to"), [(FULL_PRICE, 4, 0), (FREE, 4, 32), (FREE, 0, 0)])
def test_it_is_on_for_as_many_branches_as_it_pays_for(costs: StepCosts, most: int, up_to: int) -> None:
    assert Speculation(costs, most).up_to == up_to


def test_beyond_the_curve_the_last_slope_goes_on() -> None:
    assert StepCosts((1, 2, 4), (1.0, 1.5, 2.5)).at(6) == pytest.approx(3.5)
    assert StepCosts((1, 2, 4), (1.0, 1.5, 2.5)).at(3) == pytest.approx(2.0)

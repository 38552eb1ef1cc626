"""The controller: what it buys for a sure probe, for an unsure one, at which price, within which budget."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_ttc.domain import Stop
from edge_ttc.energy.cost import CostModel, Work
from edge_ttc.schedule.controller import Controller, Offer
from edge_ttc.schedule.features import probe_features
from edge_ttc.strategy.requests import Decide, Node
from edge_ttc.strategy.select import Selection
from edge_ttc.testing.session import fake_profile


def probe(p: float, tokens: int = 20, score: float | None = 0.9, answer: str | None = "7") -> Node:
    """A greedy solution that the policy thought of probability ``p``."""
    beliefs = np.zeros((tokens, 3), dtype=np.float32)
    beliefs[-1, 0] = math.log(p)
    scores = () if score is None else (score,)
    return Node(1, 0, np.arange(tokens), beliefs, "Answer: 7", Stop.END, answer, score, scores)


def decide(node: Node, price: float = 0.08, most_tok: float = math.inf) -> tuple[Decide, float]:
    """The decision and the joules it is expected to cost."""
    controller = Controller(fake_profile(price), CostModel())
    decision, offer = controller.decide(node, lambda work: work.policy_tok + work.prm_tok <= most_tok)
    return decision, offer.joules if offer.contract.name != "greedy" else 0.0


def test_a_sure_probe_is_enough() -> None:
    assert decide(probe(0.99))[0].strategy == "greedy"


def test_more_is_bought_up_to_the_price_at_which_it_is_worth_its_joules() -> None:
    """Joules count as shares of the reference's and the probe's before it; those of the probe are paid either way."""
    profile, cost, node = fake_profile(1.0), CostModel(), probe(0.5)
    stop, more = profile.contracts[0], profile.contracts[1]
    reference = profile.mean_work(profile.contracts[profile.reference])
    whole = sum(cost.expected(work)[0] for work in (reference, Work(0, *map(round, profile.mean_probe))))

    def decided(price: float) -> Offer:
        controller = Controller(replace(profile, price=price), cost)
        return controller.decide(node, lambda work: work.policy_tok <= 20 * more.policy_ratio)[1]

    offered = decided(1e-9)
    assert offered.contract == more
    gained = profile.accuracy(more, probe_features(node)) - profile.accuracy(stop, probe_features(node))
    just = gained * whole / offered.joules
    assert decided(0.99 * just).contract == more
    stopped = decided(1.01 * just)
    assert (stopped.contract, stopped.work, stopped.joules) == (stop, Work(), 0.0)


def test_the_less_sure_the_more_is_bought() -> None:
    joules = [decide(probe(p))[1] for p in (0.99, 0.8, 0.5, 0.3, 0.1)]
    assert joules == sorted(joules)
    assert len(set(joules)) >= 3


@pytest.mark.parametrize("p", [0.9, 0.5, 0.2])
def test_a_higher_price_never_buys_more(p: float) -> None:
    joules = [decide(probe(p), price)[1] for price in np.geomspace(0.001, 10, 30)]
    assert joules == sorted(joules, reverse=True)
    assert joules[-1] == 0.0


@settings(deadline=None)
@given(st.floats(0.01, 1), st.integers(1, 60), st.floats(0, 5000))
def test_what_does_not_fit_is_not_chosen(p: float, tokens: int, most_tok: float) -> None:
    controller = Controller(fake_profile(), CostModel())
    decision, offer = controller.decide(probe(p, tokens), lambda w: w.policy_tok + w.prm_tok <= most_tok)
    fits = offer.work.policy_tok + offer.work.prm_tok <= most_tok
    assert fits or decision.strategy == "greedy"
    assert sum(decision.difficulty) == pytest.approx(1)


def test_what_does_not_fit_is_told() -> None:
    assert "3 contracts do not fit the budget" in decide(probe(0.1), most_tok=0)[0].reason
    assert "fit" not in decide(probe(0.1))[0].reason


def test_a_harder_question_is_told_as_harder() -> None:
    bins = [int(np.argmax(decide(probe(p))[0].difficulty)) for p in (0.99, 0.1)]
    assert bins[0] < bins[1]


def test_decisions_do_not_depend_on_what_was_learnt_meanwhile() -> None:
    cost = CostModel()
    controller = Controller(fake_profile(), cost)
    before = controller.decide(probe(0.5), lambda _: True)
    for _ in range(50):
        cost.observe(Work(0, 1000, 0, 1), 100.0, 100.0)
    assert controller.decide(probe(0.5), lambda _: True) == before


@pytest.mark.parametrize("score", [None, math.nan])
def test_a_probe_without_a_score_can_be_judged(score: float | None) -> None:
    assert decide(probe(0.9, score=score))[0].strategy


def test_confidence_is_a_probability_and_rises_with_the_share() -> None:
    plan = Controller(fake_profile(), CostModel()).plan()
    assert plan.confidence is not None
    values = [plan.confidence(Selection(probe(0.9), share, 4, scored=True)) for share in (0.0, 0.3, 0.7, 1.0)]
    assert values == sorted(values)
    assert all(0 < v < 1 for v in values)
    alone = [plan.confidence(Selection(probe(p), p)) for p in (0.1, 0.9)]
    assert 0 < alone[0] < alone[1] < 1

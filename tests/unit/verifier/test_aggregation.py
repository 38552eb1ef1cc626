"""From step scores to one score, and that the card's way is the one that counts."""

from __future__ import annotations

import math

import numpy as np
import pytest

from edge_ttc.domain import Answer
from edge_ttc.energy.cost import CostModel
from edge_ttc.plan import named
from edge_ttc.solver import Solver
from edge_ttc.strategy import registry
from edge_ttc.testing.cards import prm_card
from edge_ttc.testing.meters import FakeClock, FakeMeter
from edge_ttc.testing.world import WorldPolicy, WorldVerifier, question
from edge_ttc.verifier.aggregation import AGGREGATIONS, aggregate


@pytest.mark.parametrize(("how", "score"), [("last", 0.5), ("min", 0.2), ("product", 0.08), ("mean", 0.5)])
def test_each_way(how: str, score: float) -> None:
    assert aggregate(np.array([0.8, 0.2, 0.5]), how) == pytest.approx(score)


@pytest.mark.parametrize("how", AGGREGATIONS)
@pytest.mark.parametrize("scores", [[], [0.5, math.nan], [math.inf], [0.5, -math.inf]])
def test_what_is_no_number_gives_none(how: str, scores: list[float]) -> None:
    assert math.isnan(aggregate(np.array(scores), how))


def answered(how: str) -> Answer:
    clock = FakeClock()
    verifier = WorldVerifier(card=prm_card(n_vocab=4096, aggregation=how))
    solver = Solver(
        WorldPolicy(), verifier, cost=CostModel(), open_meter=lambda: FakeMeter(clock), clock=clock
    )  # fmt: skip
    return solver.solve(question(4, 2), named("best-of-n", registry.complete("best-of-n", {"n": 8})), seed=1)


@pytest.mark.parametrize("how", AGGREGATIONS)
def test_the_card_says_which(how: str) -> None:
    for candidate in answered(how).candidates:
        assert candidate.score == pytest.approx(aggregate(np.array(candidate.step_scores), how))


def test_an_outcome_model_counts_by_its_last_score_alone() -> None:
    outcome = answered("last")
    weights: dict[str, float] = {}
    for c in outcome.candidates:
        weights[c.answer or ""] = weights.get(c.answer or "", 0.0) + c.step_scores[-1]
    assert outcome.value == max(weights, key=lambda answer: weights[answer])

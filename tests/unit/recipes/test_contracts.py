"""Which contracts a profile is made for."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")

from edge_ttc.strategy import registry
from models.recipes.calibrate import LIVE, PRICES, SIZES, contracts, highest_price


@pytest.mark.parametrize("revises", [False, True])
def test_a_policy_that_cannot_revise_is_offered_no_revisions(revises: bool) -> None:
    offers = contracts(revises)
    assert [name for name, _, _ in offers[: 1 + len(SIZES)]] == ["greedy"] + ["best-of-n"] * len(SIZES)
    asking = [name for name, parameters, _ in offers if registry.find(name).asks_revision(parameters)]
    assert asking == [name for name, _, _ in LIVE if name == "revise" and revises]
    assert all(parameters == registry.complete(name, parameters) for name, parameters, _ in offers)


def test_the_price_is_the_highest_that_is_right_often_enough() -> None:
    accuracies = [0.7] * len(PRICES)
    accuracies[3] = accuracies[9] = 0.8
    assert highest_price(accuracies, 0.75) == PRICES[9]
    assert highest_price(accuracies, 0.7) == PRICES[-1]


def test_where_no_price_is_right_often_enough_it_is_the_one_that_is_right_most_often() -> None:
    accuracies = [0.7] * len(PRICES)
    accuracies[5] = 0.8
    assert highest_price(accuracies, 0.9) == PRICES[5]

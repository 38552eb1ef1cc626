"""Which contracts a profile is made for."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")

from edge_ttc.strategy import registry
from models.recipes.calibrate import LIVE, SIZES, contracts


@pytest.mark.parametrize("revises", [False, True])
def test_a_policy_that_cannot_revise_is_offered_no_revisions(revises: bool) -> None:
    offers = contracts(revises)
    assert [name for name, _, _ in offers[: 1 + len(SIZES)]] == ["greedy"] + ["best-of-n"] * len(SIZES)
    asking = [name for name, parameters, _ in offers if registry.find(name).asks_revision(parameters)]
    assert asking == [name for name, _, _ in LIVE if name == "revise" and revises]
    assert all(parameters == registry.complete(name, parameters) for name, parameters, _ in offers)

"""The machine card's numbers for the engine: measured, kept, read back, refused when broken."""

from __future__ import annotations

import json

import pytest

from edge_ttc.api import open_catalog
from edge_ttc.catalog import Role
from edge_ttc.errors import ModelError
from edge_ttc.policy.base import PolicyModel
from edge_ttc.policy.engine_costs import EngineCosts, from_dict, measure
from edge_ttc.policy.step_costs import SIZES


@pytest.fixture(scope="module")
def costs(policy: PolicyModel) -> EngineCosts:
    return measure(open_catalog().find(None, Role.POLICY).verified_path(), n_threads=1)


def test_every_cost_is_measured(costs: EngineCosts) -> None:
    assert costs.steps.tokens == SIZES
    assert costs.kv is not None
    assert from_dict(costs.to_dict()) == costs  # which refuses what is no cost


def test_they_come_back_from_a_file(costs: EngineCosts) -> None:
    assert from_dict(json.loads(json.dumps(costs.to_dict()))) == costs


@pytest.mark.parametrize(
    "change",
    [
        {"step_s": [2.0, 1.0]},
        {"step_s": [1.0]},
        {"step_s": [float("nan"), 1.0]},
        {"step_tokens": [2, 1]},
        {"step_tokens": []},
        {"masked_s": -1},
        {"copy_s": "fast"},
        {"draft_s": None},
    ],
)
def test_broken_ones_are_refused(change: dict[str, object]) -> None:
    good = {
        "masked_s": 1e-9,
        "copy_s": 1e-10,
        "read_s": 1e-10,
        "step_tokens": [1, 2],
        "step_s": [1.0, 2.0],
        "draft_s": 0.0,
    }
    assert from_dict(good).steps.at(2) == 2
    with pytest.raises(ModelError, match="broken"):
        from_dict(good | change)

"""Reading a profile, and refusing one that will not do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from edge_ttc.errors import ModelError
from edge_ttc.schedule.features import NAMES, probe_features
from edge_ttc.schedule.profile import VERSION, load_profile
from edge_ttc.strategy.requests import Node
from edge_ttc.testing.session import fake_profile, profile_json


def as_json() -> dict[str, Any]:
    return profile_json(fake_profile())


def written(folder: Path, data: object) -> Path:
    path = folder / "profile.json"
    path.write_text(data if isinstance(data, str) else json.dumps(data))
    return path


def test_it_reads_what_was_written(tmp_path: Path) -> None:
    profile, original = load_profile(written(tmp_path, as_json())), fake_profile()
    assert [(c.name, c.parameters) for c in profile.contracts] == [(c.name, c.parameters) for c in original.contracts]
    assert np.array_equal(profile.bin_weights, original.bin_weights)
    assert {k: w.tolist() for k, w in profile.confidence.weights.items()} == as_json()["confidence"]
    assert (profile.price, profile.reference, profile.mean_probe) == (0.08, 2, (20.0, 40.0))


@pytest.mark.parametrize(
    "change",
    [
        {"version": VERSION + 1},
        {"features": ["score"]},
        {"mean": [0.0]},
        {"scale": [float("nan")] * len(NAMES)},
        {"bin_weights": [[0.0] * (1 + len(NAMES))] * 4},
        {"contracts": [{"name": "greedy"}]},
        {"mean_probe": "x"},
        {"mean_probe": [1.0]},
        {"mean_probe": [20.0, 0.0]},
        {"price": None},
        {"price": float("nan")},
        {"scale": [0.0] * len(NAMES)},
        {"reference": 99},
        {"contracts": as_json()["contracts"][1:]},
        {"contracts": [as_json()["contracts"][0] | {"name": "guess"}]},
        {"contracts": [as_json()["contracts"][0] | {"batch": float("inf")}], "reference": 0},
        {"contracts": [as_json()["contracts"][0] | {"policy_ratio": float("nan")}], "reference": 0},
        {"confidence": {"scored": [0.0] * 4, "voted": [0.0] * 3}},
        {"confidence": {"scored": [0.0] * 4, "voted": [0.0] * 3, "alone": [0.0] * 3}},
        {"questions_by_bin": [1, 2]},
        {"questions_by_bin": [1, 2, 3, 4, -5]},
    ],
)
def test_one_that_will_not_do(tmp_path: Path, change: dict[str, Any]) -> None:
    with pytest.raises(ModelError, match=r"profile profile\.json cannot be used"):
        load_profile(written(tmp_path, as_json() | change))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", "\xff"])
def test_one_that_is_none(tmp_path: Path, text: str) -> None:
    with pytest.raises(ModelError):
        load_profile(written(tmp_path, text))


def test_one_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="reinstall"):
        load_profile(tmp_path / "nowhere.json")


def test_features_are_finite_whatever_the_beliefs() -> None:
    beliefs = np.array([[-1e9, 0.0, 0.0], [0.0, 12.0, -12.0]], dtype=np.float32)
    features = probe_features(Node(1, 0, np.arange(2), beliefs, step_scores=(0.0, 1.0, float("nan"))))
    assert features.shape == (len(NAMES),)
    assert np.isfinite(features).all()

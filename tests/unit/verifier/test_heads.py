"""Read-outs by the definition."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from edge_ttc.errors import ModelError
from edge_ttc.verifier.heads import load_head, pair_scores

RNG = np.random.default_rng(0)
HIDDEN = RNG.normal(size=(5, 8)).astype(np.float32)


def saved(path: Path, **arrays: Any) -> Path:
    np.savez(path / "head.npz", **arrays)
    return path / "head.npz"


def test_a_pair_is_a_softmax_over_two_logits() -> None:
    logits = RNG.normal(size=(4, 10)).astype(np.float32)
    e = np.exp(logits)
    np.testing.assert_allclose(pair_scores(logits, 3, 7), e[:, 3] / (e[:, 3] + e[:, 7]), rtol=1e-5)
    assert pair_scores(np.array([[1e4, -1e4]], np.float32), 0, 1) == 1


def test_one_row_is_a_sigmoid(tmp_path: Path) -> None:
    w, b = RNG.normal(size=(1, 8)), RNG.normal(size=1)
    head = load_head(saved(tmp_path, weight_0=w, bias_0=b), 8)
    np.testing.assert_allclose(head(HIDDEN), 1 / (1 + np.exp(-(HIDDEN @ w.T + b)[:, 0])), rtol=1e-5)


def test_two_layers_have_a_relu_between_them_and_the_second_class_is_good(tmp_path: Path) -> None:
    w0, b0, w1 = RNG.normal(size=(8, 8)), RNG.normal(size=8), RNG.normal(size=(2, 8))
    head = load_head(saved(tmp_path, weight_0=w0, bias_0=b0, weight_1=w1), 8)
    e = np.exp(np.maximum(HIDDEN @ w0.T + b0, 0) @ w1.T)
    np.testing.assert_allclose(head(HIDDEN), e[:, 1] / e.sum(axis=1), rtol=1e-4)


@pytest.mark.parametrize(
    "arrays",
    [
        {},
        {"weight_0": np.zeros((1, 9))},
        {"weight_0": np.zeros((3, 8))},
        {"weight_0": np.full((1, 8), np.nan)},
        {"weight_0": np.zeros((1, 8)), "bias_0": np.zeros(2)},
        {"weight_0": np.zeros(8)},
    ],
)
def test_what_is_no_head_is_refused(tmp_path: Path, arrays: dict[str, np.ndarray]) -> None:
    with pytest.raises(ModelError):
        load_head(saved(tmp_path, **arrays), 8)


def test_pickles_and_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        load_head(saved(tmp_path, weight_0=np.array([{}], dtype=object)), 8)
    (tmp_path / "text.npz").write_text("no")
    with pytest.raises(ModelError):
        load_head(tmp_path / "text.npz", 8)

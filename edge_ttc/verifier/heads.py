"""From what a language model gives at a step's end to a score: two tokens' odds, or a head on hidden states."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np

from edge_ttc.errors import ModelError

_MOST_LAYERS = 4


def pair_scores(logits: np.ndarray, good: int, bad: int) -> np.ndarray:
    """(n,) P(good) of (n, V) logits by the softmax over two tokens (Math-Shepherd's, RLHFlow's and Math-psa's way)."""
    return _sigmoid(logits[:, good].astype(np.float64) - logits[:, bad]).astype(np.float32)


class Head:
    """Linear layers with ReLU between them on the final hidden state; one output is a logit, two are (bad, good).

    One layer of one row is Skywork's value head, one of two rows a token classifier's, two layers Qwen2.5-Math-PRM's.

    Args:
        layers: weights (out, in) and biases (out,).
    """

    def __init__(self, layers: list[tuple[np.ndarray, np.ndarray]]) -> None:
        self._layers = layers

    def __call__(self, hidden: np.ndarray) -> np.ndarray:
        """(n,) scores of (n, D) hidden states."""
        x = hidden.astype(np.float32)
        for i, (weight, bias) in enumerate(self._layers):
            x = (np.maximum(x, 0) if i else x) @ weight.T + bias
        logit = x[:, 0] if x.shape[1] == 1 else x[:, 1] - x[:, 0]
        return _sigmoid(logit.astype(np.float64)).astype(np.float32)


def load_head(path: Path, d_model: int) -> Head:
    """A head from an ``.npz`` of ``weight_0``, ``bias_0``, ``weight_1``, … whose hash has been checked.

    Raises:
        ModelError: the file is something else, or does not fit ``d_model``.
    """
    try:
        with np.load(path, allow_pickle=False) as file:
            arrays = {name: file[name].astype(np.float32) for name in file.files[: 2 * _MOST_LAYERS]}
    except (OSError, ValueError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        raise ModelError(f"{path.name} is not a verifier's head ({error})", "put the original file back") from error
    layers: list[tuple[np.ndarray, np.ndarray]] = []
    width = d_model
    while f"weight_{len(layers)}" in arrays:
        weight = arrays[f"weight_{len(layers)}"]
        bias = arrays.get(f"bias_{len(layers)}", np.zeros(len(weight), np.float32))
        if weight.ndim != 2 or weight.shape[1] != width or bias.shape != (len(weight),):
            raise ModelError(f"{path.name} does not fit hidden states of {d_model}", "choose the head of this model")
        layers.append((weight, bias))
        width = len(weight)
    if not layers or width not in (1, 2) or not all(np.isfinite(a).all() for layer in layers for a in layer):
        raise ModelError(f"{path.name} is not a head with one or two outputs", "put the original file back")
    return Head(layers)


def _sigmoid(logit: np.ndarray) -> np.ndarray:
    return 0.5 + 0.5 * np.tanh(0.5 * logit)

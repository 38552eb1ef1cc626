"""Drawing the next token of many branches at once, with what the policy believed about it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edge_ttc.policy.base import Sampling

FULL_VOCABULARY = 8192
"""Up to this size the whole vocabulary is normalised; above it only the ``top_k`` kept tokens are."""
DEFAULT_TOP_K = 40


@dataclass(frozen=True, slots=True)
class Draw:
    """The drawn tokens: ``ids`` (n,) int32 and ``beliefs`` (n, 3) float32 as in ``Segment``."""

    ids: np.ndarray
    beliefs: np.ndarray


def draw(logits: np.ndarray, sampling: Sampling, uniforms: np.ndarray) -> Draw:
    """Draw one token a row by inverse transform, so that one uniform number fixes one token.

    Args:
        logits: (n, V) float32.
        sampling: temperature and top-k.
        uniforms: (n,) float64 in [0, 1).
    """
    top_k = sampling.top_k or (0 if logits.shape[1] <= FULL_VOCABULARY else DEFAULT_TOP_K)
    if top_k and top_k < logits.shape[1]:
        kept = np.argpartition(logits, -top_k, axis=1)[:, -top_k:]
        kept.sort(axis=1)
        inner = _draw(np.take_along_axis(logits, kept, 1), sampling.temperature, uniforms)
        return Draw(np.take_along_axis(kept, inner.ids[:, None], 1)[:, 0].astype(np.int32), inner.beliefs)
    return _draw(logits, sampling.temperature, uniforms)


def _draw(logits: np.ndarray, temperature: float, uniforms: np.ndarray) -> Draw:
    shifted = logits - logits.max(axis=1, keepdims=True)
    weights = np.exp(shifted)
    total = weights.sum(axis=1)
    log_total = np.log(total)
    if temperature == 0:
        ids = logits.argmax(axis=1)
    else:
        scaled = weights if temperature == 1 else np.exp(shifted / temperature)
        cumulative = np.cumsum(scaled, axis=1, dtype=np.float64)
        threshold = uniforms * cumulative[:, -1]
        ids = np.minimum((cumulative <= threshold[:, None]).sum(axis=1), logits.shape[1] - 1)
    beliefs = np.empty((len(ids), 3), dtype=np.float32)
    beliefs[:, 0] = np.take_along_axis(shifted, ids[:, None], 1)[:, 0] - log_total
    beliefs[:, 1] = log_total - (weights * shifted).sum(axis=1) / total
    beliefs[:, 2] = -log_total
    return Draw(ids.astype(np.int32), beliefs)


def uniforms(seed: tuple[int, int], count: int) -> np.ndarray:
    """(count,) float64 draws that belong to one branch alone."""
    mask = (1 << 64) - 1
    key = np.array([seed[0] & mask, seed[1] & mask], dtype=np.uint64)  # a list with one of 64 bits would become floats
    return np.random.Generator(np.random.Philox(key=key)).random(count)

"""Drawing the next token of many branches at once, with what the policy believed about it.

The order is llama.cpp's: bias, top-k, top-p, min-p, temperature, and one uniform number picks by inverse transform.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edge_ttc.policy.base import Sampling

FULL_VOCABULARY = 8192
"""Up to this size the whole vocabulary is normalised; above it only the ``top_k`` kept tokens are."""
DEFAULT_TOP_K = 40
_BLOCK = 128
"""The k highest of a row lie in the k blocks of this many tokens with the highest maxima."""


@dataclass(frozen=True, slots=True)
class Draw:
    """The drawn tokens: ``ids`` (n,) int32 and ``beliefs`` (n, 3) float32 as in ``Segment``."""

    ids: np.ndarray
    beliefs: np.ndarray


def draw(logits: np.ndarray, sampling: Sampling, uniforms: np.ndarray) -> Draw:
    """Draw one token a row by inverse transform, so that one uniform number fixes one token.

    Rows with logits that are not finite are mended: NaN and -inf are as unlikely as can be, +inf as likely.

    Args:
        logits: (n, V) float32.
        sampling: how to draw.
        uniforms: (n,) float64 in [0, 1).
    """
    if not np.isfinite(logits).all():
        logits = np.nan_to_num(logits, nan=-1e30, neginf=-1e30, posinf=1e30)
    steered = _biased(logits, sampling.bias)
    top_k = sampling.top_k or (0 if logits.shape[1] <= FULL_VOCABULARY else DEFAULT_TOP_K)
    if not top_k or top_k >= logits.shape[1]:
        return _draw(logits, steered, sampling, uniforms)
    kept = highest(steered, top_k)
    raw = np.take_along_axis(logits, kept, 1)
    inner = _draw(raw, np.take_along_axis(steered, kept, 1), sampling, uniforms)
    return Draw(np.take_along_axis(kept, inner.ids[:, None], 1)[:, 0].astype(np.int32), inner.beliefs)


def highest(logits: np.ndarray, k: int) -> np.ndarray:
    """(n, k) ids of each row's k highest logits, ascending by id."""
    n, size = logits.shape
    whole = size - size % _BLOCK
    if whole // _BLOCK <= k:
        kept = np.argpartition(logits, -k, axis=1)[:, -k:]
        return np.sort(kept, axis=1)
    maxima = logits[:, :whole].reshape(n, -1, _BLOCK).max(axis=2)
    blocks = np.argpartition(maxima, -k, axis=1)[:, -k:]
    near = (blocks[:, :, None] * _BLOCK + np.arange(_BLOCK)).reshape(n, -1)
    near = np.concatenate([near, np.broadcast_to(np.arange(whole, size), (n, size - whole))], axis=1)
    best = np.argpartition(np.take_along_axis(logits, near, 1), -k, axis=1)[:, -k:]
    return np.sort(np.take_along_axis(near, best, 1), axis=1)


def _biased(logits: np.ndarray, bias: tuple[tuple[int, float], ...]) -> np.ndarray:
    if not bias:
        return logits
    steered = logits.copy()
    for token, value in bias:
        steered[:, token] += value
    return steered


def _draw(raw: np.ndarray, steered: np.ndarray, sampling: Sampling, uniforms: np.ndarray) -> Draw:
    """``raw`` gives the beliefs, ``steered`` the token."""
    shifted = raw - raw.max(axis=1, keepdims=True)
    weights = np.exp(shifted)
    total = weights.sum(axis=1)
    log_total = np.log(total)
    ids = _pick(steered, sampling, uniforms)
    beliefs = np.empty((len(ids), 3), dtype=np.float32)
    beliefs[:, 0] = np.take_along_axis(shifted, ids[:, None], 1)[:, 0] - log_total
    beliefs[:, 1] = log_total - (weights * shifted).sum(axis=1) / total
    beliefs[:, 2] = -log_total
    return Draw(ids.astype(np.int32), beliefs)


def _pick(logits: np.ndarray, sampling: Sampling, uniforms: np.ndarray) -> np.ndarray:
    """(n,) columns."""
    if sampling.temperature == 0:
        return logits.argmax(axis=1)
    shifted = logits - logits.max(axis=1, keepdims=True)
    weights = np.exp(shifted if sampling.temperature == 1 else shifted / sampling.temperature)
    if sampling.top_p < 1 or sampling.min_p > 0:
        weights[~_kept(shifted, sampling)] = 0
    cumulative = np.cumsum(weights, axis=1, dtype=np.float64)
    threshold = uniforms * cumulative[:, -1]
    ids = (cumulative <= threshold[:, None]).sum(axis=1)
    return np.minimum(ids, logits.shape[1] - 1)


def _kept(shifted: np.ndarray, sampling: Sampling) -> np.ndarray:
    """(n, V) which tokens top-p and min-p leave, at temperature 1; the highest always stays."""
    p = np.exp(shifted)
    p /= p.sum(axis=1, keepdims=True)
    kept = np.ones(p.shape, dtype=bool)
    if sampling.top_p < 1:
        order = np.argsort(-p, axis=1, kind="stable")
        ranked = np.take_along_axis(p, order, 1)
        before = np.cumsum(ranked, axis=1, dtype=np.float64) - ranked
        np.put_along_axis(kept, order, before < sampling.top_p, 1)
    if sampling.min_p > 0:
        total = np.where(kept, p, 0)
        kept &= p >= sampling.min_p * total.max(axis=1, keepdims=True)
    np.put_along_axis(kept, p.argmax(axis=1)[:, None], True, 1)
    return kept


def uniforms(seed: tuple[int, int], count: int) -> np.ndarray:
    """(count,) float64 draws that belong to one branch alone."""
    mask = (1 << 64) - 1
    key = np.array([seed[0] & mask, seed[1] & mask], dtype=np.uint64)  # a list with one of 64 bits would become floats
    return np.random.Generator(np.random.Philox(key=key)).random(count)

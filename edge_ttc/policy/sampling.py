"""Drawing the next token of many branches at once, with what the policy believed about it.

The order is llama.cpp's: bias, top-k, top-p, min-p, temperature, and one uniform number picks by inverse transform.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from edge_ttc.errors import EngineError, UsageError
from edge_ttc.policy.base import Sampling

FULL_VOCABULARY = 8192
"""Up to this size the whole vocabulary is normalised; above it only the ``top_k`` kept tokens are."""
DEFAULT_TOP_K = 40
_BLOCK = 64
"""Masses are added up in blocks of so many tokens, and one by one only inside the block that was hit."""


_ONES = np.ones(_BLOCK, dtype=np.float32)
_BELOW_ONE = 1 - 2.0**-52
_MANY = 64


@dataclass(frozen=True, slots=True)
class Draw:
    """The drawn tokens: ``ids`` (n,) int32 and ``beliefs`` (n, 3) float32 as in ``Segment``."""

    ids: np.ndarray
    beliefs: np.ndarray


def draw(logits: np.ndarray, sampling: Sampling, uniforms: np.ndarray) -> Draw:
    """Draw one token a row by inverse transform, so that one uniform number fixes one token.

    Logits that are not finite are mended: NaN and -inf are as unlikely as can be, +inf as likely.

    Args:
        logits: (n, V) float32.
        sampling: how to draw; a grammar is not looked at here (``grammar.draw_within``).
        uniforms: (n,) float64 in [0, 1).

    Raises:
        EngineError: a row has no finite number.
    """
    with np.errstate(invalid="ignore"):
        drawn = _draw_rows(logits, sampling, uniforms)
    if np.isfinite(drawn.beliefs).all():  # looked for here, since a look at every logit costs as much as the maxima
        return drawn
    if not np.isfinite(logits).any(axis=1).all():
        raise no_numbers()
    return _draw_rows(np.nan_to_num(logits, nan=-1e30, neginf=-1e30, posinf=1e30), sampling, uniforms)


def no_numbers() -> EngineError:
    """What is wrong with a row of which nothing can be drawn."""
    remedy = "check its file with `edge-ttc models verify`"
    return EngineError("the model gave no numbers for its next token", remedy)


def prepare_drawing() -> None:
    """Draw once for many branches, before a question may lack memory.

    numpy loads its random numbers on their first use, and OpenBLAS ends the process where it gets no room for the
    buffers of its first large product.
    """
    draw(np.zeros((_MANY, FULL_VOCABULARY), dtype=np.float32), Sampling(), uniforms((0, 0), _MANY))


def check_sampling(sampling: Sampling, n_vocab: int) -> None:
    """Raises UsageError for what cannot be drawn by."""
    wrong = ""
    if not (sampling.temperature >= 0 and math.isfinite(sampling.temperature)):
        wrong = f"temperature {sampling.temperature}"
    elif not (sampling.top_k >= 0 and 0 < sampling.top_p <= 1 and 0 <= sampling.min_p <= 1):
        wrong = f"top-k {sampling.top_k}, top-p {sampling.top_p}, min-p {sampling.min_p}"
    for token, value in sampling.bias:
        if not 0 <= token < n_vocab or not math.isfinite(value):
            wrong = f"a bias of {value} on token {token} of {n_vocab}"
    if wrong:
        raise UsageError(f"nothing can be drawn with {wrong}", "temperature, top-k ≥ 0; 0 < top-p ≤ 1; 0 ≤ min-p ≤ 1")


def kept_count(n_vocab: int, top_k: int) -> int:
    """How many tokens of a vocabulary are kept: all of a small one, unless ``top_k`` says otherwise."""
    return min(n_vocab, top_k or (n_vocab if n_vocab <= FULL_VOCABULARY else DEFAULT_TOP_K))


def _draw_rows(logits: np.ndarray, sampling: Sampling, uniforms: np.ndarray) -> Draw:
    steered = biased(logits, sampling.bias)
    k = kept_count(logits.shape[1], sampling.top_k)
    if k == logits.shape[1]:
        return draw_kept(logits, steered, sampling, uniforms)
    kept, rows = highest(steered, k), np.arange(len(logits))
    near = steered[rows[:, None], kept]
    raw = near if steered is logits else logits[rows[:, None], kept]
    inner = draw_kept(raw, near, sampling, uniforms)
    return Draw(kept[rows, inner.ids].astype(np.int32), inner.beliefs)


def highest(logits: np.ndarray, k: int) -> np.ndarray:
    """(n, k) ids of each row's k highest logits, ascending by id.

    A large vocabulary is laid in columns, and their maxima are looked at first: as many columns as are wanted reach the
    k-th highest maximum, and nothing below that is among the k highest. Rows are looked at one by one, since what stays
    in the caches between the two looks saves more than fewer numpy calls would.
    """
    n, size = logits.shape
    groups = round(math.sqrt(size / k))
    if size <= FULL_VOCABULARY or groups < 2:
        return np.sort(np.argpartition(logits, -k, axis=1)[:, -k:], axis=1)
    kept = np.empty((n, k), dtype=np.intp)
    for row, ids in zip(logits, kept, strict=True):
        ids[:] = _highest_of_many(row, k, groups)
    return kept


def _highest_of_many(row: np.ndarray, k: int, groups: int) -> np.ndarray:
    """(k,) ids of one row, ascending."""
    columns = len(row) // groups
    whole = columns * groups
    table, rest = row[:whole].reshape(groups, columns), row[whole:]  # ids of a column lie ``columns`` apart
    maxima = table.max(axis=0)
    least = np.partition(maxima, columns - k)[columns - k]
    best = (maxima >= least).nonzero()[0]
    group, place = (table.take(best, axis=1) >= least).nonzero()
    ids = group * columns + best[place]
    if len(rest):
        ids = np.concatenate([ids, whole + (rest >= least).nonzero()[0]])
    if len(ids) < k:  # something is no number
        ids = row.argpartition(-k)[-k:]
    elif len(ids) > k:
        ids = ids[row[ids].argpartition(-k)[-k:]]
    ids.sort()
    return ids


def biased(logits: np.ndarray, bias: tuple[tuple[int, float], ...]) -> np.ndarray:
    """The logits with the bias on them; the very array where there is none."""
    if not bias:
        return logits
    steered = logits.copy()
    for token, value in bias:
        steered[:, token] += value
    return steered


def draw_kept(raw: np.ndarray, steered: np.ndarray, sampling: Sampling, uniforms: np.ndarray) -> Draw:
    """Draw columns: ``raw`` (n, k) gives the beliefs, ``steered`` (n, k) the token; -inf there is never drawn."""
    peak = raw.max(axis=1)
    plain = steered is raw and sampling.temperature == 1
    shifted = raw - peak[:, None]
    mass = np.exp(shifted, out=shifted if plain else None)
    sums = _block_sums(mass)
    total = sums.sum(axis=1)
    log_total = np.log(total)
    if plain and sampling.top_p >= 1 and sampling.min_p <= 0:
        ids = _invert(mass, sums, uniforms)
    elif plain:
        ids = _inverted(_filtered(mass, sampling), uniforms)
    else:
        if steered is not raw:
            shifted = steered - steered.max(axis=1, keepdims=True)
        ids = _pick(shifted, sampling, uniforms)
    log_total += peak
    beliefs = np.empty((len(ids), 3), dtype=np.float32)
    chosen, entropy, highest_of_all = beliefs[:, 0], beliefs[:, 1], beliefs[:, 2]
    np.subtract(raw[np.arange(len(ids)), ids], log_total, out=chosen)
    np.divide(np.einsum("ij,ij->i", mass, raw), total, out=entropy)
    np.subtract(log_total, entropy, out=entropy)
    np.subtract(peak, log_total, out=highest_of_all)
    return Draw(ids.astype(np.int32), beliefs)


def _pick(shifted: np.ndarray, sampling: Sampling, uniforms: np.ndarray) -> np.ndarray:
    """(n,) columns; ``shifted`` (n, k) is 0 at each row's highest."""
    if sampling.temperature == 0:
        return shifted.argmax(axis=1)
    if sampling.temperature == 1:
        return _inverted(_filtered(np.exp(shifted), sampling), uniforms)
    mass = np.exp(shifted / np.float32(sampling.temperature))
    if sampling.top_p < 1 or sampling.min_p > 0:
        mass[~_kept(np.exp(shifted), sampling)] = 0
    return _inverted(mass, uniforms)


def _block_sums(mass: np.ndarray) -> np.ndarray:
    """(n, blocks) sums of ``_BLOCK`` neighbours; the masses themselves where a row is short or does not divide."""
    n, size = mass.shape
    if size <= 4 * _BLOCK or size % _BLOCK:
        return mass
    return (mass.reshape(-1, _BLOCK) @ _ONES).reshape(n, -1)


def _inverted(mass: np.ndarray, uniforms: np.ndarray) -> np.ndarray:
    return _invert(mass, _block_sums(mass), uniforms)


def _invert(mass: np.ndarray, sums: np.ndarray, uniforms: np.ndarray) -> np.ndarray:
    """(n,) columns: the first whose cumulated mass exceeds the uniform number's share. A mass of 0 is never hit.

    Every numpy call of a step finds the caches full of the model: they are few here, at the price of shorter ways.
    """
    n = len(mass)
    before = np.zeros((n, sums.shape[1] + 1))
    cumulative = before[:, 1:]
    np.add.accumulate(sums, axis=1, dtype=np.float64, out=cumulative)
    total = before[:, -1]
    threshold = np.minimum(uniforms * total, total * _BELOW_ONE)  # rounding must not lead past the last one
    block = (cumulative <= threshold[:, None]).argmin(axis=1)
    if sums is mass:
        return block
    rows = np.arange(n)
    inside = mass.reshape(n, -1, _BLOCK)[rows, block].cumsum(axis=1, dtype=np.float64)
    left = np.minimum(threshold - before[rows, block], inside[:, -1] * _BELOW_ONE)
    return block * _BLOCK + (inside <= left[:, None]).argmin(axis=1)


def _filtered(mass: np.ndarray, sampling: Sampling) -> np.ndarray:
    """Masses at temperature 1, and 0 for what top-p and min-p do not leave."""
    if sampling.top_p >= 1 and sampling.min_p <= 0:
        return mass
    return np.where(_kept(mass, sampling), mass, 0)


def _kept(mass: np.ndarray, sampling: Sampling) -> np.ndarray:
    """(n, V) which tokens top-p and min-p leave, by their masses at temperature 1; the highest always stays."""
    p = mass / mass.sum(axis=1, keepdims=True)
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

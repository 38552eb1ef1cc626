"""Measuring what the KV layout's rule wants to know of a machine: passing over foreign cells, and copying streams."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from edge_ttc.llama_binding import LlamaContext
from edge_ttc.policy.layout import KvCosts

_LANES, _FOREIGN, _ROUNDS = 8, 1024, 5
_STREAM, _STREAMS = 1024, 4


def measure(path: Path, *, n_threads: int) -> KvCosts:
    """Both costs, on any model file; about two seconds with a small one.

    Raises:
        ModelError: the file does not load.
        EngineError: there is no memory for the contexts.
    """
    return KvCosts(max(_masked_s(path, n_threads), 0.0), max(_copy_s(path, n_threads), 0.0))


def _masked_s(path: Path, n_threads: int) -> float:
    """Steps of a few branches alone, and beside a long text that none of them sees."""
    context = LlamaContext(path, n_cells=_FOREIGN + 1024, n_seq=_LANES + 1, n_threads=n_threads)
    try:
        lanes = range(1, _LANES + 1)
        alone = min(_step_s(context, lanes, place) for place in range(_ROUNDS))
        _read(context, 0, _FOREIGN)
        beside = min(_step_s(context, lanes, _ROUNDS + place) for place in range(_ROUNDS))
        return (beside - alone) / (_LANES * _FOREIGN * context.n_layer * context.d_model)
    finally:
        context.close()


def _copy_s(path: Path, n_threads: int) -> float:
    """A step with and without forks to do before it."""
    context = LlamaContext(path, n_cells=_STREAM * _STREAMS, n_seq=_STREAMS, n_threads=n_threads, unified=False)
    try:
        _read(context, 0, 64)
        plain, forking = [], []
        for _ in range(_ROUNDS):
            for target in range(1, _STREAMS):
                context.drop(target)
                context.fork(0, target)
            forking.append(_step_s(context, range(_STREAMS), 64))
            plain.append(_step_s(context, range(_STREAMS), 65))
            for sequence in range(_STREAMS):
                context.trim(sequence, 64)
        copied_bytes = (_STREAMS - 1) * _STREAM * context.cell_bytes
        return (min(forking) - min(plain)) / copied_bytes
    finally:
        context.close()


def _step_s(context: LlamaContext, sequences: range, position: int = 0) -> float:
    """Seconds of a step with one token each."""
    n = len(sequences)
    places = np.full(n, position, dtype=np.int32)
    started = time.perf_counter()
    context.decode(np.full(n, 5, np.int32), places, np.array(sequences, dtype=np.int32), np.ones(n, np.int32))
    context.logits(n)[:, 0].sum()
    return time.perf_counter() - started


def _read(context: LlamaContext, sequence: int, n_tok: int) -> None:
    for start in range(0, n_tok, context.n_batch):
        n = min(context.n_batch, n_tok - start)
        positions = np.arange(start, start + n, dtype=np.int32)
        tokens, nothing = np.full(n, 5, np.int32), np.zeros(n, np.int32)
        context.decode(tokens, positions, np.full(n, sequence, np.int32), nothing)

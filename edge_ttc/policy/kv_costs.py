"""Measuring what the KV layout's rule wants to know: what masked cells, copies, and prompts read many times cost."""

from __future__ import annotations

import math
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from edge_ttc.llama_binding import LlamaContext
from edge_ttc.policy.layout import KvCosts

_LANES, _PROMPT, _DEEP, _ROUNDS = 32, 128, 96, 9
_EACH = 256
"""Cells of a stream: the fewest llama.cpp makes."""
_STREAM, _STREAMS = 1024, 4
_MOST_S = 4.0
"""A model that would take longer to fill the cells with gets the default of what hangs on the machine alone."""
_OF_MEDIAN = 1.2533 * 1.4826
"""The standard error of a median over the median deviation from it and the root of the count, for normal scatter."""


def measure(path: Path, *, n_threads: int) -> KvCosts:
    """All costs, on a model file; some two seconds with a small one.

    Where the steps of a large model scatter more than a cost would show, that cost's default stands.

    Raises:
        ModelError: the file does not load.
        EngineError: there is no memory for the contexts.
    """
    copy_s, flat = _copy_s(path, n_threads), compare_layouts(path, n_threads, _LANES)
    prefixed = compare_layouts(path, n_threads, _LANES, prompt=_PROMPT)
    read_bytes = (_LANES - 1) * _PROMPT * flat.cell_bytes
    read_s = (flat.more_s - prefixed.more_s) / read_bytes
    if math.hypot(flat.scatter_s, prefixed.scatter_s) / read_bytes > KvCosts().read_s / 2:
        read_s = KvCosts().read_s
    if flat.step_s * _DEEP > _MOST_S:  # a step with all lanes takes as long as filling a cell of each
        masked_s = KvCosts().masked_s
    else:
        deep = compare_layouts(path, n_threads, _LANES, depth=_DEEP)
        masked_s = (deep.more_s - flat.more_s) / (_LANES * (_LANES - 1) * _DEEP * flat.n_layer * flat.n_head)
    return KvCosts(*(max(cost, 0.0) for cost in (masked_s, copy_s, read_s)))


@dataclass(frozen=True, slots=True)
class LayoutSteps:
    """Seconds of a step in one buffer, and how many more they are than with streams; and the model's shape.

    ``scatter_s`` is the standard error of ``more_s``.
    """

    step_s: float
    more_s: float
    scatter_s: float
    n_layer: int
    n_head: int
    cell_bytes: int


def compare_layouts(path: Path, n_threads: int, lanes: int, *, depth: int = 0, prompt: int = 0) -> LayoutSteps:
    """Steps of so many branches in both layouts, in turns.

    The branches have grown ``depth`` tokens from a prompt of so many, side by side: where they share a buffer, their
    cells lie mixed, and the prompt's are there once.
    """
    with ExitStack() as opened:
        contexts: list[LlamaContext] = []
        for unified in (True, False):
            context = LlamaContext(path, n_cells=lanes * _EACH, n_seq=lanes, n_threads=n_threads, unified=unified)
            opened.callback(context.close)
            contexts.append(context)
            if prompt:
                _fill(context, 1, 0, prompt, unified)
                for sequence in range(1, lanes):
                    context.fork(0, sequence)
            at_once = max(1, context.n_batch // lanes)
            for first in range(prompt, prompt + depth, at_once):
                _fill(context, lanes, first, min(prompt + depth, first + at_once), unified)
        places = range(prompt + depth, prompt + depth + _ROUNDS + 1)
        times = np.array([[_step_s(c, range(lanes), place) for c in contexts] for place in places])
        shared, apart = times[1:].T  # copies that were due are in the first
        more = shared - apart
        one, step_s, more_s = contexts[0], float(np.median(shared)), float(np.median(more))
        scatter_s = _OF_MEDIAN * float(np.median(abs(more - more_s))) / math.sqrt(len(more))
        return LayoutSteps(step_s, more_s, scatter_s, one.n_layer, one.n_head, one.cell_bytes)


def _fill(context: LlamaContext, lanes: int, first: int, stop: int, unified: bool) -> None:
    """The tokens at these positions of every branch: side by side, or one branch after the other as streams want it."""
    positions, sequences = np.arange(first, stop, dtype=np.int32), np.arange(lanes, dtype=np.int32)
    n = lanes * len(positions)
    if unified:
        places, owners = np.repeat(positions, lanes), np.tile(sequences, len(positions))
    else:
        places, owners = np.tile(positions, lanes), np.repeat(sequences, len(positions))
    context.decode(np.full(n, 5, np.int32), places, owners, np.zeros(n, np.int32))


def _copy_s(path: Path, n_threads: int) -> float:
    """A step with and without forks to do before it."""
    context = LlamaContext(path, n_cells=_STREAM * _STREAMS, n_seq=_STREAMS, n_threads=n_threads, unified=False)
    try:
        _fill(context, 1, 0, 64, False)
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

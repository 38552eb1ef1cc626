"""How long a step takes on how many threads, measured here; and which numbers of threads are worth using."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import numpy as np

LANES, _CONTEXT_TOK = 16, 64
_ROUNDS, _MOST_S = 12, 0.5
_WORTH = 0.5
"""Threads that are added must bring this part of what they ideally could: busy cores cost joules."""


class Stepping(Protocol):
    """A decoder whose steps are timed."""

    def decode(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None: ...
    def fork(self, source: int, target: int) -> None: ...
    def trim(self, sequence: int, position: int) -> None: ...
    def drop(self, sequence: int) -> None: ...


class Threaded(Stepping, Protocol):
    """One whose threads can be set while it is open; ``LlamaContext`` is one."""

    def use_threads(self, n: int) -> None: ...


def candidates(cores: int) -> tuple[int, ...]:
    """Numbers of threads to look at: 1, 2, 4, … and all of the cores."""
    powers = [1 << i for i in range(cores.bit_length()) if 1 << i < cores]
    return (*powers, cores)


def measure(context: Threaded, counts: Sequence[int], *, lanes: int = LANES) -> dict[int, float]:
    """Seconds of a step of ``lanes`` branches by number of threads: the best of half a second in turns, or one each.

    Args:
        context: a decoder that holds nothing, with ids for ``lanes`` sequences; it holds nothing afterwards.
        counts: numbers of threads.
        lanes: branches of a step.
    """
    read_prompt(context, lanes)

    def timed(n: int) -> float:
        context.use_threads(n)
        return step(context, lanes)

    best = in_turns(counts, timed)
    for sequence in range(lanes):
        context.drop(sequence)
    return best


def in_turns(counts: Sequence[int], timed: Callable[[int], float]) -> dict[int, float]:
    """The best seconds of each number of threads, in turns for half a second, or once each."""
    began = time.perf_counter()
    best: dict[int, float] = {}
    for n in [*counts] * _ROUNDS:
        if len(best) == len(counts) and time.perf_counter() - began > _MOST_S:
            break
        seconds = timed(n)
        best[n] = min(best.get(n, seconds), seconds)
    return best


def seconds_of(work: Callable[[], object]) -> float:
    """What the work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def ladder(times: Mapping[int, float]) -> tuple[int, ...]:
    """The numbers of threads worth using, ascending: the last is for an undisturbed machine."""
    counts = sorted(times)
    best = counts[0]
    for n in counts[1:]:
        if times[best] / times[n] >= 1 + _WORTH * (n / best - 1):
            best = n
    return tuple(n for n in counts if n <= best)


def read_prompt(context: Stepping, lanes: int) -> None:
    """A text for each of so many branches to go on from."""
    n = _CONTEXT_TOK
    outputs = np.zeros(n, dtype=np.int32)
    outputs[-1] = 1
    tokens = np.arange(5, 5 + n, dtype=np.int32)
    context.decode(tokens, np.arange(n, dtype=np.int32), np.zeros(n, dtype=np.int32), outputs)
    for sequence in range(1, lanes):
        context.fork(0, sequence)


def step(context: Stepping, lanes: int) -> float:
    """Seconds of a step, which is forgotten."""
    tokens = np.arange(5, 5 + lanes, dtype=np.int32)
    positions = np.full(lanes, _CONTEXT_TOK, dtype=np.int32)
    sequences, outputs = np.arange(lanes, dtype=np.int32), np.ones(lanes, dtype=np.int32)
    seconds = seconds_of(lambda: context.decode(tokens, positions, sequences, outputs))
    for sequence in range(lanes):
        context.trim(sequence, _CONTEXT_TOK)
    return seconds

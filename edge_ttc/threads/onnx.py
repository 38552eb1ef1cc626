"""Threads of a model on ONNX Runtime, which are fixed when it is opened: measured once here, and remembered."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Protocol

import numpy as np

from edge_ttc.catalog import ModelCard
from edge_ttc.machine import keep_card, read_card
from edge_ttc.paths import Paths
from edge_ttc.policy.onnx import OnnxDecoder
from edge_ttc.threads import times
from edge_ttc.threads.neighbours import Neighbours
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.onnx import OnnxRewardModel

_TEXTS, _PROMPT_TOK, _STEP_TOK = 8, 48, 16


class Trial(Protocol):
    """A model opened with some number of threads, with work to time."""

    def run(self) -> None: ...
    def close(self) -> None: ...


def policy_threads(card: ModelCard, path: Path, paths: Paths) -> int:
    """How many threads a step of 16 branches is best given."""
    return best_threads(card.sha256, paths, lambda n: _PolicyTrial(path, n))


def verifier_threads(card: ModelCard, path: Path, paths: Paths) -> int:
    """How many threads a reading of a few texts is best given."""
    return best_threads(card.sha256, paths, lambda n: _VerifierTrial(card, path, n))


def best_threads(sha256: str, paths: Paths, open_trial: Callable[[int], Trial]) -> int:
    """The number of threads that the machine card knows to be worth it, or that is now found to be; it is kept where
    nobody else was busy meanwhile. One, for a while after somebody was.

    Args:
        sha256: of the model, under which the card knows it.
        paths: where the card lies.
        open_trial: the model with so many threads.
    """
    machine = read_card(paths)
    known, counts = machine.step_s(sha256), times.candidates(machine.cores)
    if set(known) != set(counts) and len(counts) > 1 and not machine.rests(sha256):
        neighbours = Neighbours()
        with ExitStack() as opened:
            trials = {n: opened.enter_context(closing(open_trial(n))) for n in counts}
            known = times.in_turns(counts, lambda n: times.seconds_of(trials[n].run))
        busy = neighbours.were_busy()
        keep_card(machine.with_disturbed(sha256) if busy else machine.with_step_s(sha256, known), paths)
    return times.ladder(known)[-1] if known else 1


class _PolicyTrial:
    def __init__(self, path: Path, n_threads: int) -> None:
        self._decoder = OnnxDecoder(path, n_cells=4096, n_threads=n_threads)
        times.read_prompt(self._decoder, times.LANES)

    def run(self) -> None:
        times.step(self._decoder, times.LANES)

    def close(self) -> None:
        self._decoder.close()


class _VerifierTrial:
    """Reads texts anew each time, three steps each."""

    def __init__(self, card: ModelCard, path: Path, n_threads: int) -> None:
        self._model = OnnxRewardModel(card, path, n_threads=n_threads)
        ends = np.arange(1, 4) * _STEP_TOK - 1
        ids = np.full(3 * _STEP_TOK, 5, dtype=np.int32)
        nothing = np.zeros((len(ids), 3), dtype=np.float32)
        self._texts = [Trace((5,) * (_PROMPT_TOK + i), ids, nothing, ends) for i in range(_TEXTS)]

    def run(self) -> None:
        self._model.forget()
        self._model.score(self._texts)

    def close(self) -> None:
        self._model.close()

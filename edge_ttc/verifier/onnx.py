"""A PRM on ONNX Runtime: a causal decoder with a scalar head, read at every step's end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from edge_ttc.catalog import ModelCard
from edge_ttc.errors import ModelError
from edge_ttc.onnx_session import OnnxSession, past_shape
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.incremental import IncrementalScorer

_BATCH_TOKENS = 4096
"""Padded tokens in one run, so that memory stays small whatever N is."""


class OnnxRewardModel:
    """Inputs ``ids`` (B, T) int64 and ``features`` (B, T, 3) float32; output ``scores`` (B, T) float32.

    A model that also takes ``past`` and ``lengths`` and gives ``present`` reads every text once, step by step.

    Args:
        card: what the model is.
        path: a single-file ONNX model, hash already checked.
        n_threads: threads of one run.
    """

    def __init__(self, card: ModelCard, path: Path, *, n_threads: int = 1) -> None:
        if card.readout != "scores":
            raise ModelError(f"{card.id}: an ONNX verifier's graph gives its scores", "mend its card")
        self._session = OnnxSession(path, n_threads)
        shape = past_shape(self._session)
        self._incremental = IncrementalScorer(self._session, shape) if shape else None
        self._card = card

    @property
    def card(self) -> ModelCard:
        return self._card

    def tokens_read(self, traces: Sequence[Trace]) -> list[int]:
        """With a past: what has not been read yet."""
        if self._incremental is not None:
            return self._incremental.tokens_to_read(traces)
        return [len(t.prompt_ids) + len(t.ids) for t in traces]

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        """Traces of about equal length share a run; the order of the result is the order given."""
        if self._incremental is not None:
            return self._incremental.score(traces)
        scores: list[np.ndarray] = [np.empty(0, np.float32)] * len(traces)
        ranked = sorted(range(len(traces)), key=lambda i: len(traces[i].prompt_ids) + len(traces[i].ids))
        for group in _groups(ranked, traces):
            for index, row in zip(group, self._run([traces[i] for i in group]), strict=True):
                start = len(traces[index].prompt_ids)
                scores[index] = row[start + traces[index].step_ends]
        return scores

    def forget(self) -> None:
        """Give up all that was read."""
        if self._incremental is not None:
            self._incremental.prefixes.clear()

    def close(self) -> None:
        self._incremental = None
        self._session.close()

    def interrupt(self) -> None:
        """Stop the reading that goes on now, or the next one; what has been read stays read. From any thread."""
        self._session.interrupt()

    def resume(self) -> None:
        """Take back an ``interrupt``."""
        self._session.resume()

    def _run(self, traces: list[Trace]) -> np.ndarray:
        """(B, T) scores of right-padded traces; causal attention keeps the padding out."""
        width = max(len(t.prompt_ids) + len(t.ids) for t in traces)
        ids = np.zeros((len(traces), width), dtype=np.int64)
        features = np.zeros((len(traces), width, 3), dtype=np.float32)
        for row, trace in enumerate(traces):
            start, end = len(trace.prompt_ids), len(trace.prompt_ids) + len(trace.ids)
            ids[row, :start], ids[row, start:end] = trace.prompt_ids, trace.ids
            features[row, start:end] = trace.beliefs
        (scores,) = self._session.run(["scores"], {"ids": ids, "features": features})
        return np.asarray(scores)


def _groups(ranked: list[int], traces: Sequence[Trace]) -> list[list[int]]:
    """Split indices, shortest first, into runs of at most ``_BATCH_TOKENS`` padded tokens."""
    groups: list[list[int]] = []
    for index in ranked:
        width = len(traces[index].prompt_ids) + len(traces[index].ids)
        if not groups or width * (len(groups[-1]) + 1) > _BATCH_TOKENS:
            groups.append([])
        groups[-1].append(index)
    return groups

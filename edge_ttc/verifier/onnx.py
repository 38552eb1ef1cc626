"""A PRM on ONNX Runtime: a causal decoder with a scalar head, read at every step's end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from edge_ttc.catalog import ModelCard
from edge_ttc.errors import EngineError, ModelError
from edge_ttc.verifier.base import Trace

_BATCH_TOKENS = 4096
"""Padded tokens in one run, so that memory stays small whatever N is."""


class OnnxRewardModel:
    """Inputs ``ids`` (B, T) int64 and ``features`` (B, T, 3) float32; output ``scores`` (B, T) float32.

    Args:
        card: what the model is.
        path: a single-file ONNX model, hash already checked.
        n_threads: threads of one run.
    """

    def __init__(self, card: ModelCard, path: Path, *, n_threads: int = 1) -> None:
        import onnxruntime as ort

        options = ort.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = n_threads, 1
        options.log_severity_level = 4
        # A spinning pool would burn joules while the policy decodes.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self._session = ort.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # ONNX Runtime raises its own types, which share no base but Exception
            raise ModelError(
                f"ONNX Runtime cannot load {path.name}", "check it with `edge-ttc models verify`"
            ) from error
        self._card = card

    @property
    def card(self) -> ModelCard:
        return self._card

    def tokens_read(self, traces: Sequence[Trace]) -> int:
        return sum(len(t.prompt_ids) + len(t.ids) for t in traces)

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        """Traces of about equal length share a run; the order of the result is the order given."""
        scores: list[np.ndarray] = [np.empty(0, np.float32)] * len(traces)
        ranked = sorted(range(len(traces)), key=lambda i: len(traces[i].prompt_ids) + len(traces[i].ids))
        for group in _groups(ranked, traces):
            for index, row in zip(group, self._run([traces[i] for i in group]), strict=True):
                start = len(traces[index].prompt_ids)
                scores[index] = row[start + traces[index].step_ends]
        return scores

    def close(self) -> None:
        del self._session

    def _run(self, traces: list[Trace]) -> np.ndarray:
        """(B, T) scores of right-padded traces; causal attention keeps the padding out."""
        width = max(len(t.prompt_ids) + len(t.ids) for t in traces)
        ids = np.zeros((len(traces), width), dtype=np.int64)
        features = np.zeros((len(traces), width, 3), dtype=np.float32)
        for row, trace in enumerate(traces):
            start, end = len(trace.prompt_ids), len(trace.prompt_ids) + len(trace.ids)
            ids[row, :start], ids[row, start:end] = trace.prompt_ids, trace.ids
            features[row, start:end] = trace.beliefs
        try:
            (scores,) = self._session.run(["scores"], {"ids": ids, "features": features})
        except Exception as error:  # as above
            raise EngineError(f"the verifier failed: {error}") from error
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

"""A model file in ONNX Runtime, in one way for policies and verifiers: opened, run, and stopped while it runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from edge_ttc.errors import EngineError, Interrupted, ModelError

PAST_KEYS, PAST_VALUES = "past_keys.{}", "past_values.{}"
"""Inputs of a model that reads earlier tokens: one layer's keys or values, (B, H, P, d_head) float32."""


class OnnxSession:
    """An inference session on the CPU. One thread runs it; only ``interrupt`` may be called from another.

    Args:
        path: a single-file model whose hash has been checked.
        n_threads: threads of one run.

    Raises:
        ModelError: ONNX Runtime does not take the file.
    """

    def __init__(self, path: Path, n_threads: int) -> None:
        import onnxruntime as ort

        options = ort.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = n_threads, 1
        options.log_severity_level = 4
        # A spinning pool would burn joules while the other model works.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            data = path.read_bytes()
            self._session: Any = ort.InferenceSession(data, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # ONNX Runtime raises its own types, which share no base but Exception
            raise ModelError(
                f"ONNX Runtime cannot load {path.name}", "check it with `edge-ttc models verify`"
            ) from error
        self._run_options: Any = ort.RunOptions()
        self._run_options.log_severity_level = 4

    def run(self, outputs: Sequence[str], feeds: Mapping[str, np.ndarray]) -> list[np.ndarray]:
        """The named outputs.

        Raises:
            Interrupted: ``interrupt`` was called.
            EngineError: the model failed.
        """
        try:
            return self._session.run(list(outputs), dict(feeds), self._run_options)
        except Exception as error:  # as above
            if self._run_options.terminate:
                raise Interrupted("stopped inside a batch") from error
            raise EngineError(f"ONNX Runtime failed: {error}") from error

    def interrupt(self) -> None:
        """Stop the run that goes on now, or the next one. From any thread."""
        self._run_options.terminate = True

    def resume(self) -> None:
        """Take back an ``interrupt``."""
        self._run_options.terminate = False

    def get_inputs(self) -> Any:
        return self._session.get_inputs()

    def get_outputs(self) -> Any:
        return self._session.get_outputs()

    def close(self) -> None:
        self._session = None


def past_shape(session: Any) -> tuple[int, int, int] | None:
    """(L, H, d_head) of a model that reads keys and values of earlier tokens, None for one that does not."""
    shapes = {value.name: value.shape for value in session.get_inputs()}
    n_layer = 0
    while {PAST_KEYS.format(n_layer), PAST_VALUES.format(n_layer)} <= shapes.keys():
        n_layer += 1
    return (n_layer, *shapes[PAST_KEYS.format(0)][1::2]) if n_layer else None


def past_feeds(past: np.ndarray) -> dict[str, np.ndarray]:
    """``past`` (L, 2, B, H, P, d_head) as the inputs of its layers; nothing is copied."""
    halves = (PAST_KEYS, PAST_VALUES)
    return {name.format(i): layer[j] for i, layer in enumerate(past) for j, name in enumerate(halves)}

"""Opening a model file with ONNX Runtime, in one way for policies and verifiers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from edge_ttc.errors import ModelError


def open_session(path: Path, n_threads: int) -> Any:
    """An inference session on the CPU; the file's hash has been checked.

    Raises:
        ModelError: ONNX Runtime does not take the file.
    """
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = n_threads, 1
    options.log_severity_level = 4
    # A spinning pool would burn joules while the other model works.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return ort.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # ONNX Runtime raises its own types, which share no base but Exception
        raise ModelError(f"ONNX Runtime cannot load {path.name}", "check it with `edge-ttc models verify`") from error


def past_shape(session: Any) -> tuple[int, int, int] | None:
    """(L, H, d_head) of a model that reads keys and values of earlier tokens, None for one that does not."""
    for value in session.get_inputs():
        if value.name == "past":
            return value.shape[0], value.shape[3], value.shape[5]
    return None

"""What is checked before a runtime sees a model file: its hash, its header, what it claims to be, and memory for it."""

from __future__ import annotations

from pathlib import Path

from edge_ttc.catalog import Entry, ModelCard
from edge_ttc.errors import NoMemoryError
from edge_ttc.free_memory import free_memory
from edge_ttc.preflight_gguf import GgufHeader, read_header
from edge_ttc.preflight_limits import check_gguf_claims, check_onnx_claims
from edge_ttc.preflight_onnx import check_onnx

_SPARE = 1.15
"""Compute buffers and the program itself, over weights and KV cells."""


def preflight(entry: Entry, *, n_cells: int = 0, free_bytes: int | None = None) -> Path:
    """The file of ``entry``, once everything about it has been checked.

    Args:
        n_cells: KV cells the engine will open; 0 takes the engine's own default.
        free_bytes: memory to fit into; None asks the system.

    Raises:
        NoMemoryError: weights and KV cells do not fit.
        ModelError: the file is missing, altered, malformed, or not what its card says.
    """
    path = entry.verified_path()
    header = None
    if entry.card.format == "onnx":
        check_onnx_claims(check_onnx(path), entry.card)
    else:
        header = read_header(path)
        check_gguf_claims(header, entry.card)
    needed = _needed(entry.card, header, n_cells)
    _check_memory(entry.card.id, needed, free_memory() if free_bytes is None else free_bytes)
    return path


def memory_needed(entry: Entry, *, n_cells: int = 0) -> int:
    """Bytes that a model takes once it runs: weights, KV cells, buffers. Reads the header alone, and checks no hash.

    Raises:
        ModelError: the file is missing, or its header is malformed.
    """
    header = None if entry.card.format == "onnx" else read_header(entry.path)
    return _needed(entry.card, header, n_cells)


def _needed(card: ModelCard, header: GgufHeader | None, n_cells: int) -> int:
    cells = n_cells or card.n_ctx + 64 * card.answer_tok
    if header is None:  # ONNX Runtime holds the file while it makes floats of its weights
        floats = card.n_non_embedding + card.n_vocab * card.d_model
        return int((2 * card.size_bytes + 4 * floats + cells * 2 * card.n_layer * card.d_model * 4) * _SPARE)
    return int((header.weights_bytes + cells * cell_bytes(header)) * _SPARE)


def cell_bytes(header: GgufHeader) -> int:
    """Bytes of one KV cell in half precision."""
    heads = header.whole("attention.head_count") or 1
    width = header.whole("attention.key_length") or header.whole("embedding_length") // heads
    return header.whole("block_count") * 2 * (header.whole("attention.head_count_kv") or heads) * width * 2


def _check_memory(model: str, needed: int, free: int | None) -> None:
    if free is not None and needed > free:
        raise NoMemoryError(
            f"{model} needs {needed / 1e6:.0f} MB with its cache, {free / 1e6:.0f} MB are free",
            "close other programs, or choose a smaller --model",
        )

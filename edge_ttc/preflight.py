"""What is checked before a runtime sees a model file: its hash, its header, what it claims to be, and memory for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from edge_ttc.catalog import Entry, ModelCard
from edge_ttc.errors import NoMemoryError
from edge_ttc.free_memory import free_memory
from edge_ttc.kv_cells import cell_bytes, default_cells
from edge_ttc.preflight_gguf import GgufHeader, read_header
from edge_ttc.preflight_limits import check_gguf_claims, check_onnx_claims
from edge_ttc.preflight_onnx import check_onnx

_SPARE = 1.15
"""Compute buffers and the program itself, over weights and KV cells."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A model file that has been looked at; what is left to see is whether there is memory for it.

    Attributes:
        card: what the model is.
        path: its file, hash checked.
        header: of a GGUF file, None of an ONNX one.
    """

    card: ModelCard
    path: Path
    header: GgufHeader | None

    def fit(self, *, n_cells: int = 0, free_bytes: int | None = None) -> None:
        """Raises NoMemoryError where weights and KV cells do not fit; arguments as ``preflight`` has them."""
        needed, free = _needed(self.card, self.header, n_cells), free_memory() if free_bytes is None else free_bytes
        if free is not None and needed > free:
            raise NoMemoryError(
                f"{self.card.id} needs {needed / 1e6:.0f} MB with its cache, {free / 1e6:.0f} MB are free",
                "close other programs, or choose a smaller --model",
            )


def checked(entry: Entry) -> Checked:
    """The file of ``entry``, once its hash, its structure and its claims have been checked.

    Raises:
        ModelError: the file is missing, altered, malformed, or not what its card says.
    """
    path = entry.verified_path()
    if entry.card.format == "onnx":
        check_onnx_claims(check_onnx(path), entry.card)
        return Checked(entry.card, path, None)
    header = read_header(path)
    check_gguf_claims(header, entry.card)
    return Checked(entry.card, path, header)


def preflight(entry: Entry, *, n_cells: int = 0, free_bytes: int | None = None) -> Path:
    """The file of ``entry``, once everything about it has been checked.

    Args:
        n_cells: KV cells the engine will open; 0 takes the engine's own default (``kv_cells.default_cells``).
        free_bytes: memory to fit into; None asks the system.

    Raises:
        NoMemoryError: weights and KV cells do not fit.
        ModelError: the file is missing, altered, malformed, or not what its card says.
    """
    found = checked(entry)
    found.fit(n_cells=n_cells, free_bytes=free_bytes)
    return found.path


def memory_needed(entry: Entry, *, n_cells: int = 0) -> int:
    """Bytes that a model takes once it runs: weights, KV cells, buffers. Reads the header alone, and checks no hash.

    Raises:
        ModelError: the file is missing, or its header is malformed.
    """
    header = None if entry.card.format == "onnx" else read_header(entry.path)
    return _needed(entry.card, header, n_cells)


def _needed(card: ModelCard, header: GgufHeader | None, n_cells: int) -> int:
    cells = n_cells or default_cells(card)
    if header is None:  # ONNX Runtime holds the file while it makes floats of its weights
        floats = card.n_non_embedding + card.n_vocab * card.d_model
        kv = cells * cell_bytes(card.n_layer, 1, card.d_model, number_bytes=4)
        return int((2 * card.size_bytes + 4 * floats + kv) * _SPARE)
    return int((header.weights_bytes + cells * gguf_cell_bytes(header)) * _SPARE)


def gguf_cell_bytes(header: GgufHeader) -> int:
    """Bytes of one KV cell as llama.cpp keeps it."""
    heads = header.whole("attention.head_count") or 1
    width = header.whole("attention.key_length") or header.whole("embedding_length") // heads
    shared = header.whole("attention.head_count_kv") or heads
    return cell_bytes(header.whole("block_count"), shared, width, header.whole("attention.value_length"))

"""What the tree engine needs of a runtime: sequences that share cells, and one batch decoded at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np


class Decoder(Protocol):
    """A loaded model with its KV cache. Owned by one thread; only ``interrupt`` may be called from another."""

    n_vocab: int
    n_cells: int
    """KV cells of all sequences."""
    n_cells_each: int
    """KV cells that one sequence may hold."""
    n_seq: int
    """Sequences at once."""
    n_batch: int
    """Tokens of one batch."""
    n_lanes: int
    """Branches that one batch decodes; with more of them, each would cost more."""

    def decode(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None:
        """Run one batch, all arrays (n,); tokens of one sequence stand one after the other.

        Raises:
            Interrupted: ``interrupt`` was called; some of the batch may be in the cache (see ``trim``).
            EngineError: the runtime refused.
        """
        ...

    def logits(self, rows: int) -> np.ndarray:
        """(rows, V) float32 of the last batch's outputs, valid until the next ``decode``."""
        ...

    def keep_hidden(self, keep: bool) -> None:
        """Whether the next batches also give hidden states; then every token of a batch must be an output."""
        ...

    def hidden(self, rows: int) -> np.ndarray:
        """(rows, D) float32 final hidden states of the last batch's outputs, where they were kept."""
        ...

    def fork(self, source: int, target: int) -> None:
        """Let the empty sequence ``target`` share every cell of ``source``."""
        ...

    def arrange(self, sequences: Sequence[int]) -> list[int] | None:
        """These sequences will be decoded together: the order (places in ``sequences``) that suits, None for any.

        Asked whenever others are decoded together than before; the runtime may move their cells about.
        """
        ...

    def trim(self, sequence: int, position: int) -> None:
        """Forget the sequence's cells from ``position`` on."""
        ...

    def drop(self, sequence: int) -> None:
        """Forget the sequence."""
        ...

    def interrupt(self) -> None:
        """Stop the batch that runs now, or the next one. From any thread."""
        ...

    def resume(self) -> None:
        """Take back an ``interrupt``."""
        ...

    def close(self) -> None: ...

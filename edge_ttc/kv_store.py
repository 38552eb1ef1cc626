"""Keys and values of token sequences in numpy memory, shared by the sequences that were forked from one another."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


class KvSequence:
    """One sequence: chunks it may share with others, each (L, 2, H, n, d_head) float32, never written to again."""

    __slots__ = ("_chunks", "length")

    def __init__(self, chunks: Sequence[np.ndarray] = ()) -> None:
        self._chunks = list(chunks)
        self.length = sum(c.shape[3] for c in self._chunks)

    def fork(self) -> KvSequence:
        """A sequence with the same past; no number is copied."""
        return KvSequence(self._chunks)

    def append(self, chunk: np.ndarray) -> None:
        """Put new tokens (L, 2, H, n, d_head) at the end. Small ones are joined, so that there are few chunks."""
        self.length += chunk.shape[3]
        while self._chunks and self._chunks[-1].shape[3] <= chunk.shape[3]:
            chunk = np.concatenate([self._chunks.pop(), chunk], axis=3)
        self._chunks.append(chunk)

    def trim(self, length: int) -> None:
        """Forget all but the first ``length`` tokens."""
        while self.length > length:
            last = self._chunks.pop()
            self.length -= last.shape[3]
            if self.length < length:
                self._chunks.append(last[:, :, :, : length - self.length])
                self.length = length

    def copy_to(self, past: np.ndarray) -> None:
        """Write everything into the front of ``past`` (L, 2, H, P, d_head)."""
        at = 0
        for chunk in self._chunks:
            past[:, :, :, at : at + chunk.shape[3]] = chunk
            at += chunk.shape[3]


def gather(sequences: Sequence[KvSequence], shape: tuple[int, int, int]) -> tuple[np.ndarray, np.ndarray]:
    """``past`` (L, 2, B, H, P, d_head) of several sequences, zeros behind the shorter ones, and ``lengths`` (B,).

    Args:
        shape: (L, H, d_head).
    """
    n_layer, n_head, d_head = shape
    lengths = np.array([s.length for s in sequences], dtype=np.int64)
    past = np.zeros((n_layer, 2, len(sequences), n_head, int(lengths.max(initial=0)), d_head), dtype=np.float32)
    for row, sequence in enumerate(sequences):
        sequence.copy_to(past[:, :, row])
    return past, lengths

"""Keys and values of token sequences in numpy memory, shared by the sequences that were forked from one another."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

_SMALL_TOK = 16
"""Chunks of more tokens are copied from as they are: to join them, too, would copy a long text again and again."""


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
        """Put new tokens (L, 2, H, n, d_head) at the end. Small chunks are joined, so that there are few."""
        self.length += chunk.shape[3]
        joined, tok = [chunk], chunk.shape[3]
        while self._chunks and self._chunks[-1].shape[3] <= min(tok, _SMALL_TOK):
            joined.append(self._chunks.pop())
            tok += joined[-1].shape[3]
        self._chunks.append(np.concatenate(joined[::-1], axis=3) if len(joined) > 1 else chunk)

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


class PastBuffer:
    """Where sequences are put side by side for a run; its memory is kept, since fresh pages cost as much as the copy.

    Args:
        shape: (L, H, d_head).
    """

    def __init__(self, shape: tuple[int, int, int]) -> None:
        self._shape = shape
        self._room = np.zeros(0, dtype=np.float32)

    def gather(self, sequences: Sequence[KvSequence]) -> tuple[np.ndarray, np.ndarray]:
        """``past`` (L, 2, B, H, P, d_head), good until the next call, and ``lengths`` (B,); behind the shorter ones
        stand zeros."""
        n_layer, n_head, d_head = self._shape
        lengths = np.array([s.length for s in sequences], dtype=np.int64)
        shape = (n_layer, 2, len(sequences), n_head, int(lengths.max(initial=0)), d_head)
        size = math.prod(shape)
        if size > len(self._room):
            self._room = np.empty(size, dtype=np.float32)
        past = self._room[:size].reshape(shape)
        for row, sequence in enumerate(sequences):
            sequence.copy_to(past[:, :, row])
            past[:, :, row, :, sequence.length :] = 0  # a mask hides numbers, not what is none
        return past, lengths

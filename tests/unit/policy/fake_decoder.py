"""A decoder without weights: its logits are a hash of the very tokens in the cache, so that a cell too many tells."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

from edge_ttc.errors import Interrupted

N_VOCAB, END, STEP = 12, 0, 1


class FakeDecoder:
    """Implements ``Decoder``; raises AssertionError on whatever would end a process with a real one."""

    n_vocab = N_VOCAB

    def __init__(self, n_cells: int = 256, n_seq: int = 16, n_batch: int = 32, n_lanes: int = 0) -> None:
        self.n_cells = self.n_cells_each = n_cells
        self.n_seq, self.n_batch, self.n_lanes = n_seq, n_batch, n_lanes or n_batch
        self.cache: dict[int, list[tuple[int, int]]] = {}
        self.batches: list[int] = []
        self.flag, self.hidden_kept, self.most_used = False, False, 0
        self._cell = 0
        self._rows: list[list[int]] = []

    def decode(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None:
        assert 0 < len(tokens) <= self.n_batch
        assert not self.hidden_kept or outputs.all()
        self._rows = []
        for at, (token, position, sequence, output) in enumerate(
            zip(tokens.tolist(), positions.tolist(), sequences.tolist(), outputs.tolist(), strict=True)
        ):
            if self.flag and at >= len(tokens) // 2:
                raise Interrupted("stopped")
            held = self.cache.setdefault(sequence, [])
            assert position == len(held), "a gap or an overlap"
            self._cell += 1
            held.append((token, self._cell))
            if output:
                self._rows.append([t for t, _ in held])
        used = len({cell for held in self.cache.values() for _, cell in held})
        self.most_used = max(self.most_used, used)
        assert used <= self.n_cells, "overrun"
        self.batches.append(len(tokens))

    def logits(self, rows: int) -> np.ndarray:
        assert rows == len(self._rows)
        return np.stack([logits_after(row) for row in self._rows])

    def keep_hidden(self, keep: bool) -> None:
        self.hidden_kept = keep

    def hidden(self, rows: int) -> np.ndarray:
        assert self.hidden_kept
        return self.logits(rows)[:, :4]

    def fork(self, source: int, target: int) -> None:
        assert not self.cache.get(target)
        assert target < self.n_seq
        self.cache[target] = list(self.cache[source])

    def arrange(self, sequences: Sequence[int]) -> list[int] | None:
        """Backwards, so that an order that is not kept to tells."""
        return sorted(range(len(sequences)), key=lambda i: -sequences[i])

    def trim(self, sequence: int, position: int) -> None:
        self.cache[sequence] = self.cache.get(sequence, [])[:position]

    def drop(self, sequence: int) -> None:
        self.cache.pop(sequence, None)

    def interrupt(self) -> None:
        self.flag = True

    def resume(self) -> None:
        self.flag = False

    def close(self) -> None:
        self.cache.clear()


def logits_after(ids: list[int]) -> np.ndarray:
    """(V,) what the fake says after ``ids``; it looks at the last three tokens and their place."""
    rng = np.random.default_rng(zlib.crc32(repr((ids[-3:], len(ids) % 5)).encode()))
    logits = rng.normal(size=N_VOCAB).astype(np.float32)
    logits[END] -= 1
    return logits

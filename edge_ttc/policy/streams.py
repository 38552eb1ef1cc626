"""Streams: every sequence has a KV buffer of its own, and its attention reads nobody else's cells.

llama.cpp then wants the sequences of a batch to have consecutive ids in rising order; otherwise it reads the weights
once for every run of consecutive ones (16 sequences side by side 51 ms a step, with holes between them 180 ms). So
sequences live in slots, and before others are decoded together than before, they are moved next to one another. A fork
and a move copy a whole buffer; parts of one cannot be copied.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from edge_ttc.policy.decoder import Decoder

_NOBODY = -1


class StreamDecoder(Decoder):
    """Implements ``Decoder`` in front of a context that was opened with ``unified=False``.

    Attributes:
        copies: buffers copied so far, by forks and by moves.
    """

    def __init__(self, context: Decoder) -> None:
        self._context = context
        self.n_vocab, self.n_seq, self.n_batch = context.n_vocab, context.n_seq, context.n_batch
        self.n_lanes = context.n_lanes
        self.n_cells, self.n_cells_each = context.n_cells, context.n_cells_each
        self._slots: dict[int, int] = {}
        self._in_slot = [_NOBODY] * context.n_seq
        self.copies = 0

    def decode(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None:
        slots = np.array([self._slot(s) for s in sequences.tolist()], dtype=np.int32)
        self._context.decode(tokens, positions, slots, outputs)

    def arrange(self, sequences: Sequence[int]) -> list[int]:
        """Move ``sequences`` into consecutive slots with as few copies as can be; their order by slot."""
        slots = [self._slot(s) for s in sequences]
        if slots and max(slots) - min(slots) >= len(slots):
            self._close_up(sequences, _densest(slots, self.n_seq))
        return sorted(range(len(sequences)), key=lambda i: self._slots[sequences[i]])

    def _close_up(self, sequences: Sequence[int], first: int) -> None:
        """Whoever is outside the window of slots takes a free place in it; strangers inside make way."""
        window = range(first, first + len(sequences))
        inside = [s for s in window if self._in_slot[s] in set(sequences)]
        places = [s for s in window if s not in inside]
        outside = [i for i in sequences if self._slots[i] not in window]
        for place, sequence in zip(places, sorted(outside, key=lambda i: -self._slots[i]), strict=True):
            stranger = self._in_slot[place]
            if stranger != _NOBODY:
                free = self._free_slot(window)
                if free == _NOBODY:
                    return  # the batch is read in several runs: slower, and as right
                self._move(stranger, free)
            self._move(sequence, place)

    def _move(self, sequence: int, slot: int) -> None:
        source = self._slots[sequence]
        self._context.fork(source, slot)
        self._context.drop(source)
        self._in_slot[source], self._in_slot[slot] = _NOBODY, sequence
        self._slots[sequence] = slot
        self.copies += 1

    def _free_slot(self, beside: range = range(0)) -> int:
        free = (s for s, owner in enumerate(self._in_slot) if owner == _NOBODY and s not in beside)
        return next(free, _NOBODY)

    def _slot(self, sequence: int) -> int:
        """Where the sequence lives; a new one takes the lowest free slot."""
        slot = self._slots.get(sequence)
        if slot is None:
            slot = self._slots[sequence] = self._free_slot()
            self._in_slot[slot] = sequence
        return slot

    def logits(self, rows: int) -> np.ndarray:
        return self._context.logits(rows)

    def keep_hidden(self, keep: bool) -> None:
        self._context.keep_hidden(keep)

    def hidden(self, rows: int) -> np.ndarray:
        return self._context.hidden(rows)

    def fork(self, source: int, target: int) -> None:
        self._context.fork(self._slot(source), self._slot(target))
        self.copies += 1

    def trim(self, sequence: int, position: int) -> None:
        if sequence in self._slots:
            self._context.trim(self._slots[sequence], position)

    def drop(self, sequence: int) -> None:
        slot = self._slots.pop(sequence, None)
        if slot is not None:
            self._context.drop(slot)
            self._in_slot[slot] = _NOBODY

    def interrupt(self) -> None:
        self._context.interrupt()

    def resume(self) -> None:
        self._context.resume()

    def close(self) -> None:
        self._context.close()


def _densest(slots: Sequence[int], n_slots: int) -> int:
    """First slot of the window, as long as there are ``slots``, that already holds most of them; the lowest such."""
    taken = np.zeros(n_slots + 1, dtype=int)
    taken[[s + 1 for s in slots]] = 1
    held = np.cumsum(taken)
    return int(np.argmax(held[len(slots) :] - held[: -len(slots)]))

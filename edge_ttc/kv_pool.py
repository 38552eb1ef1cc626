"""Sequence ids and KV cells: who holds which, what is promised, and what is free."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Span:
    """Cells written one after the other; shared by the sequences that were forked over them."""

    size: int = 0
    holders: int = 1


@dataclass(slots=True)
class _Holding:
    """What one sequence holds: spans from its first token to its last, and cells it was promised."""

    spans: list[_Span] = field(default_factory=list)
    promised: int = 0


class Pool:
    """Counts exactly: a cell that several sequences share is one cell. The lowest free id is given first.

    Args:
        n_seq: sequence ids, from 0.
        n_cells: KV cells in all.
    """

    def __init__(self, n_seq: int, n_cells: int) -> None:
        self.n_cells = n_cells
        self._free = list(range(n_seq))
        self._held: dict[int, _Holding] = {}
        self.used = 0
        self.promised = 0

    @property
    def room(self) -> int:
        """Cells that are neither used nor promised."""
        return self.n_cells - self.used - self.promised

    @property
    def free_sequences(self) -> int:
        return len(self._free)

    def fits(self, cells: int) -> bool:
        """Whether one more sequence that may write ``cells`` fits."""
        return bool(self._free) and cells <= self.room

    def claim(self, cells: int, source: int | None = None) -> int:
        """A new sequence that may write ``cells``, sharing what ``source`` holds. Ask ``fits`` first."""
        holding = _Holding(list(self._held[source].spans) if source is not None else [])
        for span in holding.spans:
            span.holders += 1
        sequence = heapq.heappop(self._free)
        self._held[sequence] = holding
        self.promise(sequence, cells)
        return sequence

    def promise(self, sequence: int, cells: int) -> None:
        """The sequence may write ``cells`` more from here, and no promise to it from before stands."""
        holding = self._held[sequence]
        self.promised += cells - holding.promised
        holding.promised = cells

    def write(self, sequence: int, cells: int) -> None:
        """The sequence has written ``cells`` at its end."""
        holding = self._held[sequence]
        kept = max(0, holding.promised - cells)
        self.promised += kept - holding.promised
        holding.promised = kept
        if not holding.spans or holding.spans[-1].holders > 1:
            holding.spans.append(_Span())
        holding.spans[-1].size += cells
        self.used += cells

    def write_each(self, sequences: Iterable[int]) -> None:
        """Each of the sequences has written one cell that it was promised: ``write`` for the steps of a batch."""
        written = 0
        for sequence in sequences:
            holding = self._held[sequence]
            spans = holding.spans
            if holding.promised and spans and spans[-1].holders == 1:
                holding.promised -= 1
                spans[-1].size += 1
                written += 1
            else:
                self.write(sequence, 1)
        self.promised -= written
        self.used += written

    def unwrite(self, sequence: int, cells: int) -> None:
        """The last ``cells``, written by this sequence alone, are free and promised to it again."""
        holding = self._held[sequence]
        span = holding.spans[-1]
        assert span.holders == 1, "shared cells cannot be taken back"
        assert span.size >= cells, "more was taken back than was written"
        span.size -= cells
        self.used -= cells
        self.promise(sequence, holding.promised + cells)

    def drop(self, sequence: int) -> None:
        """The sequence is gone; cells that nobody else holds are free."""
        holding = self._held.pop(sequence)
        self.promised -= holding.promised
        for span in holding.spans:
            span.holders -= 1
            if span.holders == 0:
                self.used -= span.size
        heapq.heappush(self._free, sequence)

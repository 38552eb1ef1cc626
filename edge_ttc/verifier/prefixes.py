"""What a verifier has read already: texts with their keys, values and scores, so that nothing is read twice."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np

from edge_ttc.kv_store import KvSequence
from edge_ttc.verifier.base import Trace


@dataclass(slots=True)
class Read:
    """A text that has been read: ``n_ids`` tokens after its prompt, with a score at each (n_ids,) float32."""

    kv: KvSequence
    n_ids: int
    scores: np.ndarray
    own_tok: int


class Prefixes:
    """Texts by their very tokens and beliefs; the ones not asked for longest are forgotten first.

    Args:
        most_tok: tokens kept in all.
    """

    def __init__(self, most_tok: int) -> None:
        self._most_tok, self.held_tok = most_tok, 0
        self._read: OrderedDict[bytes, Read] = OrderedDict()

    def longest(self, trace: Trace) -> Read | None:
        """The longest text read so far that ``trace`` begins with: itself, one of its steps' ends, or its prompt."""
        ends = {len(trace.ids), *(int(e) + 1 for e in trace.step_ends), 0}
        for end in sorted(ends, reverse=True):
            key = _key(trace, end)
            found = self._read.get(key)
            if found is not None:
                self._read.move_to_end(key)
                return found
        return None

    def keep(self, trace: Trace, read: Read) -> None:
        key = _key(trace, read.n_ids)
        if key not in self._read:
            self.held_tok += read.own_tok
            self._read[key] = read
        while self.held_tok > self._most_tok and len(self._read) > 1:
            _, old = self._read.popitem(last=False)
            self.held_tok -= old.own_tok

    def clear(self) -> None:
        self._read.clear()
        self.held_tok = 0


def _key(trace: Trace, end: int) -> bytes:
    prompt = np.asarray(trace.prompt_ids, dtype=np.int32).tobytes()
    beliefs = np.asarray(trace.beliefs[:end], dtype=np.float32).tobytes()
    return b"|".join((len(prompt).to_bytes(4, "big"), prompt, trace.ids[:end].astype(np.int32).tobytes(), beliefs))

"""Nodes at rest: their handles, which of them are being read, and whose cells are given up when room is wanted."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from edge_ttc.errors import EngineError
from edge_ttc.kv_pool import Pool
from edge_ttc.policy.decoder import Decoder
from edge_ttc.policy.lane import NOWHERE, Node


class Nodes:
    """Implements what ``Batcher`` needs of its nodes.

    Attributes:
        reading: those that the next batches read.
        to_read: those that wait for room to be read in, first come, first served.
        reread_tok: tokens that have to be read again, because their cells were given up.
    """

    def __init__(self, decoder: Decoder, pool: Pool) -> None:
        self._decoder, self._pool = decoder, pool
        self._by_handle: dict[int, Node] = {}
        self._next_handle = 0
        self.reading: list[Node] = []
        self.to_read: deque[Node] = deque()
        self.reread_tok = 0

    def __getitem__(self, handle: int) -> Node:
        return self._by_handle[handle]

    def __contains__(self, handle: int) -> bool:
        return handle in self._by_handle

    def __len__(self) -> int:
        return len(self._by_handle)

    def get(self, handle: int) -> Node | None:
        return self._by_handle.get(handle)

    def keep(self, node: Node) -> int:
        """A handle for it."""
        self._next_handle += 1
        self._by_handle[self._next_handle] = node
        return self._next_handle

    def release(self, handles: Iterable[int]) -> None:
        """Forget nodes. Unknown handles and -1 are ignored."""
        for handle in handles:
            node = self._by_handle.pop(handle, None)
            if node is None:
                continue
            self.reading = [n for n in self.reading if n is not node]
            self.to_read = deque(n for n in self.to_read if n is not node)
            self._spill(node)

    def want(self, handle: int) -> None:
        """Read the node in the coming steps."""
        node = self._by_handle[handle]
        if not node.ready and not any(node is n for n in (*self.reading, *self.to_read)):
            self.to_read.append(node)

    def start_reading(self) -> None:
        """Begin with as many of those that wait as there is room for."""
        while self.to_read:
            node = self.to_read[0]
            missing = len(node.ids) - node.read
            if node.sequence != NOWHERE:
                if missing > self._pool.room:
                    break
                self._pool.promise(node.sequence, missing)
            elif self._pool.fits(missing):
                node.sequence = self._pool.claim(missing)
            else:
                break
            self.reading.append(self.to_read.popleft())

    def put_away(self) -> None:
        """Those that have been read rest."""
        self.reading = [node for node in self.reading if not node.ready]

    def make_room(self, needed: Node, awaited: Sequence[int]) -> None:
        """Nothing moves: a resting node gives its cells up. The oldest that nobody waits for, else the one that is
        waited for longest from now.

        Args:
            needed: never this one.
            awaited: handles that branches wait to grow from, the next one first.

        Raises:
            EngineError: there is none.
        """
        resting = [n for n in self._by_handle.values() if n.sequence != NOWHERE and n is not needed]
        if not resting:
            raise EngineError(
                "the context is full, and nothing in it can be given up", "ask for fewer candidates with -n"
            )
        turns = {handle: turn for turn, handle in enumerate(reversed(awaited))}
        ranks = {id(self._by_handle[handle]): turn for handle, turn in turns.items() if handle in self._by_handle}
        node = min(resting, key=lambda n: ranks.get(id(n), -1))
        self._spill(node)
        self.reread_tok += node.read
        node.read, node.logits = 0, None

    def _spill(self, node: Node) -> None:
        if node.sequence != NOWHERE:
            self._decoder.drop(node.sequence)
            self._pool.drop(node.sequence)
            node.sequence = NOWHERE

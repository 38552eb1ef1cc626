"""The tree engine on llama.cpp: one prefill, many branches with a shared prefix, decoded in one batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from edge_ttc.catalog import ModelCard
from edge_ttc.domain import Stop
from edge_ttc.errors import EngineError
from edge_ttc.policy.base import Branch, Sampling, Segment, Watch
from edge_ttc.policy.llama_binding import LlamaContext
from edge_ttc.policy.sampling import draw, uniforms

_MAX_SEQUENCES = 192


@dataclass(slots=True)
class _Node:
    """A live place in the tree: its sequence, its length, and the logits after it.

    ``pending`` is a drawn token that is not in the KV cache yet: it is decoded once, when the node is grown on, so that
    pruned nodes never pay for it and its children share it.
    """

    sequence: int
    length: int
    pending: int | None = None
    logits: np.ndarray | None = None


@dataclass(slots=True)
class _Lane:
    """A branch while it is decoded."""

    index: int
    branch: Branch
    sequence: int
    start: int
    draws: np.ndarray
    ids: list[int] = field(default_factory=list)
    beliefs: list[np.ndarray] = field(default_factory=list)
    stop: Stop | None = None


class LlamaCppPolicy:
    """A GGUF policy. Not thread-safe: one thread owns it.

    Args:
        card: what the model is.
        path: its file, hash already checked.
        n_threads: threads of a decode step.
        n_cells: KV cells of the unified buffer; enough for 64 whole branches by default.
    """

    def __init__(self, card: ModelCard, path: Path, *, n_threads: int = 1, n_cells: int = 0) -> None:
        cells = n_cells or card.n_ctx + 64 * card.answer_tok
        self._card = card
        self._llama = LlamaContext(path, n_cells=cells, n_seq=_MAX_SEQUENCES, n_threads=n_threads)
        self._prefix = self._llama.tokenize(card.prompt_prefix, special=True)
        self._suffix = self._llama.tokenize(card.prompt_suffix, special=True)
        self._attempt = self._llama.tokenize(card.attempt_prefix, special=True) if card.attempt_prefix else []
        self._pieces = [self._llama.piece(i) for i in range(self._llama.n_vocab)]
        self._ends = np.array([self._llama.is_end(i) for i in range(self._llama.n_vocab)])
        self._step_ends = np.array([b"\n" in piece for piece in self._pieces])
        self._free = list(range(_MAX_SEQUENCES - 1, -1, -1))
        self._nodes: dict[int, _Node] = {}
        self._next_handle = 0

    @property
    def card(self) -> ModelCard:
        return self._card

    def prompt_ids(self, question: str) -> list[int]:
        return [*self._prefix, *self._llama.tokenize(question), *self._suffix]

    def revision_ids(self, question: str, attempts: Sequence[Sequence[int]]) -> list[int]:
        earlier = [i for attempt in attempts for i in (*self._attempt, *(t for t in attempt if not self._ends[t]))]
        return [*self._prefix, *self._llama.tokenize(question), *earlier, *self._suffix]

    def text(self, ids: Iterable[int]) -> str:
        return b"".join(self._pieces[i] for i in ids).decode("utf-8", "replace")

    def prefill(self, ids: Sequence[int]) -> int:
        """Read the prompt in chunks; logits are computed for its last token only."""
        sequence = self._claim()
        for start in range(0, len(ids), self._llama.n_batch):
            chunk = np.asarray(ids[start : start + self._llama.n_batch], dtype=np.int32)
            outputs = np.zeros(len(chunk), dtype=np.int8)
            outputs[-1] = start + len(chunk) == len(ids)
            positions = np.arange(start, start + len(chunk))
            self._llama.decode(chunk, positions, np.full(len(chunk), sequence), outputs)
        return self._keep(_Node(sequence, len(ids), logits=self._llama.logits(1)[0].copy()))

    def grow(
        self,
        branches: Sequence[Branch],
        *,
        until: Stop,
        sampling: Sampling,
        watch: Watch | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> list[Segment]:
        self._catch_up({b.parent for b in branches})
        segments: list[Segment | None] = [None] * len(branches)
        waiting = list(enumerate(branches))
        while waiting:
            lanes, waiting = self._admit(waiting)
            self._run(lanes, until, sampling, watch, should_stop)
            for lane in lanes:
                segments[lane.index] = self._segment(lane)
        return [s for s in segments if s is not None]

    def release(self, handles: Iterable[int]) -> None:
        for handle in handles:
            node = self._nodes.pop(handle, None)
            if node is not None:
                self._give_back(node.sequence)

    def close(self) -> None:
        self._nodes.clear()
        self._llama.close()

    def _claim(self) -> int:
        if not self._free:
            raise EngineError("all sequences of the context are in use", "ask for fewer candidates with -n")
        return self._free.pop()

    def _give_back(self, sequence: int) -> None:
        self._llama.drop(sequence)
        self._free.append(sequence)

    def _keep(self, node: _Node) -> int:
        self._next_handle += 1
        self._nodes[self._next_handle] = node
        return self._next_handle

    def _cells_used(self) -> int:
        """An upper bound: shared prefixes are counted once for each node that holds them."""
        return sum(node.length for node in self._nodes.values())

    def _catch_up(self, handles: set[int]) -> None:
        """Decode the pending token of every node about to be grown on, all in one batch."""
        nodes = [self._nodes[h] for h in sorted(handles) if self._nodes[h].pending is not None]
        if not nodes:
            return
        tokens = np.array([n.pending for n in nodes], dtype=np.int32)
        positions = np.array([n.length for n in nodes])
        sequences = np.array([n.sequence for n in nodes])
        self._llama.decode(tokens, positions, sequences, np.ones(len(nodes), dtype=np.int8))
        for node, row in zip(nodes, self._llama.logits(len(nodes)), strict=True):
            node.logits, node.pending, node.length = row.copy(), None, node.length + 1

    def _admit(self, waiting: list[tuple[int, Branch]]) -> tuple[list[_Lane], list[tuple[int, Branch]]]:
        """As many waiting branches as sequences and cells allow; the rest waits for the next wave."""
        room = self._llama.n_cells - self._cells_used()
        lanes: list[_Lane] = []
        for index, branch in waiting:
            room -= branch.cap_tok
            if lanes and (room < 0 or not self._free or len(lanes) >= self._llama.n_batch):
                break
            parent = self._nodes[branch.parent]
            sequence = self._claim()
            self._llama.fork(parent.sequence, sequence)
            lanes.append(_Lane(index, branch, sequence, parent.length, _draws(branch)))
        return lanes, waiting[len(lanes) :]

    def _run(
        self,
        lanes: list[_Lane],
        until: Stop,
        sampling: Sampling,
        watch: Watch | None,
        should_stop: Callable[[], bool] | None,
    ) -> None:
        """Draw a token for every live lane, then decode them together, until no lane is live."""
        logits = np.stack([self._logits_of(lane.branch.parent) for lane in lanes])
        live = lanes
        step = 0
        while True:
            drawn = draw(logits, sampling, np.array([lane.draws[step] for lane in live]))
            step += 1
            for row, (lane, token) in enumerate(zip(live, drawn.ids.tolist(), strict=True)):
                lane.ids.append(token)
                lane.beliefs.append(drawn.beliefs[row])
                lane.stop = self._stop_at(lane, token, until)
                if watch is not None:
                    watch(lane.index, token)
            live = [lane for lane in live if lane.stop is None]
            if not live:
                return
            if should_stop is not None and should_stop():
                for lane in live:
                    lane.stop = Stop.CUT
                return
            tokens = np.array([lane.ids[-1] for lane in live], dtype=np.int32)
            positions = np.array([lane.start + step - 1 for lane in live])
            sequences = np.array([lane.sequence for lane in live])
            self._llama.decode(tokens, positions, sequences, np.ones(len(live), dtype=np.int8))
            logits = self._llama.logits(len(live))

    def _logits_of(self, handle: int) -> np.ndarray:
        logits = self._nodes[handle].logits
        if logits is None:
            raise EngineError("a node was grown before it was read")
        return logits

    def _stop_at(self, lane: _Lane, token: int, until: Stop) -> Stop | None:
        if self._ends[token]:
            return Stop.END
        if until is Stop.STEP and self._step_ends[token]:
            return Stop.STEP
        return Stop.CAP if len(lane.ids) >= lane.branch.cap_tok else None

    def _segment(self, lane: _Lane) -> Segment:
        """The finished lane; an ended one gives its sequence back at once."""
        handle = -1
        if lane.stop is Stop.END:
            self._give_back(lane.sequence)
        else:
            handle = self._keep(_Node(lane.sequence, lane.start + len(lane.ids) - 1, pending=lane.ids[-1]))
        ids = np.array(lane.ids, dtype=np.int32)
        return Segment(handle, ids, np.array(lane.beliefs, dtype=np.float32), lane.stop or Stop.CUT)


def _draws(branch: Branch) -> np.ndarray:
    return uniforms(branch.seed, branch.skip + branch.cap_tok)[branch.skip :]

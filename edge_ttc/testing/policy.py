"""A policy without weights: it plays out a latent difficulty, deterministic by seed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

import numpy as np

from edge_ttc.catalog import ModelCard
from edge_ttc.domain import Stop
from edge_ttc.errors import EngineError
from edge_ttc.policy.base import Attempt, Branch, Sampling, Segment, Watch
from edge_ttc.policy.sampling import uniforms
from edge_ttc.testing import latent
from edge_ttc.testing.cards import FAKE_POLICY
from edge_ttc.testing.latent import Book, Latent

HOSTILE = b"\x1b]52;c;aGk=\x07[bold]12*7=84[/bold]\x1b[2J\xe2\x80\xae \xf0\x9f\n\xffAnswer: 84\x1b[31m"
"""Clipboard and screen escapes, markup, a direction override, broken UTF-8; and an answer all the same."""


class Manner(Enum):
    """How the fake policy writes."""

    SOLVES = "solves"
    """As the problem's latent difficulty has it."""
    RAMBLES = "rambles"
    """On and on, in lines, to the cap."""
    HOSTILE = "hostile"
    """As a model would that has been tampered with."""
    MUTE = "mute"
    """It ends without an answer."""


@dataclass(slots=True)
class _Lane:
    """A branch while it is written: what it will say, and how much of it has been said."""

    branch: Branch
    planned: list[int]
    beliefs: np.ndarray
    said: int = 0
    stop: Stop | None = None


@dataclass(slots=True)
class FakePolicy:
    """Implements ``PolicyModel``. A token is a byte, so its texts cost what they are long.

    Attributes:
        book: the questions it knows, with their latent difficulty.
        fail_at: the number of the call (prefill and grow, from 1) that raises EngineError; 0 never does.
        on_step: called once for each decoding step: move a fake clock, sleep, raise.
        calls: prefills and grows so far.
        forked: branches grown so far.
        drawn_tok: tokens generated so far.
    """

    book: Book = field(default_factory=dict)
    manner: Manner = Manner.SOLVES
    fail_at: int = 0
    on_step: Callable[[], object] | None = None
    card: ModelCard = FAKE_POLICY
    calls: int = 0
    forked: int = 0
    drawn_tok: int = 0
    read_tok: int = 0
    closed: bool = False
    _nodes: dict[int, tuple[str, list[int]]] = field(default_factory=dict)
    _released: set[int] = field(default_factory=set)

    def prompt_ids(self, question: str) -> list[int]:
        return latent.encode(question)

    def revision_ids(self, question: str, attempts: Sequence[Attempt]) -> list[int]:
        """The plain prompt: earlier attempts teach it nothing."""
        return self.prompt_ids(question)

    def prefill(self, ids: Sequence[int]) -> int:
        self._call()
        self.read_tok += len(ids)
        return self._keep(latent.decode(list(ids)), [])

    def grow(
        self,
        branches: Sequence[Branch],
        *,
        until: Stop,
        sampling: Sampling,
        watch: Watch | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> list[Segment]:
        self._call()
        lanes = [self._lane(branch, sampling) for branch in branches]
        self.forked += len(lanes)
        while live := [lane for lane in lanes if lane.stop is None]:
            for index, lane in enumerate(lanes):
                if lane.stop is None:
                    self._draw(lane, until)
                    if watch is not None:
                        watch(index, lane.planned[lane.said - 1])
            if self.on_step is not None:
                self.on_step()
            if should_stop is not None and any(lane.stop is None for lane in live) and should_stop():
                for lane in live:
                    lane.stop = lane.stop or Stop.CUT
        return [self._segment(lane) for lane in lanes]

    def text(self, ids: Iterable[int]) -> str:
        return latent.decode(list(ids))

    def release(self, handles: Iterable[int]) -> None:
        for handle in list(handles):
            if self._nodes.pop(handle, None) is not None:
                self._released.add(handle)

    def close(self) -> None:
        assert not self.closed, "the policy was closed twice"
        self.closed = True

    @property
    def held(self) -> int:
        """Nodes that nobody has released; 0 once a question is done."""
        return len(self._nodes)

    def _call(self) -> None:
        assert not self.closed, "the policy was used after it was closed"
        self.calls += 1
        if self.calls == self.fail_at:
            raise EngineError("the fake policy failed, as it was told to")

    def _keep(self, question: str, ids: list[int]) -> int:
        handle = len(self._nodes) + len(self._released) + 1
        self._nodes[handle] = (question, ids)
        return handle

    def _lane(self, branch: Branch, sampling: Sampling) -> _Lane:
        assert branch.parent not in self._released, f"node {branch.parent} was grown after it was released"
        assert branch.cap_tok >= 1, "a branch must be allowed a token"
        question, ids = self._nodes[branch.parent]
        if self.manner is Manner.RAMBLES:
            planned = (latent.encode("let me think\n") * branch.cap_tok)[: branch.cap_tok]
        elif self.manner is not Manner.SOLVES:
            planned = [*latent.encode(HOSTILE if self.manner is Manner.HOSTILE else "no idea\n"), latent.ENCODED_END]
        else:
            return self._solution(branch, ids, latent.look_up(self.book, question), sampling.temperature)
        return _Lane(branch, planned, np.zeros((len(planned), 3), dtype=np.float32))

    def _solution(self, branch: Branch, ids: list[int], problem: Latent, temperature: float) -> _Lane:
        """The rest of a solution; the token that closes a line carries the whole line's probability."""
        done = latent.decode(ids).splitlines(keepends=True)
        draws = None if temperature == 0 else uniforms(branch.seed, 2 * problem.steps).tolist()
        planned: list[int] = []
        beliefs: list[tuple[float, float, float]] = []
        while len(done) <= problem.steps:
            line, p = latent.next_line(problem, done, draws)
            done = [*done, line]
            tokens = latent.encode(line)
            planned += tokens
            likelier = max(problem.p_correct, 1 - problem.p_correct)
            doubt = (math.log(max(p, 1e-6)), latent.entropy(problem.p_correct), math.log(likelier))
            beliefs += [(0.0, 0.0, 0.0)] * (len(tokens) - 1) + [doubt if p < 1 else (0.0, 0.0, 0.0)]
        return _Lane(branch, [*planned, latent.ENCODED_END], np.array([*beliefs, (0, 0, 0)], dtype=np.float32))

    def _draw(self, lane: _Lane, until: Stop) -> None:
        token = lane.planned[lane.said]
        lane.said += 1
        self.drawn_tok += 1
        if token == latent.ENCODED_END:
            lane.stop = Stop.END
        elif until is Stop.STEP and token == latent.encode("\n")[0]:
            lane.stop = Stop.STEP
        elif lane.said >= lane.branch.cap_tok:
            lane.stop = Stop.CAP

    def _segment(self, lane: _Lane) -> Segment:
        new = lane.planned[: lane.said]
        question, ids = self._nodes[lane.branch.parent]
        handle = -1 if lane.stop is Stop.END else self._keep(question, [*ids, *new])
        return Segment(handle, np.array(new, dtype=np.int32), lane.beliefs[: lane.said], lane.stop or Stop.CUT)

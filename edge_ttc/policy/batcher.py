"""Continuous batching over trees: the scheduler core, without a runtime's name in it.

Every step admits what fits, draws a token for every lane, lets finished lanes go, and decodes the rest in one batch
together with prompts that are being read. Work of any number of questions shares the batch. Sequences and cells are
counted exactly (``pool``): what does not fit waits, and when nothing moves any more, resting nodes give their cells up
and are read again later. Given the same calls the schedule is the same; ``schedule`` records it.

Whatever is raised inside a step (a runtime that fails, a listener, Ctrl-C), every lane is as it was after its last
token: whoever will not go on with a job calls ``abandon``, and nothing of it is left.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from edge_ttc.domain import Stop
from edge_ttc.errors import EngineError, Interrupted, UnsupportedError
from edge_ttc.kv_pool import Pool
from edge_ttc.policy.base import Branch, Sampling, Segment, Watch
from edge_ttc.policy.decoder import Decoder
from edge_ttc.policy.draft import LOOK_BACK, Drafts
from edge_ttc.policy.drawing import draw_lanes
from edge_ttc.policy.forward import Forward
from edge_ttc.policy.grammar import Grammar
from edge_ttc.policy.lane import NO_DRAFTS, NOWHERE, Job, Lane, Node, ShouldStop, waiting_lane
from edge_ttc.policy.nodes import Nodes
from edge_ttc.policy.sampling import check_sampling
from edge_ttc.policy.schedule_log import ScheduleLog
from edge_ttc.policy.speculate import Speculation
from edge_ttc.policy.step_costs import StepCosts

_SAMPLINGS = 64


def _no_grammar(_: str) -> Grammar:
    raise UnsupportedError("this runtime knows no grammars", "choose a policy that llama.cpp runs")


class Batcher:
    """Grows branches of many trees in one batch.

    Args:
        decoder: the runtime; nobody else uses its sequences.
        ends: (V,) bool, tokens that end an answer.
        step_ends: (V,) bool, tokens that close a step.
        draft_tok: most tokens drafted from siblings for a lane and step, 0 for none.
        step_costs: of this machine and model; they say with how many lanes drafts pay.
        keep_hidden: keep the hidden state of every node that is read.
        new_grammar: makes the state of a branch that is to follow a grammar; None where the runtime has none.
    """

    def __init__(
        self,
        decoder: Decoder,
        ends: np.ndarray,
        step_ends: np.ndarray,
        *,
        draft_tok: int = 0,
        keep_hidden: bool = False,
        new_grammar: Callable[[str], Grammar] | None = None,
        step_costs: StepCosts | None = None,
    ) -> None:
        self._decoder = decoder
        self._ends, self._step_ends = ends.astype(np.uint8).tobytes(), step_ends.astype(np.uint8).tobytes()
        self.speculation = Speculation(step_costs or StepCosts(), draft_tok)
        self._drafts = self.speculation.up_to > 0
        self.pool = Pool(decoder.n_seq, decoder.n_cells)
        self.schedule = ScheduleLog()
        self._forward = Forward(
            decoder, self.pool, self.schedule, speculation=self.speculation, keep_hidden=keep_hidden
        )
        self._new_grammar = new_grammar or _no_grammar
        self._samplings: dict[Sampling, Sampling] = {}
        self.nodes = Nodes(decoder, self.pool)
        self._waiting: deque[Lane] = deque()
        self._live: list[Lane] = []
        self._arranged: list[int] = []

    @property
    def reread_tok(self) -> int:
        """Tokens of nodes whose cells were given up, and that have to be read again."""
        return self.nodes.reread_tok

    # -- what is asked -------------------------------------------------------------------------------------------

    def plant(self, ids: Sequence[int]) -> int:
        """A new tree with this prompt; it is read by ``read``, or when it is first grown on."""
        if not 0 < len(ids) < self._decoder.n_cells_each:
            raise EngineError(f"a prompt of {len(ids)} tokens does not fit {self._decoder.n_cells_each} cells")
        drafts = Drafts() if self._drafts else NO_DRAFTS
        if self._drafts:
            drafts.learn_later(list(ids), len(ids))
        return self.nodes.keep(Node(list(ids), drafts, len(ids)))

    def want(self, handle: int) -> None:
        """Read the node in the coming steps."""
        self.nodes.want(handle)

    def is_ready(self, handle: int) -> bool:
        return self.nodes[handle].ready

    def hidden(self, handle: int) -> np.ndarray | None:
        """(D,) of the node's last token, where hidden states are kept and it has been read."""
        return self.nodes[handle].hidden

    def submit(
        self,
        branches: Sequence[Branch],
        until: Stop,
        sampling: Sampling,
        watch: Watch | None = None,
        should_stop: ShouldStop | None = None,
    ) -> Job:
        """Queue branches; ``step`` until the job is done.

        Raises:
            EngineError: a branch cannot fit even alone, or its parent is unknown.
            UsageError: the sampling, or its grammar, is not one.
        """
        check_sampling(sampling, self._decoder.n_vocab)
        for branch in branches:
            if branch.parent not in self.nodes:
                raise EngineError(f"there is no node {branch.parent} to grow from")
            if branch.cap_tok < 1:
                raise EngineError(f"a branch of {branch.cap_tok} tokens cannot grow")
            if len(self.nodes[branch.parent].ids) + branch.cap_tok > self._decoder.n_cells_each:
                raise EngineError(
                    f"{len(self.nodes[branch.parent].ids)} + {branch.cap_tok} tokens do not fit "
                    f"{self._decoder.n_cells_each} cells",
                    "ask for shorter answers, or open the model with more cells",
                )
        if sampling.grammar:
            self._new_grammar(sampling.grammar)  # refuse a bad one now
        job = Job(until, self._same(sampling), watch, should_stop, [None] * len(branches))
        self._waiting.extend([waiting_lane(job, i, branch) for i, branch in enumerate(branches)])
        return job

    def abandon(self, job: Job) -> None:
        """Forget the job: its lanes, and the nodes of those that have ended, whose handles nobody has learnt."""
        for lane in self._live:
            if lane.job is job:
                self._decoder.drop(lane.sequence)
                self.pool.drop(lane.sequence)
        self._live = [lane for lane in self._live if lane.job is not job]
        self._waiting = deque(lane for lane in self._waiting if lane.job is not job)
        self.release(segment.handle for segment in job.segments if segment is not None)

    def _same(self, sampling: Sampling) -> Sampling:
        """One object for all that are equal, so that lanes are told apart without a look inside."""
        if len(self._samplings) > _SAMPLINGS:
            self._samplings.clear()
        return self._samplings.setdefault(sampling, sampling)

    def release(self, handles: Iterable[int]) -> None:
        """Forget nodes. Unknown handles and -1 are ignored."""
        self.nodes.release(handles)

    def step(self) -> None:
        """Admit, draw, let go, decode: once.

        Raises:
            Interrupted: a prompt that was being read was stopped; branches were asked whether they should stop.
            EngineError: the runtime failed, or a branch can never be admitted.
        """
        self._admit()
        while self._draw() and self._waiting:
            self._admit()  # whoever waits takes the place of whoever has left, in the same batch
        self._cut()
        if self._live or self.nodes.reading:
            self._arrange()
            self._decode()

    # -- admission -----------------------------------------------------------------------------------------------

    def _admit(self) -> None:
        """First come, first served; a branch whose parent is still being read lets others pass.

        A branch that finds no room keeps prompts from taking what becomes free before it.
        """
        blocked: deque[Lane] = deque()
        starved: Lane | None = None
        try:
            while self._waiting and starved is None:
                lane = self._waiting[0]
                node = self.nodes.get(lane.branch.parent)
                if node is None:
                    raise EngineError("a node was released while branches waited to grow from it")
                if not node.ready:
                    self.nodes.want(lane.branch.parent)
                    blocked.append(lane)
                elif self.pool.fits(lane.branch.cap_tok) and len(self._live) < self._decoder.n_lanes:
                    self._fork(lane, node)
                else:
                    starved = lane
                    break
                self._waiting.popleft()
        finally:
            self._waiting.extendleft(reversed(blocked))
        if starved is None:
            self.nodes.start_reading()
        if not self._live and not self.nodes.reading and (starved or self.nodes.to_read):
            needed = self.nodes[starved.branch.parent] if starved else self.nodes.to_read[0]
            self.nodes.make_room(needed, [lane.branch.parent for lane in self._waiting])

    def _fork(self, lane: Lane, node: Node) -> None:
        if lane.job.sampling.grammar:
            lane.grammar = self._new_grammar(lane.job.sampling.grammar)
            for token in node.ids[node.prompt_tok :]:
                lane.grammar.accept(token)
        sequence = self.pool.claim(lane.branch.cap_tok, node.sequence)
        try:
            self._decoder.fork(node.sequence, sequence)
        except BaseException:
            self.pool.drop(sequence)
            raise
        lane.sequence = sequence
        lane.prefix, lane.start, lane.drafts, lane.logits = node.ids, len(node.ids), node.drafts, node.logits
        lane.prompt_tok = node.prompt_tok
        self._live.append(lane)

    # -- drawing -------------------------------------------------------------------------------------------------

    def _draw(self) -> bool:
        """Whether any lane has come to its end."""
        fresh = [lane for lane in self._live if not lane.drawn]
        if not fresh:
            return False
        try:
            draw_lanes(fresh, self._forward.rows, self._ends, self._step_ends)
        finally:  # where a listener failed, some lanes have drawn and the others draw in the next step
            finished = self._settle([lane for lane in fresh if lane.drawn])
        return finished

    def _settle(self, drawn: list[Lane]) -> bool:
        """Whether any of these lanes has come to its end."""
        for lane in drawn:
            if lane.n_drafted:
                self._judge(lane)
        finished = [lane for lane in drawn if lane.stop is not None]
        if not finished:
            return False
        for lane in finished:
            self._finish(lane)
        self._live = [lane for lane in self._live if lane.stop is None]
        return True

    def _judge(self, lane: Lane) -> None:
        """What is left of the lane's draft was not drawn: its cells are free again, and the drafts learn from it."""
        wrong = len(lane.draft)
        if wrong:
            self._decoder.trim(lane.sequence, lane.position)
            self.pool.unwrite(lane.sequence, wrong)
        if lane.stop is None:
            lane.drafts.saw(lane.evidence, min(len(lane.evidence), lane.n_drafted - wrong))
        lane.draft, lane.evidence, lane.n_drafted = [], [], 0

    def _cut(self) -> None:
        """Ask every job with lanes whether it should stop, and let go of those that should."""
        jobs = {id(lane.job): lane.job for lane in self._live if lane.ids}
        for job in jobs.values():
            if job.should_stop is not None and job.should_stop():
                self.cut(job)

    def cut(self, job: Job) -> None:
        """End the job's lanes where they are."""
        job.cut = True
        for lane in [lane for lane in (*self._live, *self._waiting) if lane.job is job]:
            lane.stop = Stop.CUT
            self._finish(lane)
        self._live = [lane for lane in self._live if lane.job is not job]
        self._waiting = deque(lane for lane in self._waiting if lane.job is not job)

    def _finish(self, lane: Lane) -> None:
        """The lane becomes a node; an ended one gives its sequence back at once."""
        handle = NOWHERE
        if self._drafts and len(lane.ids) > lane.learnt:
            fresh = len(lane.ids) - lane.learnt
            lane.drafts.learn_later([*lane.prefix[-LOOK_BACK:], *lane.ids], fresh)
        if lane.stop is not Stop.END:
            handle = self.nodes.keep(self._node_of(lane))
        elif lane.sequence != NOWHERE:
            self._decoder.drop(lane.sequence)
            self.pool.drop(lane.sequence)
        ids = np.array(lane.ids, dtype=np.int32)
        beliefs = np.array(lane.beliefs, dtype=np.float32).reshape(-1, 3)
        lane.job.segments[lane.index] = Segment(handle, ids, beliefs, lane.stop or Stop.CUT)

    def _node_of(self, lane: Lane) -> Node:
        parent = self.nodes.get(lane.branch.parent)
        if lane.sequence == NOWHERE:  # it never came to its turn
            return Node(list(parent.ids), parent.drafts, parent.prompt_tok) if parent else Node([], NO_DRAFTS)
        self.pool.promise(lane.sequence, 0)
        read = lane.start + len(lane.ids) - bool(lane.ids)
        node = Node([*lane.prefix, *lane.ids], lane.drafts, lane.prompt_tok, lane.sequence, read)
        node.logits = None if lane.ids else lane.logits  # of one that was cut before it drew
        return node

    def _arrange(self) -> None:
        """Lanes stand in the order that the runtime likes best."""
        sequences = [lane.sequence for lane in self._live]
        if sequences == self._arranged:
            return
        order = self._decoder.arrange(sequences)
        if order is not None:
            self._live = [self._live[i] for i in order]
            sequences = [sequences[i] for i in order]
        self._arranged = sequences

    def _decode(self) -> None:
        """Decode everything that moves. Where that is interrupted, jobs that say so, or cannot be asked, are cut."""
        reading = bool(self.nodes.reading)
        try:
            self._forward.run(self._live, self.nodes.reading)
        except Interrupted:
            self._decoder.resume()
            jobs = {id(lane.job): lane.job for lane in (*self._live, *self._waiting)}
            for job in jobs.values():
                if job.should_stop is None or job.should_stop():
                    self.cut(job)
            if reading:
                raise
        self.nodes.put_away()

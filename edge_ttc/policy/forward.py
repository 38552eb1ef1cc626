"""One batch forward: the lanes' last tokens, their drafts, and as much of waiting prompts as there is room for."""

from __future__ import annotations

import numpy as np

from edge_ttc.kv_pool import Pool
from edge_ttc.policy.decoder import Decoder
from edge_ttc.policy.draft import LOOK_BACK, Proposal
from edge_ttc.policy.lane import NOWHERE, Lane, Node
from edge_ttc.policy.schedule_log import ScheduleLog
from edge_ttc.policy.speculate import Plan, Speculation

_NO_ROWS = np.empty((0, 0), np.float32)


class Forward:
    """Builds batches, runs them, and hands out what comes of them. See ``Batcher`` for the arguments."""

    def __init__(
        self, decoder: Decoder, pool: Pool, schedule: ScheduleLog, *, speculation: Speculation, keep_hidden: bool
    ) -> None:
        self._decoder, self.pool, self.schedule = decoder, pool, schedule
        self._speculation, self._keep_hidden = speculation, keep_hidden
        self.rows = _NO_ROWS

    def run(self, lanes: list[Lane], reading: list[Node]) -> None:
        """One batch: every lane gets the logits after its last token and after each token of its draft.

        Raises:
            Interrupted: the batch was stopped. Then, and whatever else is raised, the cache is as before the batch.
        """
        drafted = self._draft(lanes)
        chunks, hidden = self._chunks(lanes, reading) if reading else ([], False)
        batch = _batch(lanes, chunks, drafted)
        tokens, positions, sequences, outputs = batch
        n_outputs = int(np.count_nonzero(outputs)) if chunks else len(outputs)
        try:
            self._decoder.keep_hidden(hidden)
            self._decoder.decode(tokens, positions, sequences, outputs)
            self.rows = self._decoder.logits(n_outputs) if n_outputs else _NO_ROWS
            states = self._decoder.hidden(n_outputs) if hidden else None
        except BaseException:
            self._take_back(lanes, chunks)
            raise
        self.schedule.add(len(lanes), len(tokens), sum(n for _, n in chunks), batch)
        self._hand_out(lanes, chunks, states, drafted)

    def _draft(self, lanes: list[Lane]) -> bool:
        """Whether any lane has a draft."""
        if not 0 < len(lanes) <= self._speculation.up_to:
            return False
        plan = lanes[0].drafts.plans.setdefault(len(lanes), Plan())
        if self._speculation.rests(plan):
            return False
        proposals = [self._propose(lane) for lane in lanes]
        lengths, filling = self._speculation.lengths(plan, [p.chances for p in proposals])
        for lane, proposal, length in zip(lanes, proposals, lengths, strict=True):
            lane.draft, lane.evidence = proposal.tokens[:length], proposal.evidence[:length]
            more = min(filling, lane.branch.cap_tok - len(lane.ids) - 1 - length)
            if more > 0:
                lane.draft += lane.ids[-1:] * more
                filling -= more
            lane.n_drafted = len(lane.draft)
        return any(lane.draft for lane in lanes)

    def _propose(self, lane: Lane) -> Proposal:
        fresh = len(lane.ids) - lane.learnt
        context = [*lane.prefix[-LOOK_BACK:], *lane.ids][-LOOK_BACK - fresh :]
        lane.drafts.learn(context, fresh)
        lane.learnt = len(lane.ids)
        return lane.drafts.propose(context, min(self._speculation.most, lane.branch.cap_tok - len(lane.ids) - 1))

    def _chunks(self, lanes: list[Lane], reading: list[Node]) -> tuple[list[tuple[Node, int]], bool]:
        """How many tokens of which prompts, and whether the batch also gives hidden states.

        With hidden states every token of a batch is an output, so a prompt is read without them up to its last token.
        """
        room = self._decoder.n_batch - sum(1 + len(lane.draft) for lane in lanes)
        singles = [n for n in reading if len(n.ids) - n.read == 1]
        if self._keep_hidden and singles:
            return [(n, 1) for n in singles[:room]], True
        chunks: list[tuple[Node, int]] = []
        for node in reading:
            n = min(room, len(node.ids) - node.read - self._keep_hidden)
            if n > 0:
                chunks.append((node, n))
                room -= n
        return chunks, False

    def _hand_out(
        self, lanes: list[Lane], chunks: list[tuple[Node, int]], states: np.ndarray | None, drafted: bool
    ) -> None:
        at = self._hand_to_lanes(lanes, drafted)
        for node, n in chunks:
            self.pool.write(node.sequence, n)
            node.read += n
            if node.read == len(node.ids):
                node.logits = self.rows[at].copy()
                node.hidden = states[at].copy() if states is not None else None
                at += 1

    def _hand_to_lanes(self, lanes: list[Lane], drafted: bool) -> int:
        """How many rows of logits belong to them."""
        if not drafted:
            self.pool.write_each(lane.sequence for lane in lanes)
            for at, lane in enumerate(lanes):
                lane.at = at
            return len(lanes)
        at = 0
        for lane in lanes:
            n = 1 + len(lane.draft)
            self.pool.write(lane.sequence, n)
            lane.at, at = at, at + n
        return at

    def _take_back(self, lanes: list[Lane], chunks: list[tuple[Node, int]]) -> None:
        for lane in lanes:
            self._decoder.trim(lane.sequence, lane.position)
            lane.at, lane.draft, lane.evidence, lane.n_drafted = NOWHERE, [], [], 0
        for node, _ in chunks:
            self._decoder.trim(node.sequence, node.read)


def _batch(lanes: list[Lane], chunks: list[tuple[Node, int]], drafted: bool) -> np.ndarray:
    """(4, n) int32: tokens, positions, sequences and output flags."""
    tokens: list[int] = []
    positions: list[int] = []
    sequences: list[int] = []
    if not drafted:
        tokens += [lane.ids[-1] for lane in lanes]
        positions += [lane.start + len(lane.ids) - 1 for lane in lanes]
        sequences += [lane.sequence for lane in lanes]
    else:
        for lane in lanes:
            n = 1 + len(lane.draft)
            tokens += [lane.ids[-1], *lane.draft]
            positions += range(lane.position, lane.position + n)
            sequences += [lane.sequence] * n
    outputs = [1] * len(tokens)
    for node, n in chunks:
        tokens += node.ids[node.read : node.read + n]
        positions += range(node.read, node.read + n)
        sequences += [node.sequence] * n
        outputs += [0] * (n - 1) + [int(node.read + n == len(node.ids))]
    return np.array([tokens, positions, sequences, outputs], dtype=np.int32)

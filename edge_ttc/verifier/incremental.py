"""Scoring step by step: only what has not been read yet is read, behind the keys and values of what has."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from edge_ttc.kv_cells import HELD_TOK, RUN_TOK
from edge_ttc.kv_store import KvSequence, PastBuffer
from edge_ttc.onnx_session import OnnxSession, past_feeds
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.prefixes import Prefixes, Read
from edge_ttc.verifier.unread import Unread, new_tokens


class IncrementalScorer:
    """Runs a graph with ``past`` (models/recipes/onnx_graph.py): scores of new tokens, and their keys and values.

    Args:
        session: the model.
        shape: (L, H, d_head) of its past.
    """

    def __init__(self, session: OnnxSession, shape: tuple[int, int, int]) -> None:
        self._session, self._past = session, PastBuffer(shape)
        self.prefixes = Prefixes(HELD_TOK)
        self.read_tok = 0

    def tokens_to_read(self, traces: Sequence[Trace]) -> list[int]:
        """How many tokens ``score`` would read now for each: new prompts once, and of each new text what is new."""
        return new_tokens(map(self._unread, traces))

    def _unread(self, trace: Trace) -> Unread:
        read = self.prefixes.longest(trace)
        prompt_tok, text_tok = (0, len(trace.ids) - read.n_ids) if read else (len(trace.prompt_ids), len(trace.ids))
        return Unread(trace.prompt_ids, prompt_tok, _identity(trace), text_tok)

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        """For each trace (s,) scores at the ends of its steps."""
        bare = {t.prompt_ids: _prompt_of(t) for t in traces if self.prefixes.longest(t) is None}
        base = dict(zip(bare, self._read([(trace, None) for trace in bare.values()]), strict=True))
        wanted = {_identity(t): (t, self.prefixes.longest(t) or base.get(t.prompt_ids)) for t in traces}
        fresh = {k: (t, r) for k, (t, r) in wanted.items() if r is None or r.n_ids < len(t.ids)}
        done = {k: r for k, (_, r) in wanted.items() if r is not None}
        done |= zip(fresh, self._read(list(fresh.values())), strict=True)
        return [done[_identity(t)].scores[t.step_ends] for t in traces]

    def _read(self, work: list[tuple[Trace, Read | None]]) -> list[Read]:
        """Read traces behind what has been read of them, in runs of about equal width; in order."""
        ranked = sorted(range(len(work)), key=lambda i: _width(*work[i]))
        found: dict[int, Read] = {}
        group: list[int] = []
        for i in [*ranked, -1]:
            full = i >= 0 and (len(group) + 1) * _width(*work[i]) > RUN_TOK
            if group and (full or i < 0):
                found |= zip(group, self._run([work[j] for j in group]), strict=True)
                group = []
            group.append(i)
        return [found[i] for i in range(len(work))]

    def _run(self, work: list[tuple[Trace, Read | None]]) -> list[Read]:
        pieces = [_new_part(trace, read) for trace, read in work]
        width = max(len(ids) for ids, _ in pieces)
        ids = np.zeros((len(work), width), dtype=np.int64)
        features = np.zeros((len(work), width, 3), dtype=np.float32)
        for row, (new_ids, beliefs) in enumerate(pieces):
            ids[row, : len(new_ids)], features[row, : len(new_ids)] = new_ids, beliefs
        before = [read.kv if read else KvSequence() for _, read in work]
        past, lengths = self._past.gather(before)
        feeds = {"ids": ids, "features": features, "lengths": lengths, **past_feeds(past)}
        scores, present = self._session.run(["scores", "present"], feeds)
        self.read_tok += sum(len(new_ids) for new_ids, _ in pieces)
        return [
            self._kept(*item, scores[row], present[:, :, row], len(pieces[row][0])) for row, item in enumerate(work)
        ]

    def _kept(self, trace: Trace, read: Read | None, scores: np.ndarray, present: np.ndarray, n: int) -> Read:
        kv = read.kv.fork() if read else KvSequence()
        kv.append(np.ascontiguousarray(present[:, :, :, :n]))
        new_ids = len(trace.ids) - (read.n_ids if read else 0)
        tail = scores[n - new_ids : n].astype(np.float32)
        result = Read(kv, len(trace.ids), np.concatenate([read.scores, tail]) if read else tail, n)
        self.prefixes.keep(trace, result)
        return result


def _prompt_of(trace: Trace) -> Trace:
    return Trace(trace.prompt_ids, trace.ids[:0], trace.beliefs[:0], trace.step_ends[:0])


def _identity(trace: Trace) -> bytes:
    prompt = np.asarray(trace.prompt_ids, dtype=np.int32).tobytes()
    return prompt + b"|" + trace.ids.tobytes() + b"|" + np.asarray(trace.beliefs).tobytes()


def _new_part(trace: Trace, read: Read | None) -> tuple[np.ndarray, np.ndarray]:
    """Tokens (n,) and beliefs (n, 3) that have not been read; a prompt has no beliefs."""
    if read is not None:
        return trace.ids[read.n_ids :], np.asarray(trace.beliefs[read.n_ids :])
    prompt = np.asarray(trace.prompt_ids, dtype=np.int64)
    nothing = np.zeros((len(prompt), 3), dtype=np.float32)
    return np.concatenate([prompt, trace.ids]), np.concatenate([nothing, trace.beliefs])


def _width(trace: Trace, read: Read | None) -> int:
    return len(trace.prompt_ids) + len(trace.ids)

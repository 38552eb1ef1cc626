"""A PRM on llama.cpp: a language model, or a backbone with a head of its own, that reads every text once.

What has been read stays in the KV cache as a sequence; a text that goes on from it forks that sequence and reads only
what is new. Candidates of any number of questions share a batch.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from edge_ttc.catalog import ModelCard
from edge_ttc.errors import EngineError, ModelError
from edge_ttc.kv_cells import default_cells
from edge_ttc.kv_pool import Pool
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.heads import load_head, pair_scores
from edge_ttc.verifier.script import Script, ScriptWriter
from edge_ttc.verifier.unread import Unread, new_tokens

_SEQUENCES = 192


@dataclass(slots=True)
class _Held:
    """A text in the cache: its sequence, its tokens, and the scores of its steps."""

    sequence: int
    n_tok: int
    scores: list[float]


@dataclass(slots=True)
class _Tail:
    """What is new of a text: tokens from ``start`` to ``stop`` of a script, into a sequence."""

    script: Script
    part: int
    sequence: int
    start: int
    scores: dict[int, float]

    @property
    def stop(self) -> int:
        return self.script.ends[self.part]

    @property
    def reads(self) -> list[int]:
        return [r for r in self.script.reads if self.start <= r < self.stop]


class LlamaCppRewardModel:
    """Implements ``RewardModel``. One thread owns it; only ``interrupt`` may be called from another.

    Args:
        card: what the model is; its ``readout`` is ``pair`` or ``head``.
        path: its file, hash already checked.
        head: the head's file where the card has one, hash already checked.
        frame: tokens that the policy's prompt has before and after the question.
        n_threads: threads of one pass.
        n_cells: KV cells; twice the longest text by default.
        repack: as ``LlamaContext`` takes it; scoring is prefill, for which some types are faster without.
    """

    def __init__(
        self,
        card: ModelCard,
        path: Path,
        *,
        head: Path | None = None,
        frame: tuple[int, int] = (0, 0),
        n_threads: int = 1,
        n_cells: int = 0,
        repack: bool = True,
    ) -> None:
        if card.reads_beliefs or card.readout not in ("pair", "head") or (card.readout == "head") != (head is not None):
            raise ModelError(
                f"{card.id}: llama.cpp reads scores from two tokens or from a head, this card asks for something else",
                "run it as ONNX, or mend its card",
            )
        self._card = card
        cells = n_cells or default_cells(card)
        self.context = LlamaContext(path, n_cells=cells, n_seq=_SEQUENCES, n_threads=n_threads, repack=repack)
        try:
            self._head = load_head(head, self.context.d_model) if head else None
            self._writer = self._script_writer(frame)
        except BaseException:
            self.context.close()
            raise
        self._pool = Pool(_SEQUENCES, self.context.n_cells)
        self._held: OrderedDict[bytes, _Held] = OrderedDict()
        self.read_tok = 0

    def _script_writer(self, frame: tuple[int, int]) -> ScriptWriter:
        context, card = self.context, self._card
        prefix, suffix = (context.tokenize(t, special=True) for t in (card.prompt_prefix, card.prompt_suffix))
        return ScriptWriter(card, prefix, suffix, frame, lambda token: not context.piece(token).strip())

    @property
    def card(self) -> ModelCard:
        return self._card

    def tokens_read(self, traces: Sequence[Trace]) -> list[int]:
        """What has not been read yet of each: new prompts once, and of each new text what is new."""
        return new_tokens(map(self._unread, map(self._writer.write, traces)))

    def _unread(self, script: Script) -> Unread:
        held, prompt_tok, whole_tok = self._longest(script), script.ends[0], script.ends[-1]
        if held:
            return Unread(script.key(0), 0, script.key(-1), whole_tok - held.n_tok)
        return Unread(script.key(0), prompt_tok, script.key(-1), whole_tok - prompt_tok)

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        """For each trace (s,) float32. A score is its neighbours' business only as far as quantised batches differ.

        Raises:
            EngineError: a text is longer than the context.
        """
        scripts = [self._writer.write(trace) for trace in traces]
        wanted = {script.key(-1): script for script in scripts}
        for script in wanted.values():
            if script.ends[-1] >= self.context.n_cells:
                raise EngineError(
                    f"a text of {script.ends[-1]} tokens does not fit {self.context.n_cells} cells of the verifier",
                    "ask for shorter answers, or choose another --prm",
                )
        bare = {s.key(0): (s, 0) for s in wanted.values() if self._longest(s) is None}
        self._read_all(list(bare.values()))
        found = self._read_all([(script, len(script.reads)) for script in wanted.values()])
        return [np.array(found[script.key(-1)], dtype=np.float32) for script in scripts]

    def forget(self) -> None:
        """Give up all that was read."""
        for held in self._held.values():
            self._drop(held.sequence)
        self._held.clear()

    def interrupt(self) -> None:
        """Stop the pass that runs now, or the next one. From any thread."""
        self.context.interrupt()

    def resume(self) -> None:
        """Take back an ``interrupt``."""
        self.context.resume()

    def close(self) -> None:
        self.context.close()

    # -- what is held --------------------------------------------------------------------------------------------

    def _longest(self, script: Script) -> _Held | None:
        """The longest text read so far that the script begins with."""
        for part in range(len(script.ends) - 1, -1, -1):
            held = self._held.get(script.key(part))
            if held is not None:
                self._held.move_to_end(script.key(part))
                return held
        return None

    def _read_all(self, work: list[tuple[Script, int]]) -> dict[bytes, list[float]]:
        """Read scripts up to a part, in groups that fit; the scores by identity."""
        found: dict[bytes, list[float]] = {}
        group: list[_Tail] = []
        self._make_room(work)
        try:
            for script, part in work:
                held = self._held.get(script.key(part))
                if held is not None:
                    found[script.key(part)] = held.scores
                    continue
                tail = self._start(script, part, pinned=group)
                if tail is None:
                    found |= self._read(group)
                    group.clear()
                    tail = self._start(script, part, pinned=group)
                if tail is None:
                    raise EngineError("the verifier's context is full", "ask for fewer candidates with -n")
                group.append(tail)
            return found | self._read(group)
        except BaseException:  # it was stopped or failed: nothing half read may stay
            held_ones = {held.sequence for held in self._held.values()}
            for tail in group:
                if tail.sequence not in held_ones:
                    self._drop(tail.sequence)
            raise

    def _make_room(self, work: list[tuple[Script, int]]) -> None:
        """Forget the oldest texts that nothing of ``work`` begins with, until it fits: the others are read again."""
        needed = {script.key(p) for script, part in work for p in range(part + 1)}
        bases = [self._longest(script) for script, _ in work]
        new_tok = sum(s.ends[part] - (base.n_tok if base else 0) for (s, part), base in zip(work, bases, strict=True))
        for key in list(self._held):
            if self._pool.fits(new_tok):
                break
            if key not in needed:  # what this call begins with stays as long as anything else can go
                self._drop(self._held.pop(key).sequence)

    def _start(self, script: Script, part: int, pinned: list[_Tail]) -> _Tail | None:
        """A sequence for what is new, forked from what has been read; None where it does not fit beside ``pinned``."""
        base = self._longest(script)
        start = base.n_tok if base else 0
        missing = script.ends[part] - start
        for key in list(self._held):
            if self._pool.fits(missing):
                break
            if self._held[key] is not base and not pinned:
                self._drop(self._held.pop(key).sequence)
        if not self._pool.fits(missing):
            return None
        sequence = self._pool.claim(missing, base.sequence if base else None)
        if base:
            self.context.fork(base.sequence, sequence)  # a call into C on checked numbers: it cannot fail
        return _Tail(script, part, sequence, start, dict(enumerate(base.scores)) if base else {})

    def _drop(self, sequence: int) -> None:
        self.context.drop(sequence)
        self._pool.drop(sequence)

    # -- reading -------------------------------------------------------------------------------------------------

    def _read(self, tails: list[_Tail]) -> dict[bytes, list[float]]:
        """Read what is new of every text, and hold it."""
        for wave, hidden in self._waves(tails):
            self._run(wave, hidden)
        found: dict[bytes, list[float]] = {}
        for tail in tails:
            scores = [tail.scores[i] for i in range(tail.part)]
            key = tail.script.key(tail.part)
            found[key] = scores
            self._pool.write(tail.sequence, tail.stop - tail.start)
            self.read_tok += tail.stop - tail.start
            self._held[key] = _Held(tail.sequence, tail.stop, scores)
        return found

    def _waves(self, tails: list[_Tail]) -> Iterator[tuple[list[tuple[_Tail, int, int]], bool]]:
        """Ranges of tokens to read one after the other, and whether they give hidden states.

        With hidden states every token is an output, and an output costs a pass through the whole vocabulary: so texts
        are read up to a step's last token without, and only that one with them.
        """
        if self._head is None:
            yield [(tail, tail.start, tail.stop) for tail in tails], False
            return
        at = {id(tail): tail.start for tail in tails}
        for turn in range(max((len(tail.reads) for tail in tails), default=0) + 1):
            reads = [(tail, tail.reads[turn] if turn < len(tail.reads) else tail.stop) for tail in tails]
            yield [(tail, at[id(tail)], read) for tail, read in reads if at[id(tail)] < read], False
            yield [(tail, read, read + 1) for tail, read in reads if read < tail.stop], True
            at |= {id(tail): min(read + 1, tail.stop) for tail, read in reads}

    def _run(self, wave: list[tuple[_Tail, int, int]], hidden: bool) -> None:
        """Decode ranges in batches as large as may be, and take the scores."""
        columns = [(tail, position) for tail, start, stop in wave for position in range(start, stop)]
        size = self.context.n_batch
        for first in range(0, len(columns), size):
            part = columns[first : first + size]
            wanted = [(tail, p) for tail, p in part if hidden or (self._head is None and p in tail.script.reads)]
            marked = {(id(tail), p) for tail, p in wanted}
            rows = [(t.script.ids[p], p, t.sequence, int((id(t), p) in marked)) for t, p in part]
            tokens, positions, sequences, outputs = np.array(rows, dtype=np.int32).T.copy()
            self.context.keep_hidden(hidden)
            self.context.decode(tokens, positions, sequences, outputs)
            if wanted:
                for (tail, p), score in zip(wanted, self._scores(len(wanted)), strict=True):
                    tail.scores[tail.script.reads.index(p)] = float(score)

    def _scores(self, rows: int) -> np.ndarray:
        if self._head is not None:
            return self._head(self.context.hidden(rows))
        good, bad = self._card.pair_ids
        return pair_scores(self.context.logits(rows), good, bad)

"""A policy over the batcher: prompts, texts, and calls that wait for their own job."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from edge_ttc.catalog import ModelCard
from edge_ttc.domain import Stop
from edge_ttc.errors import Interrupted
from edge_ttc.policy.base import Attempt, Branch, Sampling, Segment, Watch
from edge_ttc.policy.batcher import Batcher
from edge_ttc.policy.decoder import Decoder
from edge_ttc.policy.grammar import Grammar
from edge_ttc.policy.marks import mark_of
from edge_ttc.policy.sampling import prepare_drawing
from edge_ttc.policy.schedule_log import ScheduleLog
from edge_ttc.policy.step_costs import StepCosts
from edge_ttc.policy.vocabulary import Vocabulary


class TreePolicy:
    """Implements ``PolicyModel`` on any decoder. Not thread-safe, but for ``interrupt``: one thread owns it.

    Args:
        card: what the model is.
        decoder: the runtime with the model in it.
        vocabulary: from text to tokens and back.
        draft_tok: most tokens drafted from siblings for a branch and step, 0 for none.
        keep_hidden: keep the hidden state of the last token of every prompt.
        new_grammar, step_costs: as ``Batcher`` takes them.
    """

    def __init__(
        self,
        card: ModelCard,
        decoder: Decoder,
        vocabulary: Vocabulary,
        *,
        draft_tok: int = 0,
        keep_hidden: bool = False,
        new_grammar: Callable[[str], Grammar] | None = None,
        step_costs: StepCosts | None = None,
    ) -> None:
        self._card, self._decoder, self._vocabulary = card, decoder, vocabulary
        self._prefix = vocabulary.tokenize(card.prompt_prefix, special=True)
        self._suffix = vocabulary.tokenize(card.prompt_suffix, special=True)
        self._attempt = vocabulary.tokenize(card.attempt_prefix, special=True) if card.attempt_prefix else []
        self._pieces = [vocabulary.piece(i) for i in range(decoder.n_vocab)]
        closing = set(card.end_ids)
        self._ends = np.array([i in closing or vocabulary.is_end(i) for i in range(decoder.n_vocab)])
        prepare_drawing()
        self.batcher = Batcher(
            decoder,
            self._ends,
            _step_ends(self._pieces, card.step_ids),
            draft_tok=draft_tok,
            keep_hidden=keep_hidden,
            new_grammar=new_grammar,
            step_costs=step_costs,
        )

    @property
    def card(self) -> ModelCard:
        return self._card

    @property
    def schedule(self) -> ScheduleLog:
        """What was decoded when."""
        return self.batcher.schedule

    @property
    def frame(self) -> tuple[int, int]:
        """Tokens of every prompt before and after the question."""
        return len(self._prefix), len(self._suffix)

    def prompt_ids(self, question: str) -> list[int]:
        return [*self._prefix, *self._vocabulary.tokenize(question), *self._suffix]

    def revision_ids(self, question: str, attempts: Sequence[Attempt]) -> list[int]:
        earlier = [i for attempt in attempts for i in self._recalled(attempt)]
        return [*self._prefix, *self._vocabulary.tokenize(question), *earlier, *self._suffix]

    def _recalled(self, attempt: Attempt) -> list[int]:
        """An attempt as it stands in a revision's prompt."""
        mark = self._vocabulary.tokenize(mark_of(attempt.score)) if self._card.marks_attempts else []
        return [*self._attempt, *mark, *(t for t in attempt.ids if not self._ends[t])]

    def text(self, ids: Iterable[int]) -> str:
        return b"".join(self._pieces[i] for i in ids).decode("utf-8", "replace")

    def prefill(self, ids: Sequence[int]) -> int:
        """Read the prompt in chunks; logits are computed for its last token only.

        Raises:
            Interrupted: ``interrupt`` was called meanwhile; nothing of the prompt is kept.
        """
        handle = self.batcher.plant(ids)
        self.batcher.want(handle)
        try:
            while not self.batcher.is_ready(handle):
                self.batcher.step()
        except BaseException:
            self.batcher.release([handle])
            raise
        return handle

    def grow(
        self,
        branches: Sequence[Branch],
        *,
        until: Stop,
        sampling: Sampling,
        watch: Watch | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> list[Segment]:
        job = self.batcher.submit(branches, until, sampling, watch, should_stop)
        try:
            while not job.done:
                try:
                    self.batcher.step()
                except Interrupted:  # a node of these branches was being read again
                    if not job.done and not job.cut and (should_stop is None or should_stop()):
                        self.batcher.cut(job)
        except BaseException:  # the runtime failed, a callback did, or Ctrl-C: nothing of the job may stay behind
            self.batcher.abandon(job)
            raise
        return [s for s in job.segments if s is not None]

    def hidden_state(self, handle: int) -> np.ndarray | None:
        """(D,) float32 of a prompt's last token; None where hidden states are not kept."""
        return self.batcher.hidden(handle)

    def release(self, handles: Iterable[int]) -> None:
        self.batcher.release(handles)

    def interrupt(self) -> None:
        """Stop the work that runs now within a few milliseconds, inside a batch. From any thread."""
        self._decoder.interrupt()

    def resume(self) -> None:
        """Take back an ``interrupt`` that found nothing to stop."""
        self._decoder.resume()

    def close(self) -> None:
        self._decoder.close()


def _step_ends(pieces: Sequence[bytes], step_ids: Sequence[int]) -> np.ndarray:
    """(V,) bool, the tokens that close a step: those of the card, or every token with a line's end in it."""
    if not step_ids:
        return np.array([b"\n" in piece for piece in pieces])
    closes = np.zeros(len(pieces), dtype=bool)
    closes[list(step_ids)] = True
    return closes

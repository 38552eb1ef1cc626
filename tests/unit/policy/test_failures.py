"""Whatever fails inside a step, the next question is answered as if nothing had been."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from edge_ttc.domain import Stop
from edge_ttc.errors import EngineError, Interrupted, UsageError
from edge_ttc.policy.base import Branch, Sampling, Segment
from edge_ttc.policy.batcher import Batcher
from edge_ttc.policy.grammar import Grammar
from edge_ttc.policy.lane import Job
from edge_ttc.policy.tree_policy import TreePolicy
from edge_ttc.testing.cards import policy_card
from tests.unit.policy.fake_decoder import END, N_VOCAB, FakeDecoder
from tests.unit.policy.test_batcher import alone

PROMPT = [3, 4, 5, 6]
NEVER_ENDS = Sampling(bias=((END, -1e6),))


class Broken(Exception):
    """Nothing that the engine knows."""


class Letters:
    """A vocabulary of letters; token 1 closes a step, token 0 the text."""

    def tokenize(self, text: str, *, special: bool = False) -> list[int]:
        return [2 + ord(c) % 10 for c in text]

    def piece(self, token: int) -> bytes:
        return b"\n" if token == 1 else b"abcdefghijkl"[token : token + 1]

    def is_end(self, token: int) -> bool:
        return token == END


class FailingDecoder(FakeDecoder):
    """Fails in the call of this name whose turn it is, once; half of a batch is in its cache then."""

    def __init__(self, call: str = "", turn: int = 0, error: type[BaseException] = Broken, **sizes: int) -> None:
        super().__init__(**sizes)
        self.call, self.turn, self.error = call, turn, error

    def _fails(self, call: str) -> bool:
        if call != self.call:
            return False
        self.turn -= 1
        return self.turn == 0

    def decode(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None:
        if self._fails("decode"):
            half = max(1, len(tokens) // 2)
            super().decode(tokens[:half], positions[:half], sequences[:half], outputs[:half])
            raise self.error("inside a batch")
        super().decode(tokens, positions, sequences, outputs)

    def logits(self, rows: int) -> np.ndarray:
        if self._fails("logits"):
            raise self.error("no output")
        return super().logits(rows)

    def fork(self, source: int, target: int) -> None:
        if self._fails("fork"):
            raise self.error("no fork")
        super().fork(source, target)


@dataclass
class Refusing:
    """A grammar that takes so many tokens, and then fails."""

    left: int

    def allowed(self, ids: np.ndarray) -> np.ndarray:
        return np.ones(len(ids), dtype=bool)

    def accept(self, token: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise EngineError("refused")


def policy(decoder: FakeDecoder, draft_tok: int = 0, grammar: Callable[[str], Grammar] | None = None) -> TreePolicy:
    card = policy_card(n_vocab=N_VOCAB, prompt_prefix="", prompt_suffix="", step_ids=(), end_ids=())
    return TreePolicy(card, decoder, Letters(), draft_tok=draft_tok, new_grammar=grammar)


def ask(model: TreePolicy, **options: Any) -> list[Segment]:
    """A question from beginning to end."""
    root = model.prefill(PROMPT)
    try:
        wanted = [Branch(root, (0, i), 12) for i in range(4)]
        return model.grow(wanted, until=Stop.END, sampling=NEVER_ENDS, **options)
    finally:
        model.release([root])


def finish(engine: Batcher, job: Job) -> None:
    while not job.done:
        engine.step()


def assert_as_new(model: TreePolicy, decoder: FakeDecoder) -> None:
    """Nothing is held, and a question is answered by the definition."""
    pool = model.batcher.pool
    assert (pool.used, pool.promised, pool.free_sequences) == (0, 0, decoder.n_seq)
    assert not any(decoder.cache.values())
    before = model.batcher.schedule.tokens
    segments = ask(model)
    for i, segment in enumerate(segments):
        branch = Branch(0, (0, i), 12)
        assert segment.ids.tolist() == alone(PROMPT, branch, Stop.END, NEVER_ENDS)
    # the prompt, and of each branch all tokens but the last, which nobody reads
    assert model.batcher.schedule.tokens - before == len(PROMPT) + 4 * 11
    model.release(s.handle for s in segments)


@pytest.mark.parametrize("error", [Broken, EngineError, KeyboardInterrupt, MemoryError])
@pytest.mark.parametrize(("call", "turn"), [("decode", 1), ("decode", 2), ("decode", 5), ("logits", 3), ("fork", 3)])
def test_a_failure_in_the_runtime_leaves_nothing_behind(call: str, turn: int, error: type[BaseException]) -> None:
    decoder = FailingDecoder(call, turn, error, n_cells=2000)
    model = policy(decoder)
    with pytest.raises(error):
        ask(model)
    assert_as_new(model, decoder)


@pytest.mark.parametrize("draft_tok", [0, 3])
def test_a_listener_or_a_stop_that_fails_leaves_nothing_behind(draft_tok: int) -> None:
    decoder = FakeDecoder(n_cells=2000)
    model = policy(decoder, draft_tok)
    calls: list[int] = []

    def fail(*_: object) -> bool:
        calls.append(1)
        if len(calls) == 6:
            raise Broken
        return False

    for callback in ("watch", "should_stop"):
        calls.clear()
        with pytest.raises(Broken):
            ask(model, **{callback: fail})
    pool = model.batcher.pool
    assert (pool.used, pool.promised, pool.free_sequences) == (0, 0, decoder.n_seq)


def test_a_grammar_that_fails_at_a_fork_or_while_drawing_leaves_nothing_behind() -> None:
    decoder = FakeDecoder(n_cells=2000)
    model = policy(decoder, grammar=lambda text: Refusing(int(text)))
    root = model.prefill(PROMPT)
    (first,) = model.grow([Branch(root, (0, 0), 4)], until=Stop.END, sampling=NEVER_ENDS)
    for parent, taken in ((first.handle, "2"), (root, "3")):  # its text is refused, or its third token is
        with pytest.raises(EngineError, match="refused"):
            model.grow([Branch(parent, (1, 1), 6)] * 3, until=Stop.END, sampling=Sampling(grammar=taken))
    model.release([root, first.handle])
    assert_as_new(model, decoder)


def test_a_parent_that_is_released_while_branches_wait_costs_no_other_job_its_branches() -> None:
    decoder = FakeDecoder(n_cells=2000)
    engine = policy(decoder).batcher
    gone, stays = engine.plant(PROMPT), engine.plant([*PROMPT, 7])
    mine = engine.submit([Branch(stays, (0, 0), 6)], Stop.END, NEVER_ENDS)
    theirs = engine.submit([Branch(gone, (0, 1), 6)], Stop.END, NEVER_ENDS)
    engine.release([gone])
    with pytest.raises(EngineError, match="released while"):
        engine.step()
    engine.abandon(theirs)
    finish(engine, mine)
    (segment,) = mine.segments
    assert segment is not None
    assert segment.ids.tolist() == alone([*PROMPT, 7], Branch(0, (0, 0), 6), Stop.END, NEVER_ENDS)


def test_a_failure_in_one_job_leaves_another_as_it_was() -> None:
    """Both share batches; what the one writes is what it would have written."""
    decoder = FakeDecoder(n_cells=2000)
    engine = policy(decoder, draft_tok=2).batcher
    root = engine.plant(PROMPT)
    told: list[int] = []

    def fail(index: int, token: int) -> None:
        told.append(token)
        if len(told) == 5:
            raise Broken

    theirs = engine.submit([Branch(root, (1, i), 12) for i in range(3)], Stop.END, NEVER_ENDS, watch=fail)
    mine = engine.submit([Branch(root, (0, i), 12) for i in range(3)], Stop.END, NEVER_ENDS)
    with pytest.raises(Broken):
        finish(engine, mine)
    engine.abandon(theirs)
    engine.abandon(theirs)
    finish(engine, mine)
    for i, segment in enumerate(mine.segments):
        assert segment is not None
        assert segment.ids.tolist() == alone(PROMPT, Branch(0, (0, i), 12), Stop.END, NEVER_ENDS)
        engine.release([segment.handle])
    engine.release([root])
    assert (engine.pool.used, engine.pool.promised) == (0, 0)


@pytest.mark.parametrize(
    "sampling",
    [
        Sampling(-1.0),
        Sampling(float("nan")),
        Sampling(top_k=-1),
        Sampling(top_p=0.0),
        Sampling(min_p=1.5),
        Sampling(bias=((N_VOCAB, 1.0),)),
        Sampling(bias=((-1, 1.0),)),
        Sampling(bias=((1, float("inf")),)),
    ],
)
def test_a_sampling_that_is_none_is_refused_before_anything_is_queued(sampling: Sampling) -> None:
    decoder = FakeDecoder(n_cells=2000)
    model = policy(decoder)
    root = model.prefill(PROMPT)
    with pytest.raises(UsageError, match="nothing can be drawn"):
        model.grow([Branch(root, (0, 0), 4)], until=Stop.END, sampling=sampling)
    model.release([root])
    assert_as_new(model, decoder)


def test_an_interrupt_inside_a_prefill_leaves_nothing_behind() -> None:
    decoder = FakeDecoder(n_cells=2000)
    model = policy(decoder)
    decoder.interrupt()
    with pytest.raises(Interrupted):
        model.prefill(PROMPT)
    assert_as_new(model, decoder)

"""A cancel reaches a model that is busy, and what was reserved for the work it stops counts as spent."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest

from edge_ttc.api import Session
from edge_ttc.cancelling import interrupting
from edge_ttc.config import Config
from edge_ttc.domain import StopReason
from edge_ttc.errors import Interrupted, NoMemoryError
from edge_ttc.events import Event, Reserved
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import BOOK
from edge_ttc.testing.verifier import FakeRewardModel
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.stack import EVIDENCE, VerifierStack


@dataclass(slots=True)
class Busy:
    """A model that works until it is interrupted."""

    stopped: threading.Event = field(default_factory=threading.Event)

    def interrupt(self) -> None:
        self.stopped.set()

    def resume(self) -> None:
        self.stopped.clear()


class SlowReader(FakeRewardModel):
    """Reads for ever, until it is interrupted."""

    def __init__(self) -> None:
        super().__init__()
        self.busy = Busy()
        self.reading = threading.Event()

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        self.reading.set()
        assert self.busy.stopped.wait(20)
        raise Interrupted("stopped inside a batch")

    def interrupt(self) -> None:
        self.busy.interrupt()

    def resume(self) -> None:
        self.busy.resume()


def test_every_model_that_can_be_is_interrupted_and_resumed() -> None:
    first, second = Busy(), Busy()
    second.interrupt()
    stop = threading.Event()
    with interrupting((first, object(), None, second), stop.is_set):
        assert not second.stopped.is_set()
        stop.set()
        assert first.stopped.wait(20)
        assert second.stopped.wait(20)
    assert not first.stopped.is_set()
    assert not second.stopped.is_set()


class OddError(Exception):
    """The caller's own."""


def odd() -> bool:
    """A cancel that fails."""
    raise OddError


def test_a_cancel_that_fails_on_its_thread_stops_the_models_and_is_raised_here() -> None:
    model = Busy()
    with pytest.raises(OddError), interrupting((model,), odd):
        assert model.stopped.wait(20)
    assert not model.stopped.is_set()


def test_what_a_block_raises_is_not_hidden_by_its_cancel() -> None:
    model = Busy()

    def work() -> None:
        assert model.stopped.wait(20)
        raise Interrupted("stopped")

    with pytest.raises(Interrupted), interrupting((model,), odd):
        work()


def test_a_machine_without_room_for_a_thread_is_a_typed_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", fail)
    with pytest.raises(NoMemoryError, match="no thread"), interrupting((Busy(),), lambda: False):
        raise AssertionError("the work must not begin")


def test_without_a_cancel_nothing_is_watched() -> None:
    model = Busy()
    before = threading.active_count()
    with interrupting((model,), None), interrupting((object(),), lambda: True):
        assert threading.active_count() == before


def test_a_cancel_inside_the_verifier_gives_the_best_so_far_and_what_was_reserved_is_spent() -> None:
    verifier = SlowReader()
    told: list[Event] = []
    session = Session(FakePolicy(BOOK), verifier, None, Config())
    answer = session.ask(
        "A hard one", "99s", strategy="best-of-n", n=4, on_event=told.append, cancelled=verifier.reading.is_set
    )
    assert answer.stop_reason is StopReason.CANCELLED
    assert len(answer.candidates) == 4
    (reading,) = [e.payload.bound for e in told if isinstance(e.payload, Reserved) and e.payload.request == "score"]
    assert answer.usage.prm_tok == reading.prm_tok > 0


def test_a_stack_passes_an_interrupt_on() -> None:
    verifier = SlowReader()
    stack = VerifierStack(verifier, lambda ids: "", [0.0] * len(EVIDENCE))
    stack.interrupt()
    assert verifier.busy.stopped.is_set()
    stack.resume()
    assert not verifier.busy.stopped.is_set()
    plain = VerifierStack(FakeRewardModel(), lambda ids: "", [0.0] * len(EVIDENCE))
    plain.interrupt()
    plain.resume()

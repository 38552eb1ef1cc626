"""A cancel inside a decode, a long prefill and a reading, on the bundled models: what comes next is as fresh.

Nothing here looks at a clock: how fast a cancel is says ``benchmarks/engine/cancel.py``.
"""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from edge_ttc.api import Session
from edge_ttc.catalog import Role
from edge_ttc.config import Config
from edge_ttc.domain import Stop, StopReason
from edge_ttc.errors import Interrupted
from edge_ttc.events import Event, Grew
from edge_ttc.policy.base import Branch, PolicyModel, Sampling
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.onnx import OnnxRewardModel
from tests.functional.conftest import EASY, HARD, entry_of
from tests.functional.stopping import context_of, hold


@pytest.fixture
def opened() -> Iterator[Callable[[], Session]]:
    """``opened()``: a session whose policy takes prompts of 12,000 tokens, which it was not trained for."""
    sessions: list[Session] = []

    def make() -> Session:
        policy, prm = entry_of(Role.POLICY), entry_of(Role.PRM)
        card = dataclasses.replace(policy.card, n_ctx=12_600)
        model = LlamaCppPolicy(card, policy.verified_path(), n_cells=16_384)
        sessions.append(Session(model, OnnxRewardModel(prm.card, prm.verified_path()), None, Config()))
        return sessions[-1]

    yield make
    for session in sessions:
        session.close()


def asked(session: Session) -> tuple[str | None, str, tuple[str, ...]]:
    answer = session.ask(HARD, strategy="beam", n=8)
    return answer.value, answer.text, tuple(c.text for c in answer.candidates)


def cancelled_in(session: Session, question: str, there: threading.Event) -> None:
    """The question is cancelled while its runtime is held."""
    answer = session.ask(question, strategy="beam", n=32, cancelled=there.is_set)
    assert there.is_set()
    assert answer.stop_reason is StopReason.CANCELLED


def test_a_cancel_inside_a_long_prefill(opened: Callable[[], Session]) -> None:
    expected, session = asked(opened()), opened()
    long = "one and " * 1500  # about as many tokens as a question may have characters
    there = hold(context_of(session), "decode", 3)
    answer = session.ask(long[:11_000], strategy="beam", n=32, cancelled=there.is_set)
    assert answer.stop_reason is StopReason.CANCELLED
    assert answer.usage.policy_tok == 0
    assert answer.usage.prompt_tok > 2000  # what was reserved
    assert asked(session) == expected


@pytest.mark.parametrize("turn", [2, 5, 12])
def test_a_cancel_inside_a_step_of_a_search(opened: Callable[[], Session], turn: int) -> None:
    expected, session = asked(opened()), opened()
    cancelled_in(session, HARD, hold(context_of(session), "decode", turn))
    assert asked(session) == expected


@pytest.mark.parametrize("turn", [1, 2])
def test_a_cancel_inside_a_reading_of_the_verifier(opened: Callable[[], Session], turn: int) -> None:
    expected, session = asked(opened()), opened()
    verifier = session._verifier
    assert isinstance(verifier, OnnxRewardModel)
    cancelled_in(session, HARD, hold(verifier._session, "run", turn))
    assert asked(session) == expected


def test_a_cancel_between_two_requests(opened: Callable[[], Session]) -> None:
    expected, session = asked(opened()), opened()
    seen: list[Event] = []
    answer = session.ask(HARD, strategy="beam", n=32, on_event=seen.append, cancelled=lambda: len(grown(seen)) == 2)
    assert answer.stop_reason is StopReason.CANCELLED
    assert len(grown(seen)) == 2
    assert asked(session) == expected


def grown(seen: list[Event]) -> list[Event]:
    return [event for event in seen if isinstance(event.payload, Grew)]


def read_on(model: OnnxRewardModel, traces: list[Trace]) -> None:
    """Read texts that it has not read before, again and again."""
    for i in range(1, 300):
        model.score([dataclasses.replace(t, beliefs=t.beliefs - np.float32(i)) for t in traces])


def test_an_interrupt_inside_a_reading_leaves_what_was_read(policy: PolicyModel) -> None:
    entry = entry_of(Role.PRM)
    model, fresh = (OnnxRewardModel(entry.card, entry.verified_path()) for _ in range(2))
    traces: list[Trace] = []
    for question in EASY:
        prompt = policy.prompt_ids(question)
        root = policy.prefill(prompt)
        branches = [Branch(root, (3, i), 160) for i in range(24)]
        for segment in policy.grow(branches, until=Stop.END, sampling=Sampling(2.0)):
            ends = np.array([len(segment.ids) - 1])
            traces.append(Trace(tuple(prompt), segment.ids, segment.beliefs, ends))
            policy.release([segment.handle])
        policy.release([root])
    timer = threading.Timer(0.01, model.interrupt)
    timer.start()
    with pytest.raises(Interrupted):
        read_on(model, traces)
    timer.join()
    model.resume()
    for a, b in zip(model.score(traces), fresh.score(traces), strict=True):
        np.testing.assert_allclose(a, b, atol=1e-5)
    model.close()
    fresh.close()

"""A cancel inside a decode, a long prefill and a reading, on the bundled models: what comes next is as fresh.

Bounds on time are wide here: tests measure no speed (``benchmarks/engine/cancel.py`` does).
"""

from __future__ import annotations

import dataclasses
import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from edge_ttc.api import Session
from edge_ttc.catalog import Role
from edge_ttc.config import Config
from edge_ttc.domain import Answer, Stop, StopReason
from edge_ttc.errors import Interrupted
from edge_ttc.events import Event, Grew, Reserved
from edge_ttc.policy.base import Branch, PolicyModel, Sampling
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.onnx import OnnxRewardModel
from tests.functional.conftest import EASY, entry_of

HARD = "A box holds 12 pencils, and 5 boxes are in a case. How many pencils are in 7 cases and 3 boxes?"


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


def cancelled_at(session: Session, question: str, kind: type, request: str = "", delay_s: float = 0.0) -> Answer:
    """The answer of a question that is cancelled so long after the first such event."""
    stop = threading.Event()

    def tell(event: Event) -> None:
        if isinstance(event.payload, kind) and getattr(event.payload, "request", "") == request:
            threading.Timer(delay_s, stop.set).start()

    return session.ask(question, strategy="beam", n=32, on_event=tell, cancelled=stop.is_set)


def test_a_cancel_inside_a_long_prefill(opened: Callable[[], Session]) -> None:
    expected, session = asked(opened()), opened()
    long = "one and " * 1500  # about as many tokens as a question may have characters
    started = time.monotonic()
    answer = cancelled_at(session, long[:11_000], Reserved, "read", 0.05)
    assert answer.stop_reason is StopReason.CANCELLED
    assert answer.usage.policy_tok == 0
    assert answer.usage.prompt_tok > 2000  # what was reserved
    assert time.monotonic() - started < 20
    assert asked(session) == expected


@pytest.mark.parametrize(("kind", "request_"), [(Reserved, "grow"), (Reserved, "score"), (Grew, "")])
def test_a_cancel_inside_a_search(opened: Callable[[], Session], kind: type, request_: str) -> None:
    expected, session = asked(opened()), opened()
    for delay_s in (0.0, 0.01, 0.03):
        answer = cancelled_at(session, HARD, kind, request_, delay_s)
        assert answer.stop_reason in (StopReason.CANCELLED, StopReason.SOLVED)
        assert asked(session) == expected


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

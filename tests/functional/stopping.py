"""Holding a runtime inside a call until it is interrupted, so that a cancel meets it there on any machine."""

from __future__ import annotations

import os
import threading
from itertools import count
from pathlib import Path
from typing import Any

import edge_ttc
from edge_ttc.api import Session
from edge_ttc.config import Config
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.policy.llama_cpp import LlamaCppPolicy

TURN_VARIABLE, THERE_VARIABLE = "EDGE_TTC_FAKE_TURN", "EDGE_TTC_FAKE_THERE"
"""The decode in which ``open_held`` holds its policy, and the file that it makes then."""


def hold(runtime: Any, call: str, turn: int) -> threading.Event:
    """Let ``runtime`` wait for its interrupt in this call of that name; set once it waits there."""
    there, interrupted, turns = threading.Event(), threading.Event(), count(1)
    inner, interrupt = getattr(runtime, call), runtime.interrupt

    def held(*arguments: Any) -> Any:
        if next(turns) == turn:
            there.set()
            assert interrupted.wait(20), "nobody stopped the batch"
        return inner(*arguments)

    def told() -> None:
        interrupt()
        interrupted.set()

    setattr(runtime, call, held)
    runtime.interrupt = told
    return there


def context_of(session: Session) -> LlamaContext:
    policy = session._policy
    assert isinstance(policy, LlamaCppPolicy)
    return policy.context


def open_held(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """``edge_ttc.open`` for a worker process, held once."""
    session = edge_ttc.open(model, prm, config=config)
    there = hold(context_of(session), "decode", int(os.environ[TURN_VARIABLE]))
    file = Path(os.environ[THERE_VARIABLE])
    threading.Thread(target=lambda: (there.wait(), file.touch()), daemon=True).start()
    return session

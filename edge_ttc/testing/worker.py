"""Sessions on fakes for a worker process: openers that behave, and openers that break in every way a child can."""

from __future__ import annotations

import os
import signal
import threading
import time
from dataclasses import replace

from edge_ttc.api import Session
from edge_ttc.config import Config
from edge_ttc.errors import ModelError
from edge_ttc.testing.cards import FAKE_POLICY
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import BOOK, fake_session

CRASH_VARIABLE = "EDGE_TTC_FAKE_CRASH"
"""``signal number:decode step``: the fake policy sends itself this signal then; ``@path`` after it: only the first
process that finds no such file does (and makes it)."""
STEP_VARIABLE = "EDGE_TTC_FAKE_STEP_S"
"""Seconds that a decode step takes."""


def open_fake(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """A session that behaves, but for what the two variables say."""
    return fake_session(FakePolicy(BOOK, on_step=_Steps()), config=config)


def open_talking(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """Its policy takes earlier questions in."""
    return fake_session(FakePolicy(BOOK, card=replace(FAKE_POLICY, multi_turn=True)), config=config)


def open_nothing(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    raise ModelError("model 'x': it is not there", "reinstall edge-ttc")


def open_and_die(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("it cannot come here")


def open_endless(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """Never done with loading."""
    threading.Event().wait(3600)
    raise AssertionError("nobody waits so long")


def open_deaf(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """Once it decodes, it hears nothing more."""
    return fake_session(FakePolicy(BOOK, on_step=lambda: threading.Event().wait(3600)), config=config)


def open_out_of_memory(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    raise MemoryError


class _Steps:
    """What happens at every decode step."""

    def __init__(self) -> None:
        self._count = 0
        self._step_s = float(os.environ.get(STEP_VARIABLE, "0"))
        plan, _, self._once = os.environ.get(CRASH_VARIABLE, "").partition("@")
        number, _, at = plan.partition(":")
        self._signal, self._at = int(number or 0), int(at or 0)

    def __call__(self) -> None:
        self._count += 1
        if self._step_s:
            time.sleep(self._step_s)
        if self._signal and self._count == self._at and self._first():
            os.kill(os.getpid(), self._signal)

    def _first(self) -> bool:
        if not self._once:
            return True
        if os.path.exists(self._once):
            return False
        os.close(os.open(self._once, os.O_CREAT))
        return True

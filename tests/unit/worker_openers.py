"""Sessions for a worker process that break in ways of their own; the child imports them by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from edge_ttc.api import Session
from edge_ttc.config import Config
from edge_ttc.errors import MeterLostError, ModelError
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import BOOK, fake_session

PATH_VARIABLE = "EDGE_TTC_FAKE_PATH"
"""A file; what it is for stands at the opener."""


class OddError(ModelError):
    """An error of which the parent knows no more than its base."""


def open_odd(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    raise OddError("it is odd", "look again")


def open_unmetered(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    raise MeterLostError("the counter is gone", "use another one")


def open_and_die(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("it is dead")


def open_waiting(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """It loads for as long as the file is missing."""
    while not _path().exists():
        time.sleep(0.01)
    return fake_session(config=config)


def open_forked(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """A process of its own holds on to every pipe, for as long as the file is missing; then it dies in a step."""
    if os.fork() == 0:
        end = time.monotonic() + 60
        while not _path().exists() and time.monotonic() < end:
            time.sleep(0.01)
        os._exit(0)
    return fake_session(FakePolicy(BOOK, on_step=lambda: os.kill(os.getpid(), signal.SIGKILL)), config=config)


def _path() -> Path:
    return Path(os.environ[PATH_VARIABLE])

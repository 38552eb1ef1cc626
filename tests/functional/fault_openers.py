"""Sessions for a worker process that is given too little memory."""

from __future__ import annotations

import os
import resource
import threading
from pathlib import Path
from unittest import mock

import edge_ttc
from edge_ttc.api import Session
from edge_ttc.config import Config
from edge_ttc.preflight import Checked

_STACKS = 8
LEFT_VARIABLE = "EDGE_TTC_FAKE_LEFT"
"""Bytes of address space that are left."""


def open_limited(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """Before the models are loaded."""
    _limit()
    return edge_ttc.open(model, prm, config=config)


def open_unforeseen(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """As if it had still been free when the pre-flight looked."""
    import llama_cpp  # so that the library itself has its place

    assert llama_cpp.__version__
    with mock.patch.object(Checked, "fit", return_value=None):
        return open_limited(model, prm, config=config)


def open_then_limited(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """Once they are loaded."""
    session = edge_ttc.open(model, prm, config=config)
    for _ in range(_STACKS):  # the C library keeps the stacks of threads that have ended: these take them
        threading.Thread(target=threading.Event().wait, daemon=True).start()
    _limit()
    return session


def open_then_limited_to_threads(
    model: str | None = None, prm: str | None = None, *, config: Config | None = None
) -> Session:
    """Once they are loaded; there is room for the stacks of threads, and next to none for anything else."""
    session = edge_ttc.open(model, prm, config=config)
    together = threading.Barrier(_STACKS)
    threads = [threading.Thread(target=together.wait) for _ in range(_STACKS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    _limit()
    return session


def _limit() -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * os.sysconf("SC_PAGE_SIZE") + int(os.environ[LEFT_VARIABLE])
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))

"""Carrying a cancel into a model that is busy: a small thread asks, and stops the batch that runs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_EVERY_S = 0.02
"""A cancel must stop the work within 100 ms; a batch that is told to stop takes 5 to 25 ms."""


@contextmanager
def interrupting(policy: object, cancelled: Callable[[], bool] | None) -> Iterator[None]:
    """While the block runs, interrupt ``policy`` once ``cancelled`` is true; a policy that cannot be is left alone."""
    interrupt, resume = getattr(policy, "interrupt", None), getattr(policy, "resume", None)
    if cancelled is None or interrupt is None or resume is None:
        yield
        return
    resume()
    finished = threading.Event()

    def watch() -> None:
        while not finished.wait(_EVERY_S):
            if cancelled():
                interrupt()
                return

    thread = threading.Thread(target=watch, name="edge-ttc-cancel", daemon=True)
    thread.start()
    try:
        yield
    finally:
        finished.set()
        thread.join()
        resume()

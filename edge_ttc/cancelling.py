"""Carrying a cancel into models that are busy: a small thread asks, and stops the batch that runs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, runtime_checkable

_EVERY_S = 0.01
"""A cancel must stop the work within 100 ms; a batch that is told to stop takes 5 to 25 ms."""


@runtime_checkable
class Interruptible(Protocol):
    """A model that can be stopped inside a batch."""

    def interrupt(self) -> None:
        """Stop the batch that runs now, or the next. From any thread."""
        ...

    def resume(self) -> None:
        """Take back an ``interrupt``."""
        ...


@contextmanager
def interrupting(models: tuple[object, ...], cancelled: Callable[[], bool] | None) -> Iterator[None]:
    """While the block runs, interrupt ``models`` once ``cancelled`` is true; one that cannot be is left alone."""
    able = [model for model in models if isinstance(model, Interruptible)]
    if cancelled is None or not able:
        yield
        return
    for model in able:
        model.resume()
    finished = threading.Event()

    def watch() -> None:
        while not finished.wait(_EVERY_S):
            if cancelled():
                for model in able:
                    model.interrupt()
                return

    thread = threading.Thread(target=watch, name="edge-ttc-cancel", daemon=True)
    thread.start()
    try:
        yield
    finally:
        finished.set()
        thread.join()
        for model in able:
            model.resume()

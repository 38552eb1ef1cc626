"""Carrying a cancel into models that are busy: a small thread asks, and stops the batch that runs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, runtime_checkable

from edge_ttc.errors import NoMemoryError

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
    """While the block runs, interrupt ``models`` once ``cancelled`` is true; one that cannot be is left alone.

    ``cancelled`` is asked on a thread of its own, a hundred times a second. If it raises there, the models are
    interrupted and the block ends with what it raised, unless the block itself raises.

    Raises:
        NoMemoryError: there is none for the thread.
    """
    able = [model for model in models if isinstance(model, Interruptible)]
    if cancelled is None or not able:
        yield
        return
    for model in able:
        model.resume()
    watch = _Watch(able, cancelled)
    try:
        watch.start()
    except RuntimeError as error:
        raise NoMemoryError(f"no thread could be started ({error})", "close other programs") from error
    try:
        yield
    finally:
        watch.finished.set()
        watch.join()
        for model in able:
            model.resume()
    if watch.failed is not None:
        raise watch.failed


class _Watch(threading.Thread):
    """Asks until the work is finished, or is to be stopped."""

    def __init__(self, models: list[Interruptible], cancelled: Callable[[], bool]) -> None:
        super().__init__(name="edge-ttc-cancel", daemon=True)
        self._models, self._cancelled = models, cancelled
        self.finished = threading.Event()
        self.failed: BaseException | None = None

    def run(self) -> None:
        while not self.finished.wait(_EVERY_S):
            if self._wanted():
                for model in self._models:
                    model.interrupt()
                return

    def _wanted(self) -> bool:
        try:
            return self._cancelled()
        except BaseException as error:  # it is the caller's, and raised where the caller is
            self.failed = error
            return True

"""Textual's terminal, but for one that goes away: what is written to it then is lost, and the app is told; and but for
what is pasted, in which no key is pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TextIO, cast

from textual.app import App
from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver

from edge_ttc_tui.pasted import PasteParser

linux_driver.__dict__["XTermParser"] = PasteParser  # Textual has no other place to choose who reads the terminal


class Output:
    """A file that may go away. Textual's writing thread would end at the first error, and its full queue then blocks
    whoever writes next: the event loop, for ever, deaf to signals.

    Args:
        file: the terminal.
        lost: called once, by the thread that writes, when the file is gone.
    """

    def __init__(self, file: TextIO, lost: Callable[[], object]) -> None:
        self._file, self._lost, self._gone = file, lost, False

    def write(self, text: str) -> None:
        self._try(lambda: self._file.write(text))

    def flush(self) -> None:
        self._try(self._file.flush)

    def fileno(self) -> int:
        return self._file.fileno()

    def _try(self, work: Callable[[], object]) -> None:
        if self._gone:
            return
        try:
            work()
        except (OSError, ValueError):  # a ValueError: the file was closed
            self._gone = True
            self._lost()


class TerminalDriver(LinuxDriver):
    """The driver of an app that has ``terminal_lost``."""

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        lost = getattr(app, "terminal_lost")  # noqa: B009  (only ``TerminalApp`` chooses this driver)
        self._file = cast(TextIO, Output(cast(TextIO, self._file), lost))

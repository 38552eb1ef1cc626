"""Ctrl-C and SIGTERM: the first one asks the work to stop with the best answer so far, the second one ends us."""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType
from typing import Any

from edge_ttc.errors import EXIT_TERMINATED


class Interrupts:
    """A context in which signals are looked after. Outside the main thread it does nothing.

    Until ``working`` is set (while models load) a signal ends the command at once.

    Attributes:
        received: the signal's number, 0 where there was none.
        working: whether there is work that can be asked to stop.
    """

    def __init__(self) -> None:
        self.received = 0
        self.working = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Interrupts:
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._before[number] = signal.signal(number, self._on_signal)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    @property
    def exit_code(self) -> int:
        """130 or 143 after a signal, 0 without."""
        return 128 + self.received if self.received else 0

    def asked(self) -> bool:
        """Whether the work should stop."""
        return self.received != 0

    def _on_signal(self, number: int, _: FrameType | None) -> None:
        self.received = number
        signal.signal(number, signal.SIG_DFL)  # the next one needs no help of ours
        if not self.working:
            raise KeyboardInterrupt if number == signal.SIGINT else SystemExit(EXIT_TERMINATED)

"""Running the app on a real terminal: signals give the terminal back and keep what is unsent."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys

from textual.driver import Driver

from edge_ttc_tui.app import EdgeTtcApp
from edge_ttc_tui.services import Services

_SIGNALS = {"SIGTERM": 143, "SIGHUP": 129}


class TerminalApp(EdgeTtcApp):
    """The app with the signals of its process."""

    def on_load(self) -> None:
        """Before the terminal is taken over: a signal that comes in between gives it back, too."""
        loop = asyncio.get_running_loop()
        with contextlib.suppress(NotImplementedError):  # no signals in this loop (Windows)
            for name, code in _SIGNALS.items():
                if (number := getattr(signal, name, None)) is not None:
                    loop.add_signal_handler(number, self.leave, code)
            loop.add_signal_handler(signal.SIGINT, self.action_interrupt)

    def get_driver_class(self) -> type[Driver]:
        chosen = super().get_driver_class()
        if chosen.__module__ != "textual.drivers.linux_driver":  # Windows, or one that TEXTUAL_DRIVER names
            return chosen
        from edge_ttc_tui.terminal_driver import TerminalDriver

        return TerminalDriver

    def terminal_lost(self) -> None:
        """Nothing can be shown any more, whether or not a signal says so. From any thread."""
        self.call_later(self.leave, _SIGNALS["SIGHUP"])


def run_app(services: Services, *, go_on: bool = False) -> int:
    """The whole program; its exit code. ``go_on``: with the newest session instead of a new one."""
    app = TerminalApp(services, go_on=go_on)
    try:
        app.run()
    finally:
        ended = app.shut()
    code = app.return_code or 0
    if not ended:  # a model that does not let go must not keep the terminal
        sys.stdout.flush()
        os._exit(code or 1)
    return code

"""The real terminal app on a pseudo-terminal, watched from outside: what it prints, and what its process burns."""

from __future__ import annotations

import fcntl
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

_TICK_S = 1 / os.sysconf("SC_CLK_TCK")


class PtyApp:
    """``edge-ttc`` without arguments, in a terminal of ``size`` columns and rows. Linux only.

    Args:
        env: added to ours.
        module: what is run.
        size: columns, rows.
    """

    def __init__(self, env: Mapping[str, str], module: str = "edge_ttc", size: tuple[int, int] = (132, 40)) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        command = [sys.executable, "-m", module]
        surroundings = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES", "NO_COLOR")}
        surroundings |= {"TERM": "xterm-256color", **env}
        self.started_s = time.monotonic()
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=surroundings, start_new_session=True
        )
        os.close(slave)
        self._seen, self._news = "", threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()

    @property
    def position(self) -> int:
        """Characters printed so far: where ``wait_for`` may begin to look."""
        return len(self._seen)

    @property
    def last_words(self) -> str:
        """The end of what it printed, for a report."""
        return self._seen[-300:]

    @property
    def cpu_s(self) -> float:
        """Processor seconds of the app's own process, its children (the models) left out; to a hundredth."""
        return cpu_s(self._process.pid)

    def write(self, text: str) -> None:
        """Keys as a terminal sends them."""
        os.write(self._master, text.encode())

    def wait_for(self, text: str, since: int = 0, timeout_s: float = 60.0) -> float:
        """The moment (monotonic seconds) at which ``text`` had been printed.

        Raises:
            TimeoutError: it never was.
        """
        with self._news:
            if self._news.wait_for(lambda: text in self._seen[since:], timeout_s):
                return time.monotonic()
        raise TimeoutError(f"the app never printed {text!r}; its last words: {self.last_words!r}")

    def close(self) -> None:
        """Ends it."""
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._master)

    def __enter__(self) -> PtyApp:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def _read(self) -> None:
        while True:
            try:
                data = os.read(self._master, 1 << 16)
            except OSError:
                return
            with self._news:
                self._seen += data.decode("utf-8", "replace")
                self._news.notify_all()


def cpu_s(pid: int) -> float:
    """User and system seconds of one process."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * _TICK_S

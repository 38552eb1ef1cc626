"""A pseudo-terminal with a program in it, and a small emulator that reads the screen from its bytes."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence

COLUMNS, LINES = 80, 24
_TOKEN = re.compile(
    rb"\x1b\[(?P<args>[0-?]*)(?P<mid>[ -/]*)(?P<final>[@-~])|(?P<string>\x1b[\]PX^_].*?(?:\x1b\\|\x07))"
    rb"|(?P<other>\x1b[^\[\]PX^_])|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])|(?P<text>[^\x00-\x1f\x7f]+)",
    re.DOTALL,
)
_COLOUR = rb"[34]8;(?:5;\d{1,3}|2;\d{1,3};\d{1,3};\d{1,3})"
_OURS = re.compile(
    rb"(?:0|(?:(?:[1-9]|%(colour)s);)*(?:[1-9]|%(colour)s))m"  # bold and the like, colours of a table or by their parts
    rb"|\?(?:7|25|1000|1003|1004|1006|1015|1049|2004)[hl]|\?20(?:26|48)\$p|>\d+u|<u" % {b"colour": _COLOUR}
)
"""All that Textual sends for the screen, its modes and its two questions, and nothing else; the cursor's places are
looked at one by one. A colour as ``31``, a cleared line or a scrolled screen are not by Textual."""
_PLACE = re.compile(rb"(\d+);(\d+)H")
_POINTER = re.compile(rb"\x1b\]22;[a-z-]*\x07")
"""Textual's own, too: the shape of the mouse pointer."""


class Screen:
    """What a terminal would show. ``foreign`` collects every sequence that Textual does not send by itself."""

    def __init__(self) -> None:
        self.cells = [[" "] * COLUMNS for _ in range(LINES)]
        self.row = self.column = 0
        self.modes: dict[bytes, bool] = {}
        self.foreign: list[bytes] = []
        self._rest = b""

    def feed(self, data: bytes) -> None:
        """Take whole tokens; a sequence whose end has not come yet waits for it."""
        data, at = self._rest + data, 0
        while token := _TOKEN.match(data, at):
            self._take(token)
            at = token.end()
        self._rest = data[at:]

    def text(self) -> str:
        return "\n".join("".join(row).rstrip() for row in self.cells)

    def _take(self, token: re.Match[bytes]) -> None:
        if token["text"] is not None:
            self._write(token["text"].decode("utf-8", "replace"))
        elif token["final"] is not None:
            self._control(token["args"], token["mid"], token["final"])
        elif token["control"] is not None:
            self._move(token["control"])
        elif not _POINTER.fullmatch(token[0]):
            self.foreign.append(token[0])

    def _write(self, text: str) -> None:
        for char in text:
            if self.row < LINES and self.column < COLUMNS:
                self.cells[self.row][self.column] = char
            self.column += 1

    def _move(self, control: bytes) -> None:
        if control == b"\r":
            self.column = 0
        elif control == b"\n":
            self.row = min(self.row + 1, LINES - 1)
        elif control not in (b"\x0e", b"\x0f", b"\x00"):
            self.foreign.append(control)

    def _control(self, args: bytes, mid: bytes, final: bytes) -> None:
        place = _PLACE.fullmatch(args + mid + final)
        if place:
            self.row, self.column = int(place[1]) - 1, int(place[2]) - 1
        elif final in b"hl" and args.startswith(b"?"):
            self.modes |= dict.fromkeys(args[1:].split(b";"), final == b"h")
        inside = place is not None and self.row < LINES and self.column < COLUMNS
        if not inside and not _OURS.fullmatch(args + mid + final):
            self.foreign.append(b"\x1b[" + args + mid + final)


class Terminal:
    """A program in a pseudo-terminal of 80×24."""

    def __init__(self, words: Sequence[str], env: Mapping[str, str], kind: str = "xterm-256color") -> None:
        self._master, self._slave = pty.openpty()
        self._handles = [self._master, self._slave]
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self.settings = termios.tcgetattr(self._slave)
        self.screen, self.bytes = Screen(), b""
        self.process = subprocess.Popen(
            words,
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            env={**env, "TERM": kind},
            start_new_session=True,
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.vanishes()

    def vanishes(self) -> None:
        """Close the terminal under the program: whatever it writes then fails."""
        while self._handles:
            os.close(self._handles.pop())

    def type(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def read(self, seconds: float) -> None:
        """What the program writes within so long a time."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if ready:
            with contextlib.suppress(OSError):
                data = os.read(self._master, 65536)
                self.bytes += data
                self.screen.feed(data)

    def sees(self, *parts: str, seconds: float = 60.0) -> str:
        """The screen once all of these stand on it."""
        end_s = time.monotonic() + seconds
        while not all(part in self.screen.text() for part in parts):
            assert time.monotonic() < end_s, f"{parts} never came; the screen:\n{self.screen.text()}"
            assert self.process.poll() is None, f"it ended with {self.process.returncode}:\n{self.screen.text()}"
            self.read(0.05)
        return self.screen.text()

    def ends(self, seconds: float = 10.0) -> int:
        """The exit code, once the program has ended."""
        end_s = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < end_s, f"it goes on:\n{self.screen.text()}"
            self.read(0.02)
        for _ in range(20):
            self.read(0.01)
        return self.process.returncode

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def resize(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.process.send_signal(signal.SIGWINCH)

    def is_restored(self) -> bool:
        """The main screen, a visible cursor, no mouse, no paste mode, and the line settings as they were."""
        modes = self.screen.modes
        off = all(not modes.get(mode) for mode in (b"1049", b"1000", b"1003", b"1006", b"1015", b"2004"))
        return off and modes.get(b"25", True) and termios.tcgetattr(self._slave)[:4] == self.settings[:4]

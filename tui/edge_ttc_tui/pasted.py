"""Pasted text is text, and no key in it is pressed.

Textual reads an escape character inside a bracketed paste as the end of it, and what follows as keys: a pasted ``ESC
[ A`` with a Ctrl+Q behind it would quit the app. So an escape in a paste is made visible before Textual sees it; the
other control characters stay in the paste, and who takes it cleans them.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.message import Message

START, END = "\x1b[200~", "\x1b[201~"
_ESCAPE, _VISIBLE = "\x1b", "\N{SYMBOL FOR ESCAPE}"


class Pastes:
    """Finds the pastes in what a terminal sends, however it is cut into pieces. Keys pass as they are."""

    def __init__(self) -> None:
        self._inside = False
        self._before = ""
        """Outside a paste, the last characters that went through; inside, those that may begin the end mark."""

    def clean(self, data: str) -> str:
        """The next piece. Of a paste, up to five characters may wait for the piece after it."""
        out: list[str] = []
        while data:
            data = self._in_paste(data, out) if self._inside else self._in_keys(data, out)
        return "".join(out)

    def _in_keys(self, data: str, out: list[str]) -> str:
        seen = self._before + data
        at = seen.find(START)
        if at < 0:
            self._before = seen[-len(START) + 1 :]
            out.append(data)
            return ""
        stop = at + len(START) - len(self._before)
        self._inside, self._before = True, ""
        out.append(data[:stop])
        return data[stop:]

    def _in_paste(self, data: str, out: list[str]) -> str:
        seen, self._before = self._before + data, ""
        at = seen.find(END)
        if at >= 0:
            self._inside = False
            out.append(seen[:at].replace(_ESCAPE, _VISIBLE) + END)
            return seen[at + len(END) :]
        waits = next((n for n in range(len(END) - 1, 0, -1) if seen.endswith(END[:n])), 0)
        self._before = seen[len(seen) - waits :]
        out.append(seen[: len(seen) - waits].replace(_ESCAPE, _VISIBLE))
        return ""


class PasteParser(XTermParser):
    """Textual's reader of the terminal, with clean pastes."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._pastes = Pastes()

    def feed(self, data: str) -> Iterable[Message]:
        cleaned = self._pastes.clean(data) if data else data
        if data and not cleaned:  # to Textual, nothing is the end of the input
            return ()
        return super().feed(cleaned)

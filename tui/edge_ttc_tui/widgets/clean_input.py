"""One line of text to write into, and nothing gets into it that a terminal could act on."""

from __future__ import annotations

import unicodedata

from textual import events
from textual.command import CommandInput
from textual.widgets import Input

from edge_ttc.display import safe_text

MAX_CHARS = 4_000
"""More than any title, path or list of budgets has; what is longer was pasted by mistake."""


class CleanInput(Input):
    """Textual's line, whose value is always clean: whatever was typed, pasted or set by a program."""

    HELP = "A line of text\n\nType to fill it. Ctrl+U deletes to the line's start, Ctrl+W a word."

    def validate_value(self, value: str) -> str:
        """Textual asks here before any value is taken."""
        return _line(value[:MAX_CHARS])

    def replace(self, text: str, start: int, end: int) -> None:
        """Typing and pasting come through here. What stands before the text is cleaned with it, so that the cursor
        ends behind it: a mark may become one character with the letter before it."""
        start, end = sorted((start, end))
        if len(self.value) + len(text) > MAX_CHARS:
            self._tell(f"Not taken: a line has at most {MAX_CHARS:,} characters.")
            return
        if is_hostile(text):
            self._tell("Control characters were removed or made visible.")
        super().replace(_line(self.value[:start] + text), 0, end)

    def _on_paste(self, event: events.Paste) -> None:
        """Cleaned before it is cut into lines: what an escape sequence carries may hold a line's end."""
        event.stop()
        event.prevent_default()
        self.replace(event.text, *self.selection)

    def _tell(self, what: str) -> None:
        self.notify(what, severity="warning", markup=False)


class CleanCommandInput(CommandInput, CleanInput):
    """The palette's line. Its style comes from the first base, what it does from the second: the first adds nothing."""


def is_hostile(text: str) -> bool:
    """Whether cleaning takes something out of a text or makes something visible. Letters that are composed of two
    characters become one, which nobody needs to be told."""
    return safe_text(text) != unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def _line(text: str) -> str:
    """Clean and on one line; blanks stay where they were typed."""
    return " ".join(safe_text(text).splitlines()).replace("\t", " ")

"""The tests' own terminal: it knows what Textual sends, and takes everything else for foreign."""

from __future__ import annotations

import pytest

from edge_ttc.testing.policy import HOSTILE
from tests.functional import hostile_tui
from tests.functional.terminal import Screen


@pytest.mark.parametrize(
    "sent",
    [
        b"\x1b[31m", b"\x1b[1;31m", b"\x1b[m", b"\x1b[48;5m", b"\x1b[5;7;33m", b"\x1b[38;5;2010m",
        b"\x1b[H", b"\x1b[99;999H", b"\x1b[25;1H", b"\x1b[1;81H", b"\x1b[2J", b"\x1b[K", b"\x1b[3A", b"\x1b[5G",
        b"\x1b[1;5r", b"\x1b[8;10;10t", b"\x1b[6n", b"\x1b[c", b"\x1b[?47h", b"\x1b[?31337h", b"\x1b[?25;1049h",
        b"\x1b[4h", b"\x1b]52;c;aGk=\x07", b"\x1b]0;title\x07", b"\x1b]8;;http://x\x1b\\", b"\x1bP$q q\x1b\\", b"\x1bc",
        b"\x07", b"\x08",
    ],
)  # fmt: skip
def test_what_textual_does_not_send_is_foreign(sent: bytes) -> None:
    screen = Screen()
    screen.feed(b"before" + sent + b"after")
    assert screen.foreign == [sent]


@pytest.mark.parametrize(
    "sent",
    [
        b"\x1b[0m", b"\x1b[1m", b"\x1b[1;38;5;253;48;5;16m", b"\x1b[48;2;1;22;255m", b"\x1b[24;80H", b"\x1b[?1049h",
        b"\x1b[?25l", b"\x1b[?2026$p", b"\x1b[>25u", b"\x1b[<u", b"\x1b]22;default\x07", b"\r\n",
    ],
)  # fmt: skip
def test_what_textual_sends_is_ours(sent: bytes) -> None:
    screen = Screen()
    screen.feed(sent)
    assert not screen.foreign


def test_nothing_that_is_hostile_could_reach_the_terminal_unseen() -> None:
    """By its form, or by its number where the form is one of ours."""
    for text in (HOSTILE, hostile_tui.EVIL.encode()):
        screen = Screen()
        screen.feed(text)
        seen = len(screen.foreign) + text.count(b"\x1b[38;5;201m")
        assert seen == text.count(b"\x1b")
    assert all(mark in HOSTILE + hostile_tui.EVIL.encode() for mark in hostile_tui.MARKS)

"""The session that is open as a file, from the chat."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.panels import WIDE
from tests.tui.whole_app import QUESTION, Hand, Script, drive, services


async def export(hand: Hand) -> None:
    """By the palette: the command has no key."""
    await hand.press("ctrl+p", *"export")
    await hand.sees("Write this session to a file")
    await hand.press("enter")


def test_the_open_session_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def steps(hand: Hand) -> None:
        await export(hand)
        await hand.told("ask something first")
        await hand.ask()
        await hand.answered()
        await export(hand)
        await hand.sees("Export the session to", "edge-ttc-session-1.md")
        await hand.press("enter")
        await hand.told("Written: ")

    drive(services(tmp_path, Script()), steps, WIDE)
    assert f"> {QUESTION.replace('*', chr(92) + '*')}" in (tmp_path / "edge-ttc-session-1.md").read_text()


def test_a_working_folder_that_is_gone_is_no_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(gone)
    gone.rmdir()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        await export(hand)
        await hand.sees("~/edge-ttc-session-1.md")
        await hand.press("ctrl+u", *"x", "enter")
        await hand.told("cannot be written")
        await export(hand)
        await hand.sees("~/edge-ttc-session-1.md")
        await hand.press("enter")
        await hand.told("Written: ")

    drive(services(tmp_path, Script()), steps, WIDE)
    assert (tmp_path / "edge-ttc-session-1.md").exists()

"""Every line of text that can be written into: what is pasted or typed there can do a terminal no harm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Input

from edge_ttc_tui.screens.dialogs import AskLine
from edge_ttc_tui.screens.pickers import BudgetPicker
from edge_ttc_tui.screens.sessions import SessionsScreen
from edge_ttc_tui.screens.settings import SettingsScreen
from edge_ttc_tui.widgets.clean_input import MAX_CHARS, CleanInput
from tests.tui import whole_app
from tests.tui.hostile import CORPUS, assert_harmless
from tests.tui.panels import Eyes, Hand, drive, services

PLACE = Path("/home/you")
SCREENS: dict[str, Callable[[], Screen[Any]]] = {
    "sessions": lambda: SessionsScreen(services(PLACE)),
    "settings": lambda: SettingsScreen(services(PLACE)),
    "a dialog": lambda: AskLine("Rename"),
    "budget": lambda: BudgetPicker((), services(PLACE)),
}
EVIL = "\x1b]52;c;cm0gLXJm\x07one\x1b[31m\u202e two"


class OneLine(Screen[None]):
    """Nothing but a line."""

    def compose(self) -> ComposeResult:
        yield CleanInput()


def line_of(hand: Hand) -> Input:
    return hand.app.screen.query_one(Input)


async def paste(eyes: Eyes, line: Input, text: str) -> None:
    line.post_message(events.Paste(text))
    await eyes.pilot.pause()
    await eyes.pilot.pause()


@pytest.mark.parametrize("name", SCREENS)
def test_what_is_pasted_into_any_line_of_any_screen_is_clean(name: str) -> None:
    async def steps(hand: Hand) -> None:
        line = line_of(hand)
        line.focus()
        await paste(hand, line, EVIL)
        assert line.value == "one<U+202E> two"
        assert_harmless(hand.text())

    drive(SCREENS[name], steps)


def test_nothing_of_the_corpus_gets_in() -> None:
    async def steps(hand: Hand) -> None:
        line = line_of(hand)
        for text in CORPUS.values():
            line.value = ""
            await paste(hand, line, text)
            assert_harmless(line.value)
            assert "\n" not in line.value
            assert_harmless(hand.text())

    drive(OneLine, steps)


def test_what_is_pasted_into_the_palette_is_clean(tmp_path: Path) -> None:
    async def steps(hand: whole_app.Hand) -> None:
        await hand.press("ctrl+p")
        await hand.opens("Palette")
        line = hand.app.screen.query_one(Input)
        assert hand.app.focused is line
        await paste(hand, line, EVIL)
        assert line.value == "one<U+202E> two"
        assert_harmless(hand.text())

    whole_app.drive(whole_app.services(tmp_path, whole_app.Script()), steps)


def test_the_cursor_stands_behind_what_was_pasted() -> None:
    async def steps(hand: Hand) -> None:
        line = line_of(hand)
        line.value = "before after"
        line.cursor_position = 7
        await paste(hand, line, "\x1b[31mmiddle \x1b[0m")
        await hand.press("x")
        assert line.value == "before middle xafter"
        line.value, line.cursor_position = "e!", 1
        await paste(hand, line, "\u0301")  # makes one character of two
        await hand.press("x")
        assert line.value == "\u00e9x!"

    drive(OneLine, steps)


def test_a_selection_is_replaced_and_lines_become_one() -> None:
    async def steps(hand: Hand) -> None:
        line = line_of(hand)
        line.value = "all of it"
        line.action_select_all()
        await paste(hand, line, "one\r\ntwo\tthree\n")
        assert line.value == "one two three"
        hand.app.copy_to_clipboard("\x1b[2J!\n")
        line.action_select_all()
        await hand.press("ctrl+v")
        assert line.value == "!"

    drive(OneLine, steps)


def test_blanks_are_typed_where_they_are_typed() -> None:
    async def steps(hand: Hand) -> None:
        await hand.write("a  b ")
        assert line_of(hand).value == "a  b "

    drive(OneLine, steps)


def test_a_value_from_a_program_is_cleaned_too() -> None:
    async def steps(hand: Hand) -> None:
        line_of(hand).value = EVIL
        assert line_of(hand).value == "one<U+202E> two"
        assert CleanInput(EVIL).value == "one<U+202E> two"

    drive(OneLine, steps)


def test_too_long_a_paste_is_refused_at_once_and_said() -> None:
    async def steps(hand: Hand) -> None:
        line = line_of(hand)
        line.value = "here"
        for text in ("9" * 10_000_000, "a\u0301" * MAX_CHARS):
            await paste(hand, line, text)
            assert line.value == "here"
            await hand.sees("Not taken", "at most 4,000")

    drive(OneLine, steps)


def test_what_was_left_out_is_said() -> None:
    async def steps(hand: Hand) -> None:
        await paste(hand, line_of(hand), "plain and composed: e\u0301\r\n")
        await hand.pilot.pause(0.05)
        assert "Control characters" not in hand.text()
        await paste(hand, line_of(hand), EVIL)
        await hand.sees("Control characters")

    drive(OneLine, steps)

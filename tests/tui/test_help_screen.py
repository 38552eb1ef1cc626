"""F1 on every screen: what the focused widget is, and every key that works."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding
from textual.screen import Screen

from edge_ttc_tui.screens.dialogs import AskLine, Choose, Confirm
from edge_ttc_tui.screens.energy import EnergyScreen
from edge_ttc_tui.screens.help import HelpScreen
from edge_ttc_tui.screens.models import ModelsScreen
from edge_ttc_tui.screens.pickers import BudgetPicker, ModelPicker
from edge_ttc_tui.screens.sessions import SessionsScreen
from edge_ttc_tui.screens.settings import SettingsScreen
from tests.tui.panels import NARROW, Hand, drive, services

PLACE = Path("/home/you")
SCREENS: dict[str, Callable[[], Screen[Any]]] = {
    "Sessions": lambda: SessionsScreen(services(PLACE)),
    "Settings": lambda: SettingsScreen(services(PLACE)),
    "Energy": lambda: EnergyScreen(services(PLACE)),
    "Models": lambda: ModelsScreen(services(PLACE)),
    "Budget": lambda: BudgetPicker((), services(PLACE)),
    "Which models": lambda: ModelPicker(services(PLACE)),
    "A question": lambda: Confirm("Sure?"),
    "A line of text": lambda: AskLine("Name"),
    "A choice": lambda: Choose("One of", ["a", "b"]),
}


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_has_help_that_names_its_keys(name: str) -> None:
    async def steps(hand: Hand) -> None:
        screen = hand.app.screen
        taken = {key for key, active in screen.active_bindings.items() if active.node is screen.focused}
        own = [b for b in type(screen).BINDINGS if isinstance(b, Binding) and not taken & set(b.key.split(","))]
        await hand.press("f1")
        await hand.until(lambda: isinstance(hand.app.screen, HelpScreen))
        shown = hand.app.screen
        assert isinstance(shown, HelpScreen)
        content = shown._content
        assert content.text.strip()
        assert {b.id for b in own} <= {row[2] for row in content.keys}
        await hand.press("f1")
        assert hand.app.screen is screen

    drive(SCREENS[name], steps)


def test_it_speaks_of_the_widget_that_has_the_focus() -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("f1")
        await hand.sees("Everything you asked, the newest first.", "sessions.rename")
        assert await hand.looks("help_80x24")
        await hand.press("escape", "slash", "f1")
        await hand.sees("A line of text", "Sessions: Everything you asked")
        await hand.press("q", "tab", "tab", "f1")
        await hand.sees("Preview")
        await hand.press("end")
        await hand.sees("under [tui.keys]")

    drive(SCREENS["Sessions"], steps, NARROW)


def test_remapped_keys_are_shown_and_work() -> None:
    async def steps(hand: Hand) -> None:
        hand.app.set_keymap({"sessions.search": "ctrl+f"})
        await hand.press("f1")
        await hand.sees("^f")
        await hand.press("escape", "ctrl+f", "x")
        assert await hand.sees("0 sessions found")

    drive(SCREENS["Sessions"], steps)

"""The last line of a screen: what can be pressed now."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input

from edge_ttc_tui.widgets.key_line import KeyLine
from tests.tui.panels import Hand, drive


class Keyed(Screen[None]):
    """Some keys, one of which can be switched off."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "first", "First"),
        Binding("f3", "second", "[bold]Second", tooltip="not now"),
        Binding("f4", "hidden", "Hidden", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.possible = True

    def compose(self) -> ComposeResult:
        yield Input()
        yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.possible if action == "second" else True

    def action_first(self) -> None:
        self.pressed.append("first")

    def action_second(self) -> None:
        self.pressed.append("second")


def keyed(hand: Hand) -> Keyed:
    screen = hand.app.screen
    assert isinstance(screen, Keyed)
    return screen


def test_the_keys_of_now_are_shown_as_they_are_written() -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees(" f2 First  f3 [bold]Second")
        assert "Hidden" not in hand.text()
        keyed(hand).possible = False
        keyed(hand).refresh_bindings()
        await hand.misses("Second")
        await hand.sees("f2 First")

    drive(Keyed, steps)


def test_a_click_presses_the_key() -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("f2 First")
        await hand.pilot.click(KeyLine, offset=(4, 0))
        await hand.pilot.click(KeyLine, offset=(14, 0))
        await hand.pilot.click(KeyLine, offset=(70, 0))
        await hand.until(lambda: len(keyed(hand).pressed) >= 2, "both")
        assert keyed(hand).pressed == ["first", "second"]

    drive(Keyed, steps)


def test_keys_that_stay_the_same_draw_nothing() -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("f2 First")
        line = keyed(hand).query_one(KeyLine)
        before = line.items
        keyed(hand).refresh_bindings()
        await hand.pilot.pause(0.1)
        assert line.items is before

    drive(Keyed, steps)

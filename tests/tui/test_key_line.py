"""The last line of a screen: what can be pressed now."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input

from edge_ttc_tui.widgets.key_line import KeyItem, KeyLine, fitting
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


def test_no_key_is_cut_and_the_help_always_stays() -> None:
    items = [
        KeyItem("a", "a", "Short"),
        KeyItem("b", "b", "A long one"),
        KeyItem("c", "c", "Two"),
        KeyItem("f1", "f1", "Help"),
    ]
    a, b, c, f1 = items
    assert [item.cells for item in items] == [9, 14, 7, 9]
    assert fitting(items, 39) == (a, b, c, f1)
    assert fitting(items, 38) == (a, b, f1)
    assert fitting(items, 31) == (a, c, f1)
    assert fitting(items, 12) == (f1,)
    assert fitting([], 80) == ()


def test_a_click_presses_what_is_shown_where_there_is_little_room() -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("f2 First")
        await hand.pilot.resize_terminal(20, 10)
        await hand.misses("f3")
        await hand.sees(" f2 First  f1 Help")
        await hand.pilot.click(KeyLine, offset=(14, 0))
        assert await hand.sees("Keys")

    drive(Keyed, steps)

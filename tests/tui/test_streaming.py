"""How often the screen is drawn while an answer is written, and what is drawn then."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from edge_ttc.config import Tui
from edge_ttc.domain import Usage
from edge_ttc.events import Event, Wrote
from edge_ttc_tui import state_app
from edge_ttc_tui.actions import Happened, Noticed
from edge_ttc_tui.state import AppState
from edge_ttc_tui.widgets import solution
from edge_ttc_tui.widgets.solution import Solution
from edge_ttc_tui.widgets.turn import TurnView
from tests.tui.whole_app import Hand, Script, drive, services

MOST_HZ = 10


def wrote(turn: int, text: str = "x") -> Happened:
    return Happened(turn, Event(0.1, Usage(), Wrote(text)))


class Timers:
    """A clock that is moved by hand, and the timers that are due by it."""

    def __init__(self) -> None:
        self.now_s = time.monotonic()
        self.due: list[tuple[float, Callable[[], Any]]] = []

    def set_timer(self, delay: float, callback: Callable[[], Any]) -> None:
        self.due.append((self.now_s + delay, callback))

    def advance(self, seconds: float) -> None:
        self.now_s += seconds
        ready = [callback for at_s, callback in self.due if at_s <= self.now_s]
        self.due = [timer for timer in self.due if timer[0] > self.now_s]
        for callback in ready:
            callback()


def test_a_flood_of_events_is_drawn_ten_times_a_second_and_none_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = Script()
    script.gate.clear()
    drawn: list[tuple[float, int]] = []

    async def steps(hand: Hand) -> None:
        app = hand.app
        await hand.ask()
        await hand.sees("12 * 7 = 84")
        await hand.until(lambda: not app._fetching, "a quiet moment")
        show, timers = app.chat.show, Timers()

        def counted(state: AppState) -> None:
            drawn.append((timers.now_s, len(state.turns[0].draft.text)))
            show(state)

        monkeypatch.setattr(state_app, "time", SimpleNamespace(monotonic=lambda: timers.now_s))
        monkeypatch.setattr(app, "set_timer", timers.set_timer)
        monkeypatch.setattr(app.chat, "show", counted)
        for _ in range(100):  # two seconds, fifty events in each
            timers.advance(0.02)
            app.put(wrote(1))
            await hand.until(lambda: app._fetching or not app._inbox._actions, "the look into the inbox")
        assert len(drawn) <= 2 * MOST_HZ + 1
        timers.advance(1.0)
        script.gate.set()

    drive(services(tmp_path, script), steps)
    times = [at_s for at_s, _ in drawn]
    assert all(later - at_s > 0.999 / MOST_HZ for at_s, later in pairwise(times))
    assert len(times) >= 2 * MOST_HZ * 0.8, "and not much less often"
    assert max(n for _, n in drawn) == 100
    assert Tui().refresh_hz == MOST_HZ


def test_a_text_that_grows_is_painted_after_a_pause_and_its_end_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 1 / MOST_HZ <= solution._APPENDED_S <= solution._REPLACED_S
    monkeypatch.setattr(solution, "_APPENDED_S", 3600.0)
    monkeypatch.setattr(solution, "_REPLACED_S", 3600.0)
    script = Script(events=lambda _: [])
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        text = hand.app.chat.query_one(Solution)
        painted = 0
        update = text.update

        def counted(markdown: str) -> Any:
            nonlocal painted
            painted += 1
            return update(markdown)

        monkeypatch.setattr(text, "update", counted)
        monkeypatch.setattr(text, "append", counted)
        for n in range(20):
            text.write("one two three four five"[: n + 1], whole=False)
            await hand.pilot.pause()
        assert painted == 0, "the empty text was painted when the question was asked"
        text.write("The whole of it.", whole=True)
        await hand.sees("The whole of it.")
        assert painted == 1
        script.gate.set()

    drive(services(tmp_path, script), steps)


def test_the_first_words_do_not_wait_as_long_as_another_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing gives way to them, so nobody would lose the line he reads."""
    monkeypatch.setattr(solution, "_REPLACED_S", 3600.0)
    script = Script(events=lambda _: [])
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.sees("waiting: ")
        for _ in range(20):
            await hand.pilot.pause()
        hand.app.chat.query_one(Solution).write("The first words", whole=False)
        await hand.sees("The first words")
        assert hand.app.state.turns[0].open, "they are there before its end"
        script.gate.set()

    drive(services(tmp_path, script), steps)


def test_only_the_turn_that_changed_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = Script()
    drawn: list[int] = []
    write = Solution.write

    def counted(self: Solution, text: str, *, whole: bool) -> None:
        assert isinstance(self.parent, TurnView)
        drawn.append(self.parent.turn.number)
        write(self, text, whole=whole)

    async def steps(hand: Hand) -> None:
        for n in range(3):
            await hand.ask()
            await hand.answered(n + 1)
        script.gate.clear()
        await hand.ask()
        await hand.sees("decided for greedy")
        await hand.pilot.pause()
        monkeypatch.setattr(Solution, "write", counted)
        hand.app.dispatch(wrote(4))
        assert drawn == [4]
        hand.app.dispatch(Noticed("a word"))
        hand.app.dispatch()
        assert drawn == [4]
        hand.app.dispatch(wrote(4), wrote(4))
        assert drawn == [4, 4]
        script.gate.set()
        await hand.answered(4)
        assert set(drawn) == {4}

    drive(services(tmp_path, script), steps)

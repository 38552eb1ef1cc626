"""The session list: every key, and that a long list is read only where it is looked at."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from edge_ttc.errors import StorageError
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui.screens import sessions
from edge_ttc_tui.screens.dialogs import AskLine
from edge_ttc_tui.screens.sessions import PAGE, SessionsScreen
from edge_ttc_tui.widgets.row_list import RowList
from edge_ttc_tui.widgets.session_preview import SessionPreview
from tests.tui.panels import NARROW, UNSET, WIDE, Days, Hand, answered, drive, services

PLACE = Path("/home/you")


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "_TYPING_S", 0.0)


@pytest.fixture
def journal() -> MemoryJournal:
    days = Days()
    journal = MemoryJournal(now=days)
    answered(journal, "Apples and pears", ("How many apples are 3 and 4 apples?", "7"), ("And 5 pears?", "12"))
    days.day(2)
    answered(journal, "A ratio", ("Share 40 in the ratio 3 : 5.", "15"), energy_j=230.0)
    days.day(9)
    failed = journal.start_session("One that failed")
    journal.fail_answer(journal.begin_answer(failed, "What is 2 ** 99?", 0), "the engine failed")
    return journal


def screen(journal: MemoryJournal, **more: Any) -> Callable[[], SessionsScreen]:
    return lambda: SessionsScreen(services(PLACE, journal), **more)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x50"])
def test_it_looks_as_it_should(journal: MemoryJournal, size: tuple[int, int]) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("down", "down")
        await hand.sees("3 sessions in", "Apples and pears", "And 5 pears?", "= 12")
        assert await hand.looks(f"sessions_{size[0]}x{size[1]}")

    drive(screen(journal, current=lambda: 2), steps, size)


def test_enter_goes_on_with_the_session_under_the_cursor(journal: MemoryJournal) -> None:
    async def steps(hand: Hand) -> None:
        assert await hand.sees("A ratio")
        await hand.press("down", "enter")
        await hand.gives(2)

    drive(screen(journal), steps)


def test_escape_gives_nothing(journal: MemoryJournal) -> None:
    async def steps(hand: Hand) -> None:
        assert await hand.sees("A ratio")
        await hand.press("escape")
        await hand.gives(None)

    drive(screen(journal), steps)


def test_search_finds_and_escape_leaves_it_first(journal: MemoryJournal) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("3 sessions")
        await hand.press("slash")
        await hand.write("pears 7")
        await hand.sees("1 session found")
        await hand.misses("A ratio")
        await hand.write("zzz")
        await hand.sees("0 sessions found", "no session has all these words")
        await hand.press("escape")
        await hand.sees("3 sessions in", "A ratio")
        assert hand.app.result is UNSET
        await hand.press("slash", "r", "a", "t", "enter", "enter")
        await hand.gives(2)

    drive(screen(journal), steps)


def test_letters_in_the_search_are_letters(journal: MemoryJournal) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("A ratio")
        await hand.press("slash", "d", "r", "e", "E", "g", "slash")
        await hand.sees("dreEg/", "0 sessions found")

    drive(screen(journal), steps)
    assert len(journal.list_sessions()) == 3


def test_rename(journal: MemoryJournal) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("A ratio")
        await hand.press("down", "r")
        await hand.sees("Rename the session")
        await hand.press("ctrl+u", "enter")
        await hand.sees("a title has at least one word")
        await hand.write("Forty in two parts")
        await hand.press("enter")
        await hand.sees("▸ 2026-03-02 12:00", "Forty in two parts")
        await hand.press("r")
        await hand.sees("Rename the session")
        await hand.press("x", "escape")
        await hand.misses("Rename the session")

    app = drive(screen(journal), steps)
    assert [row.title for row in journal.list_sessions()][1] == "Forty in two parts"
    (message,) = app.told
    assert isinstance(message, SessionsScreen.Renamed)
    assert (message.session_id, message.title) == (2, "Forty in two parts")


def test_delete_asks_first_and_no_is_the_answer_at_hand(journal: MemoryJournal) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("A ratio")
        await hand.press("down", "d")
        await hand.sees("Delete “A ratio” for good?", "Its 1 answer cannot be brought back.")
        await hand.looks("delete_80x24")
        await hand.press("enter")
        await hand.misses("for good")
        assert len(journal.list_sessions()) == 3
        for no in ("n", "escape"):
            await hand.press("delete")
            await hand.sees("for good")
            await hand.press(no)
            await hand.misses("for good")
        assert len(journal.list_sessions()) == 3
        await hand.press("d")
        await hand.sees("for good")
        await hand.press("y")
        await hand.sees("2 sessions in")

    drive(screen(journal), steps)
    assert [row.title for row in journal.list_sessions()] == ["One that failed", "Apples and pears"]


def test_the_buttons_of_the_question_work_too(journal: MemoryJournal) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("A ratio")
        await hand.press("d")
        await hand.sees("for good")
        await hand.press("left", "enter")
        assert await hand.sees("2 sessions in")

    drive(screen(journal), steps)


def test_a_session_in_which_a_question_is_answered_is_not_deleted(journal: MemoryJournal) -> None:
    busy = True

    async def steps(hand: Hand) -> None:
        nonlocal busy
        await hand.sees("● One that failed")
        await hand.press("d")
        await hand.sees("A question is being answered", "Esc")
        busy = False
        await hand.press("d")
        await hand.sees("It is the open session: a new one begins.")
        busy = True  # one that waited has begun meanwhile
        await hand.press("y")
        await hand.misses("for good")
        assert len(journal.list_sessions()) == 3

    drive(screen(journal, current=lambda: 3, busy=lambda: busy), steps)


def test_the_preview_shows_what_was_searched_for(journal: MemoryJournal) -> None:
    long = journal.start_session("A long one")
    for i in range(40):
        journal.fail_answer(journal.begin_answer(long, f"Question {'zebra' if i == 31 else 'plain'} {i}?", 0), "no")

    async def steps(hand: Hand) -> None:
        await hand.sees("Question plain 0?")
        await hand.press("slash")
        await hand.write("ZEBRA")
        assert await hand.sees("1 session found", "1 of 40 questions", "Question zebra 31?")
        await hand.misses("Question plain 0?")

    drive(screen(journal), steps, WIDE)


def test_a_preview_that_still_waits_when_the_screen_is_left_draws_nothing(
    journal: MemoryJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def taken_down(self: SessionPreview) -> None:
        await asyncio.sleep(0.5)  # the screen stands there without its parts until the wait is over

    monkeypatch.setattr(SessionPreview, "on_unmount", taken_down, raising=False)

    async def steps(hand: Hand) -> None:
        assert await hand.sees("A ratio")
        monkeypatch.setattr(sessions, "_TYPING_S", 0.2)
        await hand.press("down", "escape")
        await hand.gives(None)

    drive(screen(journal), steps)


def test_export_writes_both_formats_and_never_over_a_file(journal: MemoryJournal, tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("A ratio")
        await hand.press("down", "e")
        await hand.sees("Export the session to")
        await hand.press("enter")
        await hand.sees("Written:")
        await hand.press("E")
        await hand.sees("session-2.json")
        await hand.press("enter")
        await hand.until(lambda: (tmp_path / "edge-ttc-session-2.json").exists())
        await hand.press("e")
        await hand.sees("session-2-2.md")
        for name, wrong in (
            (str(tmp_path / "edge-ttc-session-2.md"), "exists"),
            ("~nobody-of-this-name/x.md", "cannot be written"),
            (str(tmp_path / ("x" * 400)), "cannot be written"),
            ("", "no file is named"),
        ):
            hand.app.screen.query_one(Input).value = name
            await hand.press("enter")
            await hand.sees(wrong)
            assert isinstance(hand.app.screen, AskLine)  # so that the name can be mended
        await hand.press("escape")
        await hand.misses("no file is named")

    drive(screen(journal, export_folder=tmp_path), steps, WIDE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["edge-ttc-session-2.json", "edge-ttc-session-2.md"]
    assert "**Answer: 15**" in (tmp_path / "edge-ttc-session-2.md").read_text()
    assert json.loads((tmp_path / "edge-ttc-session-2.json").read_text())["answers"][0]["usage"]["energy_j"] == 230.0


def test_keys_on_an_empty_list_do_nothing() -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("no session yet")
        await hand.press("down", "end", "pagedown", "enter", "r", "d", "e", "E")
        await hand.sees("no session yet")
        assert hand.app.result is UNSET

    drive(screen(MemoryJournal()), steps)


def test_twenty_thousand_sessions_are_read_only_where_they_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    journal = MemoryJournal()
    with journal._writing() as db:
        rows = ((f"session number {i}",) for i in range(20_000))
        db.executemany("INSERT INTO sessions (title, started_s) VALUES (?, 1.7e9)", rows)
    asked: list[int] = []
    list_sessions = journal.list_sessions

    def counted(ids: list[int]) -> Any:
        asked.extend(ids)
        return list_sessions(ids)

    monkeypatch.setattr(journal, "list_sessions", counted)

    async def steps(hand: Hand) -> None:
        await hand.sees("20,000 sessions", "session number 19999")
        await hand.press("end")
        await hand.sees("session number 0")
        await hand.press("pageup", "pageup", "up", "home", "down")
        await hand.sees("session number 19998")
        await hand.press("end", "enter")
        await hand.gives(1)

    drive(screen(journal), steps)
    assert len(asked) <= 4 * PAGE
    assert len(asked) == len(set(asked))


def test_the_cursor_follows_the_keys() -> None:
    journal = MemoryJournal()
    for i in range(40):
        journal.start_session(f"session {i:02}")
    walk = ("down j", 2), ("end", 39), ("k up", 37), ("home", 0), ("pagedown", 11), ("pagedown pageup", 11), ("G", 39)

    async def steps(hand: Hand) -> None:
        await hand.sees("session 39")
        for keys, cursor in walk:
            await hand.press(*keys.split())
            assert hand.app.screen.query_one(RowList).cursor == cursor
            await hand.sees(f"session {39 - cursor:02}")
            (marked,) = [line for line in hand.text().splitlines() if line.startswith("▸")]
            assert f"session {39 - cursor:02}" in marked

    drive(screen(journal), steps)


def test_a_journal_that_fails_is_a_notice(journal: MemoryJournal, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise StorageError("the journal is locked by another program", "close it, then try again")

    async def steps(hand: Hand) -> None:
        await hand.sees("A ratio")
        monkeypatch.setattr(journal, "remove", fail)
        await hand.press("d")
        await hand.sees("for good")
        await hand.press("y")
        assert await hand.sees("is locked by another", "close it, then try again")
        await hand.press("down", "enter")
        await hand.gives(2)

    drive(screen(journal), steps, WIDE)


def test_the_preview_scrolls_when_tab_gives_it_the_focus(journal: MemoryJournal) -> None:
    many = [(f"Question {i}?", str(i)) for i in range(20)]
    answered(journal, "Many", *many)

    async def steps(hand: Hand) -> None:
        await hand.sees("Question 0?")
        await hand.press("tab", "end")
        assert await hand.sees("Question 11?", "… and more")
        await hand.misses("Question 0?")

    drive(screen(journal), steps)

"""Sessions in the whole app: gone on with, begun, deleted while they are open."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from edge_ttc.journal import SqliteJournal
from edge_ttc.testing.journal import MemoryJournal
from tests.tui.whole_app import QUESTION, Hand, Script, drive, services


def test_a_session_goes_on_where_it_was(tmp_path: Path) -> None:
    journal = MemoryJournal()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        await hand.press("ctrl+n")
        assert not hand.app.state.turns
        await hand.sees("Ask a question in mathematics.", "new session")
        await hand.press("ctrl+s")
        await hand.sees(QUESTION)
        await hand.press("enter")
        await hand.sees("Answer: 84", "greedy · 11")
        await hand.ask("What is 6 * 7?")
        await hand.answered(2)
        await hand.press("f8")
        await hand.sees("Replay", "event")

        assert [row.question for row in journal.show(1)] == [QUESTION, "What is 6 * 7?"]

    drive(services(tmp_path, Script(), journal), steps)


def test_the_newest_session_can_be_gone_on_with_from_the_start(tmp_path: Path) -> None:
    journal = tmp_path / "sessions.db"

    async def ask(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()

    async def go_on(hand: Hand) -> None:
        await hand.sees(QUESTION, "Answer: 84")
        await hand.ask("What is 6 * 7?")
        await hand.answered(2)

    drive(services(tmp_path, Script(), SqliteJournal(journal)), ask)
    drive(services(tmp_path, Script(), SqliteJournal(journal)), go_on, go_on=True)
    with closing(SqliteJournal(journal)) as kept:
        assert [row.question for row in kept.show(1)] == [QUESTION, "What is 6 * 7?"]


def test_where_there_is_no_session_to_go_on_with_the_first_one_begins(tmp_path: Path) -> None:
    journal = MemoryJournal()

    async def steps(hand: Hand) -> None:
        await hand.told("There is no session to go on with yet")
        await hand.ask()
        await hand.answered()
        assert [row.question for row in journal.show(1)] == [QUESTION]

    drive(services(tmp_path, Script(), journal), steps, go_on=True)


def test_the_open_session_is_deleted_and_a_new_one_begins(tmp_path: Path) -> None:
    journal = MemoryJournal()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        await hand.press("ctrl+s")
        await hand.sees(f"● {QUESTION}")
        await hand.press("d")
        await hand.sees("It is the open session: a new one begins.")
        await hand.press("y")
        await hand.sees("no session yet")
        await hand.press("escape")
        await hand.sees("Ask a question in mathematics.", "new session")
        await hand.ask("What is 6 * 7?")
        await hand.answered()
        assert [[row.question for row in journal.show(s.id)] for s in journal.list_sessions()] == [["What is 6 * 7?"]]

    drive(services(tmp_path, Script(), journal), steps)

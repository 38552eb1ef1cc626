"""Sessions in the whole app: gone on with, begun, deleted while they are open."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from edge_ttc.config import Config
from edge_ttc.journal import SqliteJournal
from edge_ttc.paths import find_paths
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui.settings_file import for_this_run
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


def with_log(hand: Hand, *, no_log: bool) -> None:
    """Change ``general.no_log``, as the settings do."""
    hand.app.reconfigure(for_this_run(hand.app.services.config, {"general.no_log": no_log}))


def test_from_the_setting_on_nothing_is_kept_and_later_it_is_again(tmp_path: Path) -> None:
    file = find_paths({"EDGE_TTC_HOME": str(tmp_path)}).journal_file
    file.parent.mkdir(parents=True)

    async def steps(hand: Hand) -> None:
        await hand.ask("A first one: 1 + 1")
        await hand.answered()
        with_log(hand, no_log=True)
        await hand.told("A new session begins. It is not kept.")
        await hand.ask("A secret: 2 + 2")
        await hand.answered()
        await hand.press("f8")
        await hand.sees("Replay", "A secret")
        await hand.press("escape", "ctrl+s")
        await hand.sees("1 session in memory, since general.no_log is on")
        await hand.press("escape", "ctrl+n")
        await hand.ask("Another secret: 3 + 3")
        await hand.answered()
        with_log(hand, no_log=False)
        await hand.told("It is kept; what was asked while general.no_log was on is not.")
        await hand.ask("A last one: 4 + 4")
        await hand.answered()

    drive(services(tmp_path, Script(), SqliteJournal(file)), steps)
    with closing(SqliteJournal(file)) as journal:
        asked = [row.question for i in journal.find_sessions() for row in journal.show(i)]
    assert sorted(asked) == ["A first one: 1 + 1", "A last one: 4 + 4"]


def test_a_session_whose_answer_is_worked_on_is_kept_to_its_end(tmp_path: Path) -> None:
    journal, script = MemoryJournal(), Script()
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.until(lambda: hand.app.state.running is not None, "the question")
        with_log(hand, no_log=True)
        await hand.told("This session is kept as before; a new one (Ctrl+N) follows the setting.")
        script.gate.set()
        await hand.answered()
        await hand.press("ctrl+n")
        await hand.ask("A secret: 2 + 2")
        await hand.answered()
        assert [row.question for row in journal.show(1)] == [QUESTION]
        assert journal.find_sessions() == [1]

    drive(services(tmp_path, script, journal), steps)


def test_a_journal_that_cannot_be_opened_is_told_of_and_nothing_is_kept(tmp_path: Path) -> None:
    config = for_this_run(Config(), {"general.no_log": True})
    (tmp_path / "state").write_text("a file where the folder should be")

    async def steps(hand: Hand) -> None:
        with_log(hand, no_log=False)
        await hand.told("Nothing is kept: ")
        assert "It is kept" not in hand.notices()
        await hand.ask()
        await hand.answered()
        assert [row.question for row in hand.app.services.journal.show(1)] == [QUESTION], "it goes on in memory"

    drive(services(tmp_path, Script(), config=config), steps)
    assert not (tmp_path / "state").is_dir()


def test_without_a_log_there_is_no_session_to_go_on_with_and_it_says_why(tmp_path: Path) -> None:
    config = for_this_run(Config(), {"general.no_log": True})

    async def steps(hand: Hand) -> None:
        await hand.told("No session is read or kept while general.no_log is on.")
        assert "this is the first one" not in hand.notices()
        assert hand.app.keeper.session_id == 0

    drive(services(tmp_path, Script(), config=config), steps, go_on=True)

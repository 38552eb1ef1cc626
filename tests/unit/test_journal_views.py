"""Searching, paging, renaming, and joules by day."""

from __future__ import annotations

import time
from datetime import date, datetime
from pathlib import Path

import pytest

from edge_ttc.errors import UsageError
from edge_ttc.journal import SqliteJournal
from edge_ttc.journal_views import DayRow
from edge_ttc.testing.journal import MemoryJournal


def record(energy_j: float, kind: str = "estimated", answer: str = "42") -> dict[str, object]:
    usage = {"policy_tok": 10, "energy_j": energy_j, "wall_s": 1.5, "energy_kind": kind}
    return {"answer": answer, "stop_reason": "solved", "usage": usage}


class Clock:
    """A wall clock that stands where it is put."""

    def __init__(self, year: int, month: int, day: int, *time: int) -> None:
        self.to(year, month, day, *time)

    def to(self, year: int, month: int, day: int, *time: int) -> None:
        hour, minute, second = (*time, 0, 0, 0)[:3]
        self.now_s = datetime(year, month, day, hour, minute, second).timestamp()

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock(2026, 3, 1, 12)


@pytest.fixture
def journal(clock: Clock) -> MemoryJournal:
    return MemoryJournal(now=clock)


def add(journal: SqliteJournal, title: str, *questions: str, energy_j: float = 1.0, kind: str = "estimated") -> int:
    session = journal.start_session(title)
    for question in questions:
        journal.finish_answer(journal.begin_answer(session, question, 0), record(energy_j, kind, question[::-1]))
    return session


def test_a_search_reads_titles_questions_and_answers(journal: MemoryJournal) -> None:
    apples, pears = add(journal, "Apples", "How many apples?"), add(journal, "fruit", "How many PEARS?")
    assert journal.find_sessions() == [pears, apples]
    assert journal.find_sessions("apples") == [apples]
    assert journal.find_sessions("many fruit") == [pears]
    assert journal.find_sessions("?sraep") == [pears]
    assert journal.find_sessions("apples pears") == []


@pytest.mark.parametrize("text", ["100%", "a_b", "c\\d", "'; DROP TABLE sessions; --"])
def test_a_search_takes_every_character_as_it_is(journal: MemoryJournal, text: str) -> None:
    add(journal, "1000 acb cxd")
    wanted = add(journal, f"before {text} after")
    assert journal.find_sessions(text) == [wanted]


@pytest.mark.parametrize("text", ["x" * 200_000, "\x00", "\ud800", "a " * 50_000, "\u0301" * 100_000])
def test_no_search_is_too_strange(journal: MemoryJournal, text: str) -> None:
    add(journal, "sums")
    assert journal.find_sessions(text) in ([], [1])


def test_some_sessions_of_many(journal: MemoryJournal) -> None:
    ids = [add(journal, f"session {i}", "q", energy_j=i) for i in range(5)]
    rows = journal.list_sessions([ids[1], ids[3], 99])
    assert [(row.id, row.title, row.n_answers, row.energy_j) for row in rows] == [
        (ids[3], "session 3", 1, 3.0),
        (ids[1], "session 1", 1, 1.0),
    ]
    assert journal.list_sessions([]) == []


def test_ten_thousand_sessions_are_found_at_once(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "sessions.db")
    with journal._writing() as db:
        db.executemany("INSERT INTO sessions (title, started_s) VALUES (?, 0)", [(f"t{i}",) for i in range(10_000)])
    ids = journal.find_sessions()
    assert len(ids) == 10_000
    assert journal.list_sessions(ids[5000:5002])[0].title == "t4999"
    assert len(journal.find_sessions("t99")) == 111


def test_a_session_is_renamed(journal: MemoryJournal) -> None:
    session = add(journal, "old")
    journal.rename(session, "  a\nnew \ud800 title ")
    assert [row.title for row in journal.list_sessions()] == ["a new ? title"]
    with pytest.raises(UsageError, match="empty"):
        journal.rename(session, " \n")
    with pytest.raises(UsageError, match="no session 99"):
        journal.rename(99, "x")


def test_only_the_first_answers_are_shown_where_that_is_asked(journal: MemoryJournal) -> None:
    session = add(journal, "many", "one", "two", "three")
    assert [row.question for row in journal.show(session, limit=2)] == ["one", "two"]
    assert len(journal.show(session)) == 3


def test_joules_by_day(journal: MemoryJournal, clock: Clock) -> None:
    add(journal, "early", "a", "b", energy_j=2.0)
    clock.to(2026, 3, 1, 23, 59, 59)
    add(journal, "late", "c", energy_j=3.0, kind="measured")
    clock.to(2026, 3, 3, 0, 0, 1)
    add(journal, "after midnight", "d", energy_j=5.0)
    first, second = journal.energy_by_day()
    assert first == DayRow(date(2026, 3, 1), 3, 7.0, 3.0, 30, 4.5)
    assert (second.day, second.energy_j, second.measured_j) == (date(2026, 3, 3), 5.0, 0.0)
    assert journal.energy_by_day(since_s=datetime(2026, 3, 2).timestamp()) == [second]


def test_damaged_records_count_as_estimated(journal: MemoryJournal) -> None:
    session = add(journal, "s", "a", energy_j=2.0, kind="measured")
    with journal._writing() as db:
        db.execute("UPDATE answers SET record = '{\"usage' WHERE session_id = ?", (session,))
    (day,) = journal.energy_by_day()
    assert (day.energy_j, day.measured_j) == (2.0, 0.0)


def test_absurd_times_do_no_harm(journal: MemoryJournal) -> None:
    session = add(journal, "s", "a", "b")
    with journal._writing() as db:
        db.execute("UPDATE answers SET started_s = 1e300 WHERE session_id = ? AND question = 'a'", (session,))
    assert [day.n_answers for day in journal.energy_by_day()] == [1]


def test_an_empty_journal_has_no_days() -> None:
    assert MemoryJournal(now=time.time).energy_by_day() == []

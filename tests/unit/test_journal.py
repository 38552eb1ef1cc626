"""The journal: what is kept, in a file or in memory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from edge_ttc.domain import Usage
from edge_ttc.errors import StorageError, UsageError
from edge_ttc.journal import AnswerState, Journal, SqliteJournal
from edge_ttc.journal_rows import from_json, to_json
from edge_ttc.testing.journal import MemoryJournal
from tests.unit.journals import RECORD, USAGE, answered


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "sessions.db"


@pytest.fixture(params=["file", "memory"])
def journal(request: pytest.FixtureRequest, path: Path) -> Journal:
    return SqliteJournal(path) if request.param == "file" else MemoryJournal()


def test_an_answer_is_kept_with_its_usage(journal: Journal) -> None:
    session, answer = answered(journal)
    (row,) = journal.show(session)
    assert (row.id, row.state, row.question, row.seed) == (answer, AnswerState.DONE, "What is 6 * 7?", 3)
    assert (row.answer, row.stop_reason, row.error) == ("42", "solved", None)
    assert row.usage == Usage(**USAGE)
    assert row.record == RECORD
    assert row.ended_s is not None


def test_sessions_are_listed_newest_first(journal: Journal) -> None:
    first, _ = answered(journal)
    second = journal.start_session("empty")
    rows = journal.list_sessions()
    assert [(row.id, row.title, row.n_answers, row.energy_j) for row in rows] == [
        (second, "empty", 0, 0.0),
        (first, "sums", 1, 2.5),
    ]


def test_an_answer_is_recalled_with_its_events(journal: Journal) -> None:
    session, answer = answered(journal)
    row, events = journal.recall(answer)
    assert row == journal.show(session)[0]
    assert events == [{"event": "start", "usage": {"prompt_tok": 5}}]
    with pytest.raises(UsageError, match="no answer 99"):
        journal.recall(99)


def test_export_is_json_with_events(journal: Journal) -> None:
    session, _ = answered(journal)
    exported = json.loads(json.dumps(journal.export(session), allow_nan=False))
    assert exported["title"] == "sums"
    assert exported["answers"][0]["events"] == [{"event": "start", "usage": {"prompt_tok": 5}}]
    assert exported["answers"][0]["state"] == "done"


def test_a_failed_answer_keeps_what_it_cost(journal: Journal) -> None:
    session = journal.start_session("s")
    answer = journal.begin_answer(session, "q", 0)
    journal.append_event(answer, {"event": "grow", "usage": {"policy_tok": 7, "energy_j": 0.5}})
    journal.fail_answer(answer, "the engine failed")
    (row,) = journal.show(session)
    assert (row.state, row.error, row.usage) == (
        AnswerState.FAILED,
        "the engine failed",
        Usage(policy_tok=7, energy_j=0.5),
    )


@pytest.mark.parametrize(
    ("then", "policy_tok"),
    [
        ([], 47),
        ([{"event": "ticked", "usage": {"policy_tok": 7, "energy_j": 0.5}}], 47),
        ([{"event": "grew", "usage": {"policy_tok": 20}}], 20),
        ([{"event": "settled", "usage": {"policy_tok": 47}}], 47),
    ],
)
def test_what_was_reserved_and_never_settled_counts_as_spent(
    journal: Journal, then: list[dict[str, Any]], policy_tok: int
) -> None:
    answer = journal.begin_answer(journal.start_session("s"), "q", 0)
    reserved = {"event": "reserved", "request": "grow", "bound": {"policy_tok": 40}, "usage": {"policy_tok": 7}}
    for event in ({"event": "grew", "usage": {"policy_tok": 7}}, reserved, *then):
        journal.append_event(answer, event)
    journal.fail_answer(answer, "the engine failed")
    assert journal.recall(answer)[0].usage.policy_tok == policy_tok


def test_an_answer_whose_session_is_removed_meanwhile(journal: Journal) -> None:
    session = journal.start_session("s")
    answer = journal.begin_answer(session, "q", 0)
    journal.remove(session)
    with pytest.raises(StorageError, match="is gone"):
        journal.finish_answer(answer, {})


def test_its_own_process_ends_an_answer_that_another_one_gave_up(journal: Journal) -> None:
    answer = journal.begin_answer(journal.start_session("s"), "q", 0)
    assert isinstance(journal, SqliteJournal)
    with journal._writing() as db:
        db.execute("UPDATE answers SET state = 'interrupted' WHERE id = ?", (answer,))
    journal.finish_answer(answer, RECORD)
    assert journal.recall(answer)[0].state is AnswerState.DONE


def test_an_answer_ends_once(journal: Journal) -> None:
    _, answer = answered(journal)
    with pytest.raises(ValueError, match="does not run"):
        journal.finish_answer(answer, RECORD)
    with pytest.raises(ValueError, match="does not run"):
        journal.fail_answer(answer, "late")


def test_removed_is_removed(journal: Journal) -> None:
    session, _ = answered(journal)
    journal.remove(session)
    assert journal.list_sessions() == []
    assert journal.start_session("next") > session


def test_removed_text_is_no_longer_in_the_file(path: Path) -> None:
    journal = SqliteJournal(path)
    session, _ = answered(journal, question="a very private question")
    journal.remove(session)
    journal.close()
    assert all(b"very private" not in file.read_bytes() for file in path.parent.iterdir())


def test_unknown_sessions_are_bad_input(journal: Journal) -> None:
    for use in (journal.show, journal.export, journal.remove, lambda session: journal.begin_answer(session, "q", 0)):
        with pytest.raises(UsageError, match="no session 99"):
            use(99)


def test_hostile_text_and_numbers_are_kept_as_far_as_they_can_be(journal: Journal) -> None:
    session = journal.start_session("\udcff\x00\x1b[2J")
    answer = journal.begin_answer(session, "lone \ud800 'quote\"; DROP TABLE answers; --", 0)
    journal.append_event(answer, {"event": "score", "score": float("nan")})
    usage = {"energy_j": float("inf"), "policy_tok": "seven", "flop": None}
    journal.finish_answer(answer, {"answer": None, "stop_reason": "cap", "usage": usage})
    (row,) = journal.show(session)
    assert row.usage == Usage()
    assert row.answer is None
    assert "DROP TABLE" in row.question
    assert journal.export(session)["answers"][0]["events"] == [{"event": "score", "score": None}]


def test_json_takes_what_is_not_json() -> None:
    assert json.loads(to_json({"a": [float("nan"), 1], "b": Path("x")})) == {"a": [None, 1], "b": "x"}


def test_a_closed_journal_says_so(path: Path) -> None:
    journal = SqliteJournal(path)
    journal.close()
    with pytest.raises(StorageError):
        journal.start_session("late")


def test_what_cannot_be_read_is_shown_as_it_is() -> None:
    assert from_json('{"event": "gr') == {"damaged": '{"event": "gr'}
    assert from_json("[1]") == {"damaged": "[1]"}
    deep = "[" * 100_000
    assert from_json(deep) == {"damaged": deep}

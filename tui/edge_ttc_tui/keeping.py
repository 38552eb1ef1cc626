"""Turns in the journal: written as they happen, in the runner's thread, and read back for a session that goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from edge_ttc.domain import Answer
from edge_ttc.events import Event, answer_json, event_json
from edge_ttc.journal import Journal, begin_answer
from edge_ttc.journal_rows import AnswerRow
from edge_ttc_tui.actions import Action, AskOptions, Kept, Noticed, Restored
from edge_ttc_tui.spending import asked_as
from edge_ttc_tui.told import explained


class Keeper:
    """One session of the journal; it begins there with its first question. Its methods never raise: what cannot be
    kept is told once, and the answer goes on.

    Args:
        session_id: a session that goes on, 0 for a new one.
        sink: takes ``Kept`` and ``Noticed``.
    """

    def __init__(self, journal: Journal, sink: Callable[[Action], None], session_id: int = 0) -> None:
        self._journal, self._sink = journal, sink
        self._lock = threading.Lock()
        self.session_id = session_id

    def begin(self, turn: int, question: str, seed: int) -> Record:
        """The record of a question that begins now."""
        record = Record(self, turn)
        record.attempt(lambda: self._begin(record, question, seed))
        return record

    def _begin(self, record: Record, question: str, seed: int) -> None:
        with self._lock:
            self.session_id, record.answer_id = begin_answer(self._journal, self.session_id, question, seed)
        self._sink(Kept(record.turn, record.answer_id))


class Record:
    """One answer while it is worked on; after a failure of the store nothing more is written."""

    def __init__(self, keeper: Keeper, turn: int) -> None:
        self._keeper, self.turn = keeper, turn
        self.answer_id = 0
        self._failed = False

    def event(self, event: Event) -> None:
        self._write(lambda journal: journal.append_event(self.answer_id, event_json(event)))

    def finish(self, answer: Answer) -> None:
        self._write(lambda journal: journal.finish_answer(self.answer_id, answer_json(answer)))

    def fail(self, message: str) -> None:
        self._write(lambda journal: journal.fail_answer(self.answer_id, message))

    def _write(self, write: Callable[[Journal], None]) -> None:
        if self.answer_id and not self._failed:
            self.attempt(lambda: write(self._keeper._journal))

    def attempt(self, work: Callable[[], None]) -> None:
        """Do it; a store that fails is told of once, and costs no answer: not even where it fails by a bug of ours."""
        try:
            work()
        except Exception as error:
            self._failed = True
            message, remedy = explained(error)
            self._keeper._sink(Noticed(f"This answer is not kept: {message}", remedy))


def restored(rows: Iterable[AnswerRow], number: Callable[[], int], decode: Callable[[Any], Answer]) -> list[Restored]:
    """Stored answers as turns. A damaged record costs its own turn, not the session.

    Args:
        number: gives each turn its number.
        decode: an answer from its record; raises ValueError on one that is none.
    """
    return [_restored(row, number(), decode) for row in rows]


def _restored(row: AnswerRow, turn: int, decode: Callable[[Any], Answer]) -> Restored:
    unknown = Restored(turn, row.id, row.question, None, options=AskOptions(seed=row.seed))
    if row.record is None:
        return replace(unknown, message=row.error or f"{row.state.value}: no answer was kept")
    try:
        answer = decode(row.record)
    except ValueError as error:
        return replace(unknown, message=f"what the journal holds cannot be read ({error})")
    return replace(unknown, answer=answer, options=asked_as(answer))

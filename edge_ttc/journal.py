"""The journal: sessions, answers and the events of each, on disk as they happen."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, Protocol

from edge_ttc.errors import StorageError, UsageError
from edge_ttc.journal_file import open_database, storage_errors
from edge_ttc.journal_owner import is_dead, own_token
from edge_ttc.journal_rows import (
    ANSWER_COLUMNS,
    USAGE_COLUMNS,
    AnswerRow,
    AnswerState,
    SessionRow,
    answer_row,
    from_json,
    spent,
    to_json,
    usage_values,
    utf8,
)
from edge_ttc.journal_views import DayRow, Statement, by_day, day_row, listing, searching


class Journal(Protocol):
    """Where questions and answers are kept. All methods raise StorageError when the store fails."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should be told about the opening (a damaged file, answers that were interrupted)."""
        ...

    def start_session(self, title: str) -> int: ...
    def begin_answer(self, session_id: int, question: str, seed: int) -> int: ...
    def append_event(self, answer_id: int, event: Mapping[str, object]) -> None: ...
    def finish_answer(self, answer_id: int, record: Mapping[str, object]) -> None: ...
    def fail_answer(self, answer_id: int, message: str) -> None: ...
    def list_sessions(self, ids: Sequence[int] | None = None) -> list[SessionRow]: ...
    def find_sessions(self, text: str = "") -> list[int]: ...
    def energy_by_day(self, since_s: float = 0.0) -> list[DayRow]: ...
    def show(self, session_id: int, limit: int | None = None) -> list[AnswerRow]: ...
    def export(self, session_id: int) -> dict[str, Any]: ...
    def recall(self, answer_id: int) -> tuple[AnswerRow, list[Any]]: ...
    def rename(self, session_id: int, title: str) -> None: ...
    def remove(self, session_id: int) -> None: ...
    def close(self) -> None: ...


def begin_answer(journal: Journal, session_id: int, question: str, seed: int) -> tuple[int, int]:
    """The ids of the session and of the answer that begins in it: in a new session where ``session_id`` is 0, and
    where another program has removed it meanwhile."""
    if session_id:
        with suppress(UsageError):
            return session_id, journal.begin_answer(session_id, question, seed)
    session_id = journal.start_session(question)
    return session_id, journal.begin_answer(session_id, question, seed)


_OPEN = "(state = 'running' OR (state = 'interrupted' AND owner = ?))"
"""An answer that its own process ends was not interrupted, whatever another one thought of that process."""
_SET_USAGE = ", ".join(f"{name} = ?" for name in USAGE_COLUMNS)


class SqliteJournal:
    """The journal in one SQLite file (write-ahead log), shared by any number of our processes.

    Answers are on the disk when a method returns, even through a power cut; events survive a crash of
    ours, and are on the disk with the answer they lead to. Open it after any fork, not before.

    Args:
        path: the file; its folder is made. None keeps everything in memory.
        now: Unix time.

    Raises:
        StorageError: see ``journal_file.open_database``.
    """

    def __init__(self, path: Path | None, *, now: Callable[[], float] = time.time) -> None:
        self._name = path or ":memory:"
        self._now = now
        self._owner = own_token()
        self._lock = threading.RLock()
        self._db, notices = open_database(path)
        interrupted = self._interrupt_orphans()
        if interrupted:
            notices += (f"{interrupted} unfinished answer(s) of a run that ended early are marked interrupted",)
        self.notices = notices

    def start_session(self, title: str) -> int:
        """Begins a session and returns its id; ids are never used again."""
        with self._writing() as db:
            row = db.execute("INSERT INTO sessions (title, started_s) VALUES (?, ?)", (utf8(title), self._now()))
            return row.lastrowid or 0

    def begin_answer(self, session_id: int, question: str, seed: int) -> int:
        """Notes that a question is being worked on, and returns the answer's id.

        Raises:
            UsageError: there is no such session.
        """
        values = (session_id, AnswerState.RUNNING, self._owner, utf8(question), seed, self._now())
        with self._writing() as db:
            self._require(session_id)
            columns = "session_id, state, owner, question, seed, started_s"
            row = db.execute(f"INSERT INTO answers ({columns}) VALUES (?, ?, ?, ?, ?, ?)", values)
            return row.lastrowid or 0

    def append_event(self, answer_id: int, event: Mapping[str, object]) -> None:
        """Adds one event. It is not waited for until it is on the disk: the answer's end does that for all."""
        with self._writing(durable=False) as db:
            db.execute("INSERT INTO events (answer_id, event) VALUES (?, ?)", (answer_id, to_json(event)))

    def finish_answer(self, answer_id: int, record: Mapping[str, object]) -> None:
        """Ends an answer with its record, the object of ``--json``.

        Raises:
            ValueError: the answer does not run.
        """
        with self._writing() as db:
            self._end(db, answer_id, AnswerState.DONE)
            self._set_usage(db, answer_id, record.get("usage"))
            texts = [record.get("answer"), record.get("stop_reason")]
            values = (*(None if text is None else utf8(str(text)) for text in texts), to_json(record), answer_id)
            db.execute("UPDATE answers SET answer = ?, stop_reason = ?, record = ? WHERE id = ?", values)

    def fail_answer(self, answer_id: int, message: str) -> None:
        """Ends an answer that an error ended; what was reserved and not settled counts as spent.

        Raises:
            ValueError: the answer does not run.
        """
        with self._writing() as db:
            self._end(db, answer_id, AnswerState.FAILED)
            self._set_usage(db, answer_id, self._last_usage(answer_id))
            db.execute("UPDATE answers SET error = ? WHERE id = ?", (utf8(message), answer_id))

    def list_sessions(self, ids: Sequence[int] | None = None) -> list[SessionRow]:
        """All sessions, or those of ``ids`` that there are (at most a few hundred at a time), the newest first."""
        return [SessionRow(*row) for row in self._found(listing(ids))]

    def find_sessions(self, text: str = "") -> list[int]:
        """The ids of sessions in which every word of ``text`` stands, the newest first; all of them for no word."""
        return [session_id for (session_id,) in self._found(searching(text))]

    def energy_by_day(self, since_s: float = 0.0) -> list[DayRow]:
        """What each local day since a Unix time cost, the oldest first; days without an answer are left out."""
        return [day_row(row) for row in self._found(by_day(since_s))]

    def show(self, session_id: int, limit: int | None = None) -> list[AnswerRow]:
        """A session's answers, the oldest first, at most ``limit`` of them.

        Raises:
            UsageError: there is no such session.
        """
        self._require(session_id)
        query = f"SELECT {', '.join(ANSWER_COLUMNS)} FROM answers WHERE session_id = ? ORDER BY id LIMIT ?"
        return [answer_row(row) for row in self._rows(query, session_id, -1 if limit is None else limit)]

    def export(self, session_id: int) -> dict[str, Any]:
        """A session with its answers and their events, as JSON types.

        Raises:
            UsageError: there is no such session.
        """
        answers = [asdict(answer) | {"events": self._events(answer.id)} for answer in self.show(session_id)]
        title, started_s = self._rows("SELECT title, started_s FROM sessions WHERE id = ?", session_id)[0]
        return {"id": session_id, "title": title, "started_s": started_s, "answers": answers}

    def recall(self, answer_id: int) -> tuple[AnswerRow, list[Any]]:
        """An answer, and its events as JSON types.

        Raises:
            UsageError: there is no such answer.
        """
        rows = self._rows(f"SELECT {', '.join(ANSWER_COLUMNS)} FROM answers WHERE id = ?", answer_id)
        if not rows:
            raise UsageError(f"there is no answer {answer_id}", "`edge-ttc sessions list` shows the sessions there are")
        return answer_row(rows[0]), self._events(answer_id)

    def rename(self, session_id: int, title: str) -> None:
        """Gives a session another title.

        Raises:
            UsageError: there is no such session, or the title is empty.
        """
        title = " ".join(utf8(title).split())
        if not title:
            raise UsageError("a session's title cannot be empty", "write at least one word")
        with self._writing() as db:
            self._require(session_id)
            db.execute("UPDATE sessions SET title = ? WHERE id = ?", (title, session_id))

    def remove(self, session_id: int) -> None:
        """Deletes a session for good: its pages are overwritten, and the log is emptied as soon as nobody reads it, at
        the latest when the last program that has the journal open closes it.

        Raises:
            UsageError: there is no such session.
        """
        with self._writing() as db:
            self._require(session_id)
            db.execute("DELETE FROM sessions WHERE id = ?", (session_id,))
        self._rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Closes the file. Closing twice does no harm."""
        with self._lock, storage_errors(self._name):
            self._db.close()

    @contextmanager
    def _writing(self, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it, or nothing."""
        with self._lock, storage_errors(self._name):
            self._db.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                self._db.rollback()
                raise

    def _rows(self, query: str, *values: object) -> list[Any]:
        with self._lock, storage_errors(self._name):
            return self._db.execute(query, values).fetchall()

    def _found(self, statement: Statement) -> list[Any]:
        query, values = statement
        return self._rows(query, *values)

    def _require(self, session_id: int) -> None:
        if not self._rows("SELECT 1 FROM sessions WHERE id = ?", session_id):
            raise UsageError(f"there is no session {session_id}", "`edge-ttc sessions list` shows those there are")

    def _events(self, answer_id: int) -> list[Any]:
        rows = self._rows("SELECT event FROM events WHERE answer_id = ? ORDER BY id", answer_id)
        return [from_json(event) for (event,) in rows]

    def _end(self, db: sqlite3.Connection, answer_id: int, state: AnswerState) -> None:
        change = "UPDATE answers SET state = ?, ended_s = ? WHERE id = ? AND " + _OPEN
        if db.execute(change, (state, self._now(), answer_id, self._owner)).rowcount == 0:
            if not self._rows("SELECT 1 FROM answers WHERE id = ?", answer_id):
                raise StorageError(f"answer {answer_id} is gone", "its session was removed while it was worked on")
            raise ValueError(f"answer {answer_id} does not run")

    def _set_usage(self, db: sqlite3.Connection, answer_id: int, usage: object) -> None:
        db.execute(f"UPDATE answers SET {_SET_USAGE} WHERE id = ?", (*usage_values(usage), answer_id))

    def _last_usage(self, answer_id: int) -> object:
        rows = self._rows("SELECT event FROM events WHERE answer_id = ? ORDER BY id DESC", answer_id)
        return spent(from_json(event) for (event,) in rows)

    def _interrupt_orphans(self) -> int:
        """Answers of processes that are gone become ``interrupted``; what they had reserved counts as spent."""
        if not self._rows("SELECT 1 FROM answers WHERE state = 'running' LIMIT 1"):
            return 0
        with self._writing() as db:
            rows = self._rows("SELECT id, owner FROM answers WHERE state = 'running'")
            orphans = [answer_id for answer_id, owner in rows if is_dead(owner)]
            for answer_id in orphans:
                self._end(db, answer_id, AnswerState.INTERRUPTED)
                self._set_usage(db, answer_id, self._last_usage(answer_id))
        return len(orphans)

"""The journal's database file: opening it, and telling locked, damaged, foreign and newer ones apart."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from edge_ttc.errors import StorageError

APPLICATION_ID = 0x45545443  # "ETTC"
SCHEMA_VERSION = 1
BUSY_MS = 5000
CHECK_BYTES = 8 * 2**20
"""A file up to this size is checked at every open (milliseconds); a larger one only after an unclean end."""

SCHEMA = """
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    started_s REAL NOT NULL
);
CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'interrupted', 'failed')),
    owner TEXT NOT NULL,
    question TEXT NOT NULL,
    seed INTEGER NOT NULL,
    started_s REAL NOT NULL,
    ended_s REAL,
    answer TEXT,
    stop_reason TEXT,
    error TEXT,
    prompt_tok INTEGER NOT NULL DEFAULT 0,
    policy_tok INTEGER NOT NULL DEFAULT 0,
    prm_tok INTEGER NOT NULL DEFAULT 0,
    discarded_tok INTEGER NOT NULL DEFAULT 0,
    flop REAL NOT NULL DEFAULT 0,
    energy_j REAL NOT NULL DEFAULT 0,
    wall_s REAL NOT NULL DEFAULT 0,
    record TEXT
);
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    answer_id INTEGER NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    event TEXT NOT NULL
);
CREATE INDEX answers_by_session ON answers (session_id);
CREATE INDEX events_by_answer ON events (answer_id);
"""
"""Times are Unix seconds; ``record`` and ``event`` are JSON; usage columns are named as in ``Usage``."""

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
ELSEWHERE = "set EDGE_TTC_HOME to another folder, or keep no record: --no-log, or EDGE_TTC_GENERAL_NO_LOG=1"


class _DamagedError(Exception):
    """The file is a database no more."""


def open_database(path: Path | None) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """A connection ready for use, and notices for the user. None as the path keeps everything in memory.

    A damaged file is moved aside to ``*.corrupt-<time>`` and a new one begun; that is a notice, not an error.

    Raises:
        StorageError: the file is locked for long, of another program, of a newer release, or not writable.
    """
    if path is None:
        return _open(":memory:", check=False), ()
    _prepare(path)
    with storage_errors(path):
        try:
            return _open(str(path), check=_needs_check(path)), ()
        except _DamagedError as error:
            aside = move_aside(path)
            notice = f"the journal was damaged ({error}); it was moved to {aside} and a new one begun"
            return _open(str(path), check=False), (notice,)


def trouble_with(path: Path) -> str:
    """What would keep the journal from being opened, an empty string where nothing is known; changes nothing.

    A damaged file is no trouble: the next start moves it aside and says so.
    """
    if not path.exists():
        return ""
    if not path.is_file():
        return f"the journal {path} is not a regular file; {ELSEWHERE}"
    try:
        with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            _vet(db, str(path), check=False)
    except StorageError as error:
        return str(error)
    except (_DamagedError, sqlite3.Error, UnicodeDecodeError):
        return ""
    return ""


@contextlib.contextmanager
def storage_errors(path: Path | str) -> Iterator[None]:
    """Turns what SQLite and the system raise into a StorageError that says what to do."""
    try:
        yield
    except OSError as error:
        raise StorageError(f"the journal {path} cannot be written: {error.strerror}", ELSEWHERE) from error
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise StorageError(f"the journal {path} {_problem(error)}", _remedy(error)) from error


def _open(name: str, *, check: bool) -> sqlite3.Connection:
    """Opens, checks and, where it is new, fills one file."""
    db = sqlite3.connect(name, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False)
    db.text_factory = _decoded
    try:
        version = _vet(db, name, check=check)
        _write_ahead(db)
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA secure_delete = ON")  # a removed question is overwritten, not just unlinked
        if version == 0:
            _create(db)
        return db
    except BaseException as error:
        db.close()
        if _is_damage(error):
            raise _DamagedError(_line(error)) from error
        raise


def _vet(db: sqlite3.Connection, name: str, *, check: bool) -> int:
    """The schema version (0: a new file), once the file is known to be ours and whole."""
    # In this order: another process may be making the tables, and those appear together with the id.
    tables = {sql for (sql,) in db.execute("SELECT sql FROM sqlite_master")}
    application, version = _pragma(db, "application_id"), _pragma(db, "user_version")
    if tables and application != APPLICATION_ID:
        raise StorageError(f"{name} is a database of another program", f"move it away, {ELSEWHERE}")
    if version > SCHEMA_VERSION:
        schemas = f"schema {version}, this one knows {SCHEMA_VERSION}"
        message = f"the journal {name} was written by a newer edge-ttc ({schemas})"
        raise StorageError(message, "upgrade edge-ttc, or set EDGE_TTC_HOME to another folder")
    if tables and not tables.issuperset(_statements()):
        raise _DamagedError("its tables are not as they were made")
    if check and (problem := db.execute("PRAGMA integrity_check(1)").fetchone()[0]) != "ok":
        raise _DamagedError(_line(problem))
    return version if tables else 0


def _create(db: sqlite3.Connection) -> None:
    """Makes the tables unless another process was faster."""
    db.execute("BEGIN IMMEDIATE")
    try:
        if _pragma(db, "user_version") == 0:
            for statement in _statements():
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def _write_ahead(db: sqlite3.Connection) -> None:
    """Switches to WAL; two processes that do so at once get SQLITE_BUSY at once, so we wait ourselves."""
    deadline_s = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if _code(error) not in _LOCKED or time.monotonic() > deadline_s:
                raise
            time.sleep(0.01)


def _prepare(path: Path) -> None:
    with storage_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)  # questions are private
        if path.exists() and not path.is_file():
            raise StorageError(f"the journal {path} is not a regular file", ELSEWHERE)


def _needs_check(path: Path) -> bool:
    """A write-ahead log beside the file means that somebody has it open, or ended without closing it."""
    return beside(path, "-wal").exists() or (path.exists() and path.stat().st_size <= CHECK_BYTES)


def move_aside(path: Path) -> Path:
    """Renames the file, with its log and index, to ``*.corrupt-<time>-<process>``; returns the new name."""
    aside = beside(path, f".corrupt-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}")
    for suffix in ("", "-wal", "-shm"):
        if beside(path, suffix).exists():
            beside(path, suffix).rename(beside(aside, suffix))
    return aside


def beside(path: Path, suffix: str) -> Path:
    """The file of the same name with something after it."""
    return path.with_name(path.name + suffix)


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return db.execute(f"PRAGMA {name}").fetchone()[0]


def _statements() -> list[str]:
    """The schema's statements as SQLite keeps them."""
    return [statement.strip() for statement in SCHEMA.split(";\n") if statement.strip()]


def _decoded(text: bytes) -> str:
    """A flipped bit in a text costs a character, not the row."""
    return text.decode("utf-8", "replace")


def _line(problem: object) -> str:
    """One short line that can be printed: a damaged file's bytes may be in the message."""
    return "".join(char if char.isprintable() else " " for char in str(problem))[:100]


def _is_damage(error: BaseException) -> bool:
    """SQLite's own verdict, or a message of its that quotes bytes which are no text."""
    return isinstance(error, UnicodeDecodeError) or (isinstance(error, sqlite3.Error) and _code(error) in _DAMAGED)


def _code(error: Exception) -> int:
    """The primary result code; extended ones carry it in their low byte."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _problem(error: Exception) -> str:
    if _is_orphaned(error):
        return "does not hold this answer any more"
    if _code(error) in _LOCKED:
        return f"is locked by another program (waited {BUSY_MS / 1000:g} s)"
    return f"{'is damaged' if _is_damage(error) else 'cannot be used'}: {_line(error)}"


def _is_orphaned(error: Exception) -> bool:
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY


def _remedy(error: Exception) -> str:
    if _is_orphaned(error):
        return "its session was removed while it was worked on"
    if _code(error) in _LOCKED:
        return "close the program that holds it, then try again"
    if _is_damage(error):
        return "start again: it is then moved aside and a new one begun; if it is not, move it away yourself"
    if _code(error) == sqlite3.SQLITE_FULL:
        return "free some disk space, or keep no record: --no-log, or EDGE_TTC_GENERAL_NO_LOG=1"
    return ELSEWHERE

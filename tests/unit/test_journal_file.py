"""The journal on disk: written by several threads and processes, and what it makes of accidents."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from edge_ttc import journal_file, journal_owner
from edge_ttc.domain import Usage
from edge_ttc.errors import StorageError
from edge_ttc.journal import AnswerState, SqliteJournal
from tests.unit.journals import RECORD, answered


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "sessions.db"


def run(code: str, path: Path) -> subprocess.Popen[str]:
    """Another process with an open ``journal``."""
    head = "import sys, time; from pathlib import Path; from edge_ttc.journal import SqliteJournal\n"
    opened = "journal = SqliteJournal(Path(sys.argv[1]))\n"
    command = [sys.executable, "-c", head + opened + code, str(path)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_the_record_survives_a_reopening(path: Path) -> None:
    first = SqliteJournal(path)
    session, _ = answered(first)
    first.close()
    first.close()
    again = SqliteJournal(path)
    assert again.notices == ()
    assert again.show(session)[0].answer == "42"


def test_pragmas_hold(path: Path) -> None:
    journal = SqliteJournal(path)
    answered(journal)
    db = sqlite3.connect(path)
    got = [db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "application_id", "user_version")]
    assert got == ["wal", journal_file.APPLICATION_ID, journal_file.SCHEMA_VERSION]
    db.close()


def test_threads_may_share_it(path: Path) -> None:
    journal = SqliteJournal(path)
    session = journal.start_session("s")

    def write() -> None:
        for _ in range(20):
            journal.begin_answer(session, "q", 0)

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(journal.show(session)) == 80


def test_two_processes_write_200_answers_each(path: Path) -> None:
    code = """
session = journal.start_session("s")
for i in range(200):
    answer = journal.begin_answer(session, str(i), i)
    journal.finish_answer(answer, {"answer": str(i), "usage": {"energy_j": 1.0}})
"""
    for process in [run(code, path), run(code, path)]:
        _, stderr = process.communicate(timeout=60)
        assert (process.returncode, stderr) == (0, "")
    journal = SqliteJournal(path)
    assert [(row.n_answers, row.energy_j) for row in journal.list_sessions()] == [(200, 200.0)] * 2
    assert journal.notices == ()


CRASHING = """
session = journal.start_session("s")
done = journal.begin_answer(session, "done", 0)
journal.finish_answer(done, {"answer": "1", "usage": {}})
answer = journal.begin_answer(session, "cut", 0)
for i in range(1, 10**9):
    journal.append_event(answer, {"event": "grow", "usage": {"policy_tok": i, "energy_j": i / 10}})
    if i == 5:
        print("going", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs kill -9")
@pytest.mark.parametrize("delay_s", [0.0, 0.02, 0.05])
def test_kill_9_leaves_an_interrupted_answer_with_what_was_recorded(path: Path, delay_s: float) -> None:
    process = run(CRASHING, path)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(delay_s)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=10)
    journal = SqliteJournal(path)
    done, cut = journal.show(1)
    assert (done.state, cut.state) == (AnswerState.DONE, AnswerState.INTERRUPTED)
    events = journal.export(1)["answers"][1]["events"]
    assert len(events) >= 5
    assert cut.usage == Usage(policy_tok=len(events), energy_j=len(events) / 10)
    assert "interrupted" in journal.notices[0]
    assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_an_answer_of_a_living_process_is_left_alone(path: Path) -> None:
    first = SqliteJournal(path)
    session = first.start_session("s")
    answer = first.begin_answer(session, "q", 0)
    second = SqliteJournal(path)
    assert second.show(session)[0].state is AnswerState.RUNNING
    first.finish_answer(answer, RECORD)


def test_owners_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    token = journal_owner.own_token()
    host, pid, started = token.split("/")
    assert not journal_owner.is_dead(token)
    assert not journal_owner.is_dead(f"elsewhere/{pid}/{started}")
    assert not journal_owner.is_dead("no token at all")
    assert not journal_owner.is_dead(f"{host}/{pid}/2@other@pid:[1]")  # of a container with our name
    monkeypatch.setattr(journal_owner, "_started", lambda _: "1@other")  # the id was given to another process
    assert journal_owner.is_dead(f"{host}/{pid}/2@other")


def damaged(path: Path, at: int, junk: bytes) -> None:
    journal = SqliteJournal(path)
    for i in range(30):
        answered(journal, question=f"question {i} " * 20)
    journal.close()
    with path.open("r+b") as file:
        file.seek(at)
        file.write(junk)


@pytest.mark.parametrize(("at", "junk"), [(0, b"<html>not a database</html>" * 40), (4096, b"\xff" * 20_000)])
def test_a_damaged_file_is_moved_aside_and_a_new_one_begun(path: Path, at: int, junk: bytes) -> None:
    damaged(path, at, junk)
    broken = path.read_bytes()
    journal = SqliteJournal(path)
    assert "damaged" in journal.notices[0]
    assert journal.list_sessions() == []
    answered(journal)
    (aside,) = [file for file in path.parent.iterdir() if ".corrupt-" in file.name]
    assert aside.read_bytes() == broken


def test_the_log_beside_a_damaged_file_goes_with_it(path: Path) -> None:
    path.parent.mkdir(parents=True)
    for suffix in ("", "-wal", "-shm"):  # SQLite itself drops a log it cannot read, so the move is asked for directly
        journal_file.beside(path, suffix).write_text(suffix)
    aside = journal_file.move_aside(path)
    assert {file.name for file in path.parent.iterdir()} == {aside.name, f"{aside.name}-wal", f"{aside.name}-shm"}


def test_a_truncated_file_never_raises_anything_else(path: Path) -> None:
    damaged(path, 0, b"")
    whole = path.read_bytes()
    for size in (0, 1, 99, 100, 4096, 5000, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:size])
        journal = SqliteJournal(path)
        session = journal.start_session("after it")
        assert session in [row.id for row in journal.list_sessions()]
        journal.close()


def test_flipped_bytes_never_raise_anything_else(path: Path) -> None:
    damaged(path, 0, b"")
    whole, rng = path.read_bytes(), random.Random(3)
    filled = [i for i, byte in enumerate(whole) if byte]
    for _ in range(25):
        broken = bytearray(whole)
        broken[rng.choice(filled)] = rng.randrange(256)
        path.write_bytes(broken)
        with contextlib.suppress(StorageError):
            journal = SqliteJournal(path)
            for session in journal.list_sessions()[:3]:
                journal.export(session.id)
            journal.close()
        assert path.exists()


def test_a_locked_file_is_not_taken_for_damaged(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    SqliteJournal(path).close()
    monkeypatch.setattr(journal_file, "BUSY_MS", 50)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StorageError, match="locked by another program"):
        SqliteJournal(path)
    holder.close()
    assert [file.name for file in path.parent.iterdir() if "corrupt" in file.name] == []
    assert SqliteJournal(path).notices == ()


def test_a_newer_schema_is_refused_and_left_alone(path: Path) -> None:
    SqliteJournal(path).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    with pytest.raises(StorageError, match="written by a newer edge-ttc") as caught:
        SqliteJournal(path)
    assert caught.value.exit_code == 6
    assert path.read_bytes() == before


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir(parents=True)
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE theirs (x)")
    db.close()
    with pytest.raises(StorageError, match="another program"):
        SqliteJournal(path)


def test_a_file_in_the_folders_place_is_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("root may write into any folder, so there is none")
    with pytest.raises(StorageError) as caught:
        SqliteJournal(tmp_path / "state" / "sessions.db")
    assert "--no-log" in caught.value.remedy


def test_a_read_only_folder_is_a_storage_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(StorageError, match="Permission denied"):
        SqliteJournal(path)


def test_a_folder_in_the_files_place_is_a_storage_error(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StorageError, match="not a regular file"):
        SqliteJournal(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_a_pipe_in_the_files_place_does_not_hang(path: Path) -> None:
    path.parent.mkdir(parents=True)
    os.mkfifo(path)
    with pytest.raises(StorageError, match="not a regular file"):
        SqliteJournal(path)


FULL = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from edge_ttc.errors import StorageError
session = journal.start_session("before")
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
try:
    for i in range(1000):
        journal.begin_answer(session, "x" * 5000, i)
except StorageError as error:
    print("refused", i, bool(error.remedy))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
journal.start_session("after")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs RLIMIT_FSIZE")
def test_a_full_disk_is_a_storage_error_and_nothing_stored_is_lost(path: Path) -> None:
    process = run(FULL, path)
    stdout, stderr = process.communicate(timeout=30)
    assert (process.returncode, stderr) == (0, "")
    word, kept, remedy = stdout.split()
    assert (word, remedy) == ("refused", "True")
    journal = SqliteJournal(path)
    assert {row.title: row.n_answers for row in journal.list_sessions()} == {"before": int(kept), "after": 0}

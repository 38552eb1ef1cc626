"""The bundled models in a worker process: same answers, death, a file that shrinks under it, and cancels."""

from __future__ import annotations

import os
import pty
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import edge_ttc
from edge_ttc.catalog import Role, bundled_folder, file_sha256
from edge_ttc.config import load_config
from edge_ttc.domain import StopReason
from edge_ttc.errors import ModelError
from edge_ttc.events import Event, Reserved
from edge_ttc.journal import AnswerState, SqliteJournal
from edge_ttc.paths import find_paths
from edge_ttc.worker import WorkerSession
from edge_ttc.worker_process import WorkerDiedError
from tests.functional.conftest import EASY, HARD, ROOT, entry_of
from tests.functional.stopping import THERE_VARIABLE, TURN_VARIABLE
from tests.processes import children


def test_the_answers_are_those_of_a_session_in_this_process() -> None:
    with edge_ttc.open() as here, edge_ttc.open_worker() as there:
        for question in (*EASY[:2], HARD):
            for strategy in ("auto", "beam"):
                a, b = here.ask(question, strategy=strategy), there.ask(question, strategy=strategy)
                assert (a.value, a.text, a.stop_reason) == (b.value, b.text, b.stop_reason)
                assert a.usage.total_tok == b.usage.total_tok


def test_a_death_in_the_middle_of_an_answer_is_journalled_with_what_was_reserved(home: Path) -> None:
    from edge_ttc.cli.record import Record

    journal = SqliteJournal(find_paths().journal_file)
    record = Record(journal, HARD, 0)
    bounds: list[int] = []
    with edge_ttc.open_worker() as session:

        def tell(event: Event) -> None:
            record(event)
            if isinstance(event.payload, Reserved) and event.payload.request == "grow":
                bounds.append(event.usage.policy_tok + event.payload.bound.policy_tok)
                os.kill(session.pid, signal.SIGSTOP)  # so that it cannot be done before it dies
                os.kill(session.pid, signal.SIGKILL)

        with pytest.raises(WorkerDiedError) as caught:
            session.ask(HARD, strategy="majority", n=16, on_event=tell)
        record.fail(caught.value)
        assert session.ask(EASY[0]).value == "19"
    (row,) = journal.show(1)
    journal.close()
    assert row.state is AnswerState.FAILED
    assert row.usage.policy_tok == bounds[-1] > 0
    assert row.usage.prompt_tok > 0
    assert row.error is not None
    assert "SIGKILL" in row.error


def test_a_file_that_shrinks_while_it_is_in_use_takes_nobody_along(home: Path) -> None:
    """Weights are read, not mapped; the restart looks at the file before it loads it."""
    folder = find_paths().models_dir
    folder.mkdir(parents=True)
    for file in bundled_folder().iterdir():
        if file.suffix in (".gguf", ".onnx", ".json", ".toml"):
            shutil.copyfile(file, folder / file.name)
    with edge_ttc.open_worker() as session:
        assert session.ask(EASY[0], strategy="greedy").value == "19"
        os.truncate(folder / entry_of(Role.POLICY).card.file, 4096)
        assert session.ask(EASY[1], strategy="greedy").value == "42"
        os.kill(session.pid, signal.SIGKILL)
        with pytest.raises(ModelError, match="4096 bytes"):
            session.ask(EASY[1], strategy="greedy")


def test_the_worker_looks_at_files_before_a_runtime_does(home: Path) -> None:
    """A GGUF that llama.cpp would abort on (an empty key), with a card that has its hash."""
    data = b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, 0) + struct.pack("<II", 4, 1)
    folder = find_paths().models_dir
    folder.mkdir(parents=True)
    (folder / "m.gguf").write_bytes(data)
    text = (bundled_folder() / "catalog.toml").read_text("utf-8").split("[[model]]")[1]
    card = entry_of(Role.POLICY).card
    for old, new in ((card.file, "m.gguf"), (f'"{card.id}"', '"evil"'), (card.sha256, file_sha256(folder / "m.gguf"))):
        text = text.replace(old, new)
    text = text.replace(f'profile = "{card.profile}"', 'profile = ""')
    text = text.replace(f"size_bytes = {card.size_bytes}", f"size_bytes = {len(data)}")
    (folder / "catalog.toml").write_text("[[model]]" + text)
    with pytest.raises(ModelError, match="without a name"):
        edge_ttc.open_worker("evil")


@pytest.mark.parametrize(("strategy", "turn"), [("majority", 1), ("majority", 9), ("beam", 2), ("beam", 12)])
def test_a_cancel_leaves_the_next_answer_as_that_of_a_fresh_context(strategy: str, turn: int, tmp_path: Path) -> None:
    """The child is inside a batch when the cancel comes, the first of which reads the prompt."""
    with edge_ttc.open_worker() as fresh:
        expected = fresh.ask(HARD, strategy="beam", n=8)
    there = tmp_path / "there"
    env = {TURN_VARIABLE: str(turn), THERE_VARIABLE: str(there)}
    with WorkerSession(config=load_config(), opener="tests.functional.stopping:open_held", env=env) as session:
        answer = session.ask(HARD, strategy=strategy, n=64, cancelled=there.exists)
        assert answer.stop_reason is StopReason.CANCELLED
        again = session.ask(HARD, strategy="beam", n=8)
        assert session.restarts == 0
    assert (again.value, again.text) == (expected.value, expected.text)


def started(stdin: int) -> subprocess.Popen[bytes]:
    """``edge-ttc chat`` in a process group of its own, as a terminal has it."""
    path = os.pathsep.join([str(ROOT), str(ROOT / "models")])
    return subprocess.Popen(
        [sys.executable, "-m", "edge_ttc", "chat"],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": path},
        start_new_session=True,
    )


@pytest.fixture
def chat(home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A chat over a pipe."""
    process = started(subprocess.PIPE)
    yield process
    process.kill()
    process.communicate()


@pytest.fixture
def typed(home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A chat that somebody types to."""
    keyboard, terminal = pty.openpty()
    process = started(terminal)
    os.close(terminal)
    process.stdin = os.fdopen(keyboard, "wb", buffering=0)
    yield process
    process.kill()
    process.communicate()


def say(chat: subprocess.Popen[bytes], line: str, until: bytes = b"") -> None:
    """Type a line, and wait for a line of the answer."""
    assert chat.stdin is not None
    assert chat.stdout is not None
    chat.stdin.write(f"{line}\n".encode())
    chat.stdin.flush()
    while until and until not in (read := chat.stdout.readline()):
        assert read, "chat has ended"


def cpu_ticks(pid: int) -> int:
    """What a process has worked so far, in steps of 10 ms."""
    columns = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(columns[11]) + int(columns[12])


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_chat_survives_the_death_of_its_models(chat: subprocess.Popen[bytes]) -> None:
    say(chat, EASY[0], b"Answer: 19")
    (worker,) = children(chat.pid)
    os.kill(worker, signal.SIGKILL)
    out, err = chat.communicate(f"{EASY[1]}\n".encode(), timeout=60)
    assert b"Answer: 42" in out
    assert b"loaded again" in err
    assert chat.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_ctrl_c_in_the_terminal_stops_the_answer_and_leaves_the_models(typed: subprocess.Popen[bytes]) -> None:
    say(typed, EASY[0], b"Answer: 19")
    (worker,) = children(typed.pid)
    say(typed, "/strategy lookahead n=45")
    ticks = cpu_ticks(worker)
    say(typed, HARD)
    while cpu_ticks(worker) < ticks + 3:  # 30 ms of the search, of some hundred
        time.sleep(0.005)
    os.killpg(typed.pid, signal.SIGINT)  # as the terminal does: to the whole group
    say(typed, "/strategy greedy")
    say(typed, EASY[1], b"Answer: 42")
    assert children(typed.pid) == [worker]
    _, err = typed.communicate(timeout=60)
    assert b"loaded again" not in err

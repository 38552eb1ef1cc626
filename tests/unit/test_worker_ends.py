"""Ends of a worker process that are nobody's fault, or its parent's own doing; and none that is waited for forever."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from edge_ttc.config import Config
from edge_ttc.errors import EdgeTTCError, MeterLostError, ModelError, UnsupportedError, UsageError
from edge_ttc.events import Event
from edge_ttc.worker import WorkerSession
from edge_ttc.worker_process import WorkerDiedError
from tests.unit.test_worker import lives, wait_until
from tests.unit.worker_openers import PATH_VARIABLE

FAKES, BREAKING = "edge_ttc.testing.worker", "tests.unit.worker_openers"
_PATIENCE_S = 60.0

Opened = Callable[..., WorkerSession]


@pytest.fixture
def opened() -> Iterator[Opened]:
    with ExitStack() as stack:

        def make(opener: str, **env: str) -> WorkerSession:
            return stack.enter_context(WorkerSession(config=Config(), opener=opener, env=env))

        yield make


def outcome(work: Callable[[], object]) -> object:
    """What the work returns or raises, on a thread of its own: one that hangs is given up, and fails the test."""
    found: list[object] = []

    def run() -> None:
        try:
            found.append(work())
        except EdgeTTCError as error:
            found.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(_PATIENCE_S)
    assert found, "it hangs"
    return found[0]


def greedy(worker: WorkerSession) -> object:
    return outcome(lambda: worker.ask("A hard one", strategy="greedy").value)


def test_a_process_ended_for_a_cancel_is_said_to_be_and_counts_as_no_death(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("edge_ttc.worker_question.CANCEL_S", 0.1)
    worker = opened(f"{FAKES}:open_deaf")
    for time in range(3):
        seen: list[Event] = []
        with pytest.raises(WorkerDiedError, match="did not react to the cancel") as caught:
            worker.ask("A hard one", strategy="greedy", on_event=seen.append, cancelled=lambda s=seen: len(s) > 3)
        assert "memory" not in str(caught.value)
        assert caught.value.usage.policy_tok > 0
        assert worker.restarts == time
    assert all("memory" not in notice for notice in worker.notices)


def test_nonsense_from_the_parent_ends_the_child_and_leaves_nobody_waiting(opened: Opened) -> None:
    worker = opened(f"{FAKES}:open_fake")
    os.write(worker._process._to_child, b"this is no order\n")
    assert wait_until(lambda: not worker._process.alive)
    assert greedy(worker) == "42"
    assert "no JSON" in worker.notices[-1] or "not JSON" in worker.notices[-1]


@pytest.mark.parametrize("error", [MemoryError, RuntimeError])
def test_a_reader_that_fails_leaves_nobody_waiting(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    worker = opened(f"{FAKES}:open_fake")

    def fail(line: bytes) -> dict[str, Any]:
        raise error("it cannot be read")

    monkeypatch.setattr("edge_ttc.worker_process.from_line", fail)
    pid = worker.pid
    died = greedy(worker)
    assert isinstance(died, WorkerDiedError)
    assert "it cannot be read" in str(died)
    assert not lives(pid)


@pytest.mark.skipif(sys.platform != "linux", reason="forks a process with threads")
def test_a_process_of_the_childs_own_that_keeps_the_pipes_open_keeps_nobody_waiting(
    opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "let go"
    worker = opened(f"{BREAKING}:open_forked", **{PATH_VARIABLE: str(path)})
    died = greedy(worker)
    path.touch()
    assert isinstance(died, WorkerDiedError)
    assert "SIGKILL" in str(died)


def test_a_session_that_is_closed_while_its_models_load_again_leaves_no_process(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "ready"
    path.touch()
    worker = opened(f"{BREAKING}:open_waiting", **{PATH_VARIABLE: str(path)})
    first = worker.pid
    path.unlink()
    os.kill(first, signal.SIGKILL)
    found: list[object] = []
    asking = threading.Thread(target=lambda: found.append(greedy(worker)), daemon=True)
    asking.start()
    assert wait_until(lambda: worker._newest.pid not in (0, first))
    second = worker._newest.pid
    worker.close()
    asking.join(_PATIENCE_S)
    assert not lives(second)
    assert isinstance(found[0], UsageError)
    assert "closed" in str(found[0])


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("what", ["threading.Thread.start", "subprocess.Popen.__init__"])
def test_a_process_that_cannot_be_started_leaves_no_pipe_open(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    before = len(os.listdir("/proc/self/fd"))

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("can't start new thread") if "Thread" in what else BlockingIOError("no process")

    with monkeypatch.context() as patch:
        patch.setattr(what, fail)
        with pytest.raises(UnsupportedError, match="cannot be started") as caught:
            WorkerSession(config=Config(), opener=f"{FAKES}:open_fake")
    assert caught.value.remedy
    assert len(os.listdir("/proc/self/fd")) == before


def test_an_environment_that_no_process_can_have_is_an_error_and_not_a_wait() -> None:
    with pytest.raises(UnsupportedError, match="cannot be started"):
        WorkerSession(config=Config(), opener=f"{FAKES}:open_fake", env={"A": "a\0b"})


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_process_that_dies_while_its_models_load_leaves_no_pipe_open() -> None:
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(2):
        with pytest.raises(WorkerDiedError):
            WorkerSession(config=Config(), opener=f"{BREAKING}:open_and_die")
    assert len(os.listdir("/proc/self/fd")) == before


def test_a_session_that_is_closed_under_a_question_says_so(opened: Opened) -> None:
    worker = opened(f"{FAKES}:open_deaf")
    under_way = threading.Event()
    found: list[object] = []

    def ask() -> None:
        found.append(outcome(lambda: worker.ask("A hard one", strategy="greedy", on_event=lambda _: under_way.set())))

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    assert under_way.wait(_PATIENCE_S)
    worker.close()
    asking.join(_PATIENCE_S)
    assert isinstance(found[0], WorkerDiedError)
    assert "closed" in str(found[0])
    assert "memory" not in str(found[0])


def test_an_error_keeps_its_class_and_one_that_is_not_known_that_of_its_base(opened: Opened) -> None:
    with pytest.raises(MeterLostError) as unmetered:
        opened(f"{BREAKING}:open_unmetered")
    assert unmetered.value.remedy == "use another one"
    with pytest.raises(ModelError, match="odd") as odd:
        opened(f"{BREAKING}:open_odd")
    assert type(odd.value) is ModelError
    assert (odd.value.exit_code, odd.value.code) == (3, "model")

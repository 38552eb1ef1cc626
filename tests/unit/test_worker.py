"""A session in a child process, on fakes: the same answers, and every way a child can end."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from edge_ttc.api import Session
from edge_ttc.config import Config
from edge_ttc.domain import Answer, StopReason, Usage
from edge_ttc.errors import EngineError, Interrupted, ModelError, NoMemoryError, StorageError, UsageError
from edge_ttc.events import Event, Finished, Prefilled, Reserved, Settled, Started
from edge_ttc.testing.session import fake_session
from edge_ttc.testing.worker import CRASH_VARIABLE, STEP_VARIABLE
from edge_ttc.worker import WorkerSession
from edge_ttc.worker_process import WorkerDiedError
from edge_ttc.worker_question import error_of
from tests.processes import lives

OPENERS = "edge_ttc.testing.worker"
ROOT = Path(__file__).parents[2]

Opened = Callable[..., WorkerSession]


@pytest.fixture
def opened() -> Iterator[Opened]:
    """``opened("open_fake", VARIABLE=value)``: a session that is closed at the end."""
    with contextlib.ExitStack() as stack:

        def make(opener: str = "open_fake", **env: str) -> WorkerSession:
            session = WorkerSession(config=Config(), opener=f"{OPENERS}:{opener}", env=env)
            return stack.enter_context(session)

        yield make


def wait_until(true: Callable[[], bool], most_s: float = 20.0) -> bool:
    end = time.monotonic() + most_s
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def timeless(answer: Answer) -> Answer:
    """Without what the clock and the meter say."""
    usage = replace(answer.usage, energy_j=0.0, wall_s=0.0)
    charges = tuple(replace(c, charged=0.0, overrun=0.0) for c in answer.charges)
    return replace(answer, usage=usage, charges=charges, load_s=0.0)


def test_answers_and_events_are_those_of_a_session_here(opened: Opened) -> None:
    there: list[Event] = []
    here: list[Event] = []
    worker, session = opened(), fake_session()
    for question, options in (("A hard one", {}), ("A hard one", {"strategy": "beam", "n": 4, "seed": 3})):
        a = worker.ask(question, ["500J", "90s"], on_event=there.append, **options)
        b = session.ask(question, ["500J", "90s"], on_event=here.append, **options)
        assert timeless(a) == timeless(b)
    assert [type(e.payload) for e in there] == [type(e.payload) for e in here]
    assert isinstance(there[-1].payload, Finished)
    assert worker.model_ids == session.model_ids
    assert worker.load_s > 0


def test_it_asks_as_a_session_does() -> None:
    import inspect

    assert inspect.signature(WorkerSession.ask) == inspect.signature(Session.ask)


def test_errors_keep_their_class_and_remedy(opened: Opened) -> None:
    worker = opened()
    with pytest.raises(UsageError) as caught:
        worker.ask("A hard one", strategy="nonesuch")
    assert caught.value.remedy
    with pytest.raises(UsageError, match="budget"):
        worker.ask("A hard one", "nan")
    assert worker.ask("A hard one", strategy="greedy").value == "42"
    with pytest.raises(ModelError, match="not there"):
        opened("open_nothing")
    with pytest.raises(NoMemoryError):
        opened("open_out_of_memory")


def test_a_child_that_dies_is_a_typed_error_with_one_restart_and_what_was_reserved_is_spent(
    opened: Opened, tmp_path: Path
) -> None:
    worker = opened(**{CRASH_VARIABLE: f"{int(signal.SIGKILL)}:9@{tmp_path / 'once'}"})
    first = worker.pid
    told: list[Event] = []
    with pytest.raises(WorkerDiedError, match="SIGKILL") as caught:
        worker.ask("A hard one", "500J", strategy="majority", n=4, on_event=told.append)
    reserved = [e.payload.bound for e in told if isinstance(e.payload, Reserved)]
    prompt = next(e.usage for e in told if isinstance(e.payload, Prefilled))
    assert told[-1].payload == Settled("model_error", "what was reserved counts as spent")
    assert told[-1].usage == caught.value.usage
    assert caught.value.usage.policy_tok == reserved[-1].policy_tok > 0
    assert caught.value.usage.energy_j >= prompt.energy_j + reserved[-1].energy_j
    assert (caught.value.exit_code, caught.value.remedy != "") == (7, True)
    answer = worker.ask("A hard one", strategy="greedy")
    assert answer.value == "42"
    assert "loaded again" in answer.notes[0]
    assert worker.pid != first
    assert worker.restarts == 1
    assert not lives(first)
    assert worker.ask("A hard one", strategy="greedy").notes == ()


def test_a_child_that_dies_twice_running_is_not_started_again(opened: Opened) -> None:
    worker = opened(**{CRASH_VARIABLE: f"{int(signal.SIGSEGV)}:3"})
    for _ in range(2):
        with pytest.raises(WorkerDiedError, match="SIGSEGV"):
            worker.ask("A hard one", strategy="greedy")
    with pytest.raises(WorkerDiedError, match="not started again"):
        worker.ask("A hard one", strategy="greedy")
    assert worker.restarts == 1


def test_a_child_that_lives_and_says_what_is_wrong_has_not_died_twice_running(opened: Opened, tmp_path: Path) -> None:
    worker = opened(**{CRASH_VARIABLE: f"{int(signal.SIGKILL)}:3@{tmp_path / 'once'}"})
    with pytest.raises(WorkerDiedError):
        worker.ask("A hard one", strategy="greedy")
    with pytest.raises(UsageError):
        worker.ask("A hard one", strategy="no such thing")
    os.kill(worker.pid, signal.SIGKILL)
    assert worker.ask("A hard one", strategy="greedy").value == "42"


def test_a_child_that_dies_between_two_questions_is_replaced(opened: Opened) -> None:
    worker = opened()
    os.kill(worker.pid, signal.SIGKILL)
    answer = worker.ask("A hard one", strategy="greedy")
    assert answer.value == "42"
    assert "SIGKILL" in answer.notes[0]


@pytest.mark.parametrize("name", ["SIGABRT", "SIGBUS", "SIGILL"])
def test_what_a_signal_means_is_said(opened: Opened, name: str) -> None:
    worker = opened(**{CRASH_VARIABLE: f"{int(signal.Signals[name])}:3"})
    with pytest.raises(EngineError, match=name) as caught:
        worker.ask("A hard one", strategy="greedy")
    assert caught.value.remedy


def test_a_child_that_dies_while_it_loads() -> None:
    with pytest.raises(WorkerDiedError, match="SIGKILL"):
        WorkerSession(config=Config(), opener=f"{OPENERS}:open_and_die")


def test_a_loading_that_is_cancelled_ends_its_child_at_once() -> None:
    asked = iter([False, False])
    with pytest.raises(Interrupted, match="loading was stopped"):
        WorkerSession(config=Config(), opener=f"{OPENERS}:open_endless", cancelled=lambda: next(asked, True))
    assert "edge-ttc-worker" not in {thread.name for thread in threading.enumerate()}


def test_what_a_cards_policy_can_take_in_crosses_the_pipe(opened: Opened) -> None:
    assert not opened().multi_turn
    assert opened("open_talking").multi_turn


def test_a_cancel_gives_the_best_answer_so_far_and_the_next_question_is_as_ever(opened: Opened) -> None:
    worker = opened(**{STEP_VARIABLE: "0.02"})
    seen: list[Event] = []
    answer = worker.ask("A hard one", strategy="majority", n=4, on_event=seen.append, cancelled=lambda: len(seen) > 3)
    assert answer.stop_reason is StopReason.CANCELLED
    assert answer.usage.policy_tok < 100
    assert worker.ask("What is 12 * 7?", strategy="greedy").value == "84"


def test_a_child_that_hears_no_cancel_is_ended(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("edge_ttc.worker_question.CANCEL_S", 0.2)
    worker = opened("open_deaf")
    seen: list[Event] = []
    with pytest.raises(WorkerDiedError):
        worker.ask("A hard one", strategy="greedy", on_event=seen.append, cancelled=lambda: len(seen) > 3)


def test_a_listener_that_fails_stops_the_question_and_harms_no_other(opened: Opened) -> None:
    worker = opened(**{STEP_VARIABLE: "0.005"})

    def full(event: Event) -> None:
        if not isinstance(event.payload, Started):
            raise StorageError("the disk is full")

    for _ in range(2):
        with pytest.raises(StorageError, match="full"):
            worker.ask("A hard one", strategy="majority", n=8, on_event=full)
        answer = worker.ask("What is 12 * 7?", strategy="greedy")
        assert (answer.value, answer.stop_reason) == ("84", StopReason.SOLVED)
    assert worker.restarts == 0


def test_threads_take_turns(opened: Opened) -> None:
    worker = opened()
    found: list[str | None] = []

    def ask() -> None:
        found.append(worker.ask("A hard one", strategy="greedy").value)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["42"] * 4


def test_ctrl_c_in_the_terminal_does_not_reach_the_child(opened: Opened) -> None:
    worker = opened(**{STEP_VARIABLE: "0.002"})
    seen: list[Event] = []

    def strike(event: Event) -> None:
        seen.append(event)
        os.kill(worker.pid, signal.SIGINT)

    assert worker.ask("A hard one", strategy="greedy", on_event=strike).value == "42"
    assert len(seen) > 3
    assert worker.restarts == 0


def test_a_closed_session_leaves_nothing_and_says_so(opened: Opened) -> None:
    worker = opened()
    pid = worker.pid
    worker.close()
    worker.close()
    assert not lives(pid)
    with pytest.raises(UsageError, match="closed"):
        worker.ask("A hard one")


def test_an_error_of_no_known_kind_is_one_of_ours_all_the_same() -> None:
    error = error_of({"types": ["SystemExit"], "message": "m", "remedy": "r"})
    assert (type(error).__name__, str(error)) == ("EdgeTTCError", "m; r")


PARENT = """
    import sys, threading, time
    from edge_ttc.config import Config
    from edge_ttc.worker import WorkerSession
    def run():
        worker = WorkerSession(config=Config(), opener="edge_ttc.testing.worker:{opener}")
        print(worker.pid, flush=True)
        tell = lambda event: print(type(event.payload).__name__, flush=True)
        worker.ask("A hard one", strategy="majority", n=4, on_event=tell)
    threading.Thread(target=run).start()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("opener", ["open_fake", "open_deaf"])
def test_no_child_survives_a_parent_that_is_killed(opener: str) -> None:
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "models")]), STEP_VARIABLE: "0.5"}
    script = textwrap.dedent(PARENT.format(opener=opener))
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, env=env) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        while b"Reserved" not in parent.stdout.readline():
            pass
        assert lives(child)
        parent.kill()
        assert wait_until(lambda: not lives(child))


def test_nothing_spent_is_the_default() -> None:
    assert WorkerDiedError("x").usage == Usage()

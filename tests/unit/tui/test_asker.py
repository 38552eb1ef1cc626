"""The runner's thread, the inbox and the journal's part of a turn."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace

from edge_ttc.config import Config
from edge_ttc.domain import Answer
from edge_ttc.errors import EngineError, Interrupted, ModelError, StorageError, UsageError
from edge_ttc.events import Emit, Event, Prefilled, answer_from_json
from edge_ttc.testing.cards import FAKE_POLICY
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import BOOK, fake_session
from edge_ttc.worker_process import WorkerDiedError
from edge_ttc_tui.actions import (
    Action,
    Answered,
    AskOptions,
    Died,
    Failed,
    Happened,
    Kept,
    LoadFailed,
    Loading,
    Noticed,
    Ready,
)
from edge_ttc_tui.asker import Asker, Job, Recorder, Runner
from edge_ttc_tui.inbox import Inbox
from edge_ttc_tui.keeping import Keeper, restored
from edge_ttc_tui.services import WorkerAsker
from edge_ttc_tui.state import TurnState


class Told(list[Action]):
    """Every action, with a way to wait for one."""

    def until(self, kind: type, n: int = 1) -> None:
        end_s = time.monotonic() + 10
        while sum(isinstance(action, kind) for action in self) < n:
            assert time.monotonic() < end_s, self
            time.sleep(0.002)

    def kinds(self) -> list[str]:
        return [type(action).__name__ for action in self if not isinstance(action, Happened)]


def started(opener: Callable[[Config], Asker]) -> tuple[Runner, Told]:
    told = Told()
    runner = Runner(lambda config, _closing: opener(config), told.append)
    runner.start(Config())
    return runner, told


def real(config: Config) -> Asker:
    return WorkerAsker(fake_session(config=config))


def job(turn: int, keeper: Keeper, text: str = "What is 12 * 7?") -> Job:
    return Job(turn, text, AskOptions(strategy="greedy", seed=0), lambda: keeper.begin(turn, text, 0))


def test_jobs_are_answered_in_turn_and_kept_as_they_happen() -> None:
    journal = MemoryJournal()
    runner, told = started(real)
    keeper = Keeper(journal, told.append)
    for turn in (1, 2):
        runner.submit(job(turn, keeper))
    told.until(Answered, 2)
    assert runner.close()
    assert told.kinds() == ["Loading", "Ready", "Kept", "Answered", "Kept", "Answered"]
    assert [answer.value for answer in (a.answer for a in told if isinstance(a, Answered))] == ["84", "84"]
    rows = journal.show(keeper.session_id)
    assert [(row.state.value, row.answer) for row in rows] == [("done", "84")] * 2
    row, events = journal.recall(next(a.answer_id for a in told if isinstance(a, Kept)))
    assert row.record
    assert events[0]["event"] == "started"
    assert "answer" not in {event["event"] for event in events}


def test_a_job_that_waits_is_stopped_before_it_begins_and_one_that_runs_at_once() -> None:
    begun, told_stop = threading.Event(), threading.Event()

    class Slow:
        multi_turn = False
        notices = ()

        def __init__(self) -> None:
            self.model_ids: dict[str, str] = {}

        def ask(self, question: str, options: AskOptions, on_event: Emit, cancelled: Callable[[], bool]) -> Answer:
            begun.set()
            while not cancelled():
                time.sleep(0.001)
            told_stop.set()
            raise EngineError("stopped")

        def close(self) -> None: ...

    runner, told = started(lambda _: Slow())
    keeper = Keeper(MemoryJournal(), told.append)
    for turn in (1, 2):
        runner.submit(job(turn, keeper))
    assert begun.wait(10)
    runner.stop(2)
    runner.stop(1)
    told.until(Failed, 2)
    assert told_stop.is_set()
    assert [a.message for a in told if isinstance(a, Failed)] == ["stopped", "stopped before it began"]
    assert runner.close()


def test_an_engine_that_failed_is_opened_anew_and_bad_input_costs_no_engine() -> None:
    opened: list[Config] = []
    died = WorkerDiedError("it died of SIGSEGV; it had died before, and was not started again", "verify it")
    failed, boom = EngineError("it failed", "ask again"), RuntimeError("boom")
    errors: list[Exception] = [UsageError("too long"), died, failed, boom]

    class Failing(WorkerAsker):
        def ask(self, question: str, options: AskOptions, on_event: Emit, cancelled: Callable[[], bool]) -> Answer:
            if errors:
                raise errors.pop(0)
            return super().ask(question, options, on_event, cancelled)

    def opener(config: Config) -> Asker:
        opened.append(config)
        return Failing(fake_session(config=config))

    runner, told = started(opener)
    journal = MemoryJournal()
    keeper = Keeper(journal, told.append)
    for turn in range(1, 6):
        runner.submit(job(turn, keeper))
    told.until(Answered)
    assert runner.close()
    assert len(opened) == 4
    said = [(a.message, a.remedy) for a in told if isinstance(a, Failed)]
    assert said[:3] == [("too long", ""), (died.message, "verify it"), ("it failed", "ask again")]
    assert "RuntimeError: boom" in said[3][0]
    assert [a.message for a in told if isinstance(a, Died)] == [message for message, _ in said[1:]]
    assert [row.state.value for row in journal.show(keeper.session_id)] == ["failed"] * 4 + ["done"]


def test_a_bug_in_one_task_is_told_and_the_thread_goes_on() -> None:
    def broken() -> Recorder:
        raise RuntimeError("no record")

    class Stuck(WorkerAsker):
        def close(self) -> None:
            super().close()
            raise OSError("it is stuck")

    runner, told = started(lambda config: Stuck(fake_session(config=config)))
    keeper = Keeper(MemoryJournal(), told.append)
    runner.submit(Job(1, "q", AskOptions(), broken))
    runner.load(Config())
    runner.submit(job(2, keeper))
    told.until(Answered)
    assert runner.close()
    (failed,) = [a for a in told if isinstance(a, Failed)]
    assert (failed.turn, "RuntimeError: no record" in failed.message) == (1, True)
    stuck = "something unexpected happened (OSError: it is stuck)"
    assert [a.message for a in told if isinstance(a, Noticed)] == [stuck, stuck]


def test_a_loading_that_takes_long_ends_with_the_runner() -> None:
    begun = threading.Event()

    def opener(config: Config, closing: Callable[[], bool]) -> Asker:
        begun.set()
        while not closing():
            time.sleep(0.001)
        raise Interrupted("loading was stopped")

    told = Told()
    runner = Runner(opener, told.append)
    runner.start(Config())
    runner.submit(job(1, Keeper(MemoryJournal(), told.append)))
    assert begun.wait(10)
    assert runner.close()
    assert told.kinds()[0] == "Loading"


def test_what_a_model_is_asked_is_made_when_its_turn_comes() -> None:
    """The question before it is answered by then, whatever the screen knows of that."""
    told = Told()
    asked: list[str] = []

    class Talking(WorkerAsker):
        def ask(self, question: str, options: AskOptions, on_event: Emit, cancelled: Callable[[], bool]) -> Answer:
            asked.append(question)
            return super().ask("What is 12 * 7?", options, on_event, cancelled)

    policy = FakePolicy(BOOK, card=replace(FAKE_POLICY, multi_turn=True))
    runner = Runner(lambda config, _: Talking(fake_session(policy, config=config)), told.append)
    keeper = Keeper(MemoryJournal(), told.append)
    first = TurnState(1, "What is 12 * 7?", place=1)
    runner.submit(job(1, keeper))
    runner.submit(Job(2, "And half?", AskOptions(), lambda: keeper.begin(2, "q", 0), earlier=(first,)))
    runner.start(Config())
    told.until(Answered, 2)
    assert runner.close()
    assert asked == ["What is 12 * 7?", "What is 12 * 7? Answer: 84. And half?"]


def test_models_that_do_not_load_fail_the_question_and_are_tried_again() -> None:
    errors = [ModelError("altered", "reinstall"), ModelError("altered", "reinstall")]

    def opener(config: Config) -> Asker:
        if errors:
            raise errors.pop(0)
        return real(config)

    runner, told = started(opener)
    keeper = Keeper(MemoryJournal(), told.append)
    for turn in (1, 2):
        runner.submit(job(turn, keeper))
    told.until(Answered)
    assert runner.close()
    kinds = ["Loading", "LoadFailed", "Loading", "LoadFailed", "Failed", "Loading", "Ready", "Kept", "Answered"]
    assert told.kinds() == kinds
    assert told[1] == LoadFailed("altered", "reinstall")
    assert told[4] == Failed(1, "the models are not loaded: altered", "reinstall")


def test_other_models_are_loaded_when_the_jobs_before_are_done() -> None:
    runner, told = started(real)
    keeper = Keeper(MemoryJournal(), told.append)
    runner.submit(job(1, keeper))
    runner.load(Config())
    told.until(Ready, 2)
    assert runner.close()
    assert told.kinds() == ["Loading", "Ready", "Kept", "Answered", "Loading", "Ready"]
    assert isinstance(told[0], Loading)


def test_of_several_configurations_that_wait_the_last_is_loaded_alone() -> None:
    opened: list[Config] = []
    all_there = threading.Event()

    def opener(config: Config) -> Asker:
        opened.append(config)
        assert all_there.wait(5)
        return real(config)

    later = [replace(Config(), general=replace(Config().general, seed=seed)) for seed in (1, 2, 3)]
    runner, told = started(opener)
    for config in later:
        runner.load(config)
    all_there.set()
    told.until(Ready, 2)
    assert runner.close()
    assert opened == [Config(), later[-1]]


def test_a_store_that_fails_is_told_once_and_the_answer_goes_on() -> None:
    class Full(MemoryJournal):
        def append_event(self, answer_id: int, event: object) -> None:
            raise StorageError("the disk is full", "make room")

    told = Told()
    record = Keeper(Full(), told.append).begin(1, "q", 0)
    for _ in range(3):
        record.event(Event(0.0, fake_session().ask("q", strategy="greedy").usage, Prefilled(1)))
    record.fail("never written")
    assert told[1:] == [Noticed("This answer is not kept: the disk is full", "make room")]


def test_stored_answers_come_back_and_damaged_ones_cost_only_themselves() -> None:
    journal = MemoryJournal()
    told = Told()
    keeper = Keeper(journal, told.append)
    answer = fake_session().ask("What is 12 * 7?", strategy="greedy")
    keeper.begin(1, "good", 0).finish(answer)
    keeper.begin(2, "bad", 0).fail("it died")
    journal.finish_answer(journal.begin_answer(keeper.session_id, "damaged", 0), {"usage": [1], "text": 3})
    journal.begin_answer(keeper.session_id, "running", 0)
    numbers = iter(range(7, 99))
    turns = restored(journal.show(keeper.session_id), lambda: next(numbers), answer_from_json)
    assert [turn.turn for turn in turns] == [7, 8, 9, 10]
    assert turns[0].answer == answer
    assert [turn.answer for turn in turns[1:]] == [None] * 3
    assert turns[1].message == "it died"
    assert "cannot be read" in turns[2].message
    assert "running" in turns[3].message


def test_an_inbox_wakes_once_until_it_is_emptied() -> None:
    woken: list[int] = []
    inbox = Inbox(lambda: woken.append(1))
    for _ in range(3):
        inbox.put(Loading())
    assert len(woken) == 1
    assert inbox.take() == [Loading()] * 3
    assert inbox.take() == []
    inbox.put(Loading())
    assert len(woken) == 2

"""The seam to the runtime: something that answers questions, and the one thread that owns it.

The runner never touches a widget: what happens comes out of it as the reducer's actions.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from edge_ttc.errors import EdgeTTCError, EngineError
from edge_ttc.events import Emit, Event, Finished
from edge_ttc_tui.actions import (
    NEVER_BEGUN,
    Action,
    Answered,
    AskOptions,
    Died,
    Failed,
    Happened,
    LoadFailed,
    Loading,
    Noticed,
    Ready,
)
from edge_ttc_tui.context import in_context
from edge_ttc_tui.told import explained

if TYPE_CHECKING:
    from edge_ttc.config import Config
    from edge_ttc.domain import Answer
    from edge_ttc_tui.state import TurnState

_JOIN_S = 4.0
"""So long the models may take to let go: more than a worker process is given before it is ended by force."""
_ANEW = "the next question loads the models anew"


class Asker(Protocol):
    """Loaded models that answer one question at a time. One thread owns it."""

    @property
    def model_ids(self) -> dict[str, str]:
        """Role → id of the loaded models."""
        ...

    @property
    def multi_turn(self) -> bool:
        """Whether earlier questions may stand in the policy's context."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should be told about the loading."""
        ...

    def ask(self, question: str, options: AskOptions, on_event: Emit, cancelled: Callable[[], bool]) -> Answer:
        """Raises EdgeTTCError where there is no answer at all."""
        ...

    def close(self) -> None: ...


OpenAsker = Callable[["Config", Callable[[], bool]], Asker]
"""Loads models. Called in the runner's thread; raises EdgeTTCError, also soon after the second argument says that the
program ends."""


class Recorder(Protocol):
    """Where one question is kept while it is worked on; its methods never raise."""

    def event(self, event: Event) -> None: ...
    def finish(self, answer: Answer) -> None: ...
    def fail(self, message: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Job:
    """One question to be answered: ``earlier`` are the turns of the conversation that it may go on with."""

    turn: int
    question: str
    options: AskOptions
    begin_record: Callable[[], Recorder]
    earlier: tuple[TurnState, ...] = ()


class Runner:
    """The thread that loads models and answers, one job after another.

    Args:
        open_asker: see OpenAsker.
        sink: takes every action, from the runner's own thread; must be quick and must not raise.
    """

    def __init__(self, open_asker: OpenAsker, sink: Callable[[Action], None]) -> None:
        self._open, self._sink = open_asker, sink
        self._jobs: queue.SimpleQueue[Job | Config | None] = queue.SimpleQueue()
        self._config: Config | None = None
        self._asker: Asker | None = None
        self._stopped: set[int] = set()
        self._values: dict[int, str | None] = {}
        """Turn → its answer: the screen may not have taken it in yet when the next question begins."""
        self._closing = False
        self._newest: Config | None = None
        self._why: tuple[str, str] | None = None
        """Why the models could not be loaded."""
        self._thread = threading.Thread(target=self._work, name="edge-ttc-asker", daemon=True)

    def start(self, config: Config) -> None:
        """Begin to load the models; what was submitted before is answered after that."""
        self._config = self._newest = config
        self._thread.start()

    def load(self, config: Config) -> None:
        """Give the models back and load those of ``config``, after the jobs that wait; of several the last alone."""
        self._newest = config
        self._jobs.put(config)

    def submit(self, job: Job) -> None:
        """Answer this question when its turn comes."""
        self._jobs.put(job)

    def stop(self, turn: int) -> None:
        """Ask this turn's job to come to its end; it gives the best answer so far."""
        self._stopped.add(turn)

    def close(self) -> bool:
        """Stop everything; false where the thread did not come to its end in time."""
        self._closing = True
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join(_JOIN_S)
        return not self._thread.is_alive()

    def _work(self) -> None:
        task: Job | Config | None = self._config
        while task is not None and not self._closing:
            try:
                self._do(task)
            except Exception as error:  # a bug of ours: it costs its task, and the next one still gets its turn
                slip = explained(error)
                self._sink(Failed(task.turn, *slip) if isinstance(task, Job) else LoadFailed(*slip))
            task = self._jobs.get()
        self._shut()

    def _do(self, task: Job | Config) -> None:
        if isinstance(task, Job):
            self._answer(task)
        elif task is self._newest:
            self._config = task
            self._shut()
            self._ensure_open()

    def _ensure_open(self) -> Asker | None:
        if self._asker is None and self._config is not None:
            self._sink(Loading())
            try:
                self._asker = self._open(self._config, lambda: self._closing)
            except Exception as error:
                self._why = explained(error)
                self._sink(LoadFailed(*self._why))
            else:
                self._why = None
                self._sink(Ready(self._asker.model_ids, self._asker.multi_turn))
                for notice in self._asker.notices:
                    self._sink(Noticed(notice))
        return self._asker

    def _answer(self, job: Job) -> None:
        if job.turn in self._stopped:
            self._sink(Failed(job.turn, NEVER_BEGUN))
            return
        asker = self._ensure_open()
        if asker is None:
            why, remedy = self._why or ("", "")
            message = f"the models are not loaded: {why}" if why else "the models are not loaded"
            self._sink(Failed(job.turn, message, remedy or "choose others, or see `edge-ttc doctor`"))
            return
        text = in_context(job.earlier, job.question, asker.multi_turn, self._values)
        record = job.begin_record()
        try:
            answer = asker.ask(text, job.options, self._told(job, record), lambda: self._cancelled(job))
        except Exception as error:
            self._broke(job, record, error)
        else:
            self._values[job.turn] = answer.value
            record.finish(answer)
            self._sink(Answered(job.turn, answer))

    def _cancelled(self, job: Job) -> bool:
        return self._closing or job.turn in self._stopped

    def _told(self, job: Job, record: Recorder) -> Emit:
        def told(event: Event) -> None:
            if not isinstance(event.payload, Finished):
                record.event(event)
            self._sink(Happened(job.turn, event))

        return told

    def _broke(self, job: Job, record: Recorder, error: Exception) -> None:
        """An engine that failed is not trusted again: the next question gets a new one."""
        message, remedy = explained(error)
        record.fail(message)
        self._sink(Failed(job.turn, message, remedy))
        if isinstance(error, EngineError) or not isinstance(error, EdgeTTCError):
            self._shut()
            self._sink(Died(message, f"{remedy}; {_ANEW}" if remedy else _ANEW))

    def _shut(self) -> None:
        asker, self._asker = self._asker, None
        if asker is None:
            return
        try:
            asker.close()
        except Exception as error:
            self._sink(Noticed(*explained(error)))

"""Models in a process of their own: a model that crashes takes no screen down, and a crash becomes a typed error.

``open_worker()`` is to ``open()`` what a guest is to a lodger: the same questions and answers, another address space.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import TracebackType

from edge_ttc.config import Config, load_config
from edge_ttc.domain import Answer
from edge_ttc.errors import EdgeTTCError, Interrupted, UsageError
from edge_ttc.events import Emit
from edge_ttc.policy.base import Sampling
from edge_ttc.wire import WireError, pack, unpack
from edge_ttc.worker_process import WorkerDiedError, WorkerProcess
from edge_ttc.worker_question import EVERY_S, Question, error_of

OPENER = "edge_ttc.api:open"


class WorkerSession:
    """Offers what ``Session`` does, with the models in a child process. Any thread may ask; one question at a time.

    A child that dies under a question raises ``WorkerDiedError``, and a last event tells what was spent, what was
    reserved included. The next question starts the child again, once; after two deaths in a row it stops trying. One
    that does not react to a cancel is ended, which counts as no death.

    Args:
        model, prm: ids, as ``edge_ttc.open`` takes them.
        config: defaults for what ``ask`` is not given.
        opener: ``module:function`` that makes the session inside the child.
        env: variables for the child, over this process's own.
        cancelled: asked while the models load; true ends the child.

    Raises:
        EdgeTTCError: as ``edge_ttc.open``; WorkerDiedError where loading killed the child, Interrupted where it was
            cancelled.
    """

    def __init__(
        self,
        model: str | None = None,
        prm: str | None = None,
        *,
        config: Config,
        opener: str = OPENER,
        env: Mapping[str, str] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self.config = config
        self._order = {"say": "open", "opener": opener, "model": model, "prm": prm, "config": pack(config)}
        self._env = dict(env or {})
        self._lock = threading.Lock()
        self._closing = threading.Lock()
        self._asked = self._deaths = self.restarts = 0
        self._closed = False
        self.model_ids: dict[str, str] = {}
        self.notices: tuple[str, ...] = ()
        """What a user should know of how the models were loaded, and loaded again; the newest last."""
        self.multi_turn = False
        self.load_s = 0.0
        self._spared = False
        """Whether the process was ended for a cancel it did not react to: that is nothing against the models."""
        self._process = self._newest = self._start(cancelled or _never)

    @property
    def pid(self) -> int:
        """Of the child."""
        return self._process.pid

    def ask(
        self,
        text: str,
        budget: str | Iterable[str] | None = None,
        *,
        strategy: str | None = None,
        n: int | None = None,
        params: Mapping[str, str | int | float] | None = None,
        seed: int | None = None,
        sampling: Sampling | None = None,
        on_event: Emit | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Answer:
        """Answer one question; arguments and errors as ``Session.ask`` has them. ``on_event`` and ``cancelled`` are
        called on this thread.

        Raises:
            WorkerDiedError: the child died under this question, or has died twice in a row before it.
            Interrupted: it was cancelled while a dead child was started again.
        """
        limits = budget if budget is None or isinstance(budget, str) else list(budget)
        order = {"say": "ask", "text": text, "budget": limits, "strategy": strategy, "n": n, "seed": seed}
        order |= {"params": dict(params or {}), "sampling": pack(sampling)}
        stopped = cancelled or _never
        with self._lock:
            while True:
                note = self._revive(stopped)
                self._asked += 1
                question = Question(self._process, self._asked, on_event or _ignore, stopped)
                try:
                    answer = question.answer(order)
                except WorkerDiedError:
                    if question.gave_up or self._closed:
                        raise
                    self._deaths += 1
                    if question.begun or self._deaths > 1:
                        raise
                    continue  # it was dead before it read the question: nothing was spent
                except EdgeTTCError:
                    self._deaths = 0  # it lives, and said what is wrong
                    raise
                finally:
                    self._spared = question.gave_up
                self._deaths = 0
                return replace(answer, notes=(note, *answer.notes)) if note else answer

    def close(self) -> None:
        """End the child and give its memory back; from any thread, and also while it is being started again. Twice
        does no harm."""
        with self._closing:
            self._closed = True
            processes = {self._process, self._newest}
        for process in processes:
            process.quit("the session was closed")

    def __enter__(self) -> WorkerSession:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def _revive(self, cancelled: Callable[[], bool]) -> str:
        """See to it that there is a live child; what is to be said of it where it had to be started again."""
        if self._closed:
            raise _closed()
        if self._process.alive:
            return ""
        self._process.quit("it was to be started again")
        death = self._process.death()
        if not self._spared:
            self._deaths = max(1, self._deaths)  # it may have died between two questions
        if self._deaths > 1:
            raise WorkerDiedError(f"{death.message}; it had died before, and was not started again", death.remedy)
        try:
            self._process = self._start(cancelled)
        except WorkerDiedError:
            self._deaths += 1
            raise
        self.restarts += 1
        self._spared = False
        note = f"{death.message}; the models were loaded again"
        self.notices = (*self.notices, note)
        return note

    def _start(self, cancelled: Callable[[], bool]) -> WorkerProcess:
        """A child with the models in it."""
        started = time.monotonic()
        process = WorkerProcess(self._env)
        with self._closing:
            self._newest = process
        try:
            if self._closed:
                raise _closed()
            process.send(self._order)
            loaded = None
            while loaded is None:
                if cancelled():
                    process.kill("its loading was stopped")  # models that are half loaded hold nothing
                    raise Interrupted("loading was stopped")
                loaded = process.receive(EVERY_S)
            if loaded.get("say") != "loaded":
                raise error_of(loaded.get("error"))
            self.model_ids = unpack(dict[str, str], loaded.get("models"))
            self.multi_turn = unpack(bool, loaded.get("multi_turn"))
            self.notices = self.notices or unpack(tuple[str, ...], loaded.get("notices"))
        except WireError as error:
            process.quit("it made no sense")
            raise WorkerDiedError(f"the model process made no sense ({error})", "ask again") from error
        except WorkerDiedError as death:
            process.quit("it died while its models were loaded")
            if self._closed:
                raise _closed() from death
            raise
        except BaseException:
            process.quit("its models did not load")
            raise
        self.load_s = time.monotonic() - started
        return process


def open_worker(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> WorkerSession:
    """As ``open``, with the models in a process of their own.

    Raises:
        EdgeTTCError: as ``open``; WorkerDiedError where loading killed the process.
    """
    return WorkerSession(model, prm, config=config or load_config())


def _closed() -> UsageError:
    return UsageError("this session is closed", "open another one")


def _ignore(_: object) -> None:
    """Nobody listens."""


def _never() -> bool:
    return False

"""Models in a process of their own: a model that crashes takes no screen down, and a crash becomes a typed error.

``open_worker()`` is to ``open()`` what a guest is to a lodger: the same questions and answers, another address space.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import TracebackType
from typing import Any

from edge_ttc import errors, preflight
from edge_ttc.config import Config, load_config
from edge_ttc.domain import Answer, Usage
from edge_ttc.errors import EdgeTTCError
from edge_ttc.events import Emit, Event, Grew, Prefilled, Reserved, Scored, Settled
from edge_ttc.wire import WireError, pack, unpack, unpack_event
from edge_ttc.worker_process import WorkerDiedError, WorkerProcess

OPENER = "edge_ttc.api:open"
_EVERY_S = 0.01
"""How often a running question looks at ``cancelled``."""
CANCEL_S = 2.0
"""So long a cancelled question may take to come back; then its process is ended by force."""
_SETTLE: dict[str, type[Any]] = {"read": Prefilled, "grow": Grew, "score": Scored, "revise": Grew}
"""What is told when a request that was reserved for has been settled."""
_ERRORS: dict[str, type[EdgeTTCError]] = {
    kind.__name__: kind
    for room in (errors, preflight)
    for kind in vars(room).values()
    if isinstance(kind, type) and issubclass(kind, EdgeTTCError)
}


class WorkerSession:
    """Offers what ``Session`` does, with the models in a child process. Any thread may ask; one question at a time.

    A child that dies under a question raises ``WorkerDiedError``, and a last event tells what was spent, what was
    reserved included. The next question starts the child again, once; after two deaths in a row it stops trying.

    Args:
        model, prm: ids, as ``edge_ttc.open`` takes them.
        config: defaults for what ``ask`` is not given.
        opener: ``module:function`` that makes the session inside the child.
        env: variables for the child, over this process's own.

    Raises:
        EdgeTTCError: as ``edge_ttc.open``; WorkerDiedError where loading killed the child.
    """

    def __init__(
        self,
        model: str | None = None,
        prm: str | None = None,
        *,
        config: Config,
        opener: str = OPENER,
        env: Mapping[str, str] | None = None,
    ) -> None:
        self.config = config
        self._order = {"say": "open", "opener": opener, "model": model, "prm": prm, "config": pack(config)}
        self._env = dict(env or {})
        self._lock = threading.Lock()
        self._asked = self._deaths = self.restarts = 0
        self._closed = False
        self.model_ids: dict[str, str] = {}
        self.notices: tuple[str, ...] = ()
        self.load_s = 0.0
        self._process = self._start()

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
        on_event: Emit | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Answer:
        """Answer one question; arguments and errors as ``Session.ask`` has them. ``on_event`` and ``cancelled`` are
        called on this thread.

        Raises:
            WorkerDiedError: the child died under this question, or has died twice in a row before it.
        """
        with self._lock:
            note = self._revive()
            self._asked += 1
            order = {"say": "ask", "id": self._asked, "text": text, "strategy": strategy, "n": n, "seed": seed}
            limits = budget if budget is None or isinstance(budget, str) else list(budget)
            self._process.send(order | {"budget": limits, "params": dict(params or {})})
            question = _Question(self._process, self._asked, on_event or _ignore, cancelled or _never)
            try:
                answer = question.answer()
            except WorkerDiedError:
                self._deaths += 1
                raise
            except WireError as error:
                self._deaths += 1
                self._process.quit()
                raise WorkerDiedError(f"the model process made no sense ({error})", "ask again") from error
            self._deaths = 0
            return replace(answer, notes=(note, *answer.notes)) if note else answer

    def close(self) -> None:
        """End the child and give its memory back. Twice does no harm."""
        self._closed = True
        self._process.quit()

    def __enter__(self) -> WorkerSession:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def _revive(self) -> str:
        """See to it that there is a live child; what is to be said of it where it had to be started again."""
        if self._closed:
            raise errors.UsageError("this session is closed", "open another one")
        if self._process.alive:
            return ""
        death = self._process.death()
        self._process.quit()
        if self._deaths == 0:  # it died between two questions
            self._deaths = 1
        if self._deaths > 1:
            raise WorkerDiedError(f"{death.message}; it had died before, and was not started again", death.remedy)
        try:
            self._process = self._start()
        except WorkerDiedError:
            self._deaths += 1
            raise
        self.restarts += 1
        return f"{death.message}; the models were loaded again"

    def _start(self) -> WorkerProcess:
        """A child with the models in it."""
        started = time.monotonic()
        process = WorkerProcess(self._env)
        try:
            process.send(self._order)
            loaded = None
            while loaded is None:
                loaded = process.receive(_EVERY_S)
            if loaded.get("say") != "loaded":
                raise error_of(loaded.get("error"))
            self.model_ids = unpack(dict[str, str], loaded.get("models"))
            self.notices = unpack(tuple[str, ...], loaded.get("notices"))
        except BaseException:
            process.quit()
            raise
        self.load_s = time.monotonic() - started
        return process


class _Question:
    """One question while the child works on it."""

    def __init__(self, process: WorkerProcess, number: int, emit: Emit, cancelled: Callable[[], bool]) -> None:
        self._process, self._number, self._emit, self._cancelled = process, number, emit, cancelled
        self._last: Event | None = None
        self._request, self._reserved = "", Usage()
        self._answer: Answer | None = None
        self._over = False
        self._told_s = 0.0

    def answer(self) -> Answer:
        try:
            while self._answer is None:
                self._look()
                self._take(self._process.receive(_EVERY_S))
        except WorkerDiedError as death:
            self._bury(death)
            raise
        except BaseException:
            if not self._over:  # a callback of the caller failed, or Ctrl-C: the child must not go on with it
                self._drain()
            raise
        return self._answer

    def _look(self) -> None:
        """Carry a cancel over; a child that does not react to it is ended."""
        if self._told_s:
            if time.monotonic() - self._told_s > CANCEL_S:
                self._process.kill()
        elif self._cancelled():
            self._cancel()

    def _cancel(self) -> None:
        self._process.send({"say": "cancel", "id": self._number})
        self._told_s = time.monotonic()

    def _take(self, message: dict[str, Any] | None) -> None:
        if message is None or message.get("id") != self._number:  # nothing, or the rest of a question given up
            return
        say, self._over = message.get("say"), True
        if say == "answered":
            self._answer = unpack(Answer, message.get("answer"))
            return
        if say == "failed":
            raise error_of(message.get("error"))
        event = unpack_event(message.get("event"))
        self._over = False
        self._see(event)
        self._emit(event)

    def _see(self, event: Event) -> None:
        """Remember what is spent, and what is reserved: until its request has ended."""
        self._last = event
        if isinstance(event.payload, Reserved):
            self._request, self._reserved = event.payload.request, event.payload.bound
        elif isinstance(event.payload, _SETTLE.get(self._request, ())):
            self._reserved = Usage()

    def _bury(self, death: WorkerDiedError) -> None:
        """What was reserved when it died counts as spent; the last event of the question says so."""
        spent, t_s = (self._last.usage, self._last.t_s) if self._last else (Usage(), 0.0)
        death.usage = spent + self._reserved
        self._emit(Event(t_s, death.usage, Settled("model_error", "what was reserved counts as spent")))

    def _drain(self) -> None:
        """Stop the question and throw away what it still says."""
        self._cancel()
        self._emit = _ignore
        try:
            while self._answer is None:
                self._look()
                self._take(self._process.receive(_EVERY_S))
        except (EdgeTTCError, WireError):
            return


def open_worker(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> WorkerSession:
    """As ``open``, with the models in a process of their own.

    Raises:
        EdgeTTCError: as ``open``; WorkerDiedError where loading killed the process.
    """
    return WorkerSession(model, prm, config=config or load_config())


def error_of(words: Any) -> EdgeTTCError:
    """The error that the child raised."""
    try:
        given = unpack(dict[str, str], words)
        return _ERRORS.get(given["type"], EdgeTTCError)(given["message"], given["remedy"])
    except (WireError, KeyError, TypeError) as error:
        raise WireError(f"it said an error that is none ({error})") from error


def _ignore(_: object) -> None:
    """Nobody listens."""


def _never() -> bool:
    return False

"""One question while a worker process works on it, seen from the parent."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from edge_ttc import errors
from edge_ttc.domain import Answer, Usage
from edge_ttc.errors import EdgeTTCError
from edge_ttc.events import SETTLING, Emit, Event, Reserved, Settled
from edge_ttc.wire import WireError, unpack, unpack_event
from edge_ttc.worker_process import WorkerDiedError, WorkerProcess

EVERY_S = 0.01
"""How often a running question looks at ``cancelled``."""
CANCEL_S = 2.0
"""So long a cancelled question may take to come back; then its process is ended by force."""
_ERRORS: dict[str, type[EdgeTTCError]] = {
    kind.__name__: kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, EdgeTTCError)
}


class Question:
    """One question while the child works on it."""

    def __init__(self, process: WorkerProcess, number: int, emit: Emit, cancelled: Callable[[], bool]) -> None:
        self._process, self._number, self._emit, self._cancelled = process, number, emit, cancelled
        self._last: Event | None = None
        self._request, self._reserved = "", Usage()
        self._answer: Answer | None = None
        self._over = False
        self._told_s = 0.0
        self.gave_up = False
        """Whether its process was ended because it did not react to a cancel."""

    @property
    def begun(self) -> bool:
        """Whether the child has taken the question up."""
        return self._last is not None

    def answer(self, order: dict[str, Any]) -> Answer:
        """What comes of it."""
        self._process.send(order | {"id": self._number})
        try:
            while self._answer is None:
                self._look()
                self._take(self._process.receive(EVERY_S))
        except WorkerDiedError as death:
            self._bury(death)
            raise
        except WireError as error:
            self._process.quit(f"it made no sense ({error})")
            death = WorkerDiedError(f"the model process made no sense ({error})", "ask again")
            self._bury(death)
            raise death from error
        except BaseException:
            if not self._over:  # a callback of the caller failed, or Ctrl-C: the child must not go on with it
                self._drain()
            raise
        return self._answer

    def _look(self) -> None:
        """Carry a cancel over; a child that does not react to it is ended."""
        if self._told_s:
            if not self.gave_up and time.monotonic() - self._told_s > CANCEL_S:
                self.gave_up = True
                self._process.kill(f"it did not react to the cancel within {CANCEL_S:g} s")
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
        elif isinstance(event.payload, SETTLING.get(self._request, ())):
            self._reserved = Usage()

    def _bury(self, death: WorkerDiedError) -> None:
        """What was reserved when it died counts as spent; the last event of the question says so."""
        if self._last is not None:
            death.usage = self._last.usage + self._reserved
            words = Settled("model_error", "what was reserved counts as spent")
            self._emit(Event(self._last.t_s, death.usage, words))

    def _drain(self) -> None:
        """Stop the question and throw away what it still says."""
        self._cancel()
        self._emit = _ignore
        try:
            while self._answer is None:
                self._look()
                self._take(self._process.receive(EVERY_S))
        except (EdgeTTCError, WireError):
            return


def error_of(words: Any) -> EdgeTTCError:
    """The error that the child raised: of its own class, or of the nearest of its bases that is known here."""
    try:
        message, remedy = unpack(str, words["message"]), unpack(str, words["remedy"])
        known = (_ERRORS[name] for name in unpack(tuple[str, ...], words["types"]) if name in _ERRORS)
        return next(known, EdgeTTCError)(message, remedy)
    except (WireError, KeyError, TypeError) as error:
        raise WireError(f"it said an error that is none ({error})") from error


def _ignore(_: object) -> None:
    """Nobody listens."""

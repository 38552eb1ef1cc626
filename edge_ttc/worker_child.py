"""The child process that holds the models: ``python -m edge_ttc.worker_child FD FD PARENT``, started by
``worker_process``. It loads what it is told to, answers one question at a time, and never outlives its parent."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
from contextlib import suppress
from importlib import import_module
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, BinaryIO

from edge_ttc.config import Config
from edge_ttc.errors import EdgeTTCError, NoMemoryError
from edge_ttc.policy.base import Sampling
from edge_ttc.wire import LONGEST_LINE, from_line, pack, pack_event, to_line, unpack

if TYPE_CHECKING:
    from edge_ttc.api import Session

_PR_SET_PDEATHSIG = 1
_OOM_SCORE = 500
"""When memory runs out, the kernel should take the models and leave the screen."""


def main() -> None:
    """Serve until the parent says quit, closes the pipe, or dies."""
    reads, writes, parent = map(int, sys.argv[1:4])
    for pipe in (reads, writes):  # a program that is started from here must not keep them open after our end
        os.set_inheritable(pipe, False)
    live_with(parent)
    Child(os.fdopen(reads, "rb"), writes).serve()


def live_with(parent: int) -> None:
    """Leave Ctrl-C to the parent, end with it, and be the first to go when memory runs out."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        with suppress(OSError):
            own = os.open("/proc/self/oom_score_adj", os.O_WRONLY)
            with os.fdopen(own, "w") as file:
                file.write(str(_OOM_SCORE))
    if os.getppid() != parent:  # it died before it could be watched
        os._exit(1)
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would be as large as the models


class Child:
    """Reads orders, writes what happens.

    Args:
        orders: the pipe from the parent; its end is our end.
        writes: descriptor of the pipe to the parent.
    """

    def __init__(self, orders: BinaryIO, writes: int) -> None:
        self._orders, self._writes = orders, writes
        self._todo: SimpleQueue[dict[str, Any]] = SimpleQueue()
        self._cancelled = 0
        """The newest question that was cancelled."""

    def serve(self) -> None:
        threading.Thread(target=self._listen, name="edge-ttc-orders", daemon=True).start()
        session = self._open(self._todo.get())
        if session is None:
            return
        while True:
            self._ask(session, self._todo.get())

    def _listen(self) -> None:
        """Without the interpreter's lock being held for long anywhere, this thread is never far from its turn."""
        code = 1
        try:
            while line := self._orders.readline(LONGEST_LINE):
                order = from_line(line)
                if order["say"] == "cancel":
                    self._cancelled = order["id"]
                elif order["say"] == "quit":
                    break
                else:
                    self._todo.put(order)
            code = 0
        except Exception as error:  # a child that hears nothing more must not live on
            sys.stderr.write(f"an order cannot be read: {error}\n")
        finally:
            os._exit(code)  # models hold nothing that must be put down properly

    def _open(self, order: dict[str, Any]) -> Session | None:
        try:
            module, _, name = order["opener"].partition(":")
            opener = getattr(import_module(module), name)
            session = opener(order["model"], order["prm"], config=unpack(Config, order["config"]))
        except (EdgeTTCError, MemoryError) as error:
            self._say({"say": "failed", "error": words_of(error)})
            return None
        loaded = {"models": session.model_ids, "multi_turn": session.multi_turn, "notices": list(session.notices)}
        self._say({"say": "loaded"} | loaded)
        return session

    def _ask(self, session: Session, order: dict[str, Any]) -> None:
        number = order["id"]
        try:
            answer = session.ask(
                order["text"],
                order["budget"],
                strategy=order["strategy"],
                n=order["n"],
                params=order["params"],
                seed=order["seed"],
                sampling=unpack(Sampling | None, order["sampling"]),
                on_event=lambda event: self._say({"say": "event", "id": number, "event": pack_event(event)}),
                cancelled=lambda: self._cancelled >= number,
            )
        except (EdgeTTCError, MemoryError) as error:
            self._say({"say": "failed", "id": number, "error": words_of(error)})
            return
        self._say({"say": "answered", "id": number, "answer": pack(answer)})

    def _say(self, message: dict[str, Any]) -> None:
        line = memoryview(to_line(message))
        try:
            while line:
                line = line[os.write(self._writes, line) :]
        except OSError:
            os._exit(0)  # nobody listens any more


def words_of(error: EdgeTTCError | MemoryError) -> dict[str, Any]:
    """An error as it crosses the pipe: its class and those it derives from, nearest first."""
    if isinstance(error, MemoryError):
        error = NoMemoryError("the model process ran out of memory", "close other programs, or choose a smaller model")
    types = [kind.__name__ for kind in type(error).__mro__ if issubclass(kind, EdgeTTCError)]
    return {"types": types, "message": error.message, "remedy": error.remedy}


if __name__ == "__main__":
    main()

"""A child process that holds the models, seen from its parent: started, spoken to by lines, and never left behind.

Two pipes carry one JSON object a line (``wire``). A thread of its own starts the child and waits for its end; the child
asks the kernel to end it with that thread, and ends by itself when its pipe closes. Two more read what it says.
Whatever fails in any of them, the child is ended and whoever waits for it is told.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections import deque
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any, BinaryIO

from edge_ttc.domain import Usage
from edge_ttc.errors import EngineError, UnsupportedError
from edge_ttc.llama_binding import REBUILD
from edge_ttc.wire import LONGEST_LINE, from_line, to_line

CHILD = "edge_ttc.worker_child"
_LAST_WORDS = 8
"""Lines of the child's stderr that are kept, to be told if it dies."""
_QUIT_S = 1.0
"""So long a child may take to end when it is asked to, and its last words to arrive once it has ended."""
DEBUG_VARIABLE = "EDGE_TTC_DEBUG"

_CAUSES = {
    "SIGKILL": ("it was killed, most likely because memory ran out", "close other programs, or choose a smaller model"),
    "SIGBUS": ("its model file changed while it was in use", "check the file with `edge-ttc models verify`"),
    "SIGABRT": ("a check inside the model's runtime failed", "check the model with `edge-ttc models verify`"),
    "SIGSEGV": ("the model's runtime crashed", "check the model with `edge-ttc models verify`"),
    "SIGILL": (
        "llama.cpp was built for another processor",
        REBUILD,
    ),
}


class WorkerDiedError(EngineError):
    """The process that held the models is gone. ``usage`` is what the question under way had spent by then, what was
    reserved for the request that ran included."""

    exit_code = 7
    code = "worker_died"
    usage = Usage()


class WorkerProcess:
    """A running child. One thread speaks to it; ``kill`` may be called from any.

    Args:
        extra_env: variables for the child, over this process's own.

    Raises:
        UnsupportedError: this system cannot start it.
    """

    def __init__(self, extra_env: dict[str, str] | None = None) -> None:
        if os.name != "posix":
            raise UnsupportedError("a worker process needs Linux or macOS", "open the models without one")
        self._said: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self._words: deque[str] = deque(maxlen=_LAST_WORDS)
        self._started = threading.Event()
        self._failed: Exception | None = None
        self._ended_for = ""
        self._sending = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        to_child, self._to_child = os.pipe()
        self._from_child, from_child = os.pipe()
        self._theirs = (to_child, from_child)
        self._thread = threading.Thread(target=self._keep, args=(extra_env or {},), name="edge-ttc-worker", daemon=True)
        try:
            self._thread.start()
        except RuntimeError as error:  # there is no memory for a thread
            for fd in (*self._theirs, self._to_child, self._from_child):
                os.close(fd)
            raise UnsupportedError(f"a worker process cannot be started ({error})", "free some memory") from error
        self._started.wait()
        if self._failed is not None:
            os.close(self._to_child)
            os.close(self._from_child)
            raise UnsupportedError(f"a worker process cannot be started ({self._failed})", "free some memory")

    @property
    def pid(self) -> int:
        return self._process.pid if self._process else 0

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None and self._thread.is_alive()

    def send(self, message: dict[str, Any]) -> None:
        """Say something to the child; a dead one is found out by ``receive``."""
        line = memoryview(to_line(message))
        with self._sending, suppress(OSError):
            while line:
                line = line[os.write(self._to_child, line) :]

    def receive(self, timeout_s: float) -> dict[str, Any] | None:
        """The next thing the child said, None where it said nothing for so long.

        Raises:
            WorkerDiedError: it is dead, and everything it said has been received.
        """
        try:
            message = self._said.get(timeout=timeout_s)
        except Empty:
            return None
        if message is None:
            self._said.put(None)  # for whoever asks next
            raise self.death()
        return message

    def death(self) -> WorkerDiedError:
        """What it died of, as far as that can be told."""
        code = self._process.returncode if self._process else None
        words = self._last_words()
        if self._ended_for and code in (0, -signal.SIGKILL):
            return WorkerDiedError(f"the model process was ended: {self._ended_for}", "ask again")
        if code is not None and code < 0:
            name = signal.Signals(-code).name if -code in list(signal.Signals) else f"signal {-code}"
            cause, remedy = _CAUSES.get(name, ("it was stopped from outside", "ask again"))
            said = f" ({words})" if words and name in ("SIGABRT", "SIGSEGV") else ""
            return WorkerDiedError(f"the model process died of {name}: {cause}{said}", remedy)
        said = f" ({words})" if words else ""
        return WorkerDiedError(f"the model process ended by itself, with code {code}{said}", "ask again")

    def _last_words(self) -> str:
        """An assertion that failed, or the last line."""
        lines = list(self._words)
        return next((line for line in lines if "ASSERT" in line), lines[-1] if lines else "")

    def quit(self, reason: str) -> None:
        """End the child: by a word, and by force where that does not help. Twice does no harm, from any thread.

        Args:
            reason: what ``death`` will say it was ended for.
        """
        if self.alive:
            self._ended_for = self._ended_for or reason
        self.send({"say": "quit"})
        self._thread.join(_QUIT_S)
        self.kill(reason)
        self._thread.join()
        with self._sending:
            if self._to_child >= 0:
                os.close(self._to_child)
                self._to_child = -1

    def kill(self, reason: str) -> None:
        """End the child by force; ``reason`` as for ``quit``."""
        if self._process is not None and self.alive:
            self._ended_for = self._ended_for or reason
            self._process.kill()

    # -- the threads that keep the child and listen to it --------------------------------------------------------

    def _keep(self, extra_env: dict[str, str]) -> None:
        try:
            process = self._process = self._start(extra_env)
        except Exception as error:  # whatever it is, whoever waits must hear of it
            self._failed = error
            return
        finally:
            for fd in self._theirs:
                os.close(fd)
            self._started.set()
        listeners = [
            threading.Thread(target=self._read, args=(process,), name="edge-ttc-worker-says", daemon=True),
            threading.Thread(target=self._listen, args=(process.stderr,), name="edge-ttc-worker-words", daemon=True),
        ]
        try:
            for listener in listeners:
                listener.start()
            process.wait()
            for listener in listeners:  # a process of the child's own may hold the pipes open: nobody waits for that
                listener.join(_QUIT_S)
        finally:
            process.kill()
            process.wait()
            self._said.put(None)

    def _start(self, extra_env: dict[str, str]) -> subprocess.Popen[bytes]:
        """Ctrl-C in the terminal is for the parent: the child starts with SIGINT blocked, and later ignores it."""
        before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        try:
            return subprocess.Popen(
                [sys.executable, "-P", "-m", CHILD, *map(str, self._theirs), str(os.getpid())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                pass_fds=self._theirs,
                env=os.environ | {"PYTHONPATH": _path(), "GGML_NO_BACKTRACE": "1"} | extra_env,
            )
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _read(self, process: subprocess.Popen[bytes]) -> None:
        """Take in what the child says. When that ends, so does the child: nothing more is to be had from it."""
        reason = "it had stopped talking"
        try:
            with os.fdopen(self._from_child, "rb") as pipe:
                while line := pipe.readline(LONGEST_LINE):
                    self._said.put(from_line(line))
        except Exception as error:  # nonsense, or no memory for it; whatever it is, whoever waits must hear of it
            reason = f"it made no sense ({error})"
            self.kill(reason)
        finally:
            with suppress(subprocess.TimeoutExpired):
                process.wait(_QUIT_S)
            self.kill(reason)

    def _listen(self, pipe: BinaryIO) -> None:
        """Keep the child's words off the screen, which may be a full-screen program's."""
        debugging = os.environ.get(DEBUG_VARIABLE, "") not in ("", "0")
        with pipe:
            while line := pipe.readline(4096):
                text = line.decode("utf-8", "replace")
                if text.strip():
                    self._words.append(text.strip()[:200])
                if debugging:
                    sys.stderr.write(text)


def _path() -> str:
    """The child imports what this process would import, from the same places."""
    return os.pathsep.join(os.path.abspath(p) for p in sys.path if p)

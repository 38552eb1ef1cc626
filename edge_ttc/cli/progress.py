"""One transient line on a terminal's stderr: what is going on, and what it has cost so far."""

from __future__ import annotations

import os
import shutil
import sys
import time
from typing import TextIO

from edge_ttc.domain import Stop, Usage
from edge_ttc.events import Decided, Event, Finished, Grew, Prefilled, Scored, Started

_EVERY_S = 0.1
_ERASE = "\r\x1b[K"


class Progress:
    """Draws on ``stream`` if that is a terminal, at most ten times a second; otherwise does nothing.

    It never shows a model's words, only counts.
    """

    def __init__(self, stream: TextIO | None, *, wanted: bool = True) -> None:
        terminal = stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"
        self._stream = stream if wanted and terminal else None
        self._phase, self._candidates, self._usage = "loading the models", 0, Usage()
        self._began_s = time.monotonic()
        self._drawn_s = 0.0

    def __call__(self, event: Event) -> None:
        """Takes in what happened."""
        match event.payload:
            case Started():
                self._phase, self._began_s = "reading the question", time.monotonic()
            case Prefilled():
                self._phase = "writing"
            case Grew(nodes):
                self._candidates += sum(node.stop in (Stop.END, Stop.CAP) for node in nodes)
            case Scored(scores):
                self._phase = f"weighed {len(scores)}"
            case Decided(strategy=name):
                self._phase = f"decided for {name}"
            case Finished():
                self.clear()
                return
            case _:
                pass
        self._usage = event.usage
        self.tick()

    def tick(self) -> None:
        """Draws if the last time is long enough ago."""
        now = time.monotonic()
        if self._stream is not None and now - self._drawn_s >= _EVERY_S:
            self._drawn_s = now
            width = shutil.get_terminal_size().columns - 1
            self._write(_ERASE + self._line(now - self._began_s)[:width])

    def clear(self) -> None:
        """Takes the line away."""
        if self._stream is not None and self._drawn_s:
            self._write(_ERASE)
            self._drawn_s = 0.0

    def _line(self, seconds: float) -> str:
        found = f" · {self._candidates} candidate{'s' * (self._candidates != 1)}" if self._candidates else ""
        spent = f"{self._usage.total_tok} tok · {self._usage.energy_j:.3g} J"
        return f"{self._phase}{found} · {spent} · {seconds:.1f} s"

    def _write(self, text: str) -> None:
        assert self._stream is not None
        self._stream.write(text)
        self._stream.flush()


def stderr_progress(*, wanted: bool = True) -> Progress:
    """Progress on our own stderr."""
    return Progress(sys.stderr, wanted=wanted)

"""How an answer reaches the user: as JSON lines, as one JSON object, alone, or step by step in plain words."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Protocol

import click

from edge_ttc.cli.guard import complain
from edge_ttc.cli.output import print_json, print_safe, receipt
from edge_ttc.cli.progress import Progress
from edge_ttc.domain import StopReason
from edge_ttc.errors import EXIT_ANSWERED, EXIT_NO_BUDGET
from edge_ttc.events import Event, Started, Wrote, answer_json, event_json

if TYPE_CHECKING:
    from edge_ttc.domain import Answer

_ANSWER_LINE = re.compile(r"\s*Answer:", re.IGNORECASE)
_NO_ANSWER = {
    StopReason.NO_BUDGET: ("the budget bought none", "allow more with --budget"),
    StopReason.CAP: ("the model ran into its length cap", "try --strategy majority, or ask it another way"),
    StopReason.ABSTAINED: ("the model gave none that can be read", "try --strategy majority, or ask it another way"),
    StopReason.CANCELLED: ("stopped before there was one", ""),
    StopReason.MODEL_ERROR: ("a model failed", "see `edge-ttc doctor`"),
}


class Presenter(Protocol):
    """Something that shows a question's events, and at last its answer."""

    def __call__(self, event: Event) -> None: ...
    def end(self, answer: Answer) -> None: ...


class JsonLines:
    """``--events``: one line an event, the last one being the answer."""

    def __call__(self, event: Event) -> None:
        print_json(event_json(event))

    def end(self, answer: Answer) -> None:
        """The last event has said it."""


class JsonObject:
    """``--json``: one object."""

    def __call__(self, event: Event) -> None:
        """Only the answer counts."""

    def end(self, answer: Answer) -> None:
        print_json(answer_json(answer))


class AnswerAlone:
    """``-q``."""

    def __call__(self, event: Event) -> None:
        """Only the answer counts."""

    def end(self, answer: Answer) -> None:
        if answer.value is not None:
            print_safe(answer.value)


class Plain:
    """Steps and answer on stdout, the receipt on stderr.

    A greedy solution is shown while it is written. Any other method may still choose another candidate, so its steps
    come when the choice has been made: nothing on stdout is ever taken back.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._streams = False
        self._rest = ""
        self._said = False

    def __call__(self, event: Event) -> None:
        if isinstance(event.payload, Started):
            self._streams = event.payload.strategy == "greedy"
        elif isinstance(event.payload, Wrote) and self._streams:
            self._write(event.payload.text)

    def end(self, answer: Answer) -> None:
        if not self._streams:
            self._write(answer.text)
        self._write("\n" * bool(self._rest))
        if answer.value is not None:
            self._line("\n" * self._said + f"Answer: {answer.value}", bold=True)
        click.echo(receipt(answer), err=True)

    def _write(self, text: str) -> None:
        """Whole lines of it; the model's own answer line waits, the checked one comes at the end."""
        *lines, self._rest = (self._rest + text).split("\n")
        for line in lines:
            if line.strip() and not _ANSWER_LINE.match(line):
                self._line(line)
                self._said = True

    def _line(self, text: str, *, bold: bool = False) -> None:
        self._progress.clear()
        print_safe(text, bold=bold)


def presenter(progress: Progress, *, json: bool, events: bool, quiet: bool) -> Presenter:
    """The presenter of a set of flags; ``--events`` says all that ``--json`` does."""
    if events:
        return JsonLines()
    if json:
        return JsonObject()
    return AnswerAlone() if quiet else Plain(progress)


def exit_code(answer: Answer) -> int:
    """The documented exit code of an answer that no signal stopped; what is amiss is said on stderr."""
    if sys.stdout is not None:
        sys.stdout.flush()  # in this order on a terminal and in a log
    if answer.stop_reason is StopReason.MODEL_ERROR and answer.value is not None:
        complain(f"this is the best answer before a model failed ({'; '.join(answer.notes)})", what="warning")
    if answer.value is not None:
        return EXIT_ANSWERED
    complain(*_NO_ANSWER.get(answer.stop_reason, ("none was found", "")), what="no answer")
    return EXIT_NO_BUDGET if answer.stop_reason is StopReason.NO_BUDGET else 1

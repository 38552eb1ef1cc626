"""What looks on while a policy writes: the text as it comes, a sign of life, and the hand on the plug."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edge_ttc import events
from edge_ttc.ledger import Reservation
from edge_ttc.policy.base import PolicyModel

if TYPE_CHECKING:
    from edge_ttc.run import Run

_CHECK_EVERY, _CHECK_S = 8, 0.05
"""Decode steps, and seconds, after which the meter is looked at."""
_TICK_S = 0.25
"""Seconds between two signs of life while a request runs."""


class Writer:
    """Streams the text of a single branch, whole steps at a time (so UTF-8 never splits)."""

    def __init__(self, run: Run, policy: PolicyModel) -> None:
        self._run, self._policy = run, policy
        self._ids: list[int] = []

    def __call__(self, _: int, token: int) -> None:
        self._ids.append(token)
        if "\n" in self._policy.text([token]):
            self.flush()

    def flush(self) -> None:
        if self._ids:
            self._run.wrote(self._policy.text(self._ids))
        self._ids = []


class Ticker:
    """Counts every drawn token, and tells of it four times a second; short requests it leaves alone."""

    def __init__(self, run: Run, writer: Writer | None) -> None:
        self._run, self._writer = run, writer
        self._written_tok, self._told_s = 0, run.purse.elapsed_s

    def __call__(self, index: int, token: int) -> None:
        if self._writer:
            self._writer(index, token)
        self._written_tok += 1
        if self._run.purse.elapsed_s - self._told_s >= _TICK_S:
            self._told_s = self._run.purse.elapsed_s
            self._run.emit(events.Ticked(self._written_tok, self._run.purse.running_j))


class Watchdog:
    """Asked between decode steps: has the user stopped, or has the request outrun what it may use?"""

    def __init__(self, run: Run, reservation: Reservation) -> None:
        self._run, self._reservation, self._calls = run, reservation, 0
        self._looked_s = run.purse.elapsed_s

    def __call__(self) -> bool:
        self._calls += 1
        if self._run.cancelled():
            return True
        now = self._run.purse.elapsed_s
        if self._calls % _CHECK_EVERY and now - self._looked_s < _CHECK_S:
            return False
        self._looked_s = now
        return self._run.purse.spent_up(self._reservation)

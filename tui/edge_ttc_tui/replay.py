"""A kept answer, played back: its events through the same reducer, at the pace they came or faster. No Textual here."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from edge_ttc.events import Event, EventError, Finished, UnknownEventError, answer_from_json, event_from_json
from edge_ttc.journal_rows import AnswerRow, AnswerState
from edge_ttc_tui.compute_state import ComputeState, apply

SLOW, NORMAL, FAST, AT_ONCE = 0.1, 1.0, 4.0, math.inf
"""Seconds of the recording that one second shows."""
_UNFINISHED = {
    AnswerState.RUNNING: "this answer is still being worked on",
    AnswerState.INTERRUPTED: "this answer was interrupted",
    AnswerState.FAILED: "this answer ended in an error",
}


@dataclass(frozen=True, slots=True)
class Recording:
    """What is left of an answer.

    Attributes:
        events: in order, their times never falling.
        notices: what a viewer should know: what could not be read, and why it ends as it does.
    """

    question: str
    events: tuple[Event, ...]
    notices: tuple[str, ...] = ()

    @property
    def length_s(self) -> float:
        return self.events[-1].t_s if self.events else 0.0


def recording_of(row: AnswerRow, kept: Iterable[Mapping[str, Any]]) -> Recording:
    """The recording of an answer as the journal recalls it."""
    events, notices = _read(kept)
    if row.record is not None:
        try:
            answer = answer_from_json(row.record)
        except ValueError:
            notices.append("the answer itself cannot be read")
        else:
            events.append(Event(answer.usage.wall_s, answer.usage, Finished(answer)))
    if row.state in _UNFINISHED:
        notices.append(_UNFINISHED[row.state] + (f": {row.error}" if row.error else ""))
    if not events:
        notices.append("no event of this answer was kept")
    return Recording(row.question, _in_order(events), tuple(notices))


def _read(kept: Iterable[Mapping[str, Any]]) -> tuple[list[Event], list[str]]:
    """What can be read; what cannot is counted, and said once."""
    events: list[Event] = []
    unknown, damaged = set[str](), 0
    for row in kept:
        try:
            events.append(event_from_json(row))
        except UnknownEventError:
            unknown.add(str(row.get("event")))
        except EventError:
            damaged += 1
    notices: list[str] = []
    if unknown:
        notices.append(f"kept by a newer edge-ttc, which can show more: {', '.join(sorted(unknown))}")
    if damaged:
        notices.append(f"events that cannot be read and are left out: {damaged}")
    return events, notices


def _in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    found, now = list[Event](), 0.0
    for event in events:
        now = max(now, event.t_s) if math.isfinite(event.t_s) else now
        found.append(replace(event, t_s=now))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Player:
    """A recording and where it stands.

    Attributes:
        at_s: seconds of the recording that have been played.
        n: events that have been played.
        state: what the compute view shows at this point.
    """

    recording: Recording
    speed: float = NORMAL
    playing: bool = True
    at_s: float = 0.0
    n: int = 0
    state: ComputeState = field(default_factory=ComputeState)

    @property
    def ended(self) -> bool:
        return self.n == len(self.recording.events)

    def tick(self, seconds: float) -> Player:
        """``seconds`` of the viewer's time later."""
        if not self.playing or self.ended:
            return self
        length = self.recording.length_s
        at_s = length if self.speed == AT_ONCE else min(length, self.at_s + seconds * self.speed)
        n = self.n
        while n < len(self.recording.events) and self.recording.events[n].t_s <= at_s:
            n += 1
        return self._forward(n, at_s)

    def pace(self, speed: float) -> Player:
        """On at another speed; from the start where it had ended."""
        player = self.restarted() if self.ended else self
        return replace(player, speed=speed, playing=True)

    def paused(self) -> Player:
        """Stands where it went, goes on where it stood."""
        return self.restarted() if self.ended else replace(self, playing=not self.playing)

    def restarted(self) -> Player:
        return replace(self, at_s=0.0, n=0, state=ComputeState(), playing=True)

    def step(self, by: int) -> Player:
        """So many events on, or back; it stands there."""
        n = min(max(0, self.n + by), len(self.recording.events))
        at_s = self.recording.events[n - 1].t_s if n else 0.0
        player = replace(self, playing=False)
        if n < self.n:
            player = replace(player, n=0, state=ComputeState())
        return player._forward(n, at_s)

    def _forward(self, n: int, at_s: float) -> Player:
        state = self.state
        for event in self.recording.events[self.n : n]:
            state = apply(state, event)
        return replace(self, n=n, at_s=at_s, state=state)

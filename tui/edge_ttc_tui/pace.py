"""How fast the models write and read, and at what power, from the times and counts that stand in the events."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from edge_ttc.domain import Usage
from edge_ttc.events import Event, Finished, Grew, Prefilled, Reserved, Scored, Ticked

KEPT = 48
"""Points of a course that are kept."""
_MIN_S = 0.02
"""Power over less than that is the meter's grain, not power."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Tokens of one role, and the seconds in which they were written or read. ``course`` holds its latest tokens/s."""

    tok: int = 0
    busy_s: float = 0.0
    course: tuple[float, ...] = ()

    @property
    def tok_s(self) -> float | None:
        """Tokens per second over all of its requests, None before the first."""
        return self.tok / self.busy_s if self.busy_s > 0 else None

    def add(self, tok: int, seconds: float) -> Pace:
        """The pace with one more stretch of work."""
        if seconds <= 0 or tok <= 0:
            return self
        return Pace(self.tok + tok, self.busy_s + seconds, (*self.course, tok / seconds)[-KEPT:])


@dataclass(frozen=True, slots=True)
class Course:
    """The paces of policy and PRM, and the latest watts.

    Attributes:
        since_s, since: when the running stretch of work began, and what had been spent by then.
        power_since_s, power_since_j: the same of the last reading of power.
    """

    policy: Pace = Pace()
    prm: Pace = Pace()
    power_w: tuple[float, ...] = ()
    since_s: float = 0.0
    since: Usage = field(default_factory=Usage)
    power_since_s: float = 0.0
    power_since_j: float = 0.0

    def usage(self, event: Event) -> Usage:
        """What was spent by this event, the running request included as far as it tells."""
        tick = event.payload
        if not isinstance(tick, Ticked):
            return event.usage
        policy_tok, energy_j = event.usage.policy_tok + tick.written_tok, event.usage.energy_j + tick.energy_j
        return replace(event.usage, policy_tok=policy_tok, energy_j=energy_j)


def measure(course: Course, event: Event) -> Course:
    """The course after one more event."""
    match event.payload:
        case Grew() | Ticked():
            written = course.usage(event).policy_tok - course.since.policy_tok
            course = replace(course, policy=course.policy.add(written, event.t_s - course.since_s))
        case Scored():
            read = event.usage.prm_tok - course.since.prm_tok
            course = replace(course, prm=course.prm.add(read, event.t_s - course.since_s))
        case Reserved() | Prefilled() | Finished():
            pass
        case _:
            return course
    return _power(replace(course, since_s=event.t_s, since=course.usage(event)), event)


def _power(course: Course, event: Event) -> Course:
    seconds = event.t_s - course.power_since_s
    if seconds < _MIN_S:
        return course
    joules = course.since.energy_j - course.power_since_j
    if joules < 0 or isinstance(
        event.payload, Finished
    ):  # a settled figure below a running one; the last is no stretch
        return replace(course, power_since_s=event.t_s, power_since_j=course.since.energy_j)
    watts = (*course.power_w, joules / seconds)[-KEPT:]
    return replace(course, power_w=watts, power_since_s=event.t_s, power_since_j=course.since.energy_j)

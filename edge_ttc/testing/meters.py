"""A clock and a meter that do what a script says."""

from __future__ import annotations

from collections.abc import Callable

from edge_ttc.domain import EnergyKind, EnergySource
from edge_ttc.energy.meter import Reading
from edge_ttc.errors import MeterGapError, MeterLostError


class FakeClock:
    """Monotonic seconds that move when told to. Call it to read it, like ``time.monotonic``."""

    def __init__(self, start_s: float = 0.0) -> None:
        self.now_s = start_s

    def __call__(self) -> float:
        return self.now_s

    def advance(self, seconds: float) -> None:
        """Lets ``seconds`` pass; a monotonic clock does not run backwards."""
        if seconds < 0:
            raise ValueError(f"a monotonic clock cannot go back by {-seconds} s")
        self.now_s += seconds


class FakeMeter:
    """Joules by a script of watts on a fake clock. We are the only process, and busy on one core all the time.

    Args:
        clock: the clock the meter lives on.
        watts: one wattage, or steps ``(from_s, watts)`` in rising order of seconds since the meter was made.
        kind: what ``source`` says.
        error: what ``source`` says.
        lost_at_s: from then on ``read`` raises MeterLostError.
        gap_at_s: the first reading from then on raises MeterGapError.
    """

    def __init__(
        self,
        clock: Callable[[], float],
        watts: float | tuple[tuple[float, float], ...] = 1.0,
        *,
        kind: EnergyKind = EnergyKind.MEASURED,
        error: float = 0.1,
        lost_at_s: float | None = None,
        gap_at_s: float | None = None,
    ) -> None:
        self._clock = clock
        self._start_s = clock()
        self._steps = watts if isinstance(watts, tuple) else ((0.0, watts),)
        self._lost_at_s = lost_at_s
        self._gap_at_s = gap_at_s
        self._skipped_j = self._read_j = 0.0
        self.source = EnergySource("fake", kind, error)

    def read(self) -> Reading:
        """See ``Meter.read``."""
        elapsed_s = self._clock() - self._start_s
        energy_j = self._energy_j(elapsed_s)
        if self._lost_at_s is not None and elapsed_s >= self._lost_at_s:
            raise MeterLostError("the fake meter is gone")
        if self._gap_at_s is not None and elapsed_s >= self._gap_at_s:
            self._gap_at_s = None
            self._skipped_j = energy_j - self._read_j
            raise MeterGapError("the fake meter jumped")
        self._read_j = energy_j - self._skipped_j
        return Reading(self._read_j, self._read_j, elapsed_s)

    def _energy_j(self, elapsed_s: float) -> float:
        ends_s = [from_s for from_s, _ in self._steps[1:]] + [float("inf")]
        return sum(
            watts * max(0.0, min(end_s, elapsed_s) - from_s)
            for (from_s, watts), end_s in zip(self._steps, ends_s, strict=True)
        )

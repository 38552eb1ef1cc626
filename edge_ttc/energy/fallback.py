"""A meter that outlives its counter."""

from __future__ import annotations

from edge_ttc.domain import EnergyKind, EnergySource
from edge_ttc.energy.meter import Meter, Reading
from edge_ttc.errors import MeterGapError, MeterLostError

_QUIET_CPU_S = 0.05
"""A counter that stands still while we work this long does not count as finely as a question is long."""


class FallbackMeter:
    """Reads ``primary``; an interval it cannot account for is filled from ``spare``.

    After a gap the primary goes on; once it is lost, the spare alone is read. While a counter stands still although we
    work (some move once a second, a broken one never), the spare stands in for it, until it moves and has told itself
    what that time took. The total never falls, and ``source`` says ``mixed`` as soon as both have a part in it.

    Args:
        primary: the better meter, which may fail.
        spare: the estimate, which may not.
    """

    def __init__(self, primary: Meter, spare: Meter) -> None:
        self._primary: Meter | None = primary
        self._primary_source = primary.source
        self._spare = spare
        self._last_primary = Reading()
        self._moved = Reading()
        """What the spare showed when the primary last moved."""
        self._total = self._shown = Reading()
        self._measured = self._estimated = self._standing_in = False
        self.notices: list[str] = []

    @property
    def source(self) -> EnergySource:
        spare = self._spare.source
        if not (self._estimated or self._standing_in):
            return self._primary_source
        if not self._measured:
            return spare
        name = f"{self._primary_source.name}+{spare.name}"
        return EnergySource(name, EnergyKind.MIXED, max(spare.error, self._primary_source.error))

    def read(self) -> Reading:
        """Never raises."""
        spare = self._spare.read()
        step, quiet = self._primary_step(), spare.since(self._moved)
        if step is None:
            step, self._estimated = quiet, True
        elif step.energy_total_j > 0:
            self._measured = True
        else:
            self._standing_in = quiet.cpu_s >= _QUIET_CPU_S
            self._shown = self._shown.at_least(self._total + quiet if self._standing_in else self._total)
            return self._shown
        self._total, self._moved, self._standing_in = self._total + step, spare, False
        self._shown = self._shown.at_least(self._total)
        return self._shown

    def _primary_step(self) -> Reading | None:
        """What the primary shows since the last reading; None where it cannot tell."""
        if self._primary is None:
            return None
        try:
            now = self._primary.read()
        except MeterLostError as error:
            self._note(error)
            return None
        step, self._last_primary = now.since(self._last_primary), now
        return step

    def _note(self, error: MeterLostError) -> None:
        gap = isinstance(error, MeterGapError)
        told = f"{error.message}: {'an interval is' if gap else 'from there on energy is'} estimated"
        if told not in self.notices:
            self.notices.append(told)
        if not gap:
            self._primary = None

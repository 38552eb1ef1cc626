"""A meter that outlives its counter."""

from __future__ import annotations

from edge_ttc.domain import EnergyKind, EnergySource
from edge_ttc.energy.meter import Meter, Reading
from edge_ttc.errors import MeterGapError, MeterLostError


class FallbackMeter:
    """Reads ``primary``; an interval it cannot account for is filled from ``spare``.

    After a gap the primary goes on; once it is lost, the spare alone is read. The total never falls, and
    ``source`` says ``mixed`` as soon as both have added to it.

    Args:
        primary: the better meter, which may fail.
        spare: the estimate, which may not.
    """

    def __init__(self, primary: Meter, spare: Meter) -> None:
        self._primary: Meter | None = primary
        self._primary_source = primary.source
        self._spare = spare
        self._last_primary = Reading()
        self._last_spare = Reading()
        self._total = Reading()
        self._measured = self._estimated = False
        self.notices: list[str] = []

    @property
    def source(self) -> EnergySource:
        spare = self._spare.source
        if not self._estimated:
            return self._primary_source
        if not self._measured:
            return spare
        name = f"{self._primary_source.name}+{spare.name}"
        return EnergySource(name, EnergyKind.MIXED, max(spare.error, self._primary_source.error))

    def read(self) -> Reading:
        """Never raises."""
        spare = self._spare.read()
        step = self._primary_step()
        if step is None:
            step = spare.since(self._last_spare)
            self._estimated = True
        self._last_spare = spare
        self._total += step
        return self._total

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
        self._measured = self._measured or step.energy_j > 0
        return step

    def _note(self, error: MeterLostError) -> None:
        gap = isinstance(error, MeterGapError)
        self.notices.append(f"{error.message}: {'one interval is' if gap else 'from here on energy is'} estimated")
        if not gap:
            self._primary = None

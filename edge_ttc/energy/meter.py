"""The meter seam: cumulative joules, and where they come from.

``energy_j`` means the same for every source: above-idle joules of our own processes. What a source can and
cannot say about idle power stands in its own docstring.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from edge_ttc.domain import EnergySource

Seconds = Callable[[], float]
"""Anything that tells seconds when called: a monotonic clock, or a CPU-time counter."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Cumulative figures since the meter was made. All of them only ever grow.

    Attributes:
        energy_j: above-idle joules of our own processes.
        energy_total_j: joules of the whole metered domain, idle and other programs included; equal to
            ``energy_j`` where the source cannot see them.
        cpu_s: CPU seconds of our own processes.
    """

    energy_j: float = 0.0
    energy_total_j: float = 0.0
    cpu_s: float = 0.0

    def __add__(self, other: Reading) -> Reading:
        return Reading(
            self.energy_j + other.energy_j,
            self.energy_total_j + other.energy_total_j,
            self.cpu_s + other.cpu_s,
        )

    def at_least(self, other: Reading) -> Reading:
        """The larger of each figure."""
        return Reading(
            max(self.energy_j, other.energy_j),
            max(self.energy_total_j, other.energy_total_j),
            max(self.cpu_s, other.cpu_s),
        )

    def since(self, earlier: Reading) -> Reading:
        """What was added since ``earlier``; a figure that fell counts as nothing."""
        return Reading(
            max(0.0, self.energy_j - earlier.energy_j),
            max(0.0, self.energy_total_j - earlier.energy_total_j),
            max(0.0, self.cpu_s - earlier.cpu_s),
        )


class Meter(Protocol):
    """Something that counts joules."""

    @property
    def source(self) -> EnergySource:
        """How the readings so far came about; it can change from measured to mixed while a meter runs."""
        ...

    def read(self) -> Reading:
        """Cumulative figures since the meter was made.

        Raises:
            MeterGapError: the last interval is unknown; read on.
            MeterLostError: this meter is of no more use. Meters from ``choose_meter`` never raise either.
        """
        ...

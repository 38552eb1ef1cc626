"""Joules where nothing counts them: CPU seconds times a stated wattage."""

from __future__ import annotations

import math

from edge_ttc.domain import EnergyKind, EnergySource
from edge_ttc.energy.cpu import own_cpu_s
from edge_ttc.energy.meter import Reading, Seconds

DEFAULT_WATTS_PER_CORE = 4.0
"""Watts of one busy core. This is CodeCarbon's public default for a processor it does not know (4 W a core);
such tables are off by half at best, which is the error stated with it."""

ERROR_DEFAULT = 0.5
ERROR_GIVEN = 0.3
"""Stated error with the default, and with a wattage that somebody measured: clock speed and memory traffic vary."""


class EstimateMeter:
    """Our CPU seconds (this process, its threads, its ended children) × watts per busy core.

    Idle power is left out by construction: a core that does nothing for us costs nothing here. The same
    figure therefore stands for ``energy_total_j``.

    Args:
        watts_per_core: watts that one busy core adds to an idle machine, above zero.
    """

    def __init__(self, watts_per_core: float = DEFAULT_WATTS_PER_CORE, *, own_cpu: Seconds = own_cpu_s) -> None:
        if not (math.isfinite(watts_per_core) and watts_per_core > 0):
            raise ValueError(f"watts_per_core must be above zero, not {watts_per_core}")
        self._watts_per_core = watts_per_core
        self._own_cpu = own_cpu
        self._start_s = own_cpu()
        self._cpu_s = 0.0

    @property
    def source(self) -> EnergySource:
        error = ERROR_DEFAULT if self._watts_per_core == DEFAULT_WATTS_PER_CORE else ERROR_GIVEN
        return EnergySource("estimate", EnergyKind.ESTIMATED, error)

    def read(self) -> Reading:
        """Never raises; a CPU clock that runs backwards counts as standing still."""
        self._cpu_s = max(self._cpu_s, self._own_cpu() - self._start_s)
        energy_j = self._cpu_s * self._watts_per_core
        return Reading(energy_j, energy_j, self._cpu_s)

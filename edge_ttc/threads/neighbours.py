"""Whether somebody else used the machine while something was measured: then the figures say nothing."""

from __future__ import annotations

import time

from edge_ttc.energy.cpu import own_cpu_s, system_busy_s
from edge_ttc.errors import MeterLostError

_QUIET_SHARE, _TICK_S = 0.2, 0.03
"""A measurement stands if others used less of a core meanwhile; the system counts in steps of 10 ms."""


class Neighbours:
    """Looks at what all other processes use, from now on. Where the system does not say, nobody is there."""

    def __init__(self) -> None:
        self._others_s, self._began_s = _others_cpu_s(), time.perf_counter()

    def were_busy(self) -> bool:
        """Whether others have used so much of a core since then that a measurement does not stand."""
        used_s, took_s = _others_cpu_s() - self._others_s, time.perf_counter() - self._began_s
        return used_s > _QUIET_SHARE * took_s + _TICK_S


def _others_cpu_s() -> float:
    """CPU seconds of everybody else since boot; 0 where the system does not say."""
    try:
        return system_busy_s() - own_cpu_s()
    except (MeterLostError, AttributeError):
        return 0.0

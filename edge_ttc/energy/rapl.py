"""Joules from the processor's own counters (RAPL) through the Linux powercap tree."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from edge_ttc.domain import EnergyKind, EnergySource
from edge_ttc.energy.cpu import ReadText, own_cpu_s, read_text, system_busy_s
from edge_ttc.energy.meter import Reading, Seconds
from edge_ttc.energy.zones import counter_j, package_zones
from edge_ttc.errors import MeterGapError, MeterLostError

POWERCAP = Path("/sys/class/powercap")
ERROR_IDLE_KNOWN = 0.1
ERROR_IDLE_UNKNOWN = 0.3
"""Package idle was 9 % and 18 % of package stress on two laptops (CodeCarbon's RAPL notes); partly busy is worse."""

_WINDOW_S = 0.1  # /proc/stat counts in 10 ms steps: a share taken over less busy time is mostly rounding
_STUCK_CPU_S, _STUCK_S = 1.0, 3.0
"""A counter that stands still for so long, while we work so much of it, is no counter; some move once a second."""


@dataclass(frozen=True, slots=True)
class _Sample:
    """Everything at one moment: clock, cumulative package joules, our CPU seconds, the machine's CPU seconds."""

    t_s: float
    package_j: float
    own_s: float
    busy_s: float


class RaplMeter:
    """Package joules times our share of the machine's CPU time.

    Between two readings, ``energy_j`` grows by ``max(0, package − idle_w × elapsed) × ours / busy``, where
    ``ours`` is our CPU time and ``busy`` that of all processes (``/proc/stat``).

    Idle power: with ``idle_w`` given, the idle floor is taken off before sharing. With 0 (not measured yet)
    nothing is taken off, so the floor is spread over the busy time: the figure is then too high, never too
    low, and the stated error is larger. The screen, DRAM chips and disk are outside the package.

    Args:
        root: the powercap tree.
        idle_w: watts of the whole package while the machine does nothing, 0 where nobody measured it.

    Raises:
        MeterUnavailableError: no readable package counter; the message says why.
    """

    def __init__(
        self,
        root: Path = POWERCAP,
        *,
        idle_w: float = 0.0,
        read: ReadText = read_text,
        clock: Seconds = time.monotonic,
        own_cpu: Seconds = own_cpu_s,
        busy_cpu: Seconds | None = None,
    ) -> None:
        self._zones = package_zones(root, read)
        self._idle_w = idle_w
        self._read_text = read
        self._clock = clock
        self._own_cpu = own_cpu
        self._busy_cpu = busy_cpu or (lambda: system_busy_s(read))
        self._start = self._last = self._sample(0.0)
        self._opened = self._start  # where the open window began
        self._moved = self._start  # where the counter last moved
        self._closed_j = 0.0
        self._energy_j = 0.0

    @property
    def source(self) -> EnergySource:
        error = ERROR_IDLE_KNOWN if self._idle_w > 0 else ERROR_IDLE_UNKNOWN
        return EnergySource("rapl-package", EnergyKind.MEASURED, error)

    def read(self) -> Reading:
        """See ``Meter.read``; a wrapped counter is put right, a jump is a gap, a vanished or stuck one is lost."""
        now = self._sample(self._last.package_j)
        delta_j = self._advance(now.t_s - self._last.t_s)
        if delta_j is None:
            self._restart(now)
            raise MeterGapError("the RAPL counter jumped")
        now = _Sample(now.t_s, now.package_j + delta_j, now.own_s, now.busy_s)
        self._check_alive(now, delta_j)
        self._check_idle(now)
        self._last = now
        self._attribute(now)
        return Reading(self._energy_j, now.package_j, now.own_s - self._start.own_s)

    def _sample(self, package_j: float) -> _Sample:
        return _Sample(self._clock(), package_j, self._own_cpu(), self._busy_cpu())

    def _advance(self, elapsed_s: float) -> float | None:
        """Package joules since the last reading; every zone moves on even where one of them has jumped."""
        counters_j = [counter_j(zone.folder, self._read_text) for zone in self._zones]
        deltas_j = [zone.advance(now_j, elapsed_s) for zone, now_j in zip(self._zones, counters_j, strict=True)]
        known_j = [delta_j for delta_j in deltas_j if delta_j is not None]
        return sum(known_j) if len(known_j) == len(deltas_j) else None

    def _check_alive(self, now: _Sample, delta_j: float) -> None:
        if delta_j > 0:
            self._moved = now
        elif now.own_s - self._moved.own_s >= _STUCK_CPU_S and now.t_s - self._moved.t_s >= _STUCK_S:
            raise MeterLostError("the RAPL counter stands still while we work")

    def _check_idle(self, now: _Sample) -> None:
        """An idle power above what the package draws while we work would make everything free."""
        drawn_j, elapsed_s = now.package_j - self._start.package_j, now.t_s - self._start.t_s
        if now.own_s - self._start.own_s >= _STUCK_CPU_S and drawn_j < self._idle_w * elapsed_s:
            drawn_w = drawn_j / elapsed_s
            raise MeterLostError(f"energy.idle_w is {self._idle_w:g} W, but the package drew {drawn_w:.3g} W at work")

    def _attribute(self, now: _Sample) -> None:
        """Our share over the open window, which closes once it is long enough for a fair share.

        The total never falls when a longer look makes the open window's share smaller.
        """
        window_j = self._share_j(now)
        self._energy_j = max(self._energy_j, self._closed_j + window_j)
        if now.busy_s - self._opened.busy_s >= _WINDOW_S:
            self._closed_j += window_j
            self._opened = now

    def _share_j(self, now: _Sample) -> float:
        own_s = now.own_s - self._opened.own_s
        busy_s = max(own_s, now.busy_s - self._opened.busy_s)
        if busy_s <= 0:
            return 0.0
        idle_j = self._idle_w * (now.t_s - self._opened.t_s)
        return max(0.0, now.package_j - self._opened.package_j - idle_j) * own_s / busy_s

    def _restart(self, now: _Sample) -> None:
        """Goes on after a gap: what the gap held is not counted here."""
        self._last = self._opened = now
        self._moved = now
        self._closed_j = self._energy_j

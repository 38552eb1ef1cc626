"""Which meter this machine gets, and why not a better one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from edge_ttc.energy.estimate import DEFAULT_WATTS_PER_CORE, EstimateMeter
from edge_ttc.energy.fallback import FallbackMeter
from edge_ttc.energy.meter import Meter
from edge_ttc.energy.rapl import RaplMeter
from edge_ttc.errors import UnsupportedError


class MeterName(StrEnum):
    """What ``energy.meter`` may be."""

    AUTO = "auto"
    RAPL = "rapl"
    ESTIMATE = "estimate"


@dataclass(frozen=True, slots=True)
class MeterChoice:
    """The meter to read, and a reason for each better one that is not it (for ``doctor``)."""

    meter: Meter
    why_not: tuple[str, ...] = ()


def open_rapl_meter(idle_w: float) -> Meter:
    """This machine's package counters. Raises UnsupportedError, with the reason, where there are none."""
    return RaplMeter(idle_w=idle_w)


def choose_meter(
    name: MeterName | str = MeterName.AUTO,
    *,
    watts_per_core: float = DEFAULT_WATTS_PER_CORE,
    idle_w: float = 0.0,
    open_rapl: Callable[[float], Meter] = open_rapl_meter,
) -> MeterChoice:
    """The best meter that works here; it never raises while it is read.

    Opening costs a millisecond, so take a fresh one for each question: its ``source`` then speaks of that
    question alone, and a counter that was lost once is tried again.

    Args:
        name: ``auto``, or one meter by name.
        watts_per_core: for the estimate.
        idle_w: idle watts of the package for RAPL, 0 where unknown.
        open_rapl: opens the counter, given ``idle_w``; tests put another one in.

    Raises:
        UnsupportedError: the meter asked for by name is not to be had here.
    """
    name = MeterName(name)
    estimate = EstimateMeter(watts_per_core)
    if name is MeterName.ESTIMATE:
        return MeterChoice(estimate, ("rapl: energy.meter asks for the estimate",))
    try:
        primary = open_rapl(idle_w)
    except UnsupportedError as error:
        if name is MeterName.RAPL:
            raise type(error)(error.message, error.remedy or "set energy.meter to auto or estimate") from error
        return MeterChoice(estimate, (f"rapl: {error}",))
    return MeterChoice(FallbackMeter(primary, estimate))

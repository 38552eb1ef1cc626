"""The money side of one question: what can be afforded, what a request really took, and when to pull the plug."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from edge_ttc.accounting import Accountant, work_of
from edge_ttc.domain import Budget, EnergySource, Unit, Usage
from edge_ttc.energy.fallback import FallbackMeter
from edge_ttc.energy.meter import Meter
from edge_ttc.ledger import Ledger, Reservation


class Cut(Exception):
    """No part of a request could be bought, or the user stopped."""


class Exhausted(Cut):
    """The method has generated its worst case: it is over, whatever the budget would still buy."""


class Purse:
    """A ledger with a clock and a meter beside it.

    Seconds and joules are read as differences between settlings, so that everything this process does for the
    question, between requests too, lands in some request's figures.
    """

    def __init__(self, budget: Budget, account: Accountant, meter: Meter, clock: Callable[[], float]) -> None:
        self.ledger, self.account = Ledger(budget), account
        self._meter, self._clock = meter, clock
        self._began = self._marked = clock()
        self._reading = meter.read()

    @property
    def elapsed_s(self) -> float:
        """Seconds since the question was taken up."""
        return self._clock() - self._began

    @property
    def usage(self) -> Usage:
        """What was spent so far; joules up to the last settling."""
        return replace(self.ledger.metered, wall_s=self.elapsed_s)

    @property
    def source(self) -> EnergySource:
        return self._meter.source

    @property
    def running_j(self) -> float:
        """Joules since the last settling."""
        return self._meter.read().since(self._reading).energy_j

    @property
    def notices(self) -> tuple[str, ...]:
        """What a user should know of the meter: where a counter failed and an estimate filled in."""
        return tuple(self._meter.notices) if isinstance(self._meter, FallbackMeter) else ()

    def settle(self, reservation: Reservation, counted: Usage, batch: float) -> None:
        """Charge the counts of ``counted`` with the seconds and joules that went by since the last settling."""
        seconds, joules = self._since_last()
        self.account.cost.observe(work_of(counted, batch), joules, seconds)
        self.ledger.settle(reservation, replace(counted, wall_s=seconds, energy_j=joules))

    def forfeit(self, reservation: Reservation) -> None:
        """A request was stopped or failed: what was reserved counts as spent.

        Nothing is learnt of costs: how much of the work was done is not known.
        """
        seconds, joules = self._since_last()
        self.ledger.settle(reservation, replace(reservation.bound, wall_s=seconds, energy_j=joules))

    def close(self) -> None:
        """What was used after the last request belongs to none of them: it is overrun."""
        seconds, joules = self._since_last()
        self.ledger.add_overrun(Usage(wall_s=seconds, energy_j=joules))

    @property
    def timed(self) -> bool:
        """Whether there is a limit that shows only on the clock or the meter."""
        return any(limit.unit in (Unit.SECOND, Unit.JOULE) for limit in self.ledger.budget.limits)

    def spent_up(self, reservation: Reservation) -> bool:
        """Whether the running request has used up its reservation and all the room beside it."""
        for limit in self.ledger.budget.limits:
            if limit.unit is Unit.SECOND:
                used = self._clock() - self._marked
            elif limit.unit is Unit.JOULE:
                used = self.running_j
            else:
                continue
            if used > reservation.bound.amount(limit.unit) + self.ledger.room(limit.unit):
                return True
        return False

    def refuser(self, refused: Usage) -> str:
        """The limit that work of at most ``refused`` would exceed by the largest factor, for people."""
        taken = self.ledger.metered + self.ledger.reserved + refused
        limit = max(self.ledger.budget.limits, key=lambda li: taken.amount(li.unit) / max(li.amount, 1e-30))
        return f"{limit.amount:g} {limit.unit.value}"

    def _since_last(self) -> tuple[float, float]:
        now, reading = self._clock(), self._meter.read()
        seconds, joules = now - self._marked, reading.since(self._reading).energy_j
        self._marked, self._reading = now, reading
        return seconds, joules


def most(limit: int, fits: Callable[[int], bool]) -> int:
    """The largest k ≤ ``limit`` for which ``fits(k)`` holds, 0 where none does; ``fits`` is monotone."""
    if limit == 0 or fits(limit):
        return limit
    low, high = 0, limit
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low

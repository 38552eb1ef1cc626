"""The ledger: reserve the worst case, run, settle what it was.

G1 of the design's guarantees holds by construction: nothing is reserved unless
settled + overrun + reserved + bound fits every limit, and settling never charges more than the bound. So
what is charged never exceeds a limit, whatever a meter shows.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from edge_ttc.domain import Budget, Charge, Unit, Usage


@dataclass(frozen=True, slots=True)
class Reservation:
    """A bound that was set aside. It is settled once."""

    id: int
    bound: Usage


class Ledger:
    """What a budget has left. One thread owns a ledger; it takes no locks.

    Amounts are in the budget's units: joules, seconds, tokens (prompt + policy + PRM), FLOPs.
    """

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self._open: dict[int, Reservation] = {}
        self._next_id = 0
        self._settled = Usage()
        self._overrun = Usage()

    @property
    def settled(self) -> Usage:
        """What was charged so far."""
        return self._settled

    @property
    def overrun(self) -> Usage:
        """What meters showed beyond the charges; it takes from the next room."""
        return self._overrun

    @property
    def metered(self) -> Usage:
        """What really happened, as far as it was metered: charges plus overrun."""
        return self._settled + self._overrun

    @property
    def reserved(self) -> Usage:
        """The bounds of all open reservations."""
        return _total(reservation.bound for reservation in self._open.values())

    def fits(self, bound: Usage) -> bool:
        """Whether work of at most ``bound`` may start now.

        Raises:
            ValueError: the bound has a part that is below zero or no finite number.
        """
        _check(bound)
        taken = self.metered + self.reserved + bound
        return all(taken.amount(limit.unit) <= limit.amount for limit in self.budget.limits)

    def room(self, unit: Unit) -> float:
        """What is free of ``unit``: 0 or more, infinite where the budget does not limit it."""
        taken = (self.metered + self.reserved).amount(unit)
        amounts = [limit.amount for limit in self.budget.limits if limit.unit is unit]
        return max(0.0, min(amounts, default=math.inf) - taken)

    def reserve(self, bound: Usage) -> Reservation | None:
        """Sets ``bound`` aside; None where it does not fit.

        Raises:
            ValueError: as ``fits``.
        """
        if not self.fits(bound):
            return None
        reservation = Reservation(self._next_id, bound)
        self._next_id += 1
        self._open[reservation.id] = reservation
        return reservation

    def settle(self, reservation: Reservation, actual: Usage) -> None:
        """Charges what the work was, at most its bound; keeps the excess as overrun.

        A part of ``actual`` that is no finite number counts as its bound, one below zero as nothing.

        Raises:
            ValueError: the reservation is not open (settled before).
        """
        bound = self._close(reservation)
        actual = _sane(actual, bound)
        charged = Usage(*(min(a, b) for a, b in zip(_parts(actual), _parts(bound), strict=True)))
        # discarded_tok is no amount of its own: it goes with the policy tokens it is a part of
        charged = replace(charged, discarded_tok=min(actual.discarded_tok, charged.policy_tok))
        self._settled += charged
        self._overrun += Usage(*(a - c for a, c in zip(_parts(actual), _parts(charged), strict=True)))

    def add_overrun(self, usage: Usage) -> None:
        """Counts what was used outside any reservation; it takes from the next room."""
        self._overrun += _sane(usage, Usage())

    def charges(self) -> tuple[Charge, ...]:
        """Where every limit stands, in the budget's order."""
        return tuple(self._charge(limit.unit, limit.amount) for limit in self.budget.limits)

    def _charge(self, unit: Unit, amount: float) -> Charge:
        # Sums in another order than the bounds were added up in may differ in the last bit.
        return Charge(unit, amount, min(amount, self._settled.amount(unit)), self._overrun.amount(unit))

    def _close(self, reservation: Reservation) -> Usage:
        if self._open.pop(reservation.id, None) is None:
            raise ValueError(f"reservation {reservation.id} is not open")
        return reservation.bound


def _parts(usage: Usage) -> list[Any]:
    return [getattr(usage, part.name) for part in fields(usage)]


def _total(usages: Iterable[Usage]) -> Usage:
    return sum(usages, start=Usage())


def _check(bound: Usage) -> None:
    if not all(math.isfinite(part) and part >= 0 for part in _parts(bound)):
        raise ValueError(f"a bound must be finite and not below zero: {bound}")


def _sane(actual: Usage, bound: Usage) -> Usage:
    """A meter's absurd figures never make the ledger fall, and never stop an answer."""
    pairs = zip(_parts(actual), _parts(bound), strict=True)
    return Usage(*(max(a, type(a)(0)) if math.isfinite(a) else b for a, b in pairs))

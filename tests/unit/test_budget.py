"""Budgets as text, and the ledger's promise: what is charged never exceeds a limit."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from edge_ttc.budget import SPELLINGS, parse_budget, parse_budgets
from edge_ttc.domain import Budget, Charge, Limit, Unit, Usage
from edge_ttc.errors import UsageError
from edge_ttc.ledger import Ledger, Reservation


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [
        ("300J", Unit.JOULE, 300.0),
        ("0.2kJ", Unit.JOULE, 200.0),
        ("0.01Wh", Unit.JOULE, 36.0),
        ("20s", Unit.SECOND, 20.0),
        ("250ms", Unit.SECOND, 0.25),
        ("2min", Unit.SECOND, 120.0),
        ("4096tok", Unit.TOKEN, 4096.0),
        ("4ktok", Unit.TOKEN, 4000.0),
        ("1e12flop", Unit.FLOP, 1e12),
        ("2 GFLOP", Unit.FLOP, 2e9),
        ("  1.5 Tflop ", Unit.FLOP, 1.5e12),
        ("1e3J", Unit.JOULE, 1000.0),
        (".5J", Unit.JOULE, 0.5),
        ("5.s", Unit.SECOND, 5.0),
        ("+3J", Unit.JOULE, 3.0),
        ("3j", Unit.JOULE, 3.0),
        ("1KJ", Unit.JOULE, 1000.0),
        ("0J", Unit.JOULE, 0.0),
        ("-0s", Unit.SECOND, 0.0),
    ],
)
def test_accepted_forms(text: str, unit: Unit, amount: float) -> None:
    limit = parse_budget(text)
    assert limit.unit is unit
    assert limit.amount == pytest.approx(amount)
    assert math.copysign(1.0, limit.amount) == 1.0


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "J",
            "5",
            "-5J",
            "-1e-9s",
            "nanJ",
            "NaN J",
            "infJ",
            "-infs",
            "inf tok",
            "1e999J",
            "1e308kJ",
            "5 J s",
        ),
        *("5JJ", "5 mJ", "5%", "5 joules", "1e J", "1,5J", "1_000tok", "0x10J", "5J\x1b[2J", "5\nJ5", "٣J", "--5J"),
        *("5J,3s", "5 J s", "1.2.3J", "J5", "e5J", "5 kWs", "9" * 10_000 + "J"),
    ],
)
def test_refused_forms_name_the_accepted_ones(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_budget(text)
    message = str(caught.value)
    assert "kJ, Wh" in message
    assert message.isprintable()
    assert len(message) < 300


@pytest.mark.parametrize("value", [True, False, 5, 5.0, None, b"5J"])
def test_values_that_are_no_text_are_refused(value: Any) -> None:
    with pytest.raises(UsageError, match="text with a unit"):
        parse_budget(value)


@given(st.text())
def test_any_text_is_a_limit_or_a_usage_error(text: str) -> None:
    try:
        limit = parse_budget(text)
    except UsageError:
        return
    assert math.isfinite(limit.amount)
    assert limit.amount >= 0


@given(st.floats(min_value=0, max_value=1e100), st.sampled_from(sorted(SPELLINGS)))
def test_every_unit_takes_every_number(number: float, spelling: str) -> None:
    unit, scale = SPELLINGS[spelling]
    assert parse_budget(f"{number!r}{spelling}") == Limit(unit, number * scale)


def test_units_differ_by_more_than_case() -> None:
    assert len({spelling.casefold() for spelling in SPELLINGS}) == len(SPELLINGS)


def test_the_smaller_of_one_unit_holds() -> None:
    budget = parse_budgets(["0.2kJ", "5s", "30J", "50J"])
    assert budget == Budget((Limit(Unit.JOULE, 30.0), Limit(Unit.SECOND, 5.0)))


def test_no_budget_is_unlimited() -> None:
    ledger = Ledger(parse_budgets([]))
    assert ledger.room(Unit.JOULE) == math.inf
    assert ledger.reserve(Usage(energy_j=1e300)) is not None
    assert ledger.charges() == ()


def joules(energy_j: float) -> Usage:
    return Usage(energy_j=energy_j)


def ledger_of(*texts: str) -> Ledger:
    return Ledger(parse_budgets(texts))


def reserved(ledger: Ledger, bound: Usage) -> Reservation:
    reservation = ledger.reserve(bound)
    assert reservation is not None
    return reservation


def test_reserve_settle_and_what_is_left() -> None:
    ledger = ledger_of("10J")
    first = reserved(ledger, joules(6.0))
    assert ledger.room(Unit.JOULE) == pytest.approx(4.0)
    assert ledger.reserve(joules(5.0)) is None
    ledger.settle(first, joules(2.0))
    assert ledger.charges() == (Charge(Unit.JOULE, 10.0, 2.0),)
    assert reserved(ledger, joules(8.0)).bound == joules(8.0)
    assert ledger.room(Unit.JOULE) == 0.0


def test_an_exact_fit_fits() -> None:
    assert ledger_of("10J", "4tok").fits(Usage(energy_j=10.0, policy_tok=3, prm_tok=1))


def test_every_limit_must_hold() -> None:
    ledger = ledger_of("10J", "100tok")
    assert not ledger.fits(Usage(energy_j=1.0, prompt_tok=50, policy_tok=30, prm_tok=21))
    assert not ledger.fits(Usage(energy_j=11.0))


def test_discarded_tokens_are_no_addition() -> None:
    ledger = ledger_of("100tok")
    reservation = reserved(ledger, Usage(policy_tok=100))
    ledger.settle(reservation, Usage(policy_tok=80, discarded_tok=30))
    assert ledger.settled == Usage(policy_tok=80, discarded_tok=30)
    assert ledger.charges()[0].charged == 80


def test_overrun_is_kept_apart_and_taken_from_the_next_room() -> None:
    ledger = ledger_of("10J")
    ledger.settle(reserved(ledger, joules(4.0)), joules(7.0))
    assert ledger.charges() == (Charge(Unit.JOULE, 10.0, 4.0, 3.0),)
    assert ledger.metered == joules(7.0)
    assert ledger.room(Unit.JOULE) == pytest.approx(3.0)
    assert ledger.reserve(joules(3.5)) is None


def test_work_outside_any_reservation_is_overrun() -> None:
    ledger = ledger_of("10J")
    ledger.add_overrun(joules(4.0))
    assert ledger.charges() == (Charge(Unit.JOULE, 10.0, 0.0, 4.0),)
    assert ledger.room(Unit.JOULE) == pytest.approx(6.0)


def test_zero_buys_nothing() -> None:
    ledger = ledger_of("0J")
    assert ledger.reserve(joules(1e-12)) is None
    assert ledger.charges() == (Charge(Unit.JOULE, 0.0, 0.0),)


def test_a_reservation_ends_once() -> None:
    ledger = ledger_of("10J")
    reservation = reserved(ledger, joules(1.0))
    ledger.settle(reservation, joules(1.0))
    with pytest.raises(ValueError, match="not open"):
        ledger.settle(reservation, joules(1.0))


@pytest.mark.parametrize("bad", [math.nan, math.inf, -1.0])
def test_absurd_bounds_are_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="bound"):
        ledger_of("10J").reserve(joules(bad))


def test_absurd_readings_charge_the_bound_or_nothing() -> None:
    ledger = ledger_of("10J")
    ledger.settle(reserved(ledger, joules(2.0)), joules(math.nan))
    assert ledger.settled == joules(2.0)
    ledger.settle(reserved(ledger, joules(2.0)), joules(-5.0))
    assert ledger.metered == joules(2.0)


amounts = st.floats(min_value=0, max_value=30, allow_subnormal=False)
usages = st.builds(
    Usage,
    prompt_tok=st.integers(0, 20),
    policy_tok=st.integers(0, 20),
    prm_tok=st.integers(0, 20),
    flop=amounts,
    energy_j=amounts,
    wall_s=amounts,
)
readings = usages | st.builds(Usage, energy_j=st.floats(), wall_s=st.floats(), policy_tok=st.integers(-5, 1000))


class LedgerMachine(RuleBasedStateMachine):
    """Any order of reserving and settling, with whatever a meter says."""

    opened = Bundle("opened")

    def __init__(self) -> None:
        super().__init__()
        self.ledger = ledger_of("100J", "50s", "60tok", "70flop")
        self.last = Usage()

    @rule(target=opened, bound=usages)
    def reserve(self, bound: Usage) -> Reservation | None:
        fits = self.ledger.fits(bound)
        reservation = self.ledger.reserve(bound)
        assert (reservation is not None) == fits
        return reservation

    @rule(reservation=consumes(opened), actual=readings)
    def settle(self, reservation: Reservation | None, actual: Usage) -> None:
        if reservation is not None:
            self.ledger.settle(reservation, actual)

    @invariant()
    def never_charged_beyond_a_limit(self) -> None:
        for charge in self.ledger.charges():
            assert 0 <= charge.charged <= charge.limit
            assert charge.overrun >= 0
            assert math.isfinite(charge.overrun)

    @invariant()
    def reserved_and_room_are_never_negative(self) -> None:
        for unit in Unit:
            assert self.ledger.reserved.amount(unit) >= 0
            assert self.ledger.room(unit) >= 0

    @invariant()
    def charges_only_grow(self) -> None:
        for unit in Unit:
            assert self.ledger.settled.amount(unit) >= self.last.amount(unit)
        self.last = self.ledger.settled


TestLedgerMachine = LedgerMachine.TestCase

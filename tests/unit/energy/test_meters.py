"""The estimate, the fallback from a failing meter, the choice, CPU time, and the fakes."""

from __future__ import annotations

import math
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.domain import EnergyKind
from edge_ttc.energy.choose import MeterName, choose_meter
from edge_ttc.energy.cpu import own_cpu_s, system_busy_s
from edge_ttc.energy.estimate import DEFAULT_WATTS_PER_CORE, ERROR_DEFAULT, ERROR_GIVEN, EstimateMeter
from edge_ttc.energy.fallback import FallbackMeter
from edge_ttc.energy.meter import Meter
from edge_ttc.errors import MeterLostError, MeterUnavailableError, UnsupportedError
from edge_ttc.testing.meters import FakeClock, FakeMeter


def estimate_on(clock: FakeClock, watts: float = 4.0) -> EstimateMeter:
    """An estimate whose CPU time is the clock: one core, always busy."""
    return EstimateMeter(watts, own_cpu=clock)


def read_each_second(meter: Meter, clock: FakeClock, seconds: int) -> list[float]:
    """The meter's joules after each of so many seconds."""
    totals: list[float] = []
    for _ in range(seconds):
        clock.advance(1.0)
        totals.append(meter.read().energy_j)
    return totals


def test_estimate_is_cpu_time_by_watts() -> None:
    clock = FakeClock(7.0)
    meter = estimate_on(clock, 3.0)
    clock.advance(2.0)
    reading = meter.read()
    assert (reading.energy_j, reading.energy_total_j, reading.cpu_s) == (6.0, 6.0, 2.0)


def test_estimate_states_its_error() -> None:
    assert EstimateMeter().source.error == ERROR_DEFAULT
    source = EstimateMeter(DEFAULT_WATTS_PER_CORE + 1).source
    assert (source.name, source.kind, source.error) == ("estimate", EnergyKind.ESTIMATED, ERROR_GIVEN)


@pytest.mark.parametrize("watts", [0.0, -1.0, math.nan, math.inf])
def test_estimate_refuses_impossible_watts(watts: float) -> None:
    with pytest.raises(ValueError, match="watts_per_core"):
        EstimateMeter(watts)


def test_estimate_never_falls() -> None:
    values = iter([10.0, 12.0, 11.0, 13.0])
    meter = EstimateMeter(1.0, own_cpu=lambda: next(values))
    assert [meter.read().energy_j for _ in range(3)] == [2.0, 2.0, 3.0]


def test_own_cpu_time_counts_work() -> None:
    before = own_cpu_s()
    sum(i * i for i in range(200_000))
    assert own_cpu_s() > before


def test_busy_time_leaves_out_idle_iowait_steal_and_guests() -> None:
    ticks = os.sysconf("SC_CLK_TCK")
    text = f"cpu  {ticks} {ticks} {ticks} 900 900 {ticks} {ticks} 900 900 900\ncpu0 1 2 3\n"
    assert system_busy_s(lambda _: text) == pytest.approx(5.0)


@pytest.mark.parametrize("text", ["", "cpu 1 2", "cpu a b c d e f g"])
def test_strange_proc_stat_is_a_lost_meter(text: str) -> None:
    with pytest.raises(MeterLostError):
        system_busy_s(lambda _: text)


def test_fallback_is_the_primary_while_it_works() -> None:
    clock = FakeClock()
    meter = FallbackMeter(FakeMeter(clock, 10.0), estimate_on(clock))
    clock.advance(3.0)
    assert meter.read().energy_j == pytest.approx(30.0)
    assert meter.source.kind is EnergyKind.MEASURED


def test_a_meter_that_vanishes_is_replaced_and_the_kind_says_so() -> None:
    clock = FakeClock()
    meter = FallbackMeter(FakeMeter(clock, 10.0, lost_at_s=2.0, error=0.1), estimate_on(clock))
    assert read_each_second(meter, clock, 4) == pytest.approx([10.0, 14.0, 18.0, 22.0])
    assert (meter.source.name, meter.source.kind, meter.source.error) == ("fake+estimate", EnergyKind.MIXED, 0.5)
    assert len(meter.notices) == 1


def test_a_gap_is_filled_and_the_meter_goes_on() -> None:
    clock = FakeClock()
    meter = FallbackMeter(FakeMeter(clock, 10.0, gap_at_s=2.0), estimate_on(clock))
    assert read_each_second(meter, clock, 3) == pytest.approx([10.0, 14.0, 24.0])
    assert meter.source.kind is EnergyKind.MIXED


def test_a_meter_that_never_gave_anything_leaves_an_estimate() -> None:
    clock = FakeClock()
    meter = FallbackMeter(FakeMeter(clock, 10.0, lost_at_s=0.0), estimate_on(clock))
    clock.advance(1.0)
    meter.read()
    assert meter.source.kind is EnergyKind.ESTIMATED


@pytest.mark.parametrize("moves_at_s", [0.9, None])
def test_the_estimate_stands_in_while_a_counter_stands_still(moves_at_s: float | None) -> None:
    clock = FakeClock()
    still = FakeMeter(clock, ((0.0, 0.0), (moves_at_s or 100.0, 90.0)))
    meter = FallbackMeter(still, estimate_on(clock))
    clock.advance(0.04)
    assert meter.read().energy_j == 0.0
    clock.advance(0.46)
    assert meter.read().energy_j == pytest.approx(2.0)
    assert meter.source.kind is EnergyKind.ESTIMATED
    clock.advance(0.5)
    assert meter.read().energy_j == pytest.approx(9.0 if moves_at_s else 4.0)
    assert meter.source.kind is (EnergyKind.MEASURED if moves_at_s else EnergyKind.ESTIMATED)
    assert not meter.notices


def test_what_a_stuck_counter_did_not_tell_is_estimated_from_where_it_stopped() -> None:
    clock = FakeClock()
    stuck = FakeMeter(clock, ((0.0, 10.0), (1.0, 0.0)), lost_at_s=3.0)
    meter = FallbackMeter(stuck, estimate_on(clock))
    assert read_each_second(meter, clock, 3) == pytest.approx([10.0, 14.0, 18.0])
    assert meter.source.kind is EnergyKind.MIXED
    assert len(meter.notices) == 1


@given(
    steps=st.lists(st.floats(0, 100), min_size=1, max_size=20),
    lost_at_s=st.none() | st.floats(0, 200),
    gap_at_s=st.none() | st.floats(0, 200),
)
def test_the_total_is_finite_and_never_falls(
    steps: list[float], lost_at_s: float | None, gap_at_s: float | None
) -> None:
    clock = FakeClock()
    meter = FallbackMeter(FakeMeter(clock, 10.0, lost_at_s=lost_at_s, gap_at_s=gap_at_s), estimate_on(clock))
    last_j = 0.0
    for step_s in steps:
        clock.advance(step_s)
        now_j = meter.read().energy_j
        assert math.isfinite(now_j)
        assert now_j >= last_j
        last_j = now_j


def no_rapl(_idle_w: float) -> Meter:
    raise MeterUnavailableError("no RAPL here", "buy one")


def test_choice_falls_back_and_says_why() -> None:
    choice = choose_meter(open_rapl=no_rapl, watts_per_core=6.0)
    assert choice.meter.source.kind is EnergyKind.ESTIMATED
    assert choice.why_not == ("rapl: no RAPL here; buy one",)


def test_choice_takes_rapl_where_there_is_one() -> None:
    clock = FakeClock()
    asked: list[float] = []

    def open_rapl(idle_w: float) -> Meter:
        asked.append(idle_w)
        return FakeMeter(clock)

    choice = choose_meter("auto", idle_w=2.5, open_rapl=open_rapl)
    assert choice.meter.source.kind is EnergyKind.MEASURED
    assert (choice.why_not, asked) == ((), [2.5])


def test_choice_obeys_names() -> None:
    assert choose_meter(MeterName.ESTIMATE).meter.source.name == "estimate"
    with pytest.raises(UnsupportedError) as caught:
        choose_meter(MeterName.RAPL, open_rapl=no_rapl)
    assert caught.value.exit_code == 5


def test_this_machine_gets_a_meter_that_counts() -> None:
    meter = choose_meter().meter
    before = meter.read()
    sum(i * i for i in range(300_000))
    after = meter.read()
    assert after.cpu_s > before.cpu_s
    assert after.energy_j >= before.energy_j


def test_fake_watts_follow_their_script() -> None:
    clock = FakeClock(50.0)
    meter = FakeMeter(clock, ((0.0, 10.0), (2.0, 5.0)))
    clock.advance(1.0)
    assert meter.read().energy_j == pytest.approx(10.0)
    clock.advance(3.0)
    assert meter.read().energy_j == pytest.approx(30.0)


def test_fake_clock_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="back"):
        FakeClock().advance(-1.0)


def test_a_meter_that_is_wanted_and_not_there_says_what_to_set_instead() -> None:
    def none(_idle_w: float) -> Meter:
        raise MeterUnavailableError("no RAPL here")

    with pytest.raises(MeterUnavailableError, match="no RAPL here") as raised:
        choose_meter("rapl", open_rapl=none)
    assert raised.value.remedy == "set energy.meter to auto or estimate"
    assert choose_meter("auto", open_rapl=none).why_not == ("rapl: no RAPL here",)

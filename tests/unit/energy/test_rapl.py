"""RAPL on a tree that a test writes: zones, wraps, jumps, permissions, our share."""

from __future__ import annotations

from pathlib import Path

import pytest

from edge_ttc.domain import EnergyKind
from edge_ttc.energy.rapl import ERROR_IDLE_KNOWN, ERROR_IDLE_UNKNOWN, RaplMeter
from edge_ttc.errors import MeterGapError, MeterLostError, MeterUnavailableError
from edge_ttc.testing.meters import FakeClock

RANGE_UJ = 262_143_328_850


class Machine:
    """A powercap tree, a clock and two CPU counters that move together."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.clock = FakeClock(100.0)
        self.own_s = 5.0
        self.busy_s = 1000.0

    def zone(self, folder: str, name: str, energy_uj: int = 0, range_uj: int | None = RANGE_UJ) -> None:
        path = self.root / folder
        path.mkdir(parents=True)
        (path / "name").write_text(name + "\n")
        (path / "energy_uj").write_text(f"{energy_uj}\n")
        if range_uj is not None:
            (path / "max_energy_range_uj").write_text(f"{range_uj}\n")

    def set_uj(self, folder: str, energy_uj: int) -> None:
        (self.root / folder / "energy_uj").write_text(f"{energy_uj}\n")

    def add_j(self, folder: str, joules: float) -> None:
        path = self.root / folder / "energy_uj"
        path.write_text(f"{(int(path.read_text()) + round(joules * 1e6)) % RANGE_UJ}\n")

    def work(self, seconds: float, own_s: float, others_s: float = 0.0) -> None:
        self.clock.advance(seconds)
        self.own_s += own_s
        self.busy_s += own_s + others_s

    def meter(self, idle_w: float = 0.0) -> RaplMeter:
        return RaplMeter(
            self.root, idle_w=idle_w, clock=self.clock, own_cpu=lambda: self.own_s, busy_cpu=lambda: self.busy_s
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "powercap")


@pytest.fixture
def laptop(machine: Machine) -> Machine:
    machine.zone("intel-rapl:0", "package-0", 5_000_000)
    return machine


def test_no_powercap_says_so(machine: Machine) -> None:
    with pytest.raises(MeterUnavailableError, match="no RAPL package counter"):
        machine.meter()


def test_alone_on_the_machine_we_get_the_whole_package(laptop: Machine) -> None:
    meter = laptop.meter()
    laptop.add_j("intel-rapl:0", 30.0)
    laptop.work(2.0, own_s=2.0)
    reading = meter.read()
    assert reading.energy_j == pytest.approx(30.0)
    assert reading.energy_total_j == pytest.approx(30.0)
    assert reading.cpu_s == pytest.approx(2.0)


def test_others_take_their_share(laptop: Machine) -> None:
    meter = laptop.meter()
    laptop.add_j("intel-rapl:0", 30.0)
    laptop.work(2.0, own_s=1.0, others_s=2.0)
    assert meter.read().energy_j == pytest.approx(10.0)


def test_idle_power_is_taken_off_first(laptop: Machine) -> None:
    meter = laptop.meter(idle_w=5.0)
    laptop.add_j("intel-rapl:0", 30.0)
    laptop.work(2.0, own_s=1.0, others_s=1.0)
    assert meter.read().energy_j == pytest.approx((30.0 - 10.0) / 2)


def test_less_than_idle_is_nothing(laptop: Machine) -> None:
    meter = laptop.meter(idle_w=50.0)
    laptop.add_j("intel-rapl:0", 30.0)
    laptop.work(2.0, own_s=0.5)
    assert meter.read().energy_j == 0.0


def test_an_idle_power_that_work_does_not_reach_is_no_idle_power(laptop: Machine) -> None:
    meter = laptop.meter(idle_w=50.0)
    laptop.add_j("intel-rapl:0", 30.0)
    laptop.work(2.0, own_s=1.0)
    with pytest.raises(MeterLostError, match=r"energy\.idle_w is 50 W, but the package drew 15 W"):
        meter.read()


@pytest.mark.parametrize("every_s", [0.01, 0.25, 1.0])
def test_a_counter_that_moves_once_a_second_loses_nothing(laptop: Machine, every_s: float) -> None:
    meter, reading = laptop.meter(), None
    for tick in range(1, round(10 / every_s) + 1):
        laptop.work(every_s, own_s=every_s / 2)
        if round(tick * every_s, 6) % 1 == 0:
            laptop.add_j("intel-rapl:0", 15.0)
        reading = meter.read()
    assert reading is not None
    assert reading.energy_j == pytest.approx(150.0)


def test_stated_error_is_smaller_with_a_known_idle(laptop: Machine) -> None:
    assert laptop.meter().source.error == ERROR_IDLE_UNKNOWN
    source = laptop.meter(idle_w=2.0).source
    assert (source.name, source.kind, source.error) == ("rapl-package", EnergyKind.MEASURED, ERROR_IDLE_KNOWN)


def test_only_packages_count_each_once(laptop: Machine) -> None:
    laptop.zone("intel-rapl:1", "package-1")
    laptop.zone("intel-rapl:2", "psys")
    laptop.zone("intel-rapl:0:0", "core")
    laptop.zone("intel-rapl:0:1", "uncore")
    laptop.zone("intel-rapl-mmio:0", "package-0")
    (laptop.root / "intel-rapl").mkdir()
    meter = laptop.meter()
    for folder in ("intel-rapl:0", "intel-rapl:1", "intel-rapl:2", "intel-rapl:0:0", "intel-rapl-mmio:0"):
        laptop.add_j(folder, 10.0)
    laptop.work(1.0, own_s=1.0)
    assert meter.read().energy_j == pytest.approx(20.0)


def test_the_mirror_alone_will_do(machine: Machine) -> None:
    machine.zone("intel-rapl-mmio:0", "package-0")
    assert machine.meter().read().energy_j == 0.0


def test_a_wrap_is_put_right(laptop: Machine) -> None:
    laptop.set_uj("intel-rapl:0", RANGE_UJ - 4_000_000)
    meter = laptop.meter()
    laptop.add_j("intel-rapl:0", 10.0)
    laptop.work(1.0, own_s=1.0)
    assert meter.read().energy_j == pytest.approx(10.0)


def test_a_wrap_of_unknown_range_is_a_gap_and_counting_goes_on(machine: Machine) -> None:
    machine.zone("intel-rapl:0", "package-0", 9_000_000, range_uj=None)
    meter = machine.meter()
    machine.set_uj("intel-rapl:0", 1_000_000)
    machine.work(1.0, own_s=1.0)
    with pytest.raises(MeterGapError):
        meter.read()
    machine.set_uj("intel-rapl:0", 3_000_000)
    machine.work(1.0, own_s=1.0)
    assert meter.read().energy_j == pytest.approx(2.0)


@pytest.mark.parametrize(
    ("energy_uj", "seconds"),
    [(0, 1.0), (5_000_000 + 3_000_000_000, 1.0), (6_000_000, 600.0)],
    ids=["reset after suspend", "spike", "longer than a wrap"],
)
def test_a_jump_is_a_gap(laptop: Machine, energy_uj: int, seconds: float) -> None:
    meter = laptop.meter()
    laptop.set_uj("intel-rapl:0", energy_uj)
    laptop.work(seconds, own_s=0.5)
    with pytest.raises(MeterGapError):
        meter.read()


def test_a_gap_in_one_package_leaves_no_debt_in_the_other(laptop: Machine) -> None:
    laptop.zone("intel-rapl:1", "package-1")
    meter = laptop.meter()
    laptop.set_uj("intel-rapl:0", 0)
    laptop.add_j("intel-rapl:1", 7.0)
    laptop.work(1.0, own_s=1.0)
    with pytest.raises(MeterGapError):
        meter.read()
    laptop.add_j("intel-rapl:0", 1.0)
    laptop.work(1.0, own_s=1.0)
    assert meter.read().energy_j == pytest.approx(1.0)


@pytest.mark.parametrize("text", ["", "garbage", "-5", "1e3"])
def test_a_counter_that_is_no_number_is_lost(laptop: Machine, text: str) -> None:
    meter = laptop.meter()
    (laptop.root / "intel-rapl:0" / "energy_uj").write_text(text)
    with pytest.raises(MeterLostError) as caught:
        meter.read()
    assert not isinstance(caught.value, MeterGapError)


def test_a_vanished_counter_is_lost(laptop: Machine) -> None:
    meter = laptop.meter()
    (laptop.root / "intel-rapl:0" / "energy_uj").unlink()
    with pytest.raises(MeterLostError, match="intel-rapl:0"):
        meter.read()


def test_a_stuck_counter_is_lost(laptop: Machine) -> None:
    meter = laptop.meter()
    laptop.work(1.5, own_s=6.0)  # four threads: some counters move once a second
    assert meter.read().energy_j == 0.0
    laptop.work(1.6, own_s=6.4)
    with pytest.raises(MeterLostError, match="stands still"):
        meter.read()


def test_forbidden_counters_are_unavailable_with_a_remedy(laptop: Machine) -> None:
    def read(path: Path) -> str:
        if path.name == "energy_uj":  # root would be allowed, so the refusal is injected
            raise PermissionError(13, "Permission denied")
        return path.read_text()

    with pytest.raises(MeterUnavailableError, match="Permission denied") as caught:
        RaplMeter(laptop.root, read=read, busy_cpu=lambda: 0.0)
    assert "chgrp" in caught.value.remedy
    assert "side channel" in caught.value.remedy


def test_a_shorter_share_never_lowers_the_total(laptop: Machine) -> None:
    meter = laptop.meter()
    readings = []
    for others_s in (0.0, 0.05, 0.0, 0.4, 0.0):  # /proc/stat is coarse: busy time arrives in lumps
        laptop.add_j("intel-rapl:0", 0.5)
        laptop.work(0.05, own_s=0.02, others_s=others_s)
        readings.append(meter.read().energy_j)
    assert readings == sorted(readings)


@pytest.mark.parametrize("steps", [1, 7, 40])
def test_the_total_does_not_depend_on_how_often_it_is_read(laptop: Machine, steps: int) -> None:
    meter = laptop.meter(idle_w=2.0)
    reading = meter.read()
    for _ in range(steps):
        laptop.add_j("intel-rapl:0", 40.0 / steps)
        laptop.work(4.0 / steps, own_s=4.0 / steps, others_s=4.0 / steps)
        reading = meter.read()
    assert reading.energy_j == pytest.approx((40.0 - 8.0) / 2, rel=1e-3)

"""The energy screen: what days cost, what strategies cost and bring."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from edge_ttc.catalog import Entry
from edge_ttc.testing.cards import policy_card, prm_card
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui.screens.energy import EnergyScreen
from tests.tui.panels import NARROW, WIDE, Days, Hand, answered, drive, services
from tests.tui.profiles import profile_file


@pytest.fixture
def journal() -> MemoryJournal:
    days = Days()
    journal = MemoryJournal(now=days)
    for number in range(1, 29):
        days.day(number)
        kind = "measured" if number % 3 == 0 else "estimated"
        answered(journal, f"day {number}", *[("q", "1")] * (1 + number % 4), energy_j=float(number), kind=kind)
    days.day(9, month=2)
    answered(journal, "long ago", ("q", "1"), energy_j=400.0)
    return journal


def screen(home: Path, journal: MemoryJournal) -> Callable[[], EnergyScreen]:
    entries = (Entry(policy_card(), home), Entry(prm_card(), home))
    return lambda: EnergyScreen(services(home, journal, *entries), today=lambda: date(2026, 3, 28))


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x50"])
def test_it_looks_as_it_should(journal: MemoryJournal, tmp_path: Path, size: tuple[int, int]) -> None:
    profile_file(tmp_path)

    async def steps(hand: Hand) -> None:
        await hand.sees("The last 30 days: 1.01 kJ", "joules from")
        await hand.until(lambda: "joules from" in hand.text())
        if size == WIDE:
            await hand.sees("best-of-n n=4 ●")
        assert await hand.looks(f"energy_history_{size[0]}x{size[1]}", without_meter)

    drive(screen(tmp_path, journal), steps, size)


def test_the_profile_looks_as_it_should(journal: MemoryJournal, tmp_path: Path) -> None:
    profile_file(tmp_path)

    async def steps(hand: Hand) -> None:
        await hand.press("p")
        await hand.sees("all questions", "greedy: right by difficulty 1: 99% 2: 80% 3: 60% 4: 40% 5: 10%")
        await hand.press("down", "down")
        await hand.sees("best-of-n n=16: right by difficulty 1: 100%", "joules from")
        assert await hand.looks("energy_profile_80x24", without_meter)

    drive(screen(tmp_path, journal), steps)


def test_every_key(journal: MemoryJournal, tmp_path: Path) -> None:
    profile_file(tmp_path)

    async def steps(hand: Hand) -> None:
        await hand.sees("The last 30 days", "2026-03-28")
        for days in (
            "The last 90 days: 1.41 kJ",
            "The last 365 days: 1.41 kJ",
            "The last 7 days: ",
            "The last 30 days",
        ):
            await hand.press("t")
            await hand.sees(days)
        await hand.press("end")
        await hand.sees("2026-03-01")
        for which in (*(f"difficulty {number} of 5" for number in range(1, 6)), "all questions"):
            await hand.press("b")
            await hand.sees(which)
        await hand.press("h")
        assert await hand.sees("The last 30 days")
        await hand.misses("Accuracy over joules")
        await hand.press("p")
        await hand.misses("The last 30 days")
        await hand.press("escape")
        await hand.gives(None)

    drive(screen(tmp_path, journal), steps)


def test_the_days_say_how_much_was_measured(journal: MemoryJournal, tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("35% measured, the rest estimated")
        (row,) = [line for line in hand.text().splitlines() if "2026-03-27" in line]
        assert row.split()[:8] == ["2026-03-27", "108", "J", "100%", "4", "800", "1", "s"]

    drive(screen(tmp_path, journal), steps)


def test_nothing_to_show_is_said(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("no answer yet", "no answer in these days")
        await hand.press("t", "p")
        assert await hand.sees("No profile to show: no policy is installed", "no profile for these models")
        await hand.press("b", "down", "enter", "escape")
        await hand.gives(None)

    drive(lambda: EnergyScreen(services(tmp_path)), steps)


def test_a_profile_that_is_none_is_said(tmp_path: Path, journal: MemoryJournal) -> None:
    (tmp_path / "fake-profile.json").write_text("{")

    async def steps(hand: Hand) -> None:
        await hand.press("p")
        assert await hand.sees("No profile to show", "cannot be used", "reinstall edge-ttc")

    drive(screen(tmp_path, journal), steps, WIDE)


def without_meter(text: str) -> str:
    """The meter of this machine is not the next machine's."""
    first, _, rest = text.partition("\n")
    return first.partition("joules from")[0].rstrip() + "\n" + rest

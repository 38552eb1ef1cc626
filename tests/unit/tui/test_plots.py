"""Bars and points made of characters."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.journal_views import DayRow
from edge_ttc_tui.lines import Look
from edge_ttc_tui.plots import Dot, bars_of, day_plot, nice, scatter

TODAY = date(2026, 3, 28)


def day(ago: int, energy_j: float, measured_j: float = 0.0) -> DayRow:
    return DayRow(TODAY - timedelta(days=ago), 1, energy_j, measured_j, 100, 1.0)


days = st.lists(
    st.builds(day, st.integers(0, 400), st.floats(0, 1e9), st.floats(0, 1e9)), max_size=30, unique_by=lambda d: d.day
)
sizes = st.tuples(st.integers(0, 180), st.integers(2, 50))


@given(days, st.integers(1, 365), st.integers(1, 200))
def test_bars_lose_no_joule_of_their_days(rows: list[DayRow], n_days: int, most: int) -> None:
    bars = bars_of(rows, TODAY, n_days, most)
    assert len(bars) <= most
    assert bars[-1].last == TODAY
    assert all(bar.first <= bar.last for bar in bars)
    inside = [row for row in rows if bars[0].first <= row.day <= TODAY]
    assert sum(bar.energy_j for bar in bars) == pytest.approx(sum(row.energy_j for row in inside))
    assert sum(bar.n_answers for bar in bars) == len(inside)
    assert {row.day for row in rows if (TODAY - row.day).days < n_days} <= {row.day for row in inside}


@given(days, st.integers(1, 365), sizes)
def test_a_day_plot_fills_its_room_and_no_more(rows: list[DayRow], n_days: int, size: tuple[int, int]) -> None:
    width, height = size
    lines = day_plot(rows, TODAY, n_days, width, height)
    assert len(lines) == height
    assert all(line.cells <= max(width, 0) for line in lines)


@given(
    st.lists(st.tuples(st.floats(1e-6, 1e6), st.floats(-1, 2)), max_size=20),
    sizes,
)
def test_a_scatter_plot_fills_its_room_and_no_more(points: list[tuple[float, float]], size: tuple[int, int]) -> None:
    width, height = size
    lines = scatter([Dot(x, y, "x") for x, y in points], width, height)
    assert len(lines) == height
    assert all(line.cells <= width for line in lines)
    if points and width >= 20 and height >= 5:
        assert any("x" in text for line in lines for text, look in line.pieces if look is Look.PLAIN)


def test_taller_means_more_and_something_is_never_nothing() -> None:
    lines = day_plot([day(0, 100.0), day(1, 50.0), day(2, 0.001)], TODAY, 7, 60, 10)
    last = [line.plain.rstrip()[-1] if line.plain.rstrip() else "" for line in lines]
    assert last[:8].count("█") == 8
    columns = [sum(line.plain[at : at + 1] == "█" for line in lines) for at in range(60)]
    assert sorted(set(columns)) == [0, 4, 8]
    assert "▁" in lines[7].plain
    assert lines[8].plain.startswith("    0 J └")
    assert lines[0].plain.startswith("  100 J ┤")
    assert lines[9].plain.split() == ["22", "Mar", "25", "Mar", "28", "Mar"]


def test_the_measured_part_has_another_look() -> None:
    lines = day_plot([day(0, 100.0, 50.0)], TODAY, 7, 60, 10)
    looks = [look for line in lines for text, look in line.pieces if "█" in text]
    assert looks == [Look.BAR] * 4 + [Look.GOOD] * 4


def test_points_stand_where_they_belong() -> None:
    lines = scatter([Dot(0.01, 0.5, "a"), Dot(0.1, 0.7, "b"), Dot(1.0, 0.9, "c")], 60, 12)
    found = {
        mark: (line.plain.index(mark), row)
        for row, line in enumerate(lines[:10])
        for mark in "abc"
        if mark in line.plain
    }
    assert found["a"][0] < found["b"][0] < found["c"][0]
    assert found["a"][1] > found["b"][1] > found["c"][1]
    assert found["b"][0] - found["a"][0] == pytest.approx(found["c"][0] - found["b"][0], abs=1)
    assert lines[0].plain.startswith("   90 % ┤")
    assert lines[9].plain.startswith("   50 % ┤")
    assert "100 mJ" in lines[11].plain


def test_equal_points_still_make_a_plot() -> None:
    lines = scatter([Dot(0.1, 1.0, "a"), Dot(0.1, 1.0, "b")], 40, 8)
    assert lines[0].plain.startswith("  100 % ┤")
    assert "b" in lines[0].plain


@pytest.mark.parametrize(
    ("value", "round_number"), [(0, 1), (-1, 1), (float("nan"), 1), (5e-324, 1), (97, 100), (1.01, 1.5)]
)
def test_axes_end_at_round_numbers(value: float, round_number: float) -> None:
    assert nice(value) == pytest.approx(round_number)


@given(st.floats(1e-9, 1e12))
def test_an_axis_is_never_shorter_than_its_highest_value(value: float) -> None:
    assert value <= nice(value) * (1 + 1e-6) <= value * 2.01

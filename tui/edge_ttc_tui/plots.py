"""Plots made of characters: bars over days, points over a logarithmic axis. Pure; widgets draw the lines."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rich.cells import cell_len

from edge_ttc.display import scaled
from edge_ttc.journal_views import DayRow
from edge_ttc_tui.clip import fit
from edge_ttc_tui.lines import Line, Look, line

_BLOCKS = " ▁▂▃▄▅▆▇█"
_AXIS = 9
"""Cells of the labels at the left, the axis itself included."""
_TINY = 1e-300
"""Below that, floats lose their digits and powers of ten become zero."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What a bar stands for: the days from ``first`` to ``last`` together."""

    first: date
    last: date
    energy_j: float = 0.0
    measured_j: float = 0.0
    n_answers: int = 0


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a scatter plot: one character at (x, y)."""

    x: float
    y: float
    mark: str
    look: Look = Look.PLAIN


def bars_of(days: Sequence[DayRow], today: date, n_days: int, most: int) -> list[Bar]:
    """The last ``n_days`` days as at most ``most`` bars of equally many days each; the last one ends today."""
    span = math.ceil(n_days / max(1, most))
    count = math.ceil(n_days / span)
    first = today - timedelta(days=count * span - 1)
    sums = [[0.0, 0.0, 0.0] for _ in range(count)]
    for day in days:
        at = (day.day - first).days // span
        if 0 <= at < count:
            for i, value in enumerate((day.energy_j, day.measured_j, day.n_answers)):
                sums[at][i] += value
    starts = [first + timedelta(days=i * span) for i in range(count)]
    return [Bar(s, s + timedelta(days=span - 1), e, m, int(n)) for s, (e, m, n) in zip(starts, sums, strict=True)]


def day_plot(days: Sequence[DayRow], today: date, n_days: int, width: int, height: int) -> list[Line]:
    """Joules by day, in exactly ``height`` lines of ``width`` cells: bars over an axis with the dates.

    The measured part of a bar stands below, in one colour; what was estimated above it, in another.
    """
    room, rows = width - _AXIS, height - 2
    if room < 7 or rows < 1:
        return [line("")] * height
    bars = bars_of(days, today, n_days, room)
    top = nice(max(bar.energy_j for bar in bars))
    pitch = max(1, room // len(bars))
    lines = [_bar_row(bars, row, rows, top, pitch) for row in range(rows, 0, -1)]
    axis = line((f"{'0 J':>{_AXIS - 2}} └", Look.DIM), ("─" * (pitch * len(bars)), Look.DIM))
    return [*lines, axis, line((" " * _AXIS + _dates(bars, pitch), Look.DIM))]


def scatter(dots: Sequence[Dot], width: int, height: int) -> list[Line]:
    """Points over a logarithmic axis of joules, accuracy upwards, in ``height`` lines; both axes show what is needed.

    Points are drawn in order, so a later one covers an earlier one in the same cell.
    """
    room, rows = width - _AXIS, height - 2
    if room < 10 or rows < 2 or not dots:
        return [line("")] * height
    low, high = _decades(dot.x for dot in dots)
    floor, ceiling = _shares(dot.y for dot in dots)
    cells: dict[tuple[int, int], Dot] = {}
    for dot in dots:
        at = (math.log10(dot.x) - low) / (high - low)
        up = (min(max(dot.y, floor), ceiling) - floor) / (ceiling - floor)
        cells[round(at * (room - 1)), round(up * (rows - 1))] = dot
    told = {row: floor + (ceiling - floor) * row / (rows - 1) for row in (0, (rows - 1) // 2, rows - 1)}
    lines = [_dot_row(cells, row, told.get(row), room) for row in range(rows - 1, -1, -1)]
    return [*lines, line((" " * (_AXIS - 1) + "└" + "─" * room, Look.DIM)), _joule_axis(low, high, room)]


def nice(value: float) -> float:
    """The least round number that is not below ``value``, for an axis; 1 where it is no positive number, or one that is
    too small to count with."""
    if not (math.isfinite(value) and value > _TINY):
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next((step * power for step in (1, 1.5, 2, 3, 4, 5, 6, 8) if value <= step * power * (1 + 1e-9)), 10 * power)


def _bar_row(bars: Sequence[Bar], row: int, rows: int, top: float, pitch: int) -> Line:
    """One line of bars, ``row`` 1 lying on the axis."""
    label = scaled(top * row / rows, "J") if row in (rows, (rows + 1) // 2) else ""
    pieces = [(f"{fit(label, _AXIS - 2, right=True)} ┤" if label else " " * (_AXIS - 1) + "│", Look.DIM)]
    for bar in bars:
        eighths = round(min(max(bar.energy_j / top * rows - (row - 1), 0.0), 1.0) * 8)
        if row == 1 and bar.energy_j > 0:
            eighths = max(1, eighths)  # a day that cost something is never blank
        wide = pitch - 1 if pitch > 1 else 1
        measured = bar.measured_j / top * rows >= row - 0.5
        pieces.append((_BLOCKS[eighths] * wide, Look.GOOD if measured else Look.BAR))
        pieces.append((" " * (pitch - wide), Look.PLAIN))
    return line(*pieces)


def _dates(bars: Sequence[Bar], pitch: int) -> str:
    """The first day at the left, today at the right, the middle one where there is room."""
    width = pitch * len(bars)
    ends = [bars[0].first.strftime("%d %b"), bars[-1].last.strftime("%d %b")]
    gap = width - sum(map(len, ends))
    if gap < 1:
        return fit(ends[1], width, right=True)
    middle = bars[len(bars) // 2]
    text = middle.first.strftime("%d %b")
    return ends[0] + (text.center(gap) if gap > len(text) + 4 else " " * gap) + ends[1]


def _dot_row(cells: dict[tuple[int, int], Dot], row: int, share: float | None, room: int) -> Line:
    label = " " * (_AXIS - 1) + "│" if share is None else f"{100 * share:>{_AXIS - 4}.0f} % ┤"
    pieces = [(label, Look.DIM)]
    for column in range(room):
        dot = cells.get((column, row))
        pieces.append((dot.mark, dot.look) if dot else (" ", Look.PLAIN))
    return line(*pieces)


def _joule_axis(low: float, high: float, room: int) -> Line:
    """Labels under the axis: both ends, and the powers of ten that have room between."""
    text = [" "] * room
    ticks = [low, *(float(p) for p in range(math.ceil(low), math.floor(high) + 1)), high]
    for tick in dict.fromkeys(ticks):
        label = scaled(10**tick, "J")
        at = min(max(0, round((tick - low) / (high - low) * (room - 1)) - len(label) // 2), room - cell_len(label))
        if at >= 0 and all(cell == " " for cell in text[max(0, at - 1) : at + len(label) + 1]):
            text[at : at + len(label)] = label
    return line((" " * _AXIS + "".join(text), Look.DIM))


def _decades(values: Iterable[float]) -> tuple[float, float]:
    """Logarithms of the ends of an axis that shows all values, with a little room."""
    logs = [math.log10(value) for value in values]
    low, high = min(logs), max(logs)
    spare = max(0.05, (high - low) * 0.06)
    return low - spare, high + spare


def _shares(values: Iterable[float]) -> tuple[float, float]:
    """Whole tenths around all values, at least two of them."""
    tenths = [10 * min(max(value, 0.0), 1.0) for value in values]
    low, high = math.floor(min(tenths) + 1e-9), math.ceil(max(tenths) - 1e-9)
    if high - low < 2:
        low, high = max(0, low - 1), min(10, max(high, low - 1 + 2))
    return low / 10, high / 10

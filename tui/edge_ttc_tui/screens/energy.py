"""Where the joules went: by day from the journal, and what the loaded profile says they buy."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from edge_ttc.display import scaled
from edge_ttc.energy.choose import choose_meter
from edge_ttc.errors import EdgeTTCError
from edge_ttc.journal_views import DayRow
from edge_ttc.schedule.frontier import Point, chart, profile_of
from edge_ttc_tui.clip import clip_line
from edge_ttc_tui.lines import Look
from edge_ttc_tui.plots import Dot, day_plot, scatter
from edge_ttc_tui.screens.panel import Panel, in_thread, still_there
from edge_ttc_tui.widgets.key_line import KeyLine
from edge_ttc_tui.widgets.plot import Plot
from edge_ttc_tui.widgets.row_list import Column, Row, RowList, Tone
from edge_ttc_tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from edge_ttc.config import Config
    from edge_ttc_tui.services import Services

RANGES = (30, 90, 365, 7)
"""Days that are shown, in the order that ``t`` goes through."""
_DAYS = (
    Column("DAY", 10),
    Column("ENERGY", 8, right=True),
    Column("MEASURED", 8, right=True),
    Column("ANSWERS", 7, right=True),
    Column("TOKENS", 9, right=True),
    Column("TIME"),
)
_POINTS = (Column("", 1), Column("STRATEGY"), Column("ENERGY", 8, right=True), Column("RIGHT", 6, right=True))


class EnergyScreen(Panel[None]):
    """History and profile: side by side where there is room, one at a time where there is not."""

    HELP = (
        "Energy\n\n"
        "{energy.history} shows what each day cost, from the journal; {energy.range} goes through 7, 30, 90 and 365 "
        "days. The measured part of a bar has another colour than what was estimated. {energy.profile} shows the "
        "loaded profile: what each strategy costs here for an average question, and how often it was right when the "
        "profile was measured; {energy.difficulty} goes through the difficulties (1 easiest, 5 hardest). ● marks "
        "strategies that nothing cheaper beats."
    )
    DEFAULT_CSS = """
    EnergyScreen #panes { height: 1fr; }
    EnergyScreen .pane { width: 1fr; height: 1fr; padding: 0 1; }
    EnergyScreen .pane > Static { height: auto; width: 1fr; }
    EnergyScreen .pane > RowList { height: 8; }
    EnergyScreen.-narrow .pane { display: none; }
    EnergyScreen.-narrow .pane.-shown { display: block; }
    EnergyScreen.-wide #profile { border-left: vkey $panel; }
    EnergyScreen.-wide .pane > RowList { height: 12; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h", "show('history')", "History", id="energy.history"),
        Binding("p", "show('profile')", "Profile", id="energy.profile"),
        Binding("t", "range", "Days", id="energy.range"),
        Binding("b", "difficulty", "Difficulty", id="energy.difficulty"),
        Binding("escape", "back", "Back", id="screen.back"),
    ]

    def __init__(self, services: Services, *, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._services, self._today = services, today
        self._days: Sequence[DayRow] = ()
        self._n_days = RANGES[0]
        self._points: tuple[Point, ...] = ()
        self._difficulty: int | None = None

    def compose(self) -> ComposeResult:
        yield TitleBar("Energy")
        with Horizontal(id="panes"):
            with Vertical(id="history", classes="pane -shown"):
                yield Static(markup=False)
                yield Plot()
                yield RowList(_DAYS, empty="no answer in these days")
            with Vertical(id="profile", classes="pane"):
                yield Static(markup=False)
                yield Plot()
                yield RowList(_POINTS, empty="no profile for these models")
        yield KeyLine()

    def on_mount(self) -> None:
        self.query_one("#history RowList").focus()
        self._read_days()
        self._read_profile()
        self._read_meter()

    @work(exclusive=True, group="days")
    async def _read_days(self) -> None:
        since_s = time.mktime(self._today().timetuple()) - max(RANGES) * 86400
        days = await self.attempt(self._services.journal.energy_by_day, since_s)
        if days is not None:
            self._days = days
            self._draw_days()

    @work(exclusive=True, group="profile")
    async def _read_profile(self) -> None:
        found = await in_thread(_points, self._services, self._difficulty)
        still_there(self)
        if isinstance(found, EdgeTTCError):
            why = f"No profile to show: {clip_line(found.message)}.\n{clip_line(found.remedy)}"
            self.query_one("#profile Static", Static).update(why)
            self.query_one("#profile RowList", RowList).show(0, self._point_row)
            return
        self._points = found
        cursor = self.query_one("#profile RowList", RowList).cursor
        self.query_one("#profile RowList", RowList).show(len(found), self._point_row, cursor=cursor)
        self._draw_points()

    @work(exclusive=True, group="meter")
    async def _read_meter(self) -> None:
        note = await self.attempt(_meter_note, self._services.config)
        self.query_one(TitleBar).note = note or ""

    def _draw_days(self) -> None:
        shown, today, n_days = self._shown_days(), self._today(), self._n_days
        self.query_one("#history Static", Static).update(summary(shown, n_days))
        self.query_one("#history Plot", Plot).show(lambda width, height: day_plot(shown, today, n_days, width, height))
        newest = shown[::-1]
        self.query_one("#history RowList", RowList).show(len(newest), lambda index: _day_row(newest[index]))

    def _shown_days(self) -> list[DayRow]:
        return [day for day in self._days if 0 <= (self._today() - day.day).days < self._n_days]

    def _draw_points(self) -> None:
        rows = self.query_one("#profile RowList", RowList)
        which = "all questions" if self._difficulty is None else f"difficulty {self._difficulty} of 5"
        held = self._points[rows.cursor]
        text = f"Accuracy over joules, {which}\n{clip_line(held.label, 40)}: {_by_bin(held)}"
        self.query_one("#profile Static", Static).update(text)
        dots = [_dot(i, p, i == rows.cursor) for i, p in enumerate(self._points)]
        dots.append(dots[rows.cursor])  # drawn last, over others in its cell
        self.query_one("#profile Plot", Plot).show(lambda width, height: scatter(dots, width, height))

    def _point_row(self, index: int) -> Row:
        point = self._points[index]
        label = f"{point.label} {'●' if point.best else ''}"
        cells = (_letter(index), label, scaled(point.joules, "J"), f"{point.accuracy:.1%}")
        return Row(cells, Tone.PLAIN if point.best else Tone.DIM)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        parent = message.rows.parent
        if parent is not None and parent.id == "profile" and self._points:
            self._draw_points()

    def action_show(self, pane: str) -> None:
        for each in self.query(".pane"):
            each.set_class(each.id == pane, "-shown")
        self.query_one(f"#{pane} RowList").focus()

    def action_range(self) -> None:
        self._n_days = RANGES[(RANGES.index(self._n_days) + 1) % len(RANGES)]
        self.action_show("history")
        self._draw_days()

    def action_difficulty(self) -> None:
        self._difficulty = (self._difficulty or 0) % 6 + 1
        self._difficulty = None if self._difficulty == 6 else self._difficulty
        self.action_show("profile")
        self._read_profile()


def summary(days: Sequence[DayRow], n_days: int) -> str:
    """What some days cost together, in two lines."""
    joules, answers = sum(day.energy_j for day in days), sum(day.n_answers for day in days)
    if not answers:
        return f"The last {n_days} days\nno answer yet"
    measured = sum(day.measured_j for day in days) / joules if joules else 0.0
    dearest = max(days, key=lambda day: day.energy_j)
    shares = {0.0: "all of it estimated", 1.0: "all of it measured"}
    share = shares.get(measured, f"{measured:.0%} measured, the rest estimated")
    told = f"{answers:,} answer{'s' * (answers != 1)}"
    return (
        f"The last {n_days} days: {scaled(joules, 'J')}, {share}\n"
        f"{told}, {scaled(joules / answers, 'J')} each · most on {dearest.day:%d %b}: "
        f"{scaled(dearest.energy_j, 'J')}"
    )


def _day_row(day: DayRow) -> Row:
    measured = f"{day.measured_j / day.energy_j:.0%}" if day.energy_j else "–"
    cells = (f"{day.day:%Y-%m-%d}", scaled(day.energy_j, "J"), measured, f"{day.n_answers:,}", f"{day.total_tok:,}")
    return Row((*cells, scaled(day.wall_s, "s")))


def _points(services: Services, difficulty: int | None) -> tuple[Point, ...]:
    return chart(*profile_of(services.catalog, services.config), difficulty)


def _meter_note(config: Config) -> str:
    energy = config.energy
    try:
        choice = choose_meter(energy.meter, watts_per_core=energy.watts_per_core, idle_w=energy.idle_w)
    except EdgeTTCError as error:
        return f"no meter: {error.message}"
    source = choice.meter.source
    return f"joules from {source.name}, ±{source.error:.0%}"


def _dot(index: int, point: Point, held: bool) -> Dot:
    return Dot(point.joules, point.accuracy, _letter(index), Look.LIT if held else Look.BAR if point.best else Look.DIM)


def _by_bin(point: Point) -> str:
    return "right by difficulty " + " ".join(f"{number}: {share:.0%}" for number, share in enumerate(point.by_bin, 1))


def _letter(index: int) -> str:
    return "abcdefghijklmnopqrstuvwxyz"[index % 26]

"""Two quick choices over the chat: what a question may cost, and which models answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Static

from edge_ttc.budget import parse_budgets
from edge_ttc.domain import Unit
from edge_ttc.errors import EdgeTTCError
from edge_ttc.schedule.frontier import Point, chart, profile_of, within
from edge_ttc_tui.clip import clip_line
from edge_ttc_tui.model_facts import ModelChoice, Pair, pairs_of, size_text
from edge_ttc_tui.screens.dialogs import DIALOG_CSS
from edge_ttc_tui.screens.panel import complain, in_thread, still_there
from edge_ttc_tui.widgets.clean_input import CleanInput
from edge_ttc_tui.widgets.row_list import Column, Row, RowList, Tone

if TYPE_CHECKING:
    from edge_ttc_tui.services import Services

_SERIES = tuple(step * 10.0**power for power in range(-3, 6) for step in (1, 2, 5))
_PLAIN_J = (1.0, 5.0, 20.0, 100.0)
_SECONDS = ("1s", "5s", "30s")


class BudgetPicker(ModalScreen[tuple[str, ...] | None]):
    """Gives budgets as they are written (none of them: no limit), or None for no change.

    Args:
        now: what holds now.
    """

    HELP = (
        "Budget\n\n"
        "What one question may cost: 20J, 0.2kJ, 0.01Wh, 5s, 4096tok, 2Gflop, or several of them with spaces "
        "between, which then all hold. Empty means no limit. {budget.list} goes to a few that fit this machine; "
        "{dialog.take} takes one."
    )
    DEFAULT_CSS = f"""
    BudgetPicker {{ {DIALOG_CSS} }}
    BudgetPicker RowList {{ height: auto; max-height: 55vh; margin-top: 1; background: $surface; }}
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "list", "Suggestions", show=False, id="budget.list"),
        Binding("enter", "choose", "Take", id="dialog.take"),
        Binding("escape", "dismiss(None)", "Cancel", id="dialog.cancel"),
    ]

    def __init__(self, now: Sequence[str], services: Services) -> None:
        super().__init__()
        self._now, self._services = tuple(now), services
        self._points: tuple[Point, ...] = ()
        self._unknown = ""
        """Why it cannot be said what a budget pays for."""
        self._choices: list[str] = suggestions(())

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static("What may one question cost?", classes="dialog--title", markup=False)
            yield CleanInput(clip_line(" ".join(self._now)), placeholder="no limit", select_on_focus=False)
            yield Label("", classes="dialog--hint", markup=False)
            yield RowList((Column("BUDGET", 8), Column("ON AVERAGE PAYS FOR")))

    def on_mount(self) -> None:
        self._show()
        self.query_one(Input).focus()
        self._read_profile()

    @work(exclusive=True)
    async def _read_profile(self) -> None:
        points = await in_thread(_points, self._services)
        still_there(self)
        if isinstance(points, EdgeTTCError):
            self._unknown = f"what a budget pays for is not known: {points.message}"
        else:
            self._points = points
            self._choices = suggestions(points)
        self._show()

    def _show(self) -> None:
        held = next((i for i, text in enumerate(self._choices) if (text,) == self._now), 0)
        self.query_one(RowList).show(len(self._choices), self._row, cursor=held)
        self._tell(self.query_one(Input).value)

    def _row(self, index: int) -> Row:
        text = self._choices[index]
        return Row((text or "no limit", bought(text, self._points)))

    def _tell(self, text: str) -> None:
        """Below the line: what it buys, or what is wrong with it."""
        try:
            pays_for = bought(text, self._points)
            told = f"on average pays for {pays_for}" if pays_for else self._unknown
        except EdgeTTCError as error:
            told = str(error)
        self.query_one(Label).update(clip_line(told, 300))

    def on_input_changed(self, message: Input.Changed) -> None:
        self._tell(message.value)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        try:
            parse_budgets(_words(message.value))
        except EdgeTTCError:
            self.app.bell()  # what is wrong stands below the line
        else:
            self.dismiss(_words(message.value))

    def action_list(self) -> None:
        self.query_one(RowList).focus()

    def action_choose(self) -> None:
        self.query_one(RowList).action_choose()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        self.dismiss(_words(self._choices[message.index]))


class ModelPicker(ModalScreen[ModelChoice | None]):
    """Gives a policy and its verifier, or None for no change."""

    HELP = (
        "Models\n\n"
        "A policy writes, a verifier (PRM) scores. Only verifiers that read the policy's vocabulary are offered. auto "
        "needs the pair that its profile was measured with."
    )
    DEFAULT_CSS = f"""
    ModelPicker {{ {DIALOG_CSS} }}
    ModelPicker > .dialog {{ width: 78; }}
    ModelPicker RowList {{ height: auto; max-height: 55vh; margin-top: 1; background: $surface; }}
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Take", id="dialog.take"),
        Binding("escape", "dismiss(None)", "Cancel", id="dialog.cancel"),
    ]

    def __init__(self, services: Services, now: ModelChoice | None = None) -> None:
        super().__init__()
        self._catalog, self._now = services.catalog, now
        self._pairs: list[Pair] = []

    def compose(self) -> ComposeResult:
        columns = (Column("POLICY"), Column("VERIFIER", 16), Column("MEMORY", 8, right=True), Column("AUTO", 4))
        with Vertical(classes="dialog"):
            yield Static("Which models answer?", classes="dialog--title", markup=False)
            yield RowList(columns, empty="no model is installed: reinstall edge-ttc")
            yield Static("", classes="dialog--hint", markup=False)

    def on_mount(self) -> None:
        self.query_one(RowList).focus()
        self._look()

    @work(exclusive=True)
    async def _look(self) -> None:
        found = await in_thread(pairs_of, self._catalog)
        if isinstance(found, EdgeTTCError):
            complain(self, found)
            return
        still_there(self)
        self._pairs = found
        held = next((i for i, pair in enumerate(self._pairs) if pair.choice == self._now), 0)
        self.query_one(RowList).show(len(self._pairs), self._row, cursor=held)

    def _row(self, index: int) -> Row:
        pair = self._pairs[index]
        cells = (pair.choice.policy, pair.choice.prm, size_text(pair.memory_bytes), "yes" if pair.profiled else "no")
        return Row(cells, Tone.BAD if pair.wrong else Tone.PLAIN)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        told = ""
        if message.index >= 0:
            pair = self._pairs[message.index]
            told = f"The file of {pair.wrong}" if pair.wrong else pair.policy.entry.card.summary
        self.query_one(".dialog--hint", Static).update(clip_line(told, 300))

    def action_choose(self) -> None:
        self.query_one(RowList).action_choose()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        pair = self._pairs[message.index]
        if pair.wrong:
            self.app.bell()  # what is wrong stands below the list
        else:
            self.dismiss(pair.choice)


def suggestions(points: Sequence[Point]) -> list[str]:
    """A few budgets: none, some round joules from a little to plenty, some seconds."""
    joules: Sequence[float] = _PLAIN_J
    if points:
        low, high = points[0].joules, 4 * points[-1].joules
        joules = [value for value in _SERIES if low <= value <= high][:7] or _PLAIN_J
    return ["", *(f"{value:g}J" for value in joules), *_SECONDS]


def bought(text: str, points: Sequence[Point]) -> str:
    """What a budget pays for on an average question of the loaded profile; empty where that cannot be said."""
    limits = {limit.unit: limit.amount for limit in parse_budgets(_words(text)).limits}
    if not points or (limits and Unit.JOULE not in limits):
        return ""
    point = within(points, limits.get(Unit.JOULE, float("inf")))
    return f"{point.label} ({point.accuracy:.0%} right)" if point else "nothing"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.replace(",", " ").split())


def _points(services: Services) -> tuple[Point, ...]:
    return chart(*profile_of(services.catalog, services.config))

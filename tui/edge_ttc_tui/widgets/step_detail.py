"""One node's text over everything else."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.detail_lines import detail_lines, detail_title
from edge_ttc_tui.widgets.line_list import LineList


class StepDetail(ModalScreen[None]):
    """The solution at a node, step by step. Enter or Esc gives the screen back."""

    HELP = (
        "A step's text\n\n"
        "The whole solution up to this step, with the verifier's score of each. {detail.close} closes it."
    )
    DEFAULT_CSS = """
    StepDetail { align: center middle; }
    StepDetail > Vertical {
        width: 90; max-width: 96%; height: 70%; padding: 0 1;
        background: $surface; border: round $primary;
    }
    StepDetail #detail-title { width: 100%; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q", "dismiss", "Close", id="detail.close", priority=True),
    ]

    def __init__(self, state: ComputeState, key: int) -> None:
        super().__init__()
        self._state, self._key = state, key

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Label(Text(detail_title(self._state, self._key)), id="detail-title")
            yield LineList(id="detail-text")

    def on_mount(self) -> None:
        self.query_one(LineList).focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        text = self.query_one(LineList)
        text.show(detail_lines(self._state, self._key, text.room))

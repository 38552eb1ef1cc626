"""A picture of a compute state: lines that fit their width, and follow what happens until somebody moves the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.lines import Line
from edge_ttc_tui.widgets.lines import LineList


class Picture(LineList):
    """Draws a ``ComputeState``; what it looks like is the subclass's business."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.state = ComputeState()

    def draw(self, state: ComputeState) -> None:
        """Another state of the same question, or of another."""
        self.state = state
        if self.room > 0:
            lines = self.lines_of(state, self.room)
            self.show(lines, self.follow(state, lines))

    def lines_of(self, state: ComputeState, width: int) -> Sequence[Line]:
        """What is shown, in lines of at most ``width`` cells."""
        raise NotImplementedError

    def follow(self, state: ComputeState, lines: Sequence[Line]) -> int:
        """The node to keep in sight while nobody has moved the cursor; 0 for none."""
        return state.selected.key if state.selected else 0

    def on_resize(self) -> None:
        self.draw(self.state)

"""A picture of a compute state: lines that fit their width, and follow what happens until somebody moves the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.lines import Line
from edge_ttc_tui.widgets.line_list import LineList


class Picture(LineList):
    """Draws a ``ComputeState``; what it looks like is the subclass's business."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.state = ComputeState()
        self._drawn_for = 0

    def draw(self, state: ComputeState) -> None:
        """Another state of the same question, or of another. Where only the gauges have news, nothing is drawn."""
        before, self.state = self.state, state
        if self._drawn_for != self.room or any(
            now is not then for now, then in zip(_of(state), _of(before), strict=True)
        ):
            self.redraw()

    def redraw(self) -> None:
        """Draw the same state: the width or what the reader wants to see has changed."""
        self._drawn_for = self.room
        if self.room > 0:
            lines = self.lines_of(self.state, self.room)
            self.show(lines, self.follow(self.state, lines))

    def lines_of(self, state: ComputeState, width: int) -> Sequence[Line]:
        """What is shown, in lines of at most ``width`` cells."""
        raise NotImplementedError

    def follow(self, state: ComputeState, lines: Sequence[Line]) -> int:
        """The node to keep in sight while nobody has moved the cursor; 0 for none."""
        return state.selected.key if state.selected else 0

    def on_resize(self) -> None:
        super().on_resize()
        self.redraw()


def _of(state: ComputeState) -> tuple[object, ...]:
    """What a picture shows; states share what has not changed."""
    return state.nodes, state.scores, state.dropped, state.working, state.writing, state.selected, state.answer

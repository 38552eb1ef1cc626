"""A widget that draws the lines which a function makes for its size."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.strip import Strip

from edge_ttc_tui.lines import Line
from edge_ttc_tui.widgets.painted import Painted, looks_css

Draw = Callable[[int, int], Sequence[Line]]
"""(width, height) in cells → the lines."""


class Plot(Painted):
    """Drawn anew when it is shown something else or its size changes, never in between."""

    DEFAULT_CSS = "Plot { height: 1fr; min-height: 6; }" + looks_css("Plot")

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw: Draw = lambda _width, _height: ()
        self._lines: Sequence[Line] = ()

    def show(self, draw: Draw) -> None:
        """Another picture."""
        self._draw = draw
        self._redraw()

    def on_resize(self) -> None:
        self._redraw()

    def render_line(self, y: int) -> Strip:
        return self.strip(self._lines[y] if y < len(self._lines) else Line(()), self.size.width)

    def _redraw(self) -> None:
        self._lines = self._draw(self.size.width, self.size.height) if self.size else ()
        self.refresh()

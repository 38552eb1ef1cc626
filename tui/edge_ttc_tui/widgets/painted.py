"""Lines in their looks: painted once and remembered, and as many as there are shown one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from edge_ttc_tui.lines import Line, Look

_REMEMBERED = 2048
LOOKS = {f"lines--{look.value}" for look in Look} | {"lines--cursor"}
LOOKS_CSS = """
    %s > .lines--dim { color: $text-disabled; text-style: dim; }
    %s > .lines--lit { color: $text-accent; text-style: bold; }
    %s > .lines--head { color: $text-muted; text-style: bold; }
    %s > .lines--good { color: $text-success; }
    %s > .lines--warn { color: $text-warning; }
    %s > .lines--bad { color: $text-error; }
    %s > .lines--bar { color: $primary; }
    %s > .lines--added { color: $text-success; text-style: bold underline; }
    %s > .lines--gone { color: $text-error; text-style: strike; }
    %s > .lines--answer-0 { color: $text-success; }
    %s > .lines--answer-1 { color: $text-accent; }
    %s > .lines--answer-2 { color: $text-warning; }
    %s > .lines--answer-3 { color: $text-secondary; }
    %s > .lines--answer-4 { color: $text-primary; }
    %s > .lines--answer-5 { color: $text-error; }
    %s > .lines--cursor { background: $surface-lighten-2; }
    %s:focus > .lines--cursor { background: $primary-muted; text-style: bold; }
"""


def looks_css(name: str) -> str:
    """The rules of every look for a widget."""
    return LOOKS_CSS.replace("%s", name)


class Painted(Widget):
    """Paints lines in their looks. What was painted is remembered until the theme, the focus or the width changes: to
    look a style up costs more than to paint with it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = LOOKS

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._looks: dict[str, Style] = {}
        self._strips: dict[tuple[Line, int, bool], Strip] = {}

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._looks.clear()
        self._strips.clear()

    def strip(self, shown: Line, width: int, *, cursor: bool = False) -> Strip:
        """A line as a strip of exactly ``width`` cells."""
        known = self._strips.get((shown, width, cursor))
        if known is None:
            if len(self._strips) >= _REMEMBERED:
                self._strips.clear()
            known = self._strips[shown, width, cursor] = self._painted(shown, width, cursor)
        return known

    def _painted(self, shown: Line, width: int, cursor: bool) -> Strip:
        segments = [Segment(text, self.look(look.value, cursor)) for text, look in shown.pieces]
        return Strip(segments, shown.cells).adjust_cell_length(width, self.look(Look.PLAIN.value, cursor))

    def look(self, name: str, cursor: bool = False) -> Style:
        """The style of a look, under the cursor or not."""
        key = f"{name}|" if cursor else name
        if key not in self._looks:
            style = self.rich_style + self.get_component_rich_style(f"lines--{name}", partial=True)
            over = self.get_component_rich_style("lines--cursor", partial=True) if cursor else None
            self._looks[key] = style + over if over else style
        return self._looks[key]


class Lines(Painted):
    """Lines as they are, as many as there are. Only what has changed is drawn again."""

    DEFAULT_CSS = "Lines { height: auto; }" + looks_css("Lines")

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Other lines."""
        new, old = tuple(lines), self.lines
        if new == old:
            return
        self.lines = new
        self.refresh(layout=len(new) != len(old))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self.lines)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        return self.strip(self.lines[y] if y < len(self.lines) else Line(()), width)

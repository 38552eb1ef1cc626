"""Two ways to show lines: as they are, and as a list with a cursor that keeps its line when others come and go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from edge_ttc_tui.lines import Line, Look

Build = Callable[[int], Sequence[Line]]
"""Lines for a width in cells."""

_WHEEL = 3
"""Lines that a turn of the mouse wheel moves."""
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


class LineList(Painted, can_focus=True):
    """A list of lines with a cursor. A line that is about a node can be opened.

    While nobody has moved the cursor, the list follows the line that ``show`` names. It scrolls by itself: Textual
    would lay out the whole screen for each line that is added, which costs more than drawing them.
    """

    DEFAULT_CSS = "LineList { height: 1fr; }" + looks_css("LineList")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False, id="lines.up"),
        Binding("down,j", "move(1)", "Down", show=False, id="lines.down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="lines.page_up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="lines.page_down"),
        Binding("home,g", "go(0)", "First", show=False, id="lines.first"),
        Binding("end,G", "go(-1)", "Last", show=False, id="lines.last"),
        Binding("enter", "open", "Read", id="lines.open"),
    ]

    class Opened(Message):
        """Enter was pressed on the line about node ``key``, or it was clicked while the cursor stood on it."""

        def __init__(self, lines: LineList, key: int) -> None:
            super().__init__()
            self.lines, self.key = lines, key

        @property
        def control(self) -> LineList:
            return self.lines

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines: tuple[Line, ...] = ()
        self.cursor = self.top = 0
        self.moved = False

    @property
    def room(self) -> int:
        """Cells that a line may take; beside them stands a bar that shows the place in the list."""
        return max(0, self.size.width - 1)

    @property
    def at(self) -> int:
        """The key of the line under the cursor, 0 where it is about no node."""
        return self.lines[self.cursor].key if self.lines else 0

    def show(self, lines: Sequence[Line], follow: int = 0) -> None:
        """Other lines. The cursor stays on the node it stands on, or goes to node ``follow`` while nobody moved it."""
        at, old, place, top = self.at if self.moved else follow or self.at, self.lines, self.cursor, self.top
        self.lines = tuple(lines)
        same = [i for i, shown in enumerate(self.lines) if at and shown.key == at]
        nearest = min(same, key=lambda i: abs(i - place), default=place) if self.moved else (same or [place])[0]
        self.cursor = min(nearest, max(0, len(self.lines) - 1))
        self._keep_in_sight()
        if self.top != top or len(old) != len(self.lines):
            self.refresh()
            return
        changed = {i for i, (one, other) in enumerate(zip(old, self.lines, strict=True)) if one != other}
        self._refresh_lines(changed | ({place, self.cursor} if place != self.cursor else set()))

    def reset(self) -> None:
        """Another question: the list follows again."""
        self.moved, self.cursor, self.top = False, 0, 0

    def render_line(self, y: int) -> Strip:
        index, width = self.top + y, self.room
        shown = self.lines[index] if index < len(self.lines) else Line(())
        drawn = self.strip(shown, width, cursor=index == self.cursor and index < len(self.lines))
        return Strip([*drawn, Segment("▐" if y in self._thumb() else " ", self.look(Look.BAR.value))], width + 1)

    def on_resize(self) -> None:
        self._keep_in_sight()
        self.refresh()  # what was drawn for the new size may have been drawn from another top

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._move_to(self.cursor + _WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._move_to(self.cursor - _WHEEL)

    def on_click(self, event: events.Click) -> None:
        index = self.top + event.y
        if index < len(self.lines):
            again = index == self.cursor
            self._move_to(index)
            if again:
                self.action_open()

    def action_move(self, by: int) -> None:
        self._move_to(self.cursor + by)

    def action_page(self, by: int) -> None:
        self._move_to(self.cursor + by * max(1, self.size.height - 1))

    def action_go(self, index: int) -> None:
        self._move_to(len(self.lines) - 1 if index < 0 else index)

    def action_open(self) -> None:
        if self.at:
            self.post_message(self.Opened(self, abs(self.at)))

    def _move_to(self, index: int) -> None:
        if self.lines:
            old, top, self.moved = self.cursor, self.top, True
            self.cursor = min(max(0, index), len(self.lines) - 1)
            self._keep_in_sight()
            if self.top == top:
                self._refresh_lines({old, self.cursor})
            else:
                self.refresh()

    def _refresh_lines(self, indices: set[int]) -> None:
        seen = sorted(i - self.top for i in indices if self.top <= i < self.top + self.size.height)
        if len(seen) > self.size.height // 2:
            self.refresh()
        elif seen:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in seen))

    def _keep_in_sight(self) -> None:
        """Scroll no more than needed for a reader; while the list follows, what it follows stands in the middle."""
        room = max(1, self.size.height)
        top = min(max(self.top, self.cursor - room + 1), self.cursor) if self.moved else self.cursor - room // 2
        self.top = max(0, min(top, len(self.lines) - room))

    def _thumb(self) -> range:
        """The rows of the bar that stand for what is seen; none where everything is."""
        room, total = self.size.height, len(self.lines)
        if total <= room or room < 1:
            return range(0)
        length = max(1, round(room * room / total))
        first = round((room - length) * self.top / (total - room))
        return range(first, first + length)

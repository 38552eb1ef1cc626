"""Two ways to show lines: as they are, and as a list with a cursor that keeps its line when others come and go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from edge_ttc_tui.lines import Line, Look

Build = Callable[[int], Sequence[Line]]
"""Lines for a width in cells."""

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


def strip(widget: Widget, shown: Line, width: int, *, cursor: bool = False) -> Strip:
    """A line as the widget's strip of exactly ``width`` cells."""
    base = widget.rich_style
    over = widget.get_component_rich_style("lines--cursor", partial=True) if cursor else None
    segments = []
    for text, look in shown.pieces:
        style = base + widget.get_component_rich_style(f"lines--{look.value}", partial=True)
        segments.append(Segment(text, style + over if over else style))
    return Strip(segments, shown.cells).adjust_cell_length(width, base + over if over else base)


class Lines(Widget):
    """Lines as they are, as many as there are. Only what has changed is drawn again."""

    COMPONENT_CLASSES: ClassVar[set[str]] = LOOKS
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
        return strip(self, self.lines[y], width) if y < len(self.lines) else Strip.blank(width, self.rich_style)


class LineList(ScrollView, can_focus=True):
    """A list of lines with a cursor. A line that is about a node can be opened.

    While nobody has moved the cursor, the list follows the line that ``show`` names.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = LOOKS
    DEFAULT_CSS = (
        "LineList { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }"
        + looks_css("LineList")
    )
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
        self.cursor = 0
        self.moved = False

    @property
    def room(self) -> int:
        """Cells that a line may take."""
        return self.scrollable_content_region.width

    @property
    def at(self) -> int:
        """The key of the line under the cursor, 0 where it is about no node."""
        return self.lines[self.cursor].key if self.lines else 0

    def show(self, lines: Sequence[Line], follow: int = 0) -> None:
        """Other lines. The cursor stays on the node it stands on, or goes to node ``follow`` while nobody moved it."""
        at, old, place = self.at if self.moved else follow or self.at, self.lines, self.cursor
        self.lines = tuple(lines)
        same = [i for i, shown in enumerate(self.lines) if at and shown.key == at]
        nearest = min(same, key=lambda i: abs(i - place), default=place) if self.moved else (same or [place])[0]
        self.cursor = min(nearest, max(0, len(self.lines) - 1))
        if len(old) != len(self.lines):
            self.virtual_size = Size(0, len(self.lines))
        self._refresh_changed(old, place)
        self._keep_in_sight()

    def reset(self) -> None:
        """Another question: the list follows again."""
        self.moved, self.cursor = False, 0

    def render_line(self, y: int) -> Strip:
        index, width = round(self.scroll_offset.y) + y, self.room
        if index >= len(self.lines):
            return Strip.blank(width, self.rich_style)
        return strip(self, self.lines[index], width, cursor=index == self.cursor)

    def on_click(self, event: events.Click) -> None:
        index = round(self.scroll_offset.y) + event.y
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
            old, self.moved = self.cursor, True
            self.cursor = min(max(0, index), len(self.lines) - 1)
            self._refresh_lines({old, self.cursor})
            self._keep_in_sight()

    def _refresh_changed(self, old: tuple[Line, ...], place: int) -> None:
        longest = max(len(old), len(self.lines))
        changed = {i for i in range(longest) if old[i : i + 1] != self.lines[i : i + 1]}
        self._refresh_lines(changed | ({place, self.cursor} if place != self.cursor else set()))

    def _refresh_lines(self, indices: set[int]) -> None:
        top = round(self.scroll_offset.y)
        seen = sorted(i for i in indices if top <= i < top + self.size.height)
        if len(seen) > self.size.height // 2:
            self.refresh()
            return
        for index in seen:
            self.refresh_line(index)

    def _keep_in_sight(self) -> None:
        room, top = max(1, self.size.height), round(self.scroll_offset.y)
        if self.cursor < top or self.cursor >= top + room:
            y = self.cursor if self.cursor < top else self.cursor - room + 1
            self.scroll_to(y=y, animate=False, immediate=True)

"""A list of lines with a cursor that keeps its line when others come and go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from edge_ttc_tui.lines import Line, Look
from edge_ttc_tui.widgets.cursor import CURSOR_KEYS, CursorList, within
from edge_ttc_tui.widgets.painted import Painted, looks_css

_WHEEL = 3
"""Lines that a turn of the mouse wheel moves."""


class LineList(CursorList, Painted, can_focus=True):
    """A list of lines with a cursor. A line that is about a node can be opened.

    While nobody has moved the cursor, the list follows the line that ``show`` names. It scrolls by itself: Textual
    would lay out the whole screen for each line that is added, which costs more than drawing them.
    """

    DEFAULT_CSS = "LineList { height: 1fr; }" + looks_css("LineList")
    BINDINGS: ClassVar[list[BindingType]] = [*CURSOR_KEYS, Binding("enter", "open", "Read", id="lines.open")]

    class Opened(Message):
        """Enter was pressed on the line about node ``key``, or it was clicked while the cursor stood on it."""

        def __init__(self, key: int) -> None:
            super().__init__()
            self.key = key

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
    def n_rows(self) -> int:
        return len(self.lines)

    @property
    def page_rows(self) -> int:
        return max(1, self.size.height - 1)

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
        self.cursor = within(self, nearest)
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
        self.move_to(self.cursor + _WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.move_to(self.cursor - _WHEEL)

    def on_click(self, event: events.Click) -> None:
        index = self.top + event.y
        if index < len(self.lines):
            again = index == self.cursor
            self.move_to(index)
            if again:
                self.action_open()

    def action_open(self) -> None:
        if self.at:
            self.post_message(self.Opened(abs(self.at)))

    def move_to(self, index: int) -> None:
        """The reader has moved the cursor: from now on it stays."""
        if self.lines:
            old, top, self.moved = self.cursor, self.top, True
            self.cursor = within(self, index)
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

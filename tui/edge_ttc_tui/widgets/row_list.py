"""A list of rows of any length: only the rows in sight are asked for, drawn and kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from edge_ttc_tui.clip import clip_line, fit
from edge_ttc_tui.widgets.cursor import CURSOR_KEYS, CursorList, within


class Tone(StrEnum):
    """How a row looks; the words in it say the same."""

    PLAIN = "plain"
    DIM = "dim"
    GOOD = "good"
    BAD = "bad"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        width: in cells; 0 takes what is left over (one column of a list does).
        right: whether it is set to the right.
        from_width: it is left out where the list is narrower.
    """

    title: str
    width: int = 0
    right: bool = False
    from_width: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, raw: the list cleans what it draws."""

    cells: tuple[str, ...]
    tone: Tone = Tone.PLAIN


RowAt = Callable[[int], Row | None]
"""A row by index; None where it is not loaded yet."""
_LOADING = Row(("…",), Tone.DIM)
_MARK = 2


class RowList(CursorList, ScrollView, can_focus=True, inherit_bindings=False):
    """A table with one cursor, driven by the keyboard. What Enter does is the screen's to say (``action_choose``).

    Args:
        columns: left to right.
        empty: what is said where there is no row.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"row-list--header", "row-list--cursor", *(f"row-list--{t}" for t in Tone)}
    DEFAULT_CSS = """
    RowList { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; }
    RowList > .row-list--header { text-style: bold; color: $text-muted; }
    RowList > .row-list--cursor { background: $surface-lighten-1; }
    RowList:focus > .row-list--cursor { background: $primary; color: $text; text-style: bold; }
    RowList > .row-list--dim { color: $text-muted; }
    RowList > .row-list--good { color: $text-success; }
    RowList > .row-list--bad { color: $text-error; }
    RowList > .row-list--head { color: $text-accent; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*CURSOR_KEYS]
    cursor: reactive[int] = reactive(0, repaint=False)

    class Moved(Message):
        """The cursor stands on another row (or on the same row of a new list); -1 where there is none."""

        def __init__(self, rows: RowList, index: int) -> None:
            super().__init__()
            self.rows, self.index = rows, index

    class Chosen(Moved):
        """A row is to be used: it was clicked while the cursor stood on it, or the screen said so."""

    class Missing(Message):
        """Rows in sight are not loaded: at least ``first`` up to and without ``last`` are wanted."""

        def __init__(self, first: int, last: int) -> None:
            super().__init__()
            self.first, self.last = first, last

    def __init__(self, columns: Sequence[Column], *, empty: str = "nothing here", id: str | None = None) -> None:
        super().__init__(id=id)
        self._columns, self._empty, self._shown = tuple(columns), empty, False
        self._head = int(any(column.title for column in columns))
        self._n_rows = 0
        self._row: RowAt = lambda _index: None

    @property
    def n_rows(self) -> int:
        return self._n_rows

    def show(self, n_rows: int, row: RowAt, *, cursor: int = 0, empty: str | None = None) -> None:
        """Another list, with the cursor at a row."""
        self._n_rows, self._row, self._shown = n_rows, row, True
        self._empty = self._empty if empty is None else empty
        self.virtual_size = Size(0, n_rows + self._head)
        self.set_reactive(RowList.cursor, within(self, cursor))
        self.reload()
        self.call_after_refresh(self._follow)
        self.post_message(self.Moved(self, self.cursor if n_rows else -1))

    def reload(self) -> None:
        """Draw again: rows have changed or have come."""
        self.refresh()
        self._ask_for_missing()

    def render_line(self, y: int) -> Strip:
        width = self._width
        if y < self._head:
            style = self.get_component_rich_style("row-list--header")
            return Strip([Segment(self._line([column.title for column in self._columns], " "), style)], width)
        index = round(self.scroll_offset.y) + y - self._head
        if index >= self._n_rows:
            text = f"  {self._empty if self._shown else '…'}" if y == 2 * self._head and not self._n_rows else ""
            return Strip([Segment(fit(text, width), self.get_component_rich_style("row-list--dim"))], width)
        row = self._row(index) or _LOADING
        style = self.get_component_rich_style(f"row-list--{row.tone.value}")
        mark = "▸" if index == self.cursor else " "
        if index == self.cursor:
            style += self.get_component_rich_style("row-list--cursor")
        return Strip([Segment(self._line(row.cells, mark), style)], width)

    def watch_cursor(self) -> None:
        self.refresh()
        self._follow()
        self.post_message(self.Moved(self, self.cursor if self._n_rows else -1))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._ask_for_missing()

    def on_resize(self) -> None:
        self.call_after_refresh(self._follow)  # before that, the list does not know how far it can scroll
        self._ask_for_missing()

    def on_click(self, event: events.Click) -> None:
        index = round(self.scroll_offset.y) + event.y - self._head
        if event.y < self._head or index >= self._n_rows:
            return
        if index == self.cursor:
            self.action_choose()
        self.cursor = index

    @property
    def page_rows(self) -> int:
        return max(1, self.size.height - self._head - 1)

    def move_to(self, index: int) -> None:
        self.cursor = within(self, index)

    def action_choose(self) -> None:
        if self._n_rows:
            self.post_message(self.Chosen(self, self.cursor))

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    def _line(self, cells: Sequence[str], mark: str) -> str:
        """Cells side by side in the list's width; a row with one cell takes all of it."""
        width = self._width
        if len(cells) == 1 and len(self._columns) > 1:
            return fit(f"{mark} {clip_line(cells[0])}", width)
        shown = [(c, text) for c, text in zip(self._columns, cells, strict=True) if width >= c.from_width]
        left = width - _MARK - sum(c.width for c, _ in shown) - 2 * (len(shown) - 1)
        parts = [fit(clip_line(text), c.width or left, right=c.right) for c, text in shown]
        return fit(f"{mark} " + "  ".join(parts), width)

    def _follow(self) -> None:
        """Scroll so that the cursor is in sight."""
        room, top = max(1, self.size.height - self._head), round(self.scroll_offset.y)
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False)
        elif self.cursor >= top + room:
            self.scroll_to(y=self.cursor - room + 1, animate=False)

    def _ask_for_missing(self) -> None:
        first = round(self.scroll_offset.y)
        last = min(self._n_rows, first + max(1, self.size.height))
        if any(self._row(index) is None for index in range(first, last)):
            self.post_message(self.Missing(first, last))

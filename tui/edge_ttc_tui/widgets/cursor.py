"""What lists with a cursor share: their keys, and where those lead."""

from __future__ import annotations

from typing import Any, Protocol

from textual.binding import Binding

CURSOR_KEYS = (
    Binding("up,k", "move(-1)", "Up", show=False, id="list.up"),
    Binding("down,j", "move(1)", "Down", show=False, id="list.down"),
    Binding("pageup", "page(-1)", "Page up", show=False, id="list.page_up"),
    Binding("pagedown", "page(1)", "Page down", show=False, id="list.page_down"),
    Binding("home,g", "go(0)", "First", show=False, id="list.first"),
    Binding("end,G", "go(-1)", "Last", show=False, id="list.last"),
)


class Rows(Protocol):
    """What a list knows: where its cursor stands, how many rows it has and shows at once; and it moves the cursor."""

    cursor: Any
    """A row; one kind of list has it as a reactive, which no type of ours describes."""

    @property
    def n_rows(self) -> int: ...

    @property
    def page_rows(self) -> int: ...

    def move_to(self, index: int) -> None: ...


class CursorList:
    """What those keys do in any list of rows."""

    def action_move(self: Rows, by: int) -> None:
        self.move_to(self.cursor + by)

    def action_page(self: Rows, by: int) -> None:
        self.move_to(self.cursor + by * self.page_rows)

    def action_go(self: Rows, index: int) -> None:
        """To a row; a negative one is counted from the end."""
        self.move_to(self.n_rows + index if index < 0 else index)


def within(rows: Rows, index: int) -> int:
    """The row nearest to an index; 0 where there is none."""
    return min(max(0, index), max(0, rows.n_rows - 1))

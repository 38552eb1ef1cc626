"""All sessions: search them, look into one, go on with it, rename, export and delete."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from edge_ttc.display import scaled
from edge_ttc.export import ExportFormat
from edge_ttc.journal_rows import SessionRow
from edge_ttc_tui.clip import clip_line
from edge_ttc_tui.exporting import export_session
from edge_ttc_tui.journals import MEMORY
from edge_ttc_tui.key_words import keyed
from edge_ttc_tui.screens.dialogs import AskLine, Confirm
from edge_ttc_tui.screens.panel import P, still_there
from edge_ttc_tui.screens.search_panel import SearchLine, SearchPanel
from edge_ttc_tui.widgets.key_line import KeyLine
from edge_ttc_tui.widgets.row_list import Column, Row, RowList
from edge_ttc_tui.widgets.session_preview import SessionPreview
from edge_ttc_tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from edge_ttc.journal import Journal
    from edge_ttc_tui.services import Services

PAGE = 100
"""Sessions that are read at a time."""
_KEPT = 2000
_TYPING_S = 0.12
_COLUMNS = (
    Column("STARTED", 16),
    Column("ANSWERS", 7, right=True, from_width=70),
    Column("ENERGY", 8, right=True),
    Column("TITLE"),
)


class SessionsScreen(SearchPanel[int]):
    """Gives the id of the session to go on with, or None.

    Args:
        current: says which session is open behind this screen, 0 where there is none.
        busy: whether a question is being answered in it; it cannot be deleted then.
    """

    HELP = (
        "Sessions\n\n"
        "Everything you asked, the newest first. {sessions.search} searches titles, questions and answers: every "
        "word must stand somewhere. {sessions.resume} goes on with a session. {sessions.export_markdown} writes it "
        "to a file as Markdown, {sessions.export_json} as JSON, both with the compute record. {sessions.delete} "
        "deletes it for good, after a question."
    )
    DEFAULT_CSS = """
    SessionsScreen.-wide #body { layout: horizontal; }
    SessionsScreen.-wide SessionPreview { width: 2fr; height: 1fr; border-left: vkey $panel; }
    SessionsScreen.-wide RowList { width: 3fr; }
    SessionsScreen.-narrow SessionPreview { height: 8; border-top: hkey $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Go on", id="sessions.resume"),
        Binding("slash", "search", "Search", key_display="/", id="sessions.search"),
        Binding("r", "rename", "Rename", id="sessions.rename"),
        Binding("e", "export('md')", "Export", id="sessions.export_markdown"),
        Binding("E", "export('json')", "Export JSON", show=False, id="sessions.export_json"),
        Binding("d,delete", "delete", "Delete", id="sessions.delete"),
        Binding("escape", "back", "Back", id="screen.back"),
    ]

    class Renamed(Message):
        """A session has another title."""

        def __init__(self, session_id: int, title: str) -> None:
            super().__init__()
            self.session_id, self.title = session_id, title

    class Deleted(Message):
        """A session is gone."""

        def __init__(self, session_id: int) -> None:
            super().__init__()
            self.session_id = session_id

    def __init__(
        self,
        services: Services,
        current: Callable[[], int] = int,
        *,
        busy: Callable[[], bool] = lambda: False,
        export_folder: Path | None = None,
    ) -> None:
        super().__init__()
        self._journal: Journal = services.journal
        self._place = MEMORY if services.config.general.no_log else services.paths.journal_file
        self._current, self._busy, self._export_folder = current, busy, export_folder
        self._ids: list[int] = []
        self._rows: dict[int, SessionRow] = {}
        self._asked: set[int] = set()

    def compose(self) -> ComposeResult:
        yield TitleBar("Sessions")
        yield SearchLine(placeholder=keyed(self, "{sessions.search} to search titles, questions and answers"))
        with Vertical(id="body"):
            yield RowList(_COLUMNS, empty="no session yet: ask something first", id="sessions")
            yield SessionPreview()
        yield KeyLine()

    def on_mount(self) -> None:
        self._list.focus()
        self._find("")

    @property
    def chosen(self) -> int | None:
        """The id of the session under the cursor."""
        return self._ids[self._list.cursor] if self._ids else None

    @work(exclusive=True, group="find")
    async def _find(self, text: str, cursor: int = 0) -> None:
        ids = await self.attempt(self._journal.find_sessions, text)
        if ids is None:
            return
        self._ids, self._rows = ids, {}
        found = f"{len(ids):,} session{'' if len(ids) == 1 else 's'}"
        self.query_one(TitleBar).note = f"{found} {'found' if text.strip() else f'in {self._place}'}"
        empty = "no session has all these words" if text.strip() else None
        self._list.show(len(ids), self._row, cursor=cursor, empty=empty)

    def _row(self, index: int) -> Row | None:
        row = self._rows.get(self._ids[index]) if index < len(self._ids) else None
        if row is None:
            return None
        title = row.title if clip_line(row.title) else "(no words)"
        title = f"● {title}" if row.id == self._current() else title
        return Row((_when(row.started_s), str(row.n_answers), scaled(row.energy_j, "J"), title))

    @work(group="page")
    async def on_row_list_missing(self, message: RowList.Missing) -> None:
        start = max(0, message.first - PAGE // 4)
        wanted = [i for i in self._ids[start : start + PAGE] if i not in self._rows and i not in self._asked]
        self._asked.update(wanted)
        rows = await self.attempt(self._journal.list_sessions, wanted) if wanted else None
        self._asked.difference_update(wanted)
        if rows is not None:
            kept = {} if len(self._rows) > _KEPT else self._rows
            gone = {i: SessionRow(i, "(deleted by another program)", 0.0, 0, 0.0) for i in wanted}
            self._rows = kept | gone | {row.id: row for row in rows}
            self._list.reload()

    def on_row_list_moved(self) -> None:
        self._preview(self.chosen)

    @work(exclusive=True, group="preview")
    async def _preview(self, session_id: int | None) -> None:
        preview = self.query_one(SessionPreview)
        if session_id is None:
            preview.clear()
            return
        await asyncio.sleep(_TYPING_S)  # a key held down reads nothing
        still_there(self)
        searched = self._search.value
        most = None if searched.strip() else SessionPreview.MOST + 1  # what was searched for may stand anywhere
        answers = await self.attempt(self._journal.show, session_id, most)
        if answers is not None:
            preview.show(answers, searched)

    def action_choose(self) -> None:
        self._list.action_choose()

    def on_row_list_chosen(self) -> None:
        self.dismiss(self.chosen)

    @work(exclusive=True, group="typing")
    async def on_input_changed(self, message: Input.Changed) -> None:
        await asyncio.sleep(_TYPING_S)
        still_there(self)
        self._find(message.value)

    @work
    async def action_rename(self) -> None:
        row = self._chosen_row()
        if row is None:
            return
        title = await self.app.push_screen_wait(AskLine("Rename the session", row.title, check=_title_problem))
        if title is None:
            return
        rename = self._journal.rename
        if await self.change(lambda: _done(rename, row.id, title), lambda _: self.Renamed(row.id, title)):
            self._find(self._search.value, self._list.cursor)

    @work
    async def action_delete(self) -> None:
        row = self._chosen_row()
        if row is None:
            return
        if self._in_use(row):
            return
        detail = f"Its {row.n_answers} answer{'' if row.n_answers == 1 else 's'} cannot be brought back."
        detail += "\nIt is the open session: a new one begins." if row.id == self._current() else ""
        question = f"Delete “{clip_line(row.title, 120)}” for good?"
        sure = await self.app.push_screen_wait(Confirm(question, detail, "Delete", "Keep"))
        if not sure or self._in_use(row):  # a question that waited may have begun meanwhile
            return
        remove = self._journal.remove
        if await self.change(lambda: _done(remove, row.id), lambda _: self.Deleted(row.id)):
            self._find(self._search.value, self._list.cursor)

    def _in_use(self, row: SessionRow) -> bool:
        """Whether a question is being answered in this session; then it is told."""
        if row.id != self._current() or not self._busy():
            return False
        words = "A question is being answered in this session. {answer.stop} in the chat stops it."
        self.notify(keyed(self, words), severity="warning")
        return True

    @work
    async def action_export(self, form: str) -> None:
        if row := self._chosen_row():
            await export_session(self.app, self._journal, row.id, ExportFormat(form), self._export_folder)

    def _chosen_row(self) -> SessionRow | None:
        return self._rows.get(self.chosen or 0)


def _done(work: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
    """Run something that returns nothing; true says that it ended well."""
    work(*args, **kwargs)
    return True


def _title_problem(text: str) -> str:
    return "" if text.split() else "a title has at least one word"


def _when(at_s: float) -> str:
    try:
        return datetime.fromtimestamp(at_s).strftime("%Y-%m-%d %H:%M")
    except (OverflowError, OSError, ValueError):
        return "?"

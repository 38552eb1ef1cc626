"""What the screens with a search share: a line above a list; Escape leaves the line first, then the screen."""

from __future__ import annotations

from edge_ttc_tui.screens.panel import Panel, Result
from edge_ttc_tui.widgets.clean_input import CleanInput
from edge_ttc_tui.widgets.row_list import RowList


class SearchPanel(Panel[Result]):
    """A panel with one ``SearchLine`` and one ``RowList``. What the line's words find is the screen's to say."""

    @property
    def _list(self) -> RowList:
        return self.query_one(RowList)

    @property
    def _search(self) -> SearchLine:
        return self.query_one(SearchLine)

    def on_input_submitted(self) -> None:
        self._list.focus()

    def action_search(self) -> None:
        self._search.focus()

    def action_back(self) -> None:
        """Escape leaves the search first, then the screen."""
        if self._search.has_focus or self._search.value:
            self._search.value = ""
            self._list.focus()
        else:
            self.dismiss(None)


class SearchLine(CleanInput):
    """The words to search for."""

    DEFAULT_CSS = """
    SearchLine { height: 1; border: none; padding: 0 1; background: $boost; }
    SearchLine:focus { height: 1; border: none; padding: 0 1; background: $primary-muted; }
    """

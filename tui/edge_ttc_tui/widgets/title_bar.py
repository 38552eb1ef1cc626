"""The first line of a screen: what it is, and a note on its state."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from edge_ttc_tui.clip import clip_line, fit


class TitleBar(Widget):
    """A bold title at the left, a note at the right. The note is cleaned here."""

    DEFAULT_CSS = """
    TitleBar { height: 1; dock: top; background: $panel; color: $foreground; }
    """
    note: reactive[str] = reactive("")

    def __init__(self, title: str, note: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title = title
        self.set_reactive(TitleBar.note, note)

    def render(self) -> Text:
        room = self.size.width - cell_len(self._title) - 4
        note = clip_line(self.note)
        line = Text(f" {self._title}", style="bold", no_wrap=True)
        return line.append(f"  {fit(note, room, right=True)} " if room > 8 else "", style="not bold")

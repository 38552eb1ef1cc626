"""The line above the prompt: how the next question will be answered, and whether earlier ones are remembered."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from edge_ttc_tui.clip import clip_line, fit


class PromptLine(Widget):
    """What holds for the next question, at the left; the state of the models, at the right."""

    DEFAULT_CSS = """
    PromptLine { height: 1; padding: 0 1; color: $text-muted; }
    """
    wish: reactive[str] = reactive("")
    models: reactive[str] = reactive("")

    def render(self) -> Text:
        width = self.content_size.width
        right = clip_line(self.models, 80)
        left = clip_line(self.wish, 200)
        room = width - cell_len(right) - 2
        if room < cell_len(left):
            right, room = "", width
        return Text(fit(left, room) + (f"  {right}" if right else ""), no_wrap=True)

"""Textual's command palette, with a line that only clean text gets into."""

from __future__ import annotations

from typing import Any

from textual.app import App, ComposeResult
from textual.command import CommandInput, CommandPalette

from edge_ttc_tui.widgets.clean_input import CleanCommandInput


class Palette(CommandPalette):
    """The palette."""

    @classmethod
    def open(cls, app: App[Any]) -> None:
        """Shows it, once."""
        if not cls.is_open(app):
            app.push_screen(cls(id="--command-palette"))

    def compose(self) -> ComposeResult:
        for widget in super().compose():
            line = isinstance(widget, CommandInput)
            yield CleanCommandInput(placeholder=widget.placeholder, select_on_focus=False) if line else widget

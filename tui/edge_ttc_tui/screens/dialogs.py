"""Small questions over a screen: yes or no, one line of text, one of a few."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label, Static

from edge_ttc_tui.clip import clip_line, clip_text
from edge_ttc_tui.key_words import keyed
from edge_ttc_tui.screens.panel import still_there
from edge_ttc_tui.widgets.clean_input import CleanInput
from edge_ttc_tui.widgets.row_list import Column, Row, RowList

DIALOG_CSS = """
    align: center middle;
    & > .dialog {
        width: 70; max-width: 95%; height: auto; max-height: 95%;
        padding: 1 2; background: $surface; border: round $primary;
    }
    & .dialog--title { text-style: bold; width: 1fr; height: auto; }
    & .dialog--hint { color: $text-muted; height: auto; width: 1fr; }
    & .dialog--error { color: $text-error; height: auto; width: 1fr; }
    & .dialog--buttons { height: auto; margin-top: 1; }
    & Button { margin-right: 2; }
"""


class Confirm(ModalScreen[bool]):
    """Yes or no; no has the focus, and Escape means no."""

    HELP = "A question\n\n{dialog.yes} does it, {dialog.no} leaves everything as it is. Tab moves between the buttons."
    DEFAULT_CSS = f"Confirm {{ {DIALOG_CSS} }}"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "Yes", id="dialog.yes"),
        Binding("n,escape", "answer(False)", "No", id="dialog.no"),
        Binding("left,right", "app.focus_next", "Other button", show=False, id="dialog.other"),
    ]

    def __init__(self, question: str, detail: str = "", yes: str = "Yes", no: str = "No") -> None:
        super().__init__()
        self._question, self._detail, self._yes, self._no = question, detail, yes, no

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(clip_text(self._question, 600), classes="dialog--title", markup=False)
            yield Static(clip_text(self._detail, 600), classes="dialog--hint", markup=False)
            with Horizontal(classes="dialog--buttons"):
                yield Button(keyed(self, f"{self._yes} ({{dialog.yes}})"), variant="error", id="yes")
                yield Button(keyed(self, f"{self._no} ({{dialog.no}})"), variant="primary", id="no")

    def on_mount(self) -> None:
        self.query_one("#no", Button).focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    def action_answer(self, yes: bool) -> None:
        self.dismiss(yes)


class AskLine(ModalScreen[str | None]):
    """One line of text; Escape gives None.

    Args:
        title: what is asked.
        value: what stands there at first.
        hint: what may be written.
        check: says what is wrong with a text, or nothing; a wrong text stays on the screen.
    """

    HELP = (
        "A line of text\n\n"
        "Enter takes it, {dialog.cancel} leaves everything as it is. Ctrl+U deletes to the line's start."
    )
    DEFAULT_CSS = f"AskLine {{ {DIALOG_CSS} }} AskLine > .dialog {{ width: 96; }}"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Cancel", id="dialog.cancel")]

    def __init__(self, title: str, value: str = "", hint: str = "", check: Callable[[str], str] | None = None) -> None:
        super().__init__()
        self._title, self._value, self._hint = title, value, hint
        self._check = check or (lambda _text: "")

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(clip_text(self._title, 600), classes="dialog--title", markup=False)
            yield CleanInput(self._value, select_on_focus=False)
            yield Static(clip_text(self._hint, 800), classes="dialog--hint", markup=False)
            yield Label("", classes="dialog--error", markup=False)

    def on_mount(self) -> None:
        self.call_after_refresh(self._to_end)

    def _to_end(self) -> None:
        """Moves the cursor once there is room to scroll in, so that the end of a long text is in sight."""
        line = self.query_one(Input)
        line.cursor_position = 0
        line.action_end()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        wrong = self._check(event.value)
        if wrong:
            self.query_one(".dialog--error", Label).update(clip_text(wrong, 600))
        else:
            self.dismiss(event.value)

    def action_cancel(self) -> None:
        self.dismiss(None)


class Choose(ModalScreen[str | None]):
    """One of a few texts; Escape gives None.

    Args:
        about: finds what to say about each of the texts below the list; called in a thread.
    """

    HELP = (
        "A choice\n\n"
        "Move with the arrow keys, {dialog.take} takes the one under the mark ▸, {dialog.cancel} leaves it as it is."
    )
    DEFAULT_CSS = f"""
    Choose {{ {DIALOG_CSS} }}
    Choose RowList {{ height: auto; max-height: 55vh; margin: 1 0; background: $surface; }}
    Choose .dialog--hint {{ min-height: 1; }}
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Take", id="dialog.take"),
        Binding("escape", "cancel", "Cancel", id="dialog.cancel"),
    ]

    def __init__(
        self, title: str, choices: Sequence[str], now: str = "", about: Callable[[], Mapping[str, str]] | None = None
    ) -> None:
        super().__init__()
        self._title, self._choices, self._now, self._about = title, tuple(choices), now, about
        self._words: Mapping[str, str] = {}

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(clip_text(self._title, 600), classes="dialog--title", markup=False)
            yield RowList((Column(""),))
            if self._about is not None:
                yield Static("", classes="dialog--hint", markup=False)

    def on_mount(self) -> None:
        rows = self.query_one(RowList)
        start = self._choices.index(self._now) if self._now in self._choices else 0
        rows.show(len(self._choices), lambda index: Row((self._choices[index],)), cursor=start)
        rows.focus()
        self._find_words()

    @work(exclusive=True)
    async def _find_words(self) -> None:
        if self._about is not None:
            self._words = await asyncio.to_thread(self._about)
            still_there(self)
            self._tell(self.query_one(RowList).cursor)

    def _tell(self, index: int) -> None:
        for hint in self.query(".dialog--hint").results(Static):
            hint.update(clip_line(self._words.get(self._choices[index], ""), 300) if index >= 0 else "")

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        self._tell(message.index)

    def action_choose(self) -> None:
        self.query_one(RowList).action_choose()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        self.dismiss(self._choices[message.index])

    def action_cancel(self) -> None:
        self.dismiss(None)

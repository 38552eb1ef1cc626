"""The prompt: several lines, Enter sends, Ctrl+J begins a new line, ↑ brings earlier questions back."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import TextArea

from edge_ttc.display import safe_text
from edge_ttc.question import MAX_CHARS
from edge_ttc_tui.keymap import KEYS, Place, bindings
from edge_ttc_tui.recall import Recall, moved, sent, with_texts
from edge_ttc_tui.widgets.clean_input import is_hostile


class Prompt(TextArea):
    """Where a question is written. Nothing that a terminal could act on gets into it, by typing or by pasting."""

    HELP = (
        "The prompt\n\n"
        "Write a question in mathematics and press {prompt.send}. {prompt.newline} begins a new line, {prompt.up} in "
        "the first line brings earlier questions back. While an answer is worked on you can write the next one; "
        "{prompt.send} queues it. {prompt.leave} goes to the answers, where single letters copy, repeat and replay."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.PROMPT)
    DEFAULT_CSS = """
    Prompt, Prompt:focus { height: auto; max-height: 10; min-height: 3; border: round $border-blurred; padding: 0; }
    Prompt:focus { border: round $border; }
    """

    class Sent(Message):
        """A question is to be answered."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Refused(Message):
        """Text was not taken in, or not as it came; ``why`` says so."""

        def __init__(self, why: str) -> None:
            super().__init__()
            self.why = why

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(
            id=id,
            soft_wrap=True,
            highlight_cursor_line=False,
            placeholder="Ask a question in mathematics",
        )
        self._recall = Recall()

    def remember(self, older: tuple[str, ...]) -> None:
        """Questions from before this run, the oldest first."""
        self._recall = with_texts(self._recall, older)

    def fill(self, text: str) -> None:
        """Put a text into the prompt, with the cursor at its end."""
        self.load_text(safe_text(text[:MAX_CHARS]))
        self.move_cursor(self.document.end)

    def action_send(self) -> None:
        text = self.text.strip()
        if text:
            self._recall = sent(self._recall, text)
            self.load_text("")
            self.post_message(self.Sent(text))

    def action_newline(self) -> None:
        self._put("\n")

    def action_recall(self, by: int) -> None:
        """Move within the text; from its edge, to another question."""
        if by < 0 and not self.cursor_at_first_line:
            self.action_cursor_up()
        elif by > 0 and not self.cursor_at_last_line:
            self.action_cursor_down()
        else:
            before, self._recall = self._recall.at, moved(self._recall, by, self.text)
            if self._recall.at != before:
                self.fill(self._recall.text)

    async def _on_key(self, event: events.Key) -> None:
        """Our own keys act here and now: a binding would act after the keys that were typed behind it, and what
        follows an Enter would be sent with what stands before it. A character that cannot be shown does not get in.
        """
        actions = self._actions(event.key)
        cleaned = safe_text(event.character) if event.is_printable and event.character else ""
        hidden = event.is_printable and event.character and cleaned != event.character
        if not actions and not hidden and event.key != "enter":
            return
        event.stop()
        event.prevent_default()
        for action in actions:
            if await self.app.run_action(action, self):
                break  # several may share a key; the first that is possible now is meant
        if hidden and not actions and len(cleaned) == 1 and cleaned.isprintable():
            self.insert(cleaned)  # the same character by its usual number, such as Ω typed as the sign of the ohm
        elif hidden and not actions:
            self.post_message(self.Refused(f"The character U+{ord(event.character or ' '):04X} cannot be shown."))

    def _actions(self, pressed: str) -> list[str]:
        """The prompt's own actions at a key as they are mapped now, and those of the chat that config.toml gives it: a
        text field's own keys (Ctrl+X cuts, F7 selects) would swallow them."""
        mapped = getattr(self.app, "remapped", {})
        found: list[str] = []
        for key in KEYS:
            own, chat = key.place is Place.PROMPT, key.place is Place.CHAT and key.id in mapped
            if (own or chat) and pressed in mapped.get(key.id, key.keys).split(","):
                found.append(key.action if own else f"screen.{key.action}")
        return found

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        if len(self.text) + len(event.text) > MAX_CHARS:
            why = f"Not pasted: a question has at most {MAX_CHARS:,} characters, and this has {len(event.text):,}."
            self.post_message(self.Refused(why))
            return
        if is_hostile(event.text):
            self.post_message(self.Refused("Control characters in the pasted text were removed or made visible."))
        self._put(safe_text(event.text))

    def _put(self, text: str) -> None:
        """As if it were typed."""
        start, end = self.selection
        self._replace_via_keyboard(text, start, end)

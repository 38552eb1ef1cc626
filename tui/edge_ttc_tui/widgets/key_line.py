"""The last line of a screen: the keys that do something now. Textual's footer is a widget a key, made anew whenever the
keys change, which costs more than all else that the beginning of a question draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.screen import Screen
from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class KeyItem:
    """A key as it is pressed, as it is shown, and what it does."""

    key: str
    shown: str
    words: str
    enabled: bool = True

    @property
    def cells(self) -> int:
        return cell_len(self.shown) + cell_len(self.words) + 3


class KeyLine(Widget):
    """Draws the active bindings that are to be shown; a click presses the key."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key", "key-line--words"}
    DEFAULT_CSS = """
    KeyLine { height: 1; dock: bottom; background: $footer-background; color: $footer-foreground; }
    KeyLine > .key-line--key { color: $footer-key-foreground; text-style: bold; }
    KeyLine > .key-line--words { color: $footer-description-foreground; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[KeyItem, ...] = ()

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self.call_after_refresh(self._changed, self.screen)

    def _changed(self, screen: Screen[object]) -> None:
        if screen is not self.screen or not self.is_attached:
            return
        found: dict[str, KeyItem] = {}
        for _, binding, enabled, _ in screen.active_bindings.values():
            if binding.show and binding.action not in found:
                shown = self.app.get_key_display(binding)
                found[binding.action] = KeyItem(binding.key, shown, binding.description, enabled)
        items = tuple(found.values())
        if items != self.items:
            self.items = items
            self.refresh()

    def render(self) -> Text:
        key, words = (self.get_component_rich_style(f"key-line--{part}", partial=True) for part in ("key", "words"))
        line = Text(no_wrap=True, overflow="ellipsis")
        for item in self.items:
            line.append(f" {item.shown} ", key if item.enabled else "dim").append(f"{item.words} ", words)
        return line

    def on_click(self, event: events.Click) -> None:
        left = 0
        for item in self.items:
            if left <= event.x < left + item.cells:
                self.app.simulate_key(item.key)
                return
            left += item.cells

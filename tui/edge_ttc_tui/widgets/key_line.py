"""The last line of a screen: the keys that do something now. Textual's footer is a widget a key, made anew whenever the
keys change, which costs more than all else that the beginning of a question draws.
"""

from __future__ import annotations

from collections.abc import Sequence
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


def fitting(items: Sequence[KeyItem], cells: int) -> tuple[KeyItem, ...]:
    """As many as there is room for, none of them cut: the last one, which is the help that shows all keys, and of those
    before it whatever fits, the first ones first."""
    room, kept = cells - sum(item.cells for item in items[-1:]), []
    for item in items[:-1]:
        if item.cells <= room:
            kept.append(item)
            room -= item.cells
    return (*kept, *items[-1:])


class KeyLine(Widget):
    """Draws the active bindings that are to be shown, as far as there is room; a click presses the key."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key", "key-line--words"}
    DEFAULT_CSS = """
    KeyLine { height: 1; dock: bottom; background: $footer-background; color: $footer-foreground; }
    KeyLine > .key-line--key { color: $footer-key-foreground; text-style: bold; }
    KeyLine > .key-line--words { color: $footer-description-foreground; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[KeyItem, ...] = ()

    @property
    def shown(self) -> tuple[KeyItem, ...]:
        """Those there is room for."""
        return fitting(self.items, self.size.width)

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
        for item in self.shown:
            line.append(f" {item.shown} ", key if item.enabled else "dim").append(f"{item.words} ", words)
        return line

    def on_click(self, event: events.Click) -> None:
        left = 0
        for item in self.shown:
            if left <= event.x < left + item.cells:
                self.app.simulate_key(item.key)
                return
            left += item.cells

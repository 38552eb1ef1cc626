"""F1: what the focused widget is, and every key that works now, with the name it can be remapped by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from edge_ttc_tui.clip import clip_line, clip_text, fit
from edge_ttc_tui.key_words import keyed

BUILT_IN = {
    "TextArea": "A text\n\nType to fill it.",
    "Button": "A button\n\nEnter presses it, Tab goes to the next one.",
}
"""Help for widgets that are not ours, by class name."""
_KEYS_WIDE = 20


@dataclass(frozen=True, slots=True)
class Help:
    """One text for one widget, and the keys: (keys, what they do, the binding's id)."""

    title: str
    text: str
    keys: tuple[tuple[str, str, str], ...]


def help_for(focused: DOMNode | None, screen: Screen[object]) -> Help:
    """Help for the focused widget: its own text, or the nearest one around it; and every key that works there."""
    chain = [screen] if focused is None else list(focused.ancestors_with_self)
    texts = (text for node in chain if (text := _text_of(node)))
    title, _, text = next(texts, "Keys\n\n").partition("\n\n")
    around = next((t for t in (_text_of(screen),) if t and t.partition("\n\n")[0] != title), "")
    more = f"\n\n{around.partition(chr(10) * 2)[0]}: {around.partition(chr(10) * 2)[2]}" if around else ""
    return Help(title, text + more, tuple(_keys(screen.active_bindings.values(), screen.app)))


def _text_of(node: DOMNode) -> str:
    """A widget's own help, never that of a class which Textual brings."""
    if isinstance(node, App):
        return ""
    return keyed(node, str(getattr(node, "HELP", "") or BUILT_IN.get(type(node).__name__, "")))


def _keys(active: Iterable[ActiveBinding], app: App[object]) -> Iterable[tuple[str, str, str]]:
    """One row an action, those of the footer first: bindings of several keys stand together."""
    rows: dict[tuple[str, str], list[str]] = {}
    told = [a.binding for a in active if a.enabled and a.binding.description and not a.binding.system]
    for binding in sorted(told, key=lambda b: (not b.id, not b.show)):
        key = app.get_key_display(binding)
        keys = rows.setdefault((binding.description, binding.id or ""), [])
        if key not in keys:
            keys.append(key)
    for (description, name), keys in rows.items():
        yield " ".join(keys), description, name


class HelpScreen(ModalScreen[None]):
    """Help over the screen that asked for it; Escape or F1 closes it."""

    HELP = "Help\n\n{help.close} closes it."
    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen > VerticalScroll {
        width: 84; max-width: 96%; height: auto; max-height: 90%;
        padding: 1 2; background: $surface; border: round $primary;
    }
    HelpScreen Static { width: 1fr; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Close", id="help.close"),
    ]

    def __init__(self, content: Help) -> None:
        super().__init__()
        self._content = content

    @classmethod
    def toggle(cls, app: App[Any]) -> None:
        """Opens help for what has the focus now, or closes it. An app binds this to F1 with priority, so that it works
        over dialogs, too."""
        if isinstance(app.screen, cls):
            app.screen.dismiss(None)
        else:
            app.push_screen(cls(help_for(app.screen.focused, app.screen)))

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(self._text(), markup=False)

    def _text(self) -> Text:
        content = self._content
        text = Text(clip_line(content.title), style="bold").append("\n\n")
        text.append(clip_text(content.text).strip() + "\n\n", style="not bold")
        for keys, description, name in content.keys:
            text.append(fit(clip_line(keys), _KEYS_WIDE) + " ", style="bold")
            text.append(clip_line(description), style="not bold")
            text.append(f"  {clip_line(name)}\n" if name else "\n", style="not bold dim")
        text.append("\nThe dim names are for config.toml, under [tui.keys]:\n", style="not bold dim")
        return text.append('app.quit = "ctrl+x"', style="not bold dim")

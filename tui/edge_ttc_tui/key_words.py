"""Words that name keys: ``{answer.more}`` in a text stands for the key that does it now."""

from __future__ import annotations

import re
from collections.abc import Mapping

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import format_key

from edge_ttc_tui.keymap import KEYS

_ID = re.compile(r"\{([a-z_]+\.[a-z_]+)\}")
_NAMES = {
    "escape": "Escape",
    "enter": "Enter",
    "tab": "Tab",
    "space": "Space",
    "delete": "Delete",
    "backspace": "Backspace",
    "home": "Home",
    "end": "End",
    "pageup": "Page Up",
    "pagedown": "Page Down",
}
_WORDS = {key.id: key.words for key in KEYS}


def spoken(keys: str) -> str:
    """The first of some keys as people say it: ``Ctrl+R``, ``F4``, ``Escape``, ``/``."""
    *modifiers, key = keys.split(",")[0].strip().split("+")
    shown = _NAMES.get(key) or format_key(key)
    upper = modifiers or re.fullmatch(r"f\d+", key)
    return "+".join([*(word.capitalize() for word in modifiers), shown.upper() if upper and len(shown) <= 3 else shown])


def with_keys(text: str, keys: Mapping[str, str]) -> str:
    """A text of ours with its keys; a binding without one is named as the palette has it.

    Args:
        keys: binding id → its keys.
    """

    def key_of(found: re.Match[str]) -> str:
        name = found[1]
        if keys.get(name):
            return spoken(keys[name])
        return f"“{_WORDS[name]}” in the palette" if name in _WORDS else found[0]

    return _ID.sub(key_of, text)


def keyed(node: DOMNode, text: str) -> str:
    """A text of ours as it is to be read at a widget, with the keys that hold there."""
    return with_keys(text, _keys_at(node)) if "{" in text else text


def _keys_at(node: DOMNode) -> dict[str, str]:
    """Binding id → keys: the app's table, the bindings of the widget and of those around it, and config.toml's word."""
    found = {key.id: key.keys for key in KEYS}
    for kind in (kind for around in node.ancestors_with_self for kind in type(around).__mro__):
        for binding in vars(kind).get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id:
                found.setdefault(binding.id, binding.key)
    return found | getattr(node.app, "remapped", {})

"""The names of all bindings that config.toml may remap, those of the other screens included."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from textual.binding import Binding
from textual.dom import DOMNode

from edge_ttc_tui.keymap import KEYS

_MODULES = (
    "screens.dialogs",
    "screens.energy",
    "screens.help",
    "screens.models",
    "screens.panel",
    "screens.pickers",
    "screens.replay",
    "screens.sessions",
    "screens.settings",
    "widgets.compute_view",
    "widgets.line_list",
    "widgets.row_list",
    "widgets.step_detail",
)


def binding_ids() -> frozenset[str]:
    """Every id. Imports every screen, so it is asked only where somebody remaps a key."""
    return frozenset({key.id for key in KEYS} | {binding.id or "" for _, binding in bindings_of_the_screens()})


def bindings_of_the_screens() -> Iterator[tuple[type[Any], Binding]]:
    """(class, binding) of everything that is bound beside ``keymap.KEYS``."""
    for name in _MODULES:
        for thing in vars(import_module(f"edge_ttc_tui.{name}")).values():
            if isinstance(thing, type) and issubclass(thing, DOMNode):
                yield from ((thing, bound) for bound in thing.BINDINGS if isinstance(bound, Binding) and bound.id)

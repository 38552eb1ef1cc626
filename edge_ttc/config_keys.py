"""Key bindings as the configuration has them: ``id=keys`` texts; config.toml may have a table [tui.keys]."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from edge_ttc.errors import UsageError

_EXAMPLE = 'write for example app.quit = "ctrl+x" under [tui.keys]'
_NEXT_PAIR = re.compile(r",(?=\s*[\w.]+\s*=)")


def check_keys(pairs: tuple[str, ...]) -> None:
    """Raises UsageError for a key binding that is not of the form ``id=keys``."""
    for pair in pairs:
        name, _, keys = pair.partition("=")
        if not name.strip() or not keys.strip():
            raise UsageError(f"{pair!r} names no binding and key", _EXAMPLE)


def split_pairs(text: str) -> list[str]:
    """``id=keys`` texts from one line: a comma that no ``id=`` follows stands between two keys of one binding."""
    return _NEXT_PAIR.split(text)


def key_pairs(value: object) -> object:
    """The texts that a table stands for. To TOML, ``app.quit = "ctrl+x"`` is a table in a table. What is no table comes
    back as it is.

    Raises:
        UsageError: something other than a text, or a list of texts, stands for a key.
    """
    return [f"{name}={keys}" for name, keys in _flat(value)] if isinstance(value, dict) else value


def _flat(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for part, value in table.items():
        name = f"{above}{part}"
        if isinstance(value, dict):
            yield from _flat(value, f"{name}.")
        elif isinstance(value, str):
            yield name, value
        elif isinstance(value, list) and value and all(isinstance(key, str) for key in value):
            yield name, ",".join(value)
        else:
            raise UsageError(f"{name}: {value!r} is no key", _EXAMPLE)

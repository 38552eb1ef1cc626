"""Text from outside, cleaned and cut before a widget sees it: a screen never lays out a hundred thousand characters."""

from __future__ import annotations

from pathlib import Path

from rich.cells import cell_len, set_cell_size

from edge_ttc.display import safe_line, safe_text

_SLACK, _LEAST = 8, 512
"""Cleaning mostly shortens, so this many times the room is read before it is cut for good, and so many at least."""


def clip_line(text: str, chars: int = 400) -> str:
    """``safe_line`` of at most ``chars`` characters; an ellipsis says that there was more."""
    read = max(chars * _SLACK, _LEAST)
    line = safe_line(text[:read])
    cut = len(text) > read or len(line) > chars
    return line[: chars - 1] + "…" if cut else line


def clip_text(text: str, chars: int = 4000) -> str:
    """``safe_text`` of at most ``chars`` characters; a last line says how many were left out."""
    clean = safe_text(text[: chars * 2])
    if len(text) <= chars * 2 and len(clean) <= chars:
        return clean
    return f"{clean[:chars].rstrip()}\n… ({len(text)} characters in all)"


def short_path(path: Path) -> str:
    """A path with ~ for the home folder."""
    text, home = str(path), str(Path.home())
    return f"~{text[len(home) :]}" if text.startswith(f"{home}/") else text


def fit(text: str, width: int, *, right: bool = False) -> str:
    """A clean line in exactly ``width`` cells; what does not fit ends in an ellipsis."""
    if width <= 0:
        return ""
    wide = cell_len(text)
    if wide > width:
        return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)
    return " " * (width - wide) + text if right else set_cell_size(text, width)

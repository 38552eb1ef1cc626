"""A model's words as Markdown that says the same: its lines stay lines, and its products keep their stars."""

from __future__ import annotations

import re

from edge_ttc.display import safe_text

MOST_CHARS = 60_000
_ANSWER_LINE = re.compile(r"\s*Answer:", re.IGNORECASE)
_STARS = re.compile(r"\*{1,2}")
_LEFT, _RIGHT = re.compile(r"(?:[\d)]|(?<![A-Za-z])[A-Za-z]) ?$"), re.compile(r" ?(?:[\d(]|[A-Za-z](?![A-Za-z]))")
"""What stands before and after stars that multiply: a number, a bracket, a letter alone."""
_DISPLAYED = re.compile(r"`[^`]*`|(?<!\\)\\(?P<bracket>[\[\]])")
_INDENT = re.compile(r"(?P<blanks>\s*)(?P<mark>(?:[-*+]|\d{1,9}[.)])\s+)?")
_MARK = re.compile(r"^(\s*)(\+(?=\s)|=+\s*$)")
"""A sum that goes on in the next line, and an equals sign alone: no list, no heading."""


def solution_markdown(text: str) -> str:
    """Cleaned text as Markdown. The model's own answer line goes: the checked answer stands below, set apart."""
    clean = safe_text(text[:MOST_CHARS])
    if len(text) > MOST_CHARS:
        clean += f"\n\n… ({len(text):,} characters in all)"
    out: list[str] = []
    fence = ""
    for line in clean.split("\n"):
        mark = line.lstrip()[:3]
        if mark in ("```", "~~~") and fence in ("", mark):
            fence = "" if fence else mark
            out.append(line)
        elif fence:
            out.append(line)
        elif not _ANSWER_LINE.match(line):
            out.append(_plain(line))
    return "\n".join(out)


def _plain(line: str) -> str:
    """A line outside code. Markdown folds lines into one; two blanks at a line's end keep them apart."""
    kept = _apart(_STARS.sub(_times, line))
    kept = _MARK.sub(r"\1\\\2", kept)
    return f"{kept.rstrip()}  " if kept.strip() else ""


def _apart(line: str) -> str:
    """A displayed formula is a paragraph of its own: what follows it on its line would be lost otherwise.

    Of a list's item it stays a part; in code, and in a row of a table, it is left alone.
    """
    start = _INDENT.match(line)
    if start is None or line.lstrip().startswith("|"):
        return line
    deep = len(start[0]) if start["mark"] else min(len(start["blanks"]), 3)  # four blanks would be code
    indent = " " * deep

    def alone(match: re.Match[str]) -> str:
        if match["bracket"] is None:
            return match[0]
        return f"\n\n{indent}{match[0]}" if match["bracket"] == "[" else f"{match[0]}\n\n{indent}"

    return _DISPLAYED.sub(alone, line)


def _times(stars: re.Match[str]) -> str:
    """Emphasis would swallow the stars of a product."""
    before, after = stars.string[max(0, stars.start() - 3) : stars.start()], stars.string[stars.end() : stars.end() + 3]
    return r"\*" * len(stars[0]) if _LEFT.search(before) and _RIGHT.match(after) else stars[0]

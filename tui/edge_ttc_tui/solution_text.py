"""A model's words as Markdown that says the same: its lines stay lines, and its products keep their stars."""

from __future__ import annotations

import re

from edge_ttc.display import safe_text

MOST_CHARS = 60_000
_ANSWER_LINE = re.compile(r"\s*Answer:", re.IGNORECASE)
_STAR = re.compile(r"(?<=[\d)])\*(?=[\w(])|(?<=\w)\*(?=[\d(])")
_PLUS = re.compile(r"^(\s*)\+(?=\s)")


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
    kept = _PLUS.sub(r"\1\\+", _STAR.sub(r"\\*", line))
    return f"{kept.rstrip()}  " if kept.strip() else ""

"""Text from outside as Markdown that says the same and no more: no heading, list, link, table or tag of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edge_ttc.display import safe_line, safe_text
from edge_ttc.formulas import formulas

_MARKS = re.compile(r"([\\`*_\[\]|#~$!])")
_LINKED = re.compile(r"(?<![^\s|`])[^\s|`]*(?://|@|mailto:|xmpp:|[^\s.|`]\.[^\W\d_]{2,})[^\s|`]*", re.IGNORECASE)
"""Words that readers of Markdown make a link of without being asked. No escape keeps all of them from it: code does."""
_OPENING = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")
_UNSAFE = re.compile(r"[<>&|`$]|\]\s*[\[(]")


def inline(text: str) -> str:
    """A piece of text on one line. Formulas stay formulas, a dollar of money is one."""
    line, at = safe_line(text), 0
    parts: list[str] = []
    for formula in formulas(line):
        if not _UNSAFE.search(formula.latex) and not _LINKED.search(formula.latex):
            mark = "$$" if formula.display else "$"
            parts += [_words(line[at : formula.start]), f"{mark}{formula.latex.strip()}{mark}"]
            at = formula.end
    return "".join([*parts, _words(line[at:])])


def quoted(text: str) -> Iterator[str]:
    """The lines of a text as a quotation."""
    for line in safe_text(text).splitlines() or [""]:
        yield f"> {_OPENING.sub(_closed, inline(line))}".rstrip()


def fenced(text: str) -> Iterator[str]:
    """Lines of text as they are, in a fence longer than any within."""
    text = safe_text(text)
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (f"{fence}text", *text.splitlines(), fence)


def _words(text: str) -> str:
    at, parts = 0, []
    for word in _LINKED.finditer(text):
        parts += [_escaped(text[at : word.start()]), f"`{word[0]}`"]
        at = word.end()
    return "".join([*parts, _escaped(text[at:])])


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _closed(opening: re.Match[str]) -> str:
    """What begins a heading, a list or a table in front of a line, as text: ``1.`` becomes ``1\\.``."""
    return f"{opening[0]}\\" if opening[0].isdigit() else f"\\{opening[0]}"

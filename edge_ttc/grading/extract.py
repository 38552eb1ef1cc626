"""Take the answer out of a solution. Only an explicit marker counts; nothing is guessed from loose numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HASHES = re.compile(r"####[ \t]*([^\n]*)")
_LABEL = re.compile(r"\banswer\b[ \t*_]*:[ \t*_]*([^\n]*)", re.IGNORECASE)
_SENTENCE = re.compile(r"\bthe (?:final |correct )?answer is\b[ \t]*:?[ \t]*(.*?)(?=\.(?:\s|$)|\n|$)", re.IGNORECASE)
_BOX = re.compile(r"\\f?boxed\s*\{")


def extract_answer(text: str) -> str | None:
    r"""The raw answer that ``text`` marks, or None where it marks none.

    The markers are ``\boxed{…}`` (braces nest), ``#### …``, ``Answer: …`` and "the answer is …", each to the end of
    its line or sentence. Of several, the one that begins last wins; a marker with nothing behind it, or a box that
    never closes (a solution cut short), does not count.
    """
    found = [*_boxes(text), *_lines(text)]
    return max(found)[1] if found else None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for pattern in (_HASHES, _LABEL, _SENTENCE):
        for match in pattern.finditer(text):
            raw = match[1].strip().rstrip("*_").rstrip()
            if raw:
                yield match.start(), raw


def _boxes(text: str) -> Iterator[tuple[int, str]]:
    for match in _BOX.finditer(text):
        end = _closing(text, match.end())
        raw = text[match.end() : end].strip() if end is not None else ""
        if raw:
            yield match.start(), raw


def _closing(text: str, start: int) -> int | None:
    r"""Where the brace that was open at ``start`` closes; ``\{`` and ``\}`` are text."""
    depth = 1
    for match in re.compile(r"\\.|[{}]", re.DOTALL).finditer(text, start):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth == 0:
            return match.start()
    return None

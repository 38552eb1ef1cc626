"""Take the answer out of a solution. Only an explicit marker counts; nothing is guessed from loose numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HASHES = re.compile(r"####[ \t]*([^\n]*)")
_LABEL = re.compile(r"\b(?:Answer|ANSWER)[ \t*_]*:[ \t*_]*([^\n]*)")
_PLAIN_LABEL = re.compile(
    r"(?:^|[.!?][ \t])[ \t*_#>-]*(?:(?:so|thus|hence|therefore),?[ \t])?(?:(?:the|my|final)[ \t])*"
    r"answer[ \t*_]*:[ \t*_]*([^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
"""In lower case only where a sentence begins: "to check our answer: …" marks none."""
_SENTENCE = re.compile(r"\bthe (?:final |correct )?answer is\b[ \t]*:?[ \t]*(.*?)(?=\.(?:\s|$)|\n|$)", re.IGNORECASE)
_BOX_OR_BRACE = re.compile(r"\\(?:boxed|fbox)\s*\{|\\[{}\\]|[{}]")

_BARE_BOX = re.compile(r"\\(?:boxed|fbox)(?:[ \t]+([^\s${}\\][^${}\n\\]*?)[ \t]*(?=\$)|[ \t]*([0-9]+))")
"""Without braces, as far as the formula goes: ``$\\boxed 2$``, as some of MATH's solutions have it."""


def extract_answer(text: str) -> str | None:
    r"""The raw answer that ``text`` marks, or None where it marks none.

    The markers are ``\boxed{…}`` (braces nest), ``#### …``, ``Answer: …`` and "the answer is …", each to the end of
    its line or sentence. Of several, the last one wins; a marker with nothing behind it, or a box that
    never closes (a solution cut short), does not count.
    """
    found = [*_boxes(text), *_bare_boxes(text), *_lines(text)]
    return max(found)[1] if found else None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for pattern in (_HASHES, _LABEL, _PLAIN_LABEL, _SENTENCE):
        for match in pattern.finditer(text):
            raw = match[1].strip().rstrip("*_").rstrip()
            if raw:
                yield match.start(1), raw


def _bare_boxes(text: str) -> Iterator[tuple[int, str]]:
    for match in _BARE_BOX.finditer(text):
        yield match.start(), match[1] or match[2]


def _boxes(text: str) -> Iterator[tuple[int, str]]:
    r"""Every box that closes, in one pass; ``\{`` and ``\}`` are text."""
    starts: list[int | None] = []
    for match in _BOX_OR_BRACE.finditer(text):
        if match[0].endswith("{") and not match[0].startswith("\\{"):
            starts.append(match.end() if len(match[0]) > 1 else None)
        elif match[0] == "}" and starts:
            start = starts.pop()
            raw = "" if start is None else text[start : match.start()].strip()
            if start is not None and raw:
                yield start, raw

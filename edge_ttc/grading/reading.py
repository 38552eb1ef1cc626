"""The answer that a solution gives to its question."""

from __future__ import annotations

import re

from edge_ttc.grading.canonical import canonical
from edge_ttc.grading.extract import extract_answer

_WRITTEN_OUT = re.compile(r"[\d(][\d+\-*/×÷(). ]*[+\-*/×÷][\d+\-*/×÷(). ]*[\d)]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def read_answer(text: str, question: str) -> str | None:
    """The canonical answer that ``text`` marks, or None where none can be read.

    An expression whose value the question states already is an answer as it is written, without spaces: to "Use 3, 5
    and 7 to make 36" that is ``(7+5)*3``, and 36 would be none.
    """
    raw = extract_answer(text)
    value = canonical(raw) if raw is not None else None
    if raw is None or value is None or not _WRITTEN_OUT.fullmatch(raw.strip()):
        return value
    stated = _NUMBER.fullmatch(value) is not None and value in _NUMBER.findall(question)
    return raw.replace(" ", "") if stated else value

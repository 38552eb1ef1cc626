"""The answer that a solution gives to its question."""

from __future__ import annotations

from edge_ttc.grading.canonical import canonical
from edge_ttc.grading.extract import extract_answer
from edge_ttc.grading.value import is_working, numbers_of, value_of


def read_answer(text: str, question: str) -> str | None:
    """The canonical answer that ``text`` marks, or None where none can be read.

    An expression whose value the question states already is an answer as it is written, without spaces: to "Use 3, 5
    and 7 to make 36" that is ``(7+5)*3``, and 36 would be none.
    """
    raw = extract_answer(text)
    if raw is not None and is_working(raw) and value_of(raw) in numbers_of(question):
        return raw.replace(" ", "")
    return None if raw is None else canonical(raw)

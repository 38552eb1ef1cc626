"""The answer that a solution gives to its question."""

from __future__ import annotations

import re
from fractions import Fraction

from edge_ttc.grading.canonical import canonical
from edge_ttc.grading.clean import clean
from edge_ttc.grading.extract import extract_answer
from edge_ttc.grading.structure import MAX_CHARS
from edge_ttc.grading.value import is_working, numbers_of, value_of

_IDLE_BRACKETS, _FRACTION = re.compile(r"\((\d+)\)"), re.compile(r"\(\d+/\d+\)")
_IDLE_SPACE = re.compile(r"(?<![0-9]) | (?![0-9])")


def read_answer(text: str, question: str) -> str | None:
    """The canonical answer that ``text`` marks, or None where none can be read.

    An expression whose value the question states already is an answer as it is written, in plain signs and without
    spaces: to "Use 3, 5 and 7 to make 36" that is ``(7+5)*3``, and 36 would be none.
    """
    raw = extract_answer(text)
    if raw is None or len(raw) > MAX_CHARS:
        return None
    return _working(clean(raw), numbers_of(question)) or canonical(raw)


def _working(text: str, stated: list[Fraction]) -> str:
    """The expression with a stated value, empty where there is none; of ``(7+5)*3 = 36`` it is the left side."""
    left, equals, right = text.rpartition("=")
    if equals and value_of(left) == value_of(right) and set(numbers_of(left)) <= set(stated):
        text = left
    bare = _IDLE_BRACKETS.sub(r"\1", text)  # ((3)/(4)) is a number and no working
    bare = bare[1:-1] if _FRACTION.fullmatch(bare) else bare
    return _IDLE_SPACE.sub("", text) if is_working(bare) and value_of(text) in stated else ""

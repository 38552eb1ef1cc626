"""Plain arithmetic as people write it: its exact value, and the numbers in a text. Nothing is handed to ``eval``."""

from __future__ import annotations

import re
from fractions import Fraction

from edge_ttc.grading.exact import NotExactError, evaluate
from edge_ttc.grading.expression import ParseError, parse_expression
from edge_ttc.grading.latex import THOUSANDS

_SIGNS = str.maketrans({"×": "*", "÷": "/", "−": "-", "·": "*"})
_WORKING = re.compile(r"[\d)]\s*[-+*/×÷−·]\s*[\d(]")
_FRACTION = re.compile(r"\s*-?(?:\d+\s+)?\d+\s*/\s*\d+\s*")
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,9})?")


def value_of(text: str) -> Fraction | None:
    """The exact value of numbers joined by operators and brackets; None for anything else, and for division by zero."""
    try:
        return evaluate(parse_expression(text.translate(_SIGNS)), {})
    except (ParseError, NotExactError, ZeroDivisionError, KeyError):
        return None


def is_working(text: str) -> bool:
    """Whether ``text`` has an operator between numbers, as ``(7+5)*3`` and not ``-5``, ``3/4`` or ``1 1/2``."""
    return _WORKING.search(text) is not None and _FRACTION.fullmatch(text) is None


def numbers_of(text: str) -> list[Fraction]:
    """The numbers that a text writes in digits, in order; ``1,200`` is one."""
    return [Fraction(n) for n in _NUMBER.findall(THOUSANDS.sub("", text))]

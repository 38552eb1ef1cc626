"""The cheapest rung of verification: does the arithmetic that a solution writes hold? Exact, and no model."""

from __future__ import annotations

import re
from fractions import Fraction

_NUMBER = r"-?\d{1,15}(?:\.\d{1,9})?"
_CLAIM = re.compile(
    rf"(?:^|: |, |= )(?P<a>{_NUMBER}) ?(?P<op>[-+*/×÷]) ?\(?(?P<b>{_NUMBER})\)? ?= ?(?P<c>{_NUMBER})"
    r"(?![\d.]*[\w(/*+×÷-])(?! r)"
)
"""``12+3=15``, at a line's start or after a label (``Tom: ``); a result that goes on (``=15x``, ``=3 r 2``) is none."""


def claims(text: str) -> list[bool]:
    """For every ``a op b = c`` that a line of ``text`` states, whether it holds. Division by zero never does."""
    found = (_CLAIM.search(line) for line in text.split("\n"))
    return [_holds(m["a"], m["op"], m["b"], m["c"]) for m in found if m]


def false_claims(text: str) -> int:
    """How many written sums are wrong."""
    return sum(not held for held in claims(text))


def _holds(a: str, op: str, b: str, c: str) -> bool:
    x, y, stated = Fraction(a), Fraction(b), Fraction(c)
    if op in "/÷":
        return y != 0 and x / y == stated
    return stated == (x + y if op == "+" else x - y if op == "-" else x * y)

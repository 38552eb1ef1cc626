"""The exact value of written arithmetic: what has one, and what has none."""

from __future__ import annotations

from fractions import Fraction

import pytest

from edge_ttc.grading.value import is_working, numbers_of, value_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12+3", 15), (" 40-52 ", -12), ("3*(-4)", -12), ("7/2", Fraction(7, 2)), ("12 × 3 ÷ 4", 9), ("23-9*2", 5),
        ("0.1+0.2", Fraction(3, 10)), ("-(2+3)", -5), ("007", 7), ("12−5", 7), ("3·4", 12),
        ("5/0", None), ("2x+3", None), ("3 r 2", None), ("", None), ("2**9", None), ("7//2", None), ("(1", None),
        ("9" * 400, None), ("__import__", None), ("1,2", None), ("(" * 60 + ")" * 60, None), ("x", None),
    ],
)  # fmt: skip
def test_value(text: str, value: Fraction | int | None) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("(7+5)*3", True),
        ("3/4", False),
        ("3/4+1", True),
        ("8 - 3", True),
        ("-5", False),
        ("12", False),
        ("x=2", False),
        ("3 × 4", True),
    ],
)
def test_working(text: str, working: bool) -> None:
    assert is_working(text) == working


def test_numbers_are_read_in_order_and_thousands_are_one() -> None:
    assert numbers_of("1,200 of 3.5 and (7)") == [1200, Fraction(7, 2), 7]
    assert numbers_of("5, 8 and 3") == [5, 8, 3]
    assert numbers_of("none") == []

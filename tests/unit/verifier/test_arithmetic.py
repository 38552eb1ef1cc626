"""The exact value of written arithmetic: what has one, and what has none."""

from __future__ import annotations

from fractions import Fraction

import pytest

from edge_ttc.verifier.arithmetic import value_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12+3", 15), (" 40-52 ", -12), ("3*(-4)", -12), ("7/2", Fraction(7, 2)), ("12 × 3 ÷ 4", 9), ("23-9*2", 5),
        ("0.1+0.2", Fraction(3, 10)), ("-(2+3)", -5), ("007", 7),
        ("5/0", None), ("2x+3", None), ("3 r 2", None), ("", None), ("2**9", None), ("7//2", None), ("(1", None),
        ("9" * 400, None), ("__import__", None), ("1,2", None), ("(" * 60 + ")" * 60, None),
    ],
)  # fmt: skip
def test_value(text: str, value: Fraction | int | None) -> None:
    if text == "007":  # no number that anybody writes so deliberately: whatever it is, it must not raise
        assert value_of(text) in (None, 7)
    else:
        assert value_of(text) == value

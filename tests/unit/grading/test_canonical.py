"""The canonical string: one spelling for one answer."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_ttc.grading import canonical, equal
from edge_ttc.grading.nodes import Binary, Call, Constant, Expression, Negation, Number, Symbol
from edge_ttc.grading.render import render
from edge_ttc.grading.structure import parse, parse_expression_folded

no_deadline = settings(deadline=None)  # a loaded machine is no failure

NUMBERS = [
    ("42", "42"),
    ("+42", "42"),
    ("007", "7"),
    ("-7", "-7"),
    ("−7", "-7"),
    ("minus 7", "-7"),
    ("-0", "0"),
    ("42.0", "42"),
    ("42.", "42"),
    ("3.50", "3.5"),
    (".5", "0.5"),
    ("-.5", "-0.5"),
    ("0.0000672", "0.0000672"),
    ("1e5", "100000"),
    ("2.0107e-06", "0.0000020107"),
    ("1,234", "1234"),
    ("1,234,567.50", "1234567.5"),
    ("12 345", "12345"),
    (r"10,\!080", "10080"),
    (r"11,\! 111,\! 111,\! 100", "11111111100"),
    ("1{,}000", "1000"),
    (r"1\,000", "1000"),
    ("3 million", "3000000"),
    ("1.5 billion dollars", "1500000000"),
    ("3/4", "3/4"),
    ("6/8", "3/4"),
    ("-6/8", "-3/4"),
    ("6/-8", "-3/4"),
    ("8/4", "2"),
    ("1 1/2", "3/2"),
    ("-1 1/2", "-3/2"),
    ("1 and 1/2", "3/2"),
    ("1½", "3/2"),
    (r"1\frac{4}{5}", "9/5"),
    (r"\frac43", "4/3"),
    (r"\frac 59", "5/9"),
    (r"\frac9{19}", "9/19"),
    (r"-\dfrac{35}{9}", "-35/9"),
    ("2+3", "5"),
    ("3*10^2", "300"),
    (r"1.5\times10^{3}", "1500"),
    ("2^-2", "1/4"),
    (r"\sqrt{16}", "4"),
    ("16 - 3 = 13", "13"),
]

DRESSED = [
    ("$5", "5"),
    (r"\$32,\!348", "32348"),
    ("-$5", "-5"),
    ("€ 12.50", "12.5"),
    ("USD 5", "5"),
    ("5 dollars", "5"),
    ("50%", "50"),
    (r"50\%", "50"),
    ("50 percent", "50"),
    ("12 apples", "12"),
    ("12 red apples", "12"),
    ("5cm", "5"),
    ("5 m", "5"),
    ("9.8 m/s^2", "9.8"),
    ("60 km/h", "60"),
    ("5 miles per hour", "5"),
    ("5 dollars a day", "5"),
    ("3/4 of the cake", "3/4"),
    ("5 (dollars)", "5"),
    (r"864 \mbox{ inches}^2", "864"),
    (r"15\mbox{ cm}^2", "15"),
    (r"\frac{270}7\text{ degrees}", "270/7"),
    (r"90^\circ", "90"),
    (r"90^{\circ}", "90"),
    ("21°C", "21"),
    ("**18**", "18"),
    ("$18$", "18"),
    (r"\(18\)", "18"),
    ("= 18", "18"),
    ("≈ 18", "18"),
    ("18.", "18"),
    ("x = 5", "5"),
    ("Total cost = $12", "12"),
    ("P(A) = 1/2", "1/2"),
]

SYMBOLIC = [
    (r"3\sqrt{13}", "3*sqrt(13)"),
    (r"11\sqrt2", "11*sqrt(2)"),
    ("3√13", "3*sqrt(13)"),
    (r"\frac{3\sqrt{3}}{4}", "3*sqrt(3)/4"),
    (r"288 \pi", "288*pi"),
    ("12π cm", "12*pi"),
    ("2 sqrt(3) meters", "2*sqrt(3)"),
    (r"6 - 5i", "6-5*i"),
    ("x^3 + 3x - 6", "x^3+3*x-6"),
    ("x**2", "x^2"),
    ("x²", "x^2"),
    ("(a+5)(b+2)", "(a+5)*(b+2)"),
    (r"\cot x", "cot(x)"),
    (r"\log_2 x", "log_2(x)"),
    ("y = 2x + 3", "2*x+3"),
    ("5x - 7y + 11z + 4 = 0", "5*x-7*y+11*z+4=0"),
    ("(1,2)", "(1, 2)"),
    (r"\left( \frac{3}{2}, -13 \right)", "(3/2, -13)"),
    ("(1,234)", "(1, 234)"),
    (r"(-\infty, 0]", "(-oo, 0]"),
    (r"x \in [-2,7]", "[-2, 7]"),
    (r"(0,9) \cup (9,36)", "(0, 9)∪(9, 36)"),
    ("3, 5, 7", "3, 5, 7"),
    ("1, 234", "1, 234"),
    ("x = 1 or x = 2", "1, 2"),
    ("{1, 2}", "1, 2"),
    (r"\{1\pm\sqrt{5},-2\}", "1+sqrt(5), 1-sqrt(5), -2"),
    (r"\begin{pmatrix} -1/3 \\ 2/3 \end{pmatrix}", "(-1/3, 2/3)"),
    (r"\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}", "((1, 0), (0, 1))"),
    (r"\text{Evelyn}", "Evelyn"),
    (r"\text{(C)}", "C"),
    ("4210_{5}", "4210_5"),
    ("9^9^9", "9^387420489"),
]


@pytest.mark.parametrize(("raw", "expected"), NUMBERS + DRESSED + SYMBOLIC)
def test_canonical(raw: str, expected: str) -> None:
    assert canonical(raw) == expected


@pytest.mark.parametrize(("raw", "expected"), NUMBERS + DRESSED + SYMBOLIC)
def test_a_canonical_string_is_its_own_canonical_string(raw: str, expected: str) -> None:
    assert canonical(expected) == expected
    assert equal(raw, expected)


@pytest.mark.parametrize("raw", ["", " ", "$", "%", "**", ".", r"\left", "9" * 2000])
def test_none_where_nothing_is_left(raw: str) -> None:
    assert canonical(raw) is None


@pytest.mark.parametrize("raw", ["3 less than x", "10 am", "5 feet 3 inches", "3:45", "2 3/2", "52_8", "x < 5", "5!"])
def test_what_is_no_plain_value_stays_text(raw: str) -> None:
    assert canonical(raw) == raw


@no_deadline
@given(st.fractions(max_denominator=10**6))
def test_fractions_come_back(value: Fraction) -> None:
    text = canonical(f"{value.numerator * 6}/{value.denominator * 6}")
    assert text is not None
    assert Fraction(text) == value
    assert "." not in text


@no_deadline
@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9))
def test_decimals_come_back_plain(value: object) -> None:
    text = canonical(str(value))
    assert text is not None
    assert Fraction(text) == Fraction(str(value))
    assert not ("." in text and text.endswith(("0", ".")))


def expressions() -> st.SearchStrategy[Expression]:
    leaves = st.one_of(
        st.builds(Number, st.fractions(min_value=0, max_value=99, max_denominator=12)),
        st.sampled_from([Symbol("x"), Symbol("y"), Symbol("x_1"), Constant("pi"), Constant("i"), Constant("e")]),
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(Negation, inner),
            st.builds(Binary, st.sampled_from("+-*/^"), inner, inner),
            st.builds(Call, st.sampled_from(["sin", "ln", "abs"]), inner),
        ),
        max_leaves=8,
    )


@no_deadline
@given(expressions())
def test_what_is_printed_parses_back(node: Expression) -> None:
    folded = parse_expression_folded(render(node))
    assert parse_expression_folded(render(folded)) == folded


PIECES = [*"0123456789.,-+*/^()[]{}$%\\ xyzabc=_|±√πi", "\\frac", "\\sqrt", "sqrt", " and ", "\\text{"]


@no_deadline
@given(st.lists(st.sampled_from(PIECES)))
def test_any_mix_is_read_or_refused(pieces: list[str]) -> None:
    raw = "".join(pieces)
    text = canonical(raw)
    assert (text is None) == (parse(raw) is None)
    assert text is None or (text and equal(raw, raw))


@no_deadline
@given(st.text())
def test_any_unicode_is_read_or_refused(raw: str) -> None:
    assert canonical(raw) is None or equal(raw, raw)

"""Wordings with slots and steps as formulas (``templates``), with whole numbers and with decimals."""

from __future__ import annotations

import importlib
import random
from fractions import Fraction

import pytest

from edge_ttc.grading.value import value_of
from edge_ttc.problems.school.decimals import WHOLE, Decimals, decimals_for, with_parts
from edge_ttc.problems.school.draft import decimal, product_lines
from edge_ttc.problems.school.sayings import SAYINGS
from edge_ttc.problems.school.tellings import TELLINGS
from edge_ttc.problems.school.templates import instance, parse, solve
from edge_ttc.problems.school.wordings import WORDINGS

told = importlib.import_module("edge_ttc.problems.school.told")


def test_every_saying_can_be_told() -> None:
    for line in (*SAYINGS.split("\n"), *TELLINGS.split("\n"), *WORDINGS.split("\n")):
        template = parse(line)
        names = set(template.variables)
        assert {o for s in template.steps for o in (s.left, s.right) if o.isalpha()} <= names, line


def test_numbers_are_found_where_only_small_ones_fit() -> None:
    template = parse("{a} {b} | a/2; $1-b")
    for seed in range(20):
        draft = instance(template, random.Random(seed), lambda _: {}, high=100_000, factor=9)
        assert int(draft.answer) > 0


def test_a_remainder_is_what_the_multiple_leaves() -> None:
    steps = parse("{a} {b} | a%b").steps
    assert solve(steps, {"a": 47, "b": 5}, random.Random(0), 9) == [["5*9=45", "47-45=2"]]
    assert solve(steps, {"a": 45, "b": 5}, random.Random(0), 9) is None
    assert solve(steps, {"a": 4, "b": 5}, random.Random(0), 9) is None


def test_a_listed_number_is_one_of_its_list_in_digits() -> None:
    template = parse("{a} less {p=10/25} percent | a*p; $1/100; a-$2")
    assert template.factors == frozenset()
    made = {instance(template, random.Random(seed), lambda _: {}, high=400, factor=9).question for seed in range(60)}
    assert {text.split(" less ")[1] for text in made} == {"10 percent", "25 percent"}
    assert max(int(text.split()[0]) for text in made if text[0].isdigit()) > 100


def test_a_line_that_is_no_step_is_refused() -> None:
    with pytest.raises(ValueError, match="not a step"):
        parse("How many? | a plus b")


def test_a_negative_or_broken_result_is_drawn_again() -> None:
    steps = parse("{a} {b} | a-b").steps
    assert solve(steps, {"a": 3, "b": 5}, random.Random(0), 9) is None
    assert solve(steps, {"a": 5, "b": 3}, random.Random(0), 9) == [["5-3=2"]]


def test_a_dividend_becomes_a_multiple() -> None:
    values = {"a": 7, "b": 5}
    lines = solve(parse("{a} {b} | a/b").steps, values, random.Random(0), 9)
    assert lines is not None
    assert Fraction(values["a"], 5).denominator == 1


def test_division_is_rounded_down_and_up_in_one_line_more() -> None:
    below, above = parse("{a} {b} | a<b").steps, parse("{a} {b} | a>b").steps
    assert solve(below, {"a": 47, "b": 5}, random.Random(0), 9) == [["5*9=45", "47-45=2", "45/5=9"]]
    assert solve(above, {"a": 47, "b": 5}, random.Random(0), 9) == [["5*9=45", "47-45=2", "9+1=10"]]
    assert solve(above, {"a": 45, "b": 5}, random.Random(0), 9) is None


def test_parts_are_written_without_idle_zeros() -> None:
    assert [decimal(n, 100) for n in (450, 405, 400, 5)] == ["4.5", "4.05", "4", "0.05"]
    assert [decimal(n, 10) for n in (45, 40)] == ["4.5", "4"]
    assert product_lines(245, 13, 100) == ["2.45*10=24.5", "2.45*3=7.35", "24.5+7.35=31.85"]
    assert product_lines(450, 1369, 100)[-1].endswith("=6160.5")
    assert product_lines(5, 12, 10) == ["0.5*10=5", "0.5*2=1", "5+1=6"]


@pytest.mark.parametrize(
    ("line", "variables", "of"),
    [
        ("{a} dollars and {b} dollars | a+b", {"a", "b"}, 100),
        ("{a} [euros|dollars] for each of {b} | a*b", {"a"}, 100),
        ("{a} {L} is cut into {b} | a/b", {"a"}, 10),
        ("{a} dollars of {p=10/20} percent | a*p; $1/100", {"a"}, 100),
    ],
)
def test_money_and_measures_can_have_decimals(line: str, variables: set[str], of: int) -> None:
    parts = decimals_for(random.Random(1), parse(line))
    assert (parts.variables, parts.of) == (variables, of)


@pytest.mark.parametrize(
    "line",
    [
        "{a} pens and {b} books | a+b",
        "{a} m/s for {b} seconds | a*b",
        "{a} dollars of {b} | a%b",
        "{a} dollars, and {a} pens | a*2",
        "{a} kg and {b} g | a*1000; $1+b",
    ],
)
def test_what_is_counted_or_mixed_has_none(line: str) -> None:
    assert decimals_for(random.Random(1), parse(line)) == WHOLE


def test_of_two_measures_that_multiply_one_has_decimals() -> None:
    chosen = {decimals_for(random.Random(seed), parse("{a} km an hour, {b} hours | a*b")) for seed in range(20)}
    assert {parts.variables for parts in chosen} == {frozenset("a"), frozenset("b")}


def test_every_step_with_decimals_holds() -> None:
    rng, seen = random.Random(4), 0
    for template in told.templates():
        parts = decimals_for(rng, template)
        if parts == WHOLE:
            continue
        draft = instance(template, rng, told._linked, 200, 12, parts)
        values = []
        for step in draft.steps:
            left, _, right = step.partition("=")
            assert value_of(left) == value_of(right), draft
            values.append(value_of(right))
        assert value_of(draft.answer) == values[-1]
        seen += "." in draft.question.rstrip(".")
    assert seen > 200


def test_a_price_has_two_digits_behind_its_point() -> None:
    parts = Decimals(frozenset("a"), 100, frozenset("a"))
    texts = [
        instance(parse("{a} dollars for {b} | a*b"), random.Random(i), lambda _: {}, 90, 9, parts) for i in range(40)
    ]
    behind = {len(t.question.split()[0].partition(".")[2]) for t in texts}
    assert behind == {0, 2}
    assert all(with_parts(random.Random(i), 2, 10) in range(10, 21) for i in range(40))

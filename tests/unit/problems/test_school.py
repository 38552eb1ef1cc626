"""The school generator: deterministic, disjoint splits, true steps, and a Countdown whose answer uses its numbers."""

from __future__ import annotations

import itertools
import random
import re
from fractions import Fraction

import pytest

from edge_ttc.errors import UsageError
from edge_ttc.problems import school
from edge_ttc.problems.school.countdown import numbers_used, reachable
from edge_ttc.problems.school.dial import LEVELS, OUT_OF_RANGE
from edge_ttc.problems.school.sayings import SAYINGS
from edge_ttc.problems.school.templates import parse, solve
from edge_ttc.problems.synthetic import split_of
from tests.unit.problems.test_synthetic import steps_with_numbers, value

OWN = ("daily", "graph", "riddle", "countdown", "divisors", "division", "ratio", "clock", "triangle")
EVERY = [(family, level) for family in OWN for level in (*LEVELS, *OUT_OF_RANGE)]


@pytest.mark.parametrize(("family", "level"), EVERY)
def test_every_step_is_true_and_the_wording_is_whole(family: str, level: int) -> None:
    for seed in range(30):
        problem = school.generate(family, level, seed)
        assert not re.search(r"[][{}|]", problem.text), problem
        for left, right in steps_with_numbers(problem.solution):
            assert value(left) == value(right), problem


@pytest.mark.parametrize("family", [f for f in OWN if f not in ("division", "divisors", "riddle")])
def test_the_last_step_gives_the_answer(family: str) -> None:
    for seed, level in itertools.product(range(20), LEVELS):
        problem = school.generate(family, level, seed)
        last = value(re.split(r"[=: ]+", problem.solution[-1])[-1])
        assert last == value(problem.answer or ""), problem


@pytest.mark.parametrize("level", [*LEVELS, *OUT_OF_RANGE])
def test_a_countdown_answer_uses_each_number_once_and_makes_the_target(level: int) -> None:
    for seed in range(30):
        problem = school.generate("countdown", level, seed)
        said = numbers_used(problem.text)
        used = numbers_used(problem.answer or "")
        (target,) = (said - used).elements()
        assert value(problem.answer or "") == target
        assert used == said - type(said)([target])
        assert reachable(tuple(sorted(used.elements())), target)


def test_reachable_knows_what_cannot_be_made() -> None:
    assert reachable((2, 3, 4), 24)
    assert not reachable((2, 2), 9)


def test_the_number_found_by_remainders_is_the_only_one() -> None:
    found = 0
    for seed in range(200):
        problem = school.generate("riddle", 5, seed)
        if "remainder" not in problem.text.lower():
            continue
        found += 1
        numbers = [int(n) for n in re.findall(r"\d+", problem.text)]
        low, high, m, *rest = numbers
        r, n = (
            rest
            if "leaves remainder" in problem.text.lower() or "has remainder" in problem.text.lower()
            else rest[::-1]
        )
        assert [k for k in range(low, high + 1) if k % m == 0 and k % n == r] == [int(problem.answer or "0")], problem
    assert found


def test_every_saying_can_be_told() -> None:
    for line in SAYINGS.split("\n"):
        template = parse(line)
        names = set(template.variables)
        assert {o for s in template.steps for o in (s.left, s.right) if o.isalpha()} <= names, line


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


def test_a_seed_fixes_the_stream_and_its_split() -> None:
    first = list(itertools.islice(school.stream(3, "test"), 60))
    assert first == list(itertools.islice(school.stream(3, "test"), 60))
    assert {split_of(p.text) for p in first} == {"test"}
    assert first != list(itertools.islice(school.stream(4, "test"), 60))


@pytest.mark.parametrize("wrong", [("history", 1, "train"), ("daily", 11, "train"), ("daily", 1, "exam")])
def test_a_wrong_choice_names_the_choices(wrong: tuple[str, int, str]) -> None:
    with pytest.raises(UsageError) as raised:
        school.generate(wrong[0], wrong[1], 0, wrong[2])
    assert "choose one of" in raised.value.remedy

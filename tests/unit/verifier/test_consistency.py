"""Signs of an error that a solution's own numbers give."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from edge_ttc.problems import school
from edge_ttc.verifier.consistency import SIGNS, signs

SHOP = "Tom has 12 pens and buys 3 boxes of 4 pens. How many pens does Tom have?"


def last(question: str, *lines: str) -> dict[str, float]:
    """The signs that are there at the solution's end."""
    return {name: n for name, n in zip(SIGNS, signs(question, lines)[-1].tolist(), strict=True) if n}


def test_a_sound_solution_shows_none() -> None:
    assert last(SHOP, "3*4=12", "12+12=24", "Answer: 24") == {}


@pytest.mark.parametrize(
    ("lines", "sign"),
    [
        (("3*4=13", "12+13=25", "Answer: 25"), "a false sum"),
        (("12+3=15", "Answer: 15"), "numbers unused"),
        (("12+3=15", "12+4=16", "Answer: 16"), "results unused"),
    ],
)
def test_each_sign(lines: tuple[str, ...], sign: str) -> None:
    assert last(SHOP, *lines)[sign] == 1


@pytest.mark.parametrize(
    ("answer", "fails"),
    [("(7+5)*3", False), ("(7*5)+3", True), ("7*5+1", True), ("3*(5+7)", False), ("3*3*4", True), ("(7+5", None)],
)
def test_an_expression_is_made_of_the_question_s_numbers(answer: str, fails: bool | None) -> None:
    seen = last("Use 3, 5 and 7 to make 36.", f"Answer: {answer}")
    assert seen.get("an expression that fails", 0) == (fails is True)


def test_nothing_is_known_at_a_step_of_what_comes_after_it() -> None:
    lines = ("3*4=12", "12+12=25", "Answer: 25")
    whole = signs(SHOP, lines)
    for n in range(1, len(lines)):
        np.testing.assert_array_equal(signs(SHOP, lines[:n]), whole[:n])


def test_thousands_are_one_number() -> None:
    assert last("Half of 1,200 stickers are in a dozen books.", "1200/2=600", "600/12=50", "Answer: 50") == {}


def test_counts_are_cut_and_no_steps_are_no_rows() -> None:
    assert last(SHOP, *(f"{n}+1={n}" for n in range(9)))["a false sum"] == 3
    assert signs(SHOP, []).shape == (0, len(SIGNS))


def test_reference_solutions_state_nothing_false() -> None:
    for problem in itertools.islice(school.stream(4, "test"), 1500):
        seen = last(problem.text, *problem.solution, f"Answer: {problem.answer}")
        assert not {"a false sum", "an expression that fails"} & seen.keys(), (problem, seen)


@pytest.mark.parametrize("line", ["", "=", ":", "Answer:", "Answer: ", "1=", "=1", "a" * 5000, "((((", "Ä: ½=½"])
def test_anything_can_be_read(line: str) -> None:
    assert np.isfinite(signs(line, [line, line])).all()

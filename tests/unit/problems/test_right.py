"""When an answer is right: equal to the reference; for Countdown, any way to the target with the numbers given."""

from __future__ import annotations

import pytest

from edge_ttc.domain import Problem
from edge_ttc.problems import is_right

COUNTDOWN = Problem("Make 14 from 2, 3 and 4.", "2*(3+4)", ("4+3=7", "7*2=14"), "school/countdown")
PLAIN = Problem("What is 7 + 7?", "14", ("7+7=14",), "school/arithmetic")


@pytest.mark.parametrize("answer", ["2*(3+4)", "(4+3)*2", "4*3+2", " 2 + 3*4 "])
def test_any_way_to_the_target_is_right(answer: str) -> None:
    assert is_right(COUNTDOWN, answer)


@pytest.mark.parametrize(
    "answer",
    [
        None,
        "",
        "14",
        "7*2",
        "2*3+4",
        "2*(3+4)+2-2",
        "4*3+2=14",
        "__import__('os')",
        "2**3+4",
        "2//3",
        "9" * 5000,
        "(" * 150,
    ],
)
def test_other_numbers_other_values_and_no_expressions_are_wrong(answer: str | None) -> None:
    assert not is_right(COUNTDOWN, answer)


def test_elsewhere_the_value_counts() -> None:
    assert is_right(PLAIN, "14.0")
    assert not is_right(PLAIN, "15")
    assert not is_right(PLAIN, None)

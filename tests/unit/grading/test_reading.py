"""The answer to a question: its value, or the expression where the question states the value already."""

from __future__ import annotations

import pytest

from edge_ttc.domain import Problem
from edge_ttc.grading import read_answer
from edge_ttc.problems import is_right

TARGET = "Use 3, 5 and 7 to make 36."


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        (TARGET, "7+5=12\nAnswer: (7+5)*3", "(7+5)*3"),
        (TARGET, "Answer: (7 + 5) * 3", "(7+5)*3"),
        (TARGET, "Answer: 7*5+3", "38"),
        (TARGET, "Answer: 36", "36"),
        (TARGET, "no answer", None),
        ("What is 3*10^2?", "Answer: 3*100", "300"),
        ("Half of 36?", "Answer: 36/2", "18"),
        ("What is 5 - 10?", "Answer: -5", "-5"),
        ("A shirt costs $25. Tax?", "Answer: $2.50", "2.5"),
        ("Solve x+5=7 with 12 in mind", "Answer: x=12", "12"),
        ("Write 1.5 as a mixed number.", "Answer: 1 1/2", "3/2"),
        ("What is 7.5 %?", "Answer: 7 1/2 %", "15/2"),
        ("Shorten it.", "Answer: " + r"\sqrt{" * 4000, None),
    ],
)
def test_answers(question: str, text: str, answer: str | None) -> None:
    assert read_answer(text, question) == answer


def test_a_countdown_answer_is_right_as_the_runtime_reads_it() -> None:
    problem = Problem(TARGET, "(7+5)*3", ("7+5=12", "12*3=36"), "school/countdown")
    assert is_right(problem, read_answer("7+5=12\n12*3=36\nAnswer: 3*(5+7)", TARGET))
    assert not is_right(problem, read_answer("Answer: 3*3*4", TARGET))


@pytest.mark.parametrize(
    "written",
    ["(7+5)*3", "(7+5)×3", "(5+7)·3", "3(7+5)", "(7+5)*3.", "(7+5)*3 = 36", "$(7+5)*3$", r"\boxed{(7+5)\times 3}"],
)
def test_a_countdown_expression_is_right_however_it_is_written(written: str) -> None:
    question = "Use 3, 5 and 7 to make 36"
    problem = Problem(question, "(7+5)*3", source="school/countdown")
    assert is_right(problem, read_answer(f"Answer: {written}", question))


@pytest.mark.parametrize("written", ["36", "12*3=36", "(7+5)*3 = 37", "7*5+1", "(7+5)*(3/0)", "3*3*4", "3*7.5+13.5"])
def test_what_does_not_use_the_numbers_is_not(written: str) -> None:
    question = "Use 3, 5 and 7 to make 36"
    problem = Problem(question, "(7+5)*3", source="school/countdown")
    assert not is_right(problem, read_answer(f"Answer: {written}", question))


def test_a_decimal_is_not_two_of_the_numbers() -> None:
    question = "Use 2, 4 and 5 to make 10"
    problem = Problem(question, "(4-2)*5", source="school/countdown")
    assert not is_right(problem, read_answer("Answer: 2.5*4", question))


def test_a_fraction_on_the_way_to_the_target_is_allowed() -> None:
    problem = Problem("Use 3, 2 and 20 to make 30", "20/2*3", source="school/countdown")
    assert is_right(problem, "20*(3/2)")


def test_working_of_other_numbers_than_the_questions_stays_working() -> None:
    assert read_answer("Answer: 4*3=12", "There are 12 apples in 3 bags. How many are there?") == "12"

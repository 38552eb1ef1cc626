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
    ],
)
def test_answers(question: str, text: str, answer: str | None) -> None:
    assert read_answer(text, question) == answer


def test_a_countdown_answer_is_right_as_the_runtime_reads_it() -> None:
    problem = Problem(TARGET, "(7+5)*3", ("7+5=12", "12*3=36"), "school/countdown")
    assert is_right(problem, read_answer("7+5=12\n12*3=36\nAnswer: 3*(5+7)", TARGET))
    assert not is_right(problem, read_answer("Answer: 3*3*4", TARGET))

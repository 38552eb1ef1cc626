"""Problem sets: the generator of school mathematics, loaders for public data, and when an answer is right."""

from __future__ import annotations

from edge_ttc.domain import Problem
from edge_ttc.grading import equal
from edge_ttc.problems.school.countdown import makes_target


def is_right(problem: Problem, answer: str | None) -> bool:
    """Whether ``answer`` is right: equal to the reference, or for Countdown any expression that uses the numbers."""
    if answer is None or problem.answer is None:
        return False
    if problem.source == "school/countdown":
        return makes_target(answer, problem.answer)
    return equal(answer, problem.answer)

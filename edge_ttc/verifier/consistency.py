"""What a solution's numbers show without any model: sums that do not hold, numbers left over, a target that is missed.

Exact and as good as free. Reading errors (a wrong quantity, a step too few) leave traces even where every sum holds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from edge_ttc.grading.value import is_working, numbers_of, value_of

SIGNS = ("a false sum", "numbers unused", "results unused", "an expression that fails")
"""The columns of ``signs``; all but the first are known at the answer line only, and 0 before."""
_MOST = 3.0
_ANSWER = re.compile(r"^\s*answer:\s*(?P<value>.+?)\s*$", re.IGNORECASE)


def signs(question: str, steps: Sequence[str]) -> np.ndarray:
    """(s, 4) float64 of ``SIGNS`` up to each step, each a count cut at 3.

    Args:
        question: the question's text.
        steps: one line each, the answer line (``Answer: 12``) last.
    """
    solution = _Solution(question)
    return np.array([np.minimum(solution.read(step.strip()), _MOST) for step in steps]).reshape(-1, len(SIGNS))


class _Solution:
    """What has been read of one solution."""

    def __init__(self, question: str) -> None:
        self.given = numbers_of(question)
        self.used: set[Fraction] = set()
        self.results: list[Fraction] = []
        self.counts = np.zeros(len(SIGNS))

    def read(self, line: str) -> np.ndarray:
        """The counts once ``line`` has been read, too."""
        answer = _ANSWER.match(line)
        if answer:
            self._conclude(answer["value"])
        else:
            self._step(line)
        return self.counts.copy()

    def _step(self, line: str) -> None:
        left, equals, right = line.rpartition("=")
        stated, worked = value_of(right), value_of(left.rpartition(":")[2])
        self.counts[0] += stated is not None and worked is not None and stated != worked
        self.used.update(numbers_of(left if equals else line))
        self.results += numbers_of(right)[:1] if equals else []

    def _conclude(self, answer: str) -> None:
        value, numbers = value_of(answer), {*numbers_of(answer)}
        if value is not None and is_working(answer):
            self.counts[3] += not self._made_of_given(answer, value)
            return
        self.counts[1] += len({*self.given} - self.used - numbers)
        self.counts[2] += len({*self.results[:-1]} - self.used - numbers)

    def _made_of_given(self, answer: str, value: Fraction) -> bool:
        """Whether an expression uses numbers of the question, each at most once, and makes another of them."""
        rest = Counter(self.given)
        rest.subtract(numbers_of(answer))
        return min(rest.values(), default=0) >= 0 and rest[value] > 0

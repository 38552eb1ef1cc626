"""The arithmetic check: what holds, what does not, and what claims nothing that it could check."""

from __future__ import annotations

import itertools

import pytest

from edge_ttc.problems import school
from edge_ttc.verifier.arithmetic import claims, false_claims


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("12+3=15", [True]),
        ("12+3=16", [False]),
        ("Tom: 40-52=-12", [True]),
        ("3*(-4)=-12\n7/2=3.5", [True, True]),
        ("5/0=5", [False]),
        ("12 × 3 = 36\nAnswer: 36", [True]),
        ("2x+3=11", []),
        ("8*3=24x", []),
        ("17/5=3 r 2", []),
        ("no sums here", []),
        ("9" * 400 + "+1=2", []),
    ],
)
def test_what_a_line_claims(text: str, held: list[bool]) -> None:
    assert claims(text) == held


def test_reference_solutions_never_claim_anything_false() -> None:
    for problem in itertools.islice(school.stream(4, "test"), 1500):
        assert false_claims("\n".join(problem.solution)) == 0, problem.solution

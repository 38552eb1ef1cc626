"""What ``told`` is worded with, subject by subject, beside ``tellings``."""

from __future__ import annotations

from edge_ttc.problems.school.wordings import (
    actions,
    amounts,
    business,
    comparisons,
    fractions,
    groups,
    hurried,
    long_stories,
    measures,
    money,
    numbers,
    plain,
    rates,
    rounding,
    stories,
    times,
    unknowns,
)

_PARTS = (
    actions, amounts, business, comparisons, fractions, groups, hurried, long_stories, measures, money, numbers, plain,
    rates, rounding, stories, times, unknowns,
)  # fmt: skip
WORDINGS = "\n".join(part.WORDINGS for part in _PARTS)

"""Prices and measures with decimals: which numbers of a template can have them, and how they are drawn.

They are reckoned in whole parts of one (450 hundredths for 4.50), so that every step stays exact.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edge_ttc.problems.school.draft import decimal

if TYPE_CHECKING:
    from edge_ttc.problems.school.templates import Step, Template

_WHOLE, _HALVES = 0.1, 0.35
"""Of numbers told with decimals, those that are whole all the same, and those that end in a half."""
_MONEY = re.compile(r"(?:\[\d?#?)?(?:dollar|euro)s?\b")
_MEASURE = re.compile(
    r"(?:\[\d?#?)?(?:m|cm|km|kg|kilos?|kilograms|kilomet(?:er|re)s|met(?:er|re)s|lit(?:er|re)s|l|miles|feet|pounds|tons|"
    r"hours|\{[LD]\}|\{kilo\})(?![\w/])"
)
_AFTER = re.compile(r"\{([a-z])\}(?: more| extra)?[ -](?=(.{0,14}))")
_TRIES = 8
"""Choices of what has decimals: all that can, then some of them."""


@dataclass(frozen=True, slots=True)
class Decimals:
    """Which numbers are told with decimals, in parts of which there are ``of`` to one.

    Attributes:
        variables: which of a template's are (4.50 is 450 where ``of`` is 100); none, if all numbers are whole.
        of: 1, 10 or 100.
        money: those of them that are told with two digits behind the point, or none.
    """

    variables: frozenset[str] = frozenset()
    of: int = 1
    money: frozenset[str] = frozenset()

    def results(self, steps: tuple[Step, ...]) -> list[bool] | None:
        """Whether each step's result is in parts; None where a step would mix them with whole numbers."""
        made: list[bool] = []
        for step in steps:
            left, right = (
                made[int(o[1:]) - 1] if o[0] == "$" else o in self.variables for o in (step.left, step.right)
            )
            if (step.op in "+-" and left != right) or (step.op == "*" and left and right):
                return None
            if (step.op == "/" and right and not left) or (step.op in "%<>" and (left or right)):
                return None
            made.append(left != right if step.op == "/" else left or right)
        return made

    def drawn(self, rng: random.Random, variable: str, whole: int) -> int:
        """Parts of about ``whole``: hundredths of money, tenths of a measure."""
        if variable in self.money:
            return with_parts(rng, whole, self.of)
        return with_parts(rng, whole, 10) * self.of // 10

    def shown(self, variable: str, parts: int) -> str:
        """As the question says it: 2.50 of money, 2.5 of a measure."""
        text = decimal(parts, self.of)
        return f"{text}0" if variable in self.money and text[-2:-1] == "." else text


WHOLE = Decimals()


def decimals_for(rng: random.Random, template: Template) -> Decimals:
    """Which numbers of a template can be told with decimals: sums of money and measures, wherever its steps allow."""
    behind: dict[str, list[str]] = {v: [] for v in template.variables}
    for match in _AFTER.finditer(template.wording):
        behind[match[1]].append(match[2])
    often = {v: len(re.findall(rf"\{{{v}\}}", template.wording)) for v in template.variables}
    of_money, of_measure = (
        {v for v, texts in behind.items() if len(texts) == often[v] and all(kind.match(t) for t in texts)}
        for kind in (_MONEY, _MEASURE)
    )
    able = sorted(of_money | of_measure)
    for attempt in range(_TRIES if able else 0):
        chosen = frozenset(rng.sample(able, rng.randint(1, len(able))) if attempt else able)
        decimals = Decimals(chosen, 100 if chosen & of_money else 10, chosen & of_money)
        if chosen - set(template.listed) and decimals.results(template.steps) is not None:
            return decimals
    return WHOLE


def with_parts(rng: random.Random, whole: int, of: int) -> int:
    """``whole``, or one less and some parts: prices end in .50, .25 or .99 more often than in .37."""
    kind = rng.random()
    if kind < _WHOLE:
        return whole * of
    if kind < _WHOLE + _HALVES:
        part = of // 2
    elif of == 100:
        part = rng.choice((25, 75, 99, 95, 5, 20, 40, 80, rng.randrange(10) * 10, rng.randrange(100)))
    else:
        part = rng.randrange(10)
    return (whole - 1) * of + part if part else whole * of

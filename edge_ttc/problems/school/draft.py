"""What a family returns, and the small helpers that every family shares."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()


@dataclass(frozen=True, slots=True)
class Draft:
    """A question with its one reference solution.

    Attributes:
        question: the wording.
        steps: the solution, one short line a step, without the answer line. The same question always has the same
            steps, so that a line which differs from the reference is an error and needs no human label.
        answer: the canonical answer.
    """

    question: str
    steps: tuple[str, ...]
    answer: str


Family = Callable[[random.Random, int], Draft]
"""A family draws one draft at a difficulty level from 1 (easiest) to 5 (hardest)."""


def spoken(rng: random.Random, number: int, chance: float = 0.2) -> str:
    """The number in digits, or sometimes as a word when it is small."""
    if 0 <= number <= 20 and rng.random() < chance:
        return NUMBER_WORDS[number]
    return str(number)


def plural(noun: str, count: int) -> str:
    """``noun`` (given in the plural) in the form that goes with ``count``."""
    if count != 1:
        return noun
    if noun.endswith(("ches", "shes", "xes")):
        return noun[:-2]
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


def by_level(level: int, values: Sequence[T]) -> T:
    """The entry of a five-entry dial for ``level``."""
    return values[level - 1]


def sum_line(a: int, b: int) -> str:
    """``a+b`` or ``a-b`` as a step, signs folded: ``7-3=4``."""
    return f"{a}{b:+d}={a + b}"


def decimal(parts: int, of: int) -> str:
    """``parts`` of which ``of`` (1, 10 or 100) are one: ``decimal(450, 100)`` is ``4.5``."""
    if of == 1 or parts % of == 0:
        return str(parts // of)
    return f"{parts // of}.{parts % of:0{len(str(of)) - 1}d}".rstrip("0")


def product_lines(a: int, b: int, of: int = 1) -> list[str]:
    """The steps of ``a*b``: at once for a one-digit factor, by partial products otherwise.

    ``a`` is in parts of which ``of`` are one (``decimal``); ``b`` is whole.
    """
    if of == 1 and a < 10 <= b:
        a, b = b, a
    if b < 10 or b % 10 == 0:
        return [f"{decimal(a, of)}*{b}={decimal(a * b, of)}"]
    lines, total = [], 0
    for place in (100_000, 10_000, 1_000, 100, 10, 1):
        part = b // place % 10 * place
        if part == 0:
            continue
        lines.append(f"{decimal(a, of)}*{part}={decimal(a * part, of)}")
        if total:
            lines.append(f"{decimal(total, of)}+{decimal(a * part, of)}={decimal(total + a * part, of)}")
        total += a * part
    return lines

"""The school-maths generator: deterministic by seed, with a difficulty dial, in disjoint splits.

A question belongs to a split by the hash of its text, however it is typed, so that no question of one split can ever
occur in another, whatever seed drew it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping

from edge_ttc.domain import Problem
from edge_ttc.errors import UsageError
from edge_ttc.problems.school.countdown import countdown
from edge_ttc.problems.school.daily import daily
from edge_ttc.problems.school.dial import LEVELS, OUT_OF_RANGE
from edge_ttc.problems.school.draft import Draft, Family
from edge_ttc.problems.school.equations import equation
from edge_ttc.problems.school.everyday import shopping
from edge_ttc.problems.school.graph import graph
from edge_ttc.problems.school.number_theory import clock, division, divisors, ratio, triangle
from edge_ttc.problems.school.parts import measure, part
from edge_ttc.problems.school.relations import relation
from edge_ttc.problems.school.riddles import riddle
from edge_ttc.problems.school.splits import SPLITS, split_of
from edge_ttc.problems.school.stories import story
from edge_ttc.problems.school.sums import arithmetic, expression
from edge_ttc.problems.school.told import told


def _five(family: Family) -> Family:
    """A family with five levels, read at ours."""
    return lambda rng, level: family(rng, _FIVE[level - 1])


_FIVE = (1, 1, 2, 2, 3, 3, 4, 5, 5, 5)
FAMILIES: Mapping[str, tuple[Callable[[random.Random, int], Draft], float]] = {
    "daily": (daily, 5.0),
    "told": (told, 0.0),
    "graph": (graph, 3.0),
    "story": (_five(story), 1.5),
    "relation": (_five(relation), 0.7),
    "shopping": (_five(shopping), 1.0),
    "arithmetic": (_five(arithmetic), 1.0),
    "expression": (_five(expression), 1.2),
    "equation": (_five(equation), 1.0),
    "part": (_five(part), 1.0),
    "measure": (_five(measure), 1.0),
    "riddle": (riddle, 1.5),
    "countdown": (countdown, 1.5),
    "divisors": (divisors, 0.8),
    "division": (division, 0.8),
    "ratio": (ratio, 0.8),
    "clock": (clock, 0.6),
    "triangle": (triangle, 0.8),
}
"""Family → how it draws, and its share of ``stream``; those without one are drawn by name."""


BENCHMARK: tuple[tuple[str, tuple[int, ...], float], ...] = (
    ("graph", (1, 2, 3), 12), ("countdown", (1, 2, 3), 22), ("relation", (3, 4, 5, 6), 24), ("expression", (5, 6), 14),
    ("riddle", (1, 2, 3, 6), 7), ("divisors", (4, 5, 6, 7, 8), 13), ("division", (5, 7), 3), ("arithmetic", (7, 8), 3),
    ("story", (7, 8), 1), ("daily", (5, 6, 7, 8), 1),
)  # fmt: skip
"""The benchmark's mix, in range: (family, levels drawn alike, share). Set so that every difficulty bin of the small
policy is populated (``models.recipes.survey``), by these parameters alone."""


def generate(family: str, level: int, seed: int | str, split: str = "train") -> Problem:
    """One problem.

    Args:
        family: a key of ``FAMILIES``.
        level: 1 (easiest) to 8; 9 and 10 are out of range of what the bundled models learn.
        seed: the same arguments give the same problem, on every machine and Python.
        split: a key of ``SPLITS``.

    Raises:
        UsageError: an unknown family, level or split.
    """
    for kind, given, known in (
        ("family", family, FAMILIES),
        ("level", level, (*LEVELS, *OUT_OF_RANGE)),
        ("split", split, SPLITS),
    ):
        if given not in known:
            raise UsageError(f"unknown {kind} {given!r}", f"choose one of {', '.join(map(str, known))}")
    rng = random.Random(f"school/{family}/{level}/{seed}")
    while True:
        draft = FAMILIES[family][0](rng, level)
        text = _typed(rng, draft.question)
        if split_of(draft.question) == split:
            return Problem(text, draft.answer, draft.steps, f"school/{family}", f"{family}/{level}/{seed}", level)


def stream(seed: int, split: str = "train") -> Iterator[Problem]:
    """An endless mix by the families' shares, every level alike, in an order fixed by ``seed``."""
    rng = random.Random(f"mix/{seed}")
    names, weights = zip(*((name, share) for name, (_, share) in FAMILIES.items()), strict=True)
    index = 0
    while True:
        family = rng.choices(names, weights)[0]
        yield generate(family, rng.choice(LEVELS), f"{seed}-{index}", split)
        index += 1


def benchmark(seed: int, split: str = "test") -> Iterator[Problem]:
    """An endless stream of ``BENCHMARK``'s mix, in an order fixed by ``seed``."""
    rng = random.Random(f"benchmark/{seed}")
    shares = [share for _, _, share in BENCHMARK]
    index = 0
    while True:
        family, levels, _ = rng.choices(BENCHMARK, shares)[0]
        yield generate(family, rng.choice(levels), f"benchmark-{seed}-{index}", split)
        index += 1


def _typed(rng: random.Random, text: str) -> str:
    """Some people type in lower case, or leave the last mark out."""
    text = text[0].upper() + text[1:]
    if rng.random() < 0.12:
        text = text.lower().replace("what's", "whats")
    if rng.random() < 0.12 and text[-1] in ".?":
        text = text[:-1]
    return text

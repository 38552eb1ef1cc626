"""Dependency-graph word problems: who has how many more, fewer or times as many as whom."""

from __future__ import annotations

import random
from dataclasses import dataclass

from edge_ttc.problems.school.draft import Draft, by_level, spoken
from edge_ttc.problems.school.words import NAMES, THINGS

_KNOWN = ("{who} has {n} {things}.", "{who} owns {n} {things}.", "There are {n} {things} in {who}'s bag.")
_MORE = ("{who} has {n} more {things} than {whom}.", "{who} has {n} more than {whom}.",
         "{who} owns {n} {things} more than {whom}.")  # fmt: skip
_FEWER = ("{who} has {n} fewer {things} than {whom}.", "{who} has {n} less than {whom}.",
          "{who} owns {n} {things} fewer than {whom}.")  # fmt: skip
_TWICE = ("{who} has twice as many {things} as {whom}.", "{who} has double the {things} of {whom}.")
_TIMES = ("{who} has {n} times as many {things} as {whom}.", "{who} owns {n} times as many {things} as {whom}.")
_HALF = ("{who} has half as many {things} as {whom}.", "{who} has half the {things} of {whom}.")
_ASK = ("How many {things} does {who} have?", "How many {things} does {who} own?", "How many does {who} have?")
_BOTH = ("How many {things} do {who} and {whom} have together?", "How many {things} do {who} and {whom} have in total?")


@dataclass(frozen=True, slots=True)
class _Fact:
    forms: tuple[str, ...]
    n: int
    line: str
    value: int


def _relate(rng: random.Random, value: int, high: int) -> _Fact:
    """A relation to somebody who has ``value``."""
    kind = rng.random()
    if kind < 0.15 and value % 2 == 0 and value > 1:
        return _Fact(_HALF, 2, f"{value}/2={value // 2}", value // 2)
    if kind < 0.30 and value <= 100:
        return _Fact(_TWICE, 2, f"{value}*2={value * 2}", value * 2)
    if kind < 0.42 and value <= 40:
        n = rng.randint(3, 5)
        return _Fact(_TIMES, n, f"{value}*{n}={value * n}", value * n)
    if kind < 0.72 or value < 3:
        n = rng.randint(1, high)
        return _Fact(_MORE, n, f"{value}+{n}={value + n}", value + n)
    n = rng.randint(1, min(high, value - 1))
    return _Fact(_FEWER, n, f"{value}-{n}={value - n}", value - n)


def relation(rng: random.Random, level: int) -> Draft:
    """A chain of comparisons; told out of order from level 3, with idle people from level 4."""
    links = rng.randint(*by_level(level, ((1, 1), (2, 2), (2, 3), (3, 4), (5, 6))))
    idle = by_level(level, (0, 0, 0, 1, 2))
    high = by_level(level, (12, 20, 20, 30, 40))
    people = rng.sample(NAMES, links + 1 + idle)
    things = rng.choice(THINGS)
    values = {people[0]: rng.randint(2, high)}
    said = [rng.choice(_KNOWN).format(who=people[0], n=spoken(rng, values[people[0]]), things=things)]
    steps = [f"{people[0]}: {values[people[0]]}"]
    for i, who in enumerate(people[1:], start=1):
        whom = people[i - 1] if i <= links else rng.choice(people[:i])
        fact = _relate(rng, values[whom], high)
        values[who] = fact.value
        said.append(rng.choice(fact.forms).format(who=who, whom=whom, n=spoken(rng, fact.n), things=things))
        if i <= links:
            steps.append(f"{who}: {fact.line}")
    if level >= 3:
        rng.shuffle(said)
    last, before = people[links], people[links - 1]
    if rng.random() < 0.25:
        total = values[last] + values[before]
        said.append(rng.choice(_BOTH).format(who=before, whom=last, things=things))
        steps.append(f"{values[before]}+{values[last]}={total}")
        return Draft(" ".join(said), tuple(steps), str(total))
    said.append(rng.choice(_ASK).format(who=last, things=things))
    return Draft(" ".join(said), tuple(steps), str(values[last]))

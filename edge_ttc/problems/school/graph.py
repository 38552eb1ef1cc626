"""Word problems over a dependency graph: quantities defined by others, told in or out of order, with distractors."""

from __future__ import annotations

import random
from dataclasses import dataclass

from edge_ttc.problems.school.dial import between, steps
from edge_ttc.problems.school.draft import Draft, spoken
from edge_ttc.problems.school.words import NAMES, THINGS

_KNOWN = ("{x} has {n} {T}.", "{x} has {n}.", "There are {n} {T} in {x}'s bag.", "{x} owns {n} {T}.")
_MORE = ("{x} has {n} more {T} than {y}.", "{x} has {n} more than {y}.", "{x} has as many as {y} and {n} more.")
_FEWER = ("{x} has {n} fewer {T} than {y}.", "{x} has {n} less than {y}.", "{y} has {n} more {T} than {x}.")
_TIMES = ("{x} has {n} times as many {T} as {y}.", "{x} has {n} times as many as {y}.")
_TWICE = ("{x} has twice as many {T} as {y}.", "{x} has double what {y} has.")
_HALF = ("{x} has half as many {T} as {y}.", "{y} has twice as many {T} as {x}.", "{x} has half of what {y} has.")
_SUM = ("{x} has as many {T} as {y} and {z} together.", "{x} has the sum of what {y} and {z} have.")
_GAP = ("{x} has the difference between what {y} and {z} have.", "{x} has as many as {y} has more than {z}.")
_ASK = ("How many {T} does {x} have?", "How many does {x} have?", "How many {T} has {x} got?")
_ALL = ("How many {T} do {x} and {y} have together?", "How many do {x} and {y} have in all?")


@dataclass(frozen=True, slots=True)
class _Fact:
    forms: tuple[str, ...]
    n: int
    parents: tuple[int, ...]
    line: str
    value: int


def _fact(rng: random.Random, values: list[int], recent: int, high: int) -> _Fact:
    """A quantity defined by an earlier one (mostly the last, so that chains grow deep) or by two."""
    y = recent if rng.random() < 0.7 else rng.randrange(len(values))
    v = values[y]
    kind = rng.random()
    if kind < 0.22 and len(values) > 1:
        z = rng.choice([i for i in range(len(values)) if i != y])
        w = values[z]
        if rng.random() < 0.65 or v <= w:
            return _Fact(_SUM, 0, (y, z), f"{v}+{w}={v + w}", v + w)
        return _Fact(_GAP, 0, (y, z), f"{v}-{w}={v - w}", v - w)
    if kind < 0.36 and v % 2 == 0:
        return _Fact(_HALF, 2, (y,), f"{v}/2={v // 2}", v // 2)
    if kind < 0.48 and v <= 120:
        return _Fact(_TWICE, 2, (y,), f"{v}*2={v * 2}", v * 2)
    if kind < 0.58 and v <= 60:
        n = rng.randint(3, 6)
        return _Fact(_TIMES, n, (y,), f"{v}*{n}={v * n}", v * n)
    if kind < 0.8 or v < 4:
        n = rng.randint(2, high)
        return _Fact(_MORE, n, (y,), f"{v}+{n}={v + n}", v + n)
    n = rng.randint(2, min(high, v - 1))
    return _Fact(_FEWER, n, (y,), f"{v}-{n}={v - n}", v - n)


def graph(rng: random.Random, level: int) -> Draft:
    """2 to 7 quantities that matter and up to 3 that do not; shuffled in two of three questions."""
    high = between(level, 12, 60)
    total = steps(level, 2, 6.6) + rng.randint(0, 1)
    people = rng.sample(NAMES, total + steps(level, 0, 3))
    facts = [_Fact(_KNOWN, n := rng.randint(2, high), (), str(n), n)]
    while len(facts) < total:
        facts.append(_fact(rng, [f.value for f in facts], len(facts) - 1, high))
    target, extra = len(facts) - 1, people[total:]
    for _ in extra:
        base = rng.randrange(len(facts))
        facts.append(_fact(rng, [f.value for f in facts], base, high))
    order = _needed(facts, target)
    thing = rng.choice(THINGS)
    said = []
    for fact, who in zip(facts, people, strict=True):
        names = dict(zip(("y", "z"), (people[p] for p in fact.parents), strict=False))
        said.append(rng.choice(fact.forms).format(x=who, n=spoken(rng, fact.n), T=thing, **names))
    if rng.random() < 0.67:
        rng.shuffle(said)
    lines = [f"{people[i]}: {facts[i].line}" for i in order]
    answer = facts[target].value
    ask = rng.choice(_ASK).format(x=people[target], T=thing)
    if rng.random() < 0.2:
        other = rng.choice([i for i in order if i != target])
        ask = rng.choice(_ALL).format(x=people[target], y=people[other], T=thing)
        lines.append(f"{answer}+{facts[other].value}={answer + facts[other].value}")
        answer += facts[other].value
    return Draft(" ".join((*said, ask)), tuple(lines), str(answer))


def _needed(facts: list[_Fact], target: int) -> list[int]:
    """What ``target`` depends on, parents first, itself last."""
    order: list[int] = []

    def visit(i: int) -> None:
        if i not in order:
            for parent in facts[i].parents:
                visit(parent)
            order.append(i)

    visit(target)
    return order

"""Running-total stories: somebody has some things, and then things happen."""

from __future__ import annotations

import random

from edge_ttc.problems.school.draft import Draft, by_level, plural, product_lines, spoken, sum_line
from edge_ttc.problems.school.words import NAMES, THINGS, pronoun

_START = ("{name} has {n} {things}.", "{name} starts with {n} {things}.", "At first {name} has {n} {things}.",
          "{name} had {n} {things}.", "There are {n} {things} in {name}'s box.")  # fmt: skip
_GAIN = ("{who} gets {n} more.", "{who} buys {n} more {things}.", "{who} finds {n} {things}.",
         "{other} gives {name} {n} {things}.", "{who} wins {n} {things}.", "Then {who} gets another {n}.",
         "A friend brings {n} more {things}.", "{who} picks up {n} {things}.", "{who} receives {n} more.")  # fmt: skip
_LOSE = ("{who} gives {n} to {other}.", "{who} loses {n}.", "{who} sells {n} {things}.", "{who} gives away {n}.",
         "Then {n} {things} get lost.", "{other} takes {n} of them.", "{who} uses {n} of the {things}.",
         "{who} gives {n} {things} to a friend.", "{who} throws away {n}.")  # fmt: skip
_DOUBLE = ("Then {who} doubles the number of {things}.", "A day later {who} has twice as many.",
           "{other} then doubles what {name} has.")  # fmt: skip
_TRIPLE = ("Then {who} triples the number of {things}.", "A week later {who} has three times as many.")
_HALVE = ("{who} gives half of them to {other}.", "Then {who} sells half of the {things}.", "{who} loses half of them.")
_NOISE = ("{other} has {n} {others}.", "{name} is {n} years old.", "It takes {name} {n} minutes to walk home.",
          "{other} also likes {others}.", "The shop sells {n} kinds of {others}.")  # fmt: skip
_ASK = ("How many {things} does {name} have now?", "How many {things} does {name} have?",
        "How many {things} are left?", "How many {things} does {name} have in the end?",
        "How many does {name} have now?")  # fmt: skip
_ONE_LOSS = ("{name} has {a} {things} and gives {b} to {other}. How many are left?",
             "{name} had {a} {things}. {who} ate {b}. How many {things} are left?",
             "There are {a} {things} on a table. {name} takes {b}. How many {things} remain?",
             "If {name} has {a} {things} and loses {b}, how many {things} does {name} have left?",
             "If you have {a} {things} and give away {b}, how many do you have?")  # fmt: skip
_ONE_GAIN = ("{name} has {a} {things} and gets {b} more. How many {things} does {name} have?",
             "{name} has {a} {things}. {other} has {b} {things}. How many {things} do they have together?",
             "{name} has {a} {things} and {other} has {b}. How many do they have in total?",
             "If {name} has {a} {things} and buys {b} more, how many {things} does {name} have now?",
             "{name} bought {a} {things} on Monday and {b} {things} on Tuesday. How many in all?",
             "If you have {a} {things} and get {b} more, how many do you have?")  # fmt: skip


def _event(rng: random.Random, level: int, total: int, high: int) -> tuple[tuple[str, ...], int, list[str], int]:
    """One event: its sentence forms, the number told, its steps, the new total."""
    kind = rng.random()
    if level >= 3 and kind < 0.10 and total <= 400:
        return _DOUBLE, 2, product_lines(total, 2), total * 2
    if level >= 4 and kind < 0.15 and total <= 300:
        return _TRIPLE, 3, product_lines(total, 3), total * 3
    if level >= 3 and kind < 0.25 and total % 2 == 0 and total > 0:
        return _HALVE, 2, [f"{total}/2={total // 2}"], total // 2
    if kind < 0.62 or total < 2:
        n = rng.randint(1, high)
        return _GAIN, n, [sum_line(total, n)], total + n
    n = rng.randint(1, min(total, high))
    return _LOSE, n, [sum_line(total, -n)], total - n


def _one_event(rng: random.Random) -> Draft:
    a, b = rng.randint(2, 60), rng.randint(1, 40)
    name, other = rng.sample(NAMES, 2)
    things = rng.choice(THINGS)
    loss = rng.random() < 0.5
    if loss and b > a:
        a, b = b, a
    form = rng.choice(_ONE_LOSS if loss else _ONE_GAIN)
    text = form.format(name=name, other=other, who=pronoun(name), things=things, a=spoken(rng, a), b=spoken(rng, b))
    line = sum_line(a, -b if loss else b)
    return Draft(text, (line,), line.partition("=")[2])


def story(rng: random.Random, level: int) -> Draft:
    """A running total over 1 to 9 events, with doubling, halving and idle sentences as the level rises."""
    if level == 1 and rng.random() < 0.6:
        return _one_event(rng)
    events = rng.randint(*by_level(level, ((1, 1), (2, 2), (3, 4), (5, 6), (7, 9))))
    high = by_level(level, (20, 40, 60, 80, 99))
    name, other = rng.sample(NAMES, 2)
    things, others = rng.sample(THINGS, 2)
    total = rng.randint(2, high)
    words = {"name": name, "other": other, "things": things, "others": others}
    said = [rng.choice(_START).format(n=spoken(rng, total), **words | {"things": plural(things, total)})]
    steps: list[str] = []
    for _ in range(events):
        forms, n, lines, total = _event(rng, level, total, high)
        who = rng.choice((pronoun(name), name))
        told = words | {"who": who, "things": plural(things, n) if forms in (_GAIN, _LOSE) else things}
        said.append(_lowered(rng.choice(forms).format(n=spoken(rng, n), **told), who))
        steps += lines
        if level >= 3 and rng.random() < 0.12:
            said.append(rng.choice(_NOISE).format(n=rng.randint(2, 40), **words | {"who": pronoun(name)}))
    said.append(rng.choice(_ASK).format(**words))
    return Draft(" ".join(said), tuple(steps), str(total))


def _lowered(sentence: str, who: str) -> str:
    """A pronoun inside a sentence in lower case: ``Then she gets …``."""
    return sentence.replace(f" {who} ", f" {who.lower()} ") if who in ("He", "She") else sentence

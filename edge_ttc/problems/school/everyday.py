"""Everyday multiplication and division: groups, prices and change, speed, sharing."""

from __future__ import annotations

import random

from edge_ttc.problems.school.draft import Draft, by_level, product_lines, spoken
from edge_ttc.problems.school.words import CONTAINERS, GOODS, NAMES, THINGS, WORKERS, pronoun

_GROUPS = (
    "There are {a} {boxes} with {b} {things} in each. How many {things} are there?",
    "Each of {a} {boxes} holds {b} {things}. How many {things} are there in total?",
    "{name} has {a} {boxes} of {b} {things} each. How many {things} does {name} have?",
    "{name} buys {a} {boxes}. Each one contains {b} {things}. How many {things} is that?",
    "A {worker} makes {b} {things} per hour. How many {things} in {a} hours?",
    "How many {things} are in {a} {boxes} if each holds {b}?",
    "A car travels {b} km per hour for {a} hours. How far does it go?",
    "One ticket costs {b} dollars. How much do {a} tickets cost?",
    "{name} reads {b} pages a day. How many pages does {name} read in {a} days?",
)
_SHARE = (
    "{name} shares {c} {things} equally among {a} friends. How many does each get?",
    "{c} {things} are put into {a} {boxes} equally. How many {things} are in each?",
    "{a} children share {c} {things} equally. How many {things} does each child get?",
    "A car travels {c} km in {a} hours. How many km does it travel per hour?",
    "{name} packs {c} {things} into bags of {a}. How many bags does {name} need?",
    "If {a} tickets cost {c} dollars, how much does one ticket cost?",
)
_CHANGE = (
    "How much change does {name} get from {paid} dollars?",
    "{who} pays with {paid} dollars. How much change does {who_l} get?",
    "{name} had {paid} dollars. How much money is left?",
)


def _one_step(rng: random.Random, high: int) -> Draft:
    a, b = rng.randint(2, 12), rng.randint(2, high)
    words = {
        "name": rng.choice(NAMES),
        "things": rng.choice(THINGS),
        "boxes": rng.choice(CONTAINERS),
        "worker": rng.choice(WORKERS),
    }
    if rng.random() < 0.6:
        text = rng.choice(_GROUPS).format(a=spoken(rng, a), b=spoken(rng, b), **words)
        return Draft(text, tuple(product_lines(b, a)), str(a * b))
    text = rng.choice(_SHARE).format(a=spoken(rng, a), c=a * b, **words)
    return Draft(text, (f"{a * b}/{a}={b}",), str(b))


def _basket(rng: random.Random, kinds: int, high: int) -> tuple[list[str], list[str], int]:
    """Prices told, steps to the total, the total."""
    said, steps, total = [], [], 0
    for one, many in rng.sample(GOODS, kinds):
        price, count = rng.randint(2, high), rng.randint(1, 9)
        said.append(f"{spoken(rng, count)} {one if count == 1 else many} at {price} dollars each")
        lines = product_lines(price, count)
        if total:
            lines.append(f"{total}+{price * count}={total + price * count}")
        steps += lines
        total += price * count
    return said, steps, total


def shopping(rng: random.Random, level: int) -> Draft:
    """Groups and sharing at level 1; a basket, its change, a discount and a split bill above."""
    if level == 1 or (level == 2 and rng.random() < 0.4):
        return _one_step(rng, 12 if level == 1 else 40)
    name = rng.choice(NAMES)
    said, steps, total = _basket(rng, by_level(level, (1, 1, 2, 3, 4)), by_level(level, (9, 12, 15, 20, 30)))
    listed = said[0] if len(said) == 1 else ", ".join(said[:-1]) + " and " + said[-1]
    text = f"{name} buys {listed}."
    if level >= 4 and total > 12 and rng.random() < 0.6:
        off = rng.randint(2, 10)
        text += rng.choice((f" There is a discount of {off} dollars.", f" A coupon takes {off} dollars off."))
        steps.append(f"{total}-{off}={total - off}")
        total -= off
    if rng.random() < 0.5:
        paid = total + rng.randint(1, 40) if rng.random() < 0.5 else (total // 10 + 1) * 10
        ask = rng.choice(_CHANGE).format(name=name, paid=paid, who=pronoun(name), who_l=pronoun(name).lower())
        return Draft(f"{text} {ask}", (*steps, f"{paid}-{total}={paid - total}"), str(paid - total))
    ask = rng.choice(("How much does it cost in total?", f"How much does {name} pay?", "What is the total price?"))
    return Draft(f"{text} {ask}", tuple(steps), str(total))

"""Greatest common divisors, least common multiples, ratios, long division, times of day and triangles."""

from __future__ import annotations

import math
import random

from edge_ttc.problems.school.dial import between
from edge_ttc.problems.school.draft import Draft, product_lines, spoken
from edge_ttc.problems.school.words import NAMES, THINGS


def _euclid(a: int, b: int) -> tuple[list[str], int]:
    lines = []
    while a % b:
        q, r = divmod(a, b)
        lines.append(f"{a}-{b}*{q}={r}")
        a, b = b, r
    lines.append(f"{a}/{b}={a // b}")
    return lines, b


def divisors(rng: random.Random, level: int) -> Draft:
    """gcd by Euclid's algorithm, lcm from it."""
    g = rng.randint(1, between(level, 9, 24))
    a, b = g * rng.randint(2, between(level, 8, 30)), g * rng.randint(2, between(level, 8, 30))
    a, b = max(a, b), min(a, b)
    if a == b:
        a += b
    lines, found = _euclid(a, b)
    if rng.random() < 0.5:
        text = rng.choice(("What is the greatest common divisor of {a} and {b}?", "Find the gcd of {a} and {b}.",
                           "What is the largest number that divides both {a} and {b}?", "gcd({a}, {b})",
                           "What is the greatest common factor of {a} and {b}?"))  # fmt: skip
        return Draft(text.format(a=a, b=b), tuple(lines), str(found))
    text = rng.choice(("What is the least common multiple of {a} and {b}?", "Find the lcm of {a} and {b}.",
                       "What is the smallest number that both {a} and {b} divide?", "lcm({a}, {b})"))  # fmt: skip
    m = math.lcm(a, b)
    return Draft(text.format(a=a, b=b), (*lines, f"{b}/{found}={b // found}", *product_lines(a, b // found)), str(m))


def division(rng: random.Random, level: int) -> Draft:
    """Long division, a digit of the quotient a line."""
    b, q = rng.randint(2, between(level, 6, 30)), rng.randint(3, between(level, 15, 900))
    a, rest, lines, quotient = b * q, 0, [], ""
    for digit in str(a):
        rest = rest * 10 + int(digit)
        if rest < b and not quotient:
            continue
        k = rest // b
        lines.append(f"{rest}-{b}*{k}={rest - b * k}")
        quotient += str(k)
        rest -= b * k
    text = rng.choice(("What is {a} divided by {b}?", "Divide {a} by {b}.", "{a} / {b}", "{a} ÷ {b} = ?",
                       "How many times does {b} go into {a}?", "Calculate {a}/{b}.", "What is {a}/{b}?"))  # fmt: skip
    return Draft(text.format(a=a, b=b), tuple(lines), str(q))


def ratio(rng: random.Random, level: int) -> Draft:
    """Sharing in a ratio, recipes and prices in proportion."""
    a, b = rng.sample(range(2, between(level, 7, 16)), 2)
    unit = rng.randint(2, between(level, 9, 60))
    x, y = rng.sample(NAMES, 2)
    thing = rng.choice(THINGS)
    kind = rng.randrange(3)
    if kind == 0:
        text = rng.choice(
            (
                "{x} and {y} share {n} {t} in the ratio {a}:{b}. How many does {x} get?",
                "{n} {t} are split between {x} and {y} in the ratio {a} to {b}. How many does {x} get?",
            )
        )
        n = (a + b) * unit
        lines = [f"{a}+{b}={a + b}", f"{n}/{a + b}={unit}", *product_lines(unit, a)]
        return Draft(text.format(x=x, y=y, n=n, t=thing, a=a, b=b), tuple(lines), str(unit * a))
    if kind == 1:
        text = rng.choice(("{a} {t} cost {n} dollars. How much do {b} {t} cost?",
                           "If {a} {t} cost {n} dollars, what do {b} {t} cost?",
                           "{x} pays {n} dollars for {a} {t}. How much would {b} {t} be?"))  # fmt: skip
        lines = [f"{a * unit}/{a}={unit}", *product_lines(unit, b)]
        return Draft(text.format(x=x, n=a * unit, t=thing, a=spoken(rng, a), b=spoken(rng, b)), tuple(lines),
                     str(unit * b))  # fmt: skip
    text = rng.choice(
        (
            "The ratio of boys to girls is {a}:{b}. There are {n} boys. How many girls are there?",
            "For every {a} boys there are {b} girls. There are {n} boys. How many girls are there?",
        )
    )
    lines = [f"{a * unit}/{a}={unit}", *product_lines(unit, b)]
    return Draft(text.format(a=a, b=b, n=a * unit), tuple(lines), str(unit * b))


def clock(rng: random.Random, level: int) -> Draft:
    """Hours and minutes, and how long something lasts."""
    h, m = rng.randint(1, between(level, 4, 30)), rng.choice((5, 10, 15, 20, 30, 40, 45, 50))
    kind = rng.randrange(3)
    if kind == 0:
        text = rng.choice(("How many minutes are {h} hours and {m} minutes?", "{h} hours {m} minutes in minutes?",
                           "A trip takes {h} hours and {m} minutes. How many minutes is that?"))  # fmt: skip
        return Draft(text.format(h=h, m=m), (f"{h}*60={h * 60}", f"{h * 60}+{m}={h * 60 + m}"), str(h * 60 + m))
    start, length = rng.randint(6, 12) * 60 + rng.choice((0, 15, 30, 45)), rng.randint(2, between(level, 12, 60)) * 5
    end = start + length
    if end >= 13 * 60:
        start, end = start - 300, end - 300
    s, e = (f"{t // 60}:{t % 60:02d}" for t in (start, end))
    lines = [f"{end // 60}*60={end // 60 * 60}", f"{end // 60 * 60}+{end % 60}={end}",
             f"{start // 60}*60={start // 60 * 60}", f"{start // 60 * 60}+{start % 60}={start}",
             f"{end}-{start}={length}"]  # fmt: skip
    text = rng.choice(("A film starts at {s} and ends at {e}. How many minutes does it last?",
                       "How many minutes are there from {s} to {e}?",
                       "The lesson begins at {s} and is over at {e}. How long is it in minutes?"))  # fmt: skip
    return Draft(text.format(s=s, e=e), tuple(lines), str(length))


def triangle(rng: random.Random, level: int) -> Draft:
    """Areas of triangles, volumes of boxes, missing angles and sides."""
    a, b, c = (rng.randint(2, between(level, 9, 50)) for _ in range(3))
    kind = rng.randrange(4)
    if kind == 0:
        a *= 2
        text = rng.choice(("A triangle has base {a} and height {b}. What is its area?",
                           "Find the area of a triangle with base {a} cm and height {b} cm."))  # fmt: skip
        lines = [*product_lines(a, b), f"{a * b}/2={a * b // 2}"]
        return Draft(text.format(a=a, b=b), tuple(lines), str(a * b // 2))
    if kind == 1:
        c = min(c, 12)
        text = rng.choice(("A box is {a} cm long, {b} cm wide and {c} cm high. What is its volume?",
                           "What is the volume of a {a} by {b} by {c} box?"))  # fmt: skip
        return Draft(text.format(a=a, b=b, c=c), (*product_lines(a, b), *product_lines(a * b, c)), str(a * b * c))
    if kind == 2:
        a, b = rng.randint(20, 85), rng.randint(20, 85)
        text = rng.choice(("Two angles of a triangle are {a} and {b} degrees. What is the third?",
                           "A triangle has angles of {a} and {b} degrees. Find the third angle."))  # fmt: skip
        return Draft(text.format(a=a, b=b), (f"{a}+{b}={a + b}", f"180-{a + b}={180 - a - b}"), str(180 - a - b))
    text = rng.choice(("A rectangle has area {p} and one side is {a}. How long is the other side?",
                       "The area of a rectangle is {p} and its width is {a}. What is its length?"))  # fmt: skip
    return Draft(text.format(p=a * b, a=a), (f"{a * b}/{a}={b}",), str(b))

"""Halves, percentages, fractions, averages, areas and sequences."""

from __future__ import annotations

import math
import random
from fractions import Fraction

from edge_ttc.problems.school.draft import Draft, by_level, product_lines, spoken

_PARTS = {"half": 2, "a third": 3, "a quarter": 4, "a fifth": 5, "a tenth": 10}


def _share(rng: random.Random) -> Draft:
    word, n = rng.choice(list(_PARTS.items()))
    value = rng.randint(1, 20)
    text = rng.choice(("What is {w} of {n}?", "Find {w} of {n}.", "How much is {w} of {n}?", "{w} of {n}"))
    return Draft(text.format(w=word, n=value * n), (f"{value * n}/{n}={value}",), str(value))


def _percent(rng: random.Random, level: int) -> Draft:
    percent = rng.choice((10, 20, 25, 50, 75) if level < 3 else (5, 15, 30, 35, 40, 45, 60, 65, 80, 90))
    base = rng.randint(1, 20 if level < 3 else 40) * 20
    value = percent * base // 100
    steps = [*product_lines(base, percent), f"{base * percent}/100={value}"]
    if level < 4 or rng.random() < 0.3:
        text = rng.choice(("What is {p}% of {n}?", "Find {p} percent of {n}.", "Calculate {p}% of {n}.", "{p}% of {n}"))
        return Draft(text.format(p=percent, n=base), tuple(steps), str(value))
    up = rng.random() < 0.5
    text = (
        f"A price of {base} dollars goes up by {percent}%. What is the new price?"
        if up
        else rng.choice(("A {n} dollar coat is {p}% off. What does it cost now?",
                         "A price of {n} dollars falls by {p}%. What is the new price?")).format(n=base, p=percent)
    )  # fmt: skip
    new = base + value if up else base - value
    return Draft(text, (*steps, f"{base}{'+' if up else '-'}{value}={new}"), str(new))


def _fraction_of(rng: random.Random) -> Draft:
    b = rng.randint(2, 10)
    a = rng.randint(1, b - 1)
    unit = rng.randint(2, 12)
    text = rng.choice(("What is {a}/{b} of {n}?", "Find {a}/{b} of {n}.",
                       "There are {n} children in a class. {a}/{b} of them wear glasses. How many wear glasses?",
                       "A tank holds {n} litres. It is {a}/{b} full. How many litres are in it?"))  # fmt: skip
    steps = (f"{unit * b}/{b}={unit}", f"{unit}*{a}={unit * a}")
    return Draft(text.format(a=a, b=b, n=unit * b), steps, str(unit * a))


def _fraction_sum(rng: random.Random) -> Draft:
    p, q = (Fraction(rng.randint(1, d - 1), d) for d in (rng.randint(2, 9), rng.randint(2, 9)))
    sign = rng.choice("+-") if p > q else "+"
    result = p + q if sign == "+" else p - q
    common = math.lcm(p.denominator, q.denominator)
    left, right = p.numerator * (common // p.denominator), q.numerator * (common // q.denominator)
    top = left + right if sign == "+" else left - right
    steps = [f"{p}={left}/{common}", f"{q}={right}/{common}", f"{left}{sign}{right}={top}"]
    if str(result) != f"{top}/{common}":
        steps.append(f"{top}/{common}={result}")
    text = rng.choice(("What is {p} {s} {q}?", "Calculate {p} {s} {q}.", "{p} {s} {q}"))
    return Draft(text.format(p=p, s=sign, q=q), tuple(steps), str(result))


def part(rng: random.Random, level: int) -> Draft:
    """A half or 10 % of a number at level 1 up to sums of fractions and price changes at level 5."""
    if level == 1:
        return _share(rng)
    if level == 2:
        return _share(rng) if rng.random() < 0.3 else _percent(rng, level)
    if level == 3:
        return _fraction_of(rng) if rng.random() < 0.5 else _percent(rng, level)
    return _fraction_sum(rng) if rng.random() < (0.35 if level == 4 else 0.5) else _percent(rng, level)


def _rectangle(rng: random.Random, level: int) -> Draft:
    a, b = rng.randint(2, 12 if level < 3 else 60), rng.randint(2, 12 if level < 3 else 40)
    if rng.random() < 0.5:
        text = rng.choice(("A rectangle is {a} cm long and {b} cm wide. What is its area?",
                           "What is the area of a {a} by {b} rectangle?",
                           "Find the area of a rectangle with sides {a} and {b}."))  # fmt: skip
        return Draft(text.format(a=a, b=b), tuple(product_lines(a, b)), str(a * b))
    text = rng.choice(("A rectangle is {a} cm long and {b} cm wide. What is its perimeter?",
                       "Find the perimeter of a rectangle with sides {a} and {b}."))  # fmt: skip
    steps = (f"{a}+{b}={a + b}", f"{a + b}*2={2 * (a + b)}")
    return Draft(text.format(a=a, b=b), steps, str(2 * (a + b)))


def _average(rng: random.Random, level: int) -> Draft:
    count, high = by_level(level, (2, 3, 4, 5, 6)), by_level(level, (20, 20, 40, 60, 99))
    values = [rng.randint(1, high) for _ in range(count)]
    values[-1] += -sum(values) % count
    steps, total = [], values[0]
    for value in values[1:]:
        steps.append(f"{total}+{value}={total + value}")
        total += value
    steps.append(f"{total}/{count}={total // count}")
    listed = ", ".join(map(str, values[:-1])) + f" and {values[-1]}"
    text = rng.choice(("What is the average of {}?", "Find the mean of {}.", "What is the mean of {}?",
                       "{} are the scores. What is the average score?"))  # fmt: skip
    return Draft(text.format(listed), tuple(steps), str(total // count))


def _sequence(rng: random.Random, level: int) -> Draft:
    first, gap = rng.randint(1, 30), rng.randint(2, by_level(level, (5, 9, 12, 20, 30)))
    gap *= -1 if rng.random() < 0.2 and first > 4 * gap else 1
    terms = [first + gap * i for i in range(5)]
    listed = ", ".join(map(str, terms[:4]))
    text = rng.choice(("What comes next: {}?", "What is the next number in {}?", "{}, ... What comes next?"))
    if level < 3:
        steps = (f"{terms[1]}-{terms[0]}={gap}", f"{terms[3]}{gap:+d}={terms[4]}")
        return Draft(text.format(listed), steps, str(terms[4]))
    n = rng.randint(7, 20 if level < 5 else 60)
    times = product_lines(abs(gap), n - 1)
    shift = gap * (n - 1)
    steps = (f"{terms[1]}-{terms[0]}={gap}", f"{n}-1={n - 1}", *times, f"{first}{shift:+d}={first + shift}")
    return Draft(f"What is term number {n} of the sequence {listed}, ...?", steps, str(first + shift))


def _remainder(rng: random.Random, level: int) -> Draft:
    b, q = rng.randint(3, 9 if level < 4 else 12), rng.randint(2, by_level(level, (9, 12, 20, 40, 80)))
    r = rng.randint(1, b - 1)
    a = b * q + r
    text = rng.choice(("What is the remainder of {a} divided by {b}?", "What is {a} mod {b}?",
                       "{a} sweets are shared among {b} children. How many are left over?"))  # fmt: skip
    return Draft(text.format(a=a, b=spoken(rng, b)), (f"{b}*{q}={b * q}", f"{a}-{b * q}={r}"), str(r))


def measure(rng: random.Random, level: int) -> Draft:
    """Rectangles, averages, sequences and remainders; longer lists and larger numbers as the level rises."""
    return rng.choice((_rectangle, _average, _sequence, _remainder))(rng, level)

"""Questions whose answer is easier to check than to find: two numbers by sum and product, numbers with remainders,
squares and consecutive numbers. The written steps are the check."""

from __future__ import annotations

import random

from edge_ttc.problems.school.dial import between
from edge_ttc.problems.school.draft import Draft

_PAIR = ("Two numbers add up to {s} and multiply to {p}. What is the larger one?",
         "The sum of two numbers is {s} and their product is {p}. Find the larger number.",
         "Two numbers have sum {s} and product {p}. What is the bigger number?",
         "Which two numbers add to {s} and multiply to {p}? Give the larger.")  # fmt: skip
_GAP = ("Two numbers differ by {d} and multiply to {p}. What is the larger one?",
        "The product of two numbers is {p} and one is {d} more than the other. Find the larger.")  # fmt: skip
_NEXT = ("The product of two consecutive numbers is {p}. What is the larger one?",
         "Two numbers in a row multiply to {p}. What is the larger?")  # fmt: skip
_ROOT = (
    "What number times itself is {p}?",
    "What is the square root of {p}?",
    "A square has area {p}. How long is a side?",
)
_REST = (
    "Which number between {lo} and {hi} is divisible by {m} and leaves remainder {r} when divided by {n}?",
    "Find the number from {lo} to {hi} that is a multiple of {m} and has remainder {r} when divided by {n}.",
)
_QUAD = ("Find the positive x with x*x + {b}x = {c}.", "Solve x*x + {b}x = {c} for positive x.",
         "A number times itself plus {b} times the number is {c}. What is the number?")  # fmt: skip


def riddle(rng: random.Random, level: int) -> Draft:
    """One of six kinds; numbers to 12 at level 1, to 60 at level 8."""
    high = between(level, 10, 70)
    kind = rng.randrange(6)
    x, y = rng.randint(2, high), rng.randint(2, high)
    x, y = max(x, y), min(x, y)
    if kind == 0:
        text = rng.choice(_PAIR).format(s=x + y, p=x * y)
        return Draft(text, (f"{x}+{y}={x + y}", f"{x}*{y}={x * y}"), str(x))
    if kind == 1 and x > y:
        text = rng.choice(_GAP).format(d=x - y, p=x * y)
        return Draft(text, (f"{x}-{y}={x - y}", f"{x}*{y}={x * y}"), str(x))
    if kind == 2:
        text = rng.choice(_NEXT).format(p=x * (x + 1))
        return Draft(text, (f"{x}+1={x + 1}", f"{x}*{x + 1}={x * (x + 1)}"), str(x + 1))
    if kind == 3:
        return Draft(rng.choice(_ROOT).format(p=x * x), (f"{x}*{x}={x * x}",), str(x))
    if kind == 4:
        return _rest(rng, high)
    b, c = y, x * x + y * x
    return Draft(rng.choice(_QUAD).format(b=b, c=c), (f"{x}*{x}={x * x}", f"{b}*{x}={b * x}",
                                                      f"{x * x}+{b * x}={c}"), str(x))  # fmt: skip


def _rest(rng: random.Random, high: int) -> Draft:
    """The window holds exactly one number that fits."""
    while True:
        m, n = rng.randint(2, 12), rng.randint(3, 12)
        x = m * rng.randint(2, max(3, high // 2))
        r = x % n
        lo, hi = x - rng.randint(0, m * 3), x + rng.randint(0, m * 3)
        fits = [k for k in range(max(1, lo), hi + 1) if k % m == 0 and k % n == r]
        if fits == [x] and r and lo > 0 and hi - lo >= m:
            text = rng.choice(_REST).format(lo=lo, hi=hi, m=m, r=r, n=n)
            return Draft(text, (f"{m}*{x // m}={x}", f"{n}*{x // n}={x - r}", f"{x}-{x - r}={r}"), str(x))

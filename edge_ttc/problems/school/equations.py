"""Linear equations in one unknown, with an integer solution."""

from __future__ import annotations

import random

from edge_ttc.problems.school.draft import Draft

_ASK = (
    "Solve {eq}.", "Solve {eq} for {v}.", "Find {v}: {eq}", "What is {v} if {eq}?", "If {eq}, what is {v}?",
    "Solve for {v}: {eq}", "Solve the equation {eq}.", "{eq}, find {v}", "Find the value of {v} if {eq}.", "{eq}",
)  # fmt: skip


def _term(coefficient: int, variable: str) -> str:
    return {1: variable, -1: f"-{variable}"}.get(coefficient, f"{coefficient}{variable}")


def _side(coefficient: int, constant: int, variable: str) -> str:
    """``ax + b`` with folded signs."""
    if constant == 0:
        return _term(coefficient, variable)
    return f"{_term(coefficient, variable)} {'+' if constant > 0 else '-'} {abs(constant)}"


def _finish(a: int, right: int, v: str) -> list[str]:
    """The last steps of ``a v = right``."""
    return [f"{v}={right}"] if a == 1 else [f"{_term(a, v)}={right}", f"{v}={right}/{a}={right // a}"]


def _one_side(a: int, b: int, x: int, v: str) -> tuple[str, list[str]]:
    right = a * x + b
    equation = f"{_side(a, b, v)} = {right}"
    moved = [] if b == 0 else [f"{_term(a, v)}={right}{-b:+d}"]
    return equation, [*moved, *_finish(a, right - b, v)]


def _two_sides(a: int, b: int, c: int, x: int, v: str) -> tuple[str, list[str]]:
    d = (a - c) * x + b
    right = _side(c, d, v)
    joined = f"{_term(a, v)}{'-' if c > 0 else '+'}{_term(abs(c), v)}={d}{-b:+d}"
    return f"{_side(a, b, v)} = {right}", [joined, *_finish(a - c, d - b, v)]


def equation(rng: random.Random, level: int) -> Draft:
    """``x + a = b`` at level 1 to ``a(x + b) = cx + d`` at level 5."""
    v = rng.choice("xxxyznabt")
    x = rng.randint(1, 20) if level < 3 or rng.random() < 0.7 else -rng.randint(1, 12)
    b = rng.choice((-1, 1)) * rng.randint(1, 30)
    if level == 1:
        text, steps = _one_side(1, b, x, v)
    elif level == 2:
        text, steps = _one_side(rng.randint(2, 9), 0 if rng.random() < 0.3 else abs(b), x, v)
    elif level == 3:
        text, steps = _one_side(rng.choice((-1, 1, 1)) * rng.randint(2, 12), b, x, v)
    elif level == 4:
        a, c = rng.sample(range(2, 13), 2)
        text, steps = _two_sides(max(a, c), b, min(a, c), x, v)
    else:
        a, c = rng.sample(range(2, 10), 2)
        inner = rng.choice((-1, 1)) * rng.randint(1, 9)
        text, steps = _two_sides(a, a * inner, c, x, v)
        opened = text
        text = text.replace(_side(a, a * inner, v), f"{a}({_side(1, inner, v)})", 1)
        steps = [opened.replace(" ", ""), *steps]
    if rng.random() < 0.3:
        text = text.replace(" ", "")
    return Draft(rng.choice(_ASK).format(eq=text, v=v), tuple(steps), str(x))

"""Bare arithmetic: one operation (``arithmetic``) and nested expressions (``expression``)."""

from __future__ import annotations

import random

from edge_ttc.problems.school.draft import Draft, by_level, product_lines, spoken

_ASK = (
    "What is {}?", "What is {}?", "What's {}?", "Calculate {}.", "Compute {}.", "Work out {}.", "How much is {}?", "{}",
    "{} = ?", "Find {}.", "Evaluate {}.", "Can you tell me what {} is?", "Please calculate {}.", "Solve {}.",
)  # fmt: skip

_WORDS = {
    "+": ("plus", "added to"),
    "-": ("minus", "take away"),
    "*": ("times", "multiplied by"),
    "/": ("divided by", "over"),
}


def _said(rng: random.Random, a: int, op: str, b: int) -> str:
    """``a op b`` in symbols, with or without spaces, or in words."""
    style = rng.random()
    if style < 0.35:
        return f"{spoken(rng, a)} {rng.choice(_WORDS[op])} {spoken(rng, b)}"
    sign = rng.choice(("*", "x", "×")) if op == "*" else rng.choice(("/", "÷")) if op == "/" else op
    return f"{a} {sign} {b}" if style < 0.8 else f"{a}{sign}{b}"


def _operands(rng: random.Random, level: int) -> tuple[int, str, int]:
    op = rng.choice("+-*/" if level < 5 else "+-*")
    if op in "+-":
        high = by_level(level, (20, 100, 1000, 10_000, 100_000))
        return rng.randint(max(0, high // 20), high), op, rng.randint(1, high)
    first, second = by_level(level, ((10, 10), (12, 12), (100, 10), (100, 100), (1000, 100)))
    b = rng.randint(2, second)
    a = rng.randint(2, first)
    return (a * b, "/", b) if op == "/" else (a, "*", b)


def arithmetic(rng: random.Random, level: int) -> Draft:
    """One operation on two numbers; a long product is split into partial products."""
    a, op, b = _operands(rng, level)
    value = {"+": a + b, "-": a - b, "*": a * b, "/": a // b}[op]
    steps = product_lines(a, b) if op == "*" else [f"{a}{op}{b}={value}"]
    return Draft(rng.choice(_ASK).format(_said(rng, a, op, b)), tuple(steps), str(value))


def _tree(rng: random.Random, ops: int, high: int) -> tuple[str, list[str], int, str]:
    """An expression of ``ops`` operations: its text, its steps, its value and its outermost operator."""
    if ops == 0:
        value = rng.randint(1, high)
        return str(value), [], value, ""
    left_ops = rng.randint(0, ops - 1)
    op = rng.choice("++-*")
    left, left_steps, a, left_op = _tree(rng, left_ops, high)
    right, right_steps, b, right_op = _tree(rng, ops - 1 - left_ops, high)
    if op == "*" and (abs(a) > 99 or abs(b) > 12):
        op = "+"
    if left_op and (op == "*" and left_op != "*"):
        left = f"({left})"
    if right_op and (op in "*-" or right_op in "+-"):
        right = f"({right})"
    value = {"+": a + b, "-": a - b, "*": a * b}[op]
    shown = f"({b})" if b < 0 else str(b)
    return f"{left} {op} {right}", [*left_steps, *right_steps, f"{a}{op}{shown}={value}"], value, op


def expression(rng: random.Random, level: int) -> Draft:
    """Nested operations, one reduced a line, innermost and leftmost first."""
    ops = by_level(level, (2, 3, 4, 5, 7))
    while True:
        text, steps, value, _ = _tree(rng, ops, by_level(level, (10, 12, 20, 20, 30)))
        if abs(value) < 10_000:
            break
    if rng.random() < 0.3:
        text = text.replace(" ", "")
    return Draft(rng.choice(_ASK).format(text), tuple(steps), str(value))

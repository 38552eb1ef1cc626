"""Countdown: make a target from all the given numbers. The answer is an expression; any that uses them is right."""

from __future__ import annotations

import ast
import random
import re
from collections import Counter
from functools import cache

from edge_ttc.grading.value import value_of as exact_value
from edge_ttc.problems.school.dial import between, steps
from edge_ttc.problems.school.draft import Draft

_ASK = ("Make {t} from {l}.", "Use {l} to make {t}.", "Use each of {l} once to get {t}.",
        "How can you get {t} with {l}?", "With the numbers {l}, make {t}.", "Countdown: {l}. Target {t}.")  # fmt: skip

_WHOLE_NUMBERS = re.compile(r"[0-9+\-*/×÷−·() ]+")


def _apply(a: int, op: str, b: int) -> int | None:
    if op == "/":
        return a // b if b > 1 and a % b == 0 else None
    if op == "-":
        return a - b if a > b else None
    return a + b if op == "+" else a * b if a > 1 and b > 1 else None


@cache
def reachable(numbers: tuple[int, ...], target: int) -> bool:
    """Whether all of ``numbers`` (sorted) can still be combined into ``target``."""
    if len(numbers) == 1:
        return numbers[0] == target
    for i, a in enumerate(numbers):
        for j, b in enumerate(numbers):
            if i == j:
                continue
            rest = [n for k, n in enumerate(numbers) if k not in (i, j)]
            for op in "+-*/":
                made = None if op in "+*" and i > j else _apply(a, op, b)
                if made is not None and reachable(tuple(sorted((*rest, made))), target):
                    return True
    return False


def countdown(rng: random.Random, level: int) -> Draft:
    """3 numbers to 9 at level 1; 4 numbers to 25 at level 8; the steps are the combinations made."""
    count = 3 if level < 4 else 4 if level < 9 else 5
    high = between(level, 9, 25)
    while True:
        numbers = [rng.randint(2, high) for _ in range(count)]
        parts = [(n, str(n)) for n in numbers]
        lines: list[str] = []
        while len(parts) > 1:
            (a, left), (b, right) = rng.sample(parts, 2)
            if b > a:
                (a, left), (b, right) = (b, right), (a, left)
            op = rng.choice("++--**/")
            made = _apply(a, op, b)
            if made is None or made > 400:
                continue
            parts.remove((a, left))
            parts.remove((b, right))
            lines.append(f"{a}{op}{b}={made}")
            parts.append((made, f"{_wrap(left)}{op}{_wrap(right)}"))
        target, text = parts[0]
        if 10 <= target <= steps(level, 60, 200) and target not in numbers:
            listed = ", ".join(map(str, numbers[:-1])) + f" and {numbers[-1]}"
            return Draft(rng.choice(_ASK).format(t=target, l=listed), tuple(lines), text)


def _wrap(text: str) -> str:
    return text if text.isdigit() else f"({text})"


def value_of(expression: str) -> int | None:
    """The value of whole numbers joined by + - * / and brackets; None for anything else, fractions on the way too."""
    if len(expression) > 200 or not re.fullmatch(r"[\d+\-*/() ]+", expression):
        return None
    try:
        return _walk(ast.parse(expression.strip(), mode="eval").body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _walk(node: ast.expr) -> int:
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return node.value
    if isinstance(node, ast.BinOp):
        a, b = _walk(node.left), _walk(node.right)
        if isinstance(node.op, ast.Div) and b and a % b == 0:
            return a // b
        if isinstance(node.op, ast.Add | ast.Sub | ast.Mult):
            return a + b if isinstance(node.op, ast.Add) else a - b if isinstance(node.op, ast.Sub) else a * b
    raise ValueError("not a whole-number expression")


def makes_target(answer: str, reference: str) -> bool:
    """Whether ``answer`` uses the numbers of ``reference``, each as often, and has its value."""
    if _WHOLE_NUMBERS.fullmatch(answer) is None:  # 2.5 is not a 2 and a 5
        return False
    value = exact_value(answer)  # fractions on the way are allowed: no question forbids them
    return value is not None and value == value_of(reference) and numbers_used(answer) == numbers_used(reference)


def holds(lines: list[str], numbers: list[int], target: int) -> int:
    """How many leading lines (``a+b=c``) combine numbers that are there, rightly, with the target still in reach."""
    left = Counter(numbers)
    for index, line in enumerate(lines):
        m = re.fullmatch(r"(\d+)([-+*/])(\d+)=(\d+)", line)
        used = Counter((int(m[1]), int(m[3]))) if m else Counter()
        if m is None or used - left or value_of(line.partition("=")[0]) != int(m[4]):
            return index
        left = left - used + Counter([int(m[4])])
        if not reachable(tuple(sorted(left.elements())), target):
            return index
    return len(lines)


def numbers_used(expression: str) -> Counter[int]:
    """The numbers that stand in an expression, with how often."""
    return Counter(int(n) for n in re.findall(r"\d+", expression))

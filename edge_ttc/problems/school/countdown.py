"""Countdown: make a target from all the given numbers. The answer is an expression; any that uses them is right."""

from __future__ import annotations

import random
import re
from collections import Counter
from functools import cache

from edge_ttc.problems.school.dial import between, steps
from edge_ttc.problems.synthetic.draft import Draft

_ASK = ("Make {t} from {l}.", "Use {l} to make {t}.", "Use each of {l} once to get {t}.",
        "How can you get {t} with {l}?", "With the numbers {l}, make {t}.", "Countdown: {l}. Target {t}.")  # fmt: skip


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


def numbers_used(expression: str) -> Counter[int]:
    """The numbers that stand in an expression, with how often."""
    return Counter(int(n) for n in re.findall(r"\d+", expression))

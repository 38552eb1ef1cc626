"""Wrong solutions made from right ones, with the wrong line known exactly: negatives at generator speed.

A solution is a tuple of lines, the answer line (``Answer: 12``) last.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Lines = tuple[str, ...]
Corruption = Callable[[random.Random, Lines], Lines | None]
"""A corrupted copy, or None where this kind of error does not apply."""

_SUM = re.compile(r"^(?P<head>(?:\w+: )?)(?P<a>-?\d+)(?P<op>[-+*/])(?P<b>\d+|\(-\d+\))=(?P<c>-?\d+)$")
_NUMBER = re.compile(r"\d+")
_ANSWER = "Answer: "


def evaluate(a: int, op: str, b: int) -> int | None:
    """``a op b`` in whole numbers, None where there is none."""
    if op == "/":
        return a // b if b and a % b == 0 else None
    return {"+": a + b, "-": a - b, "*": a * b}[op]


def parse(line: str) -> tuple[str, int, str, int, int] | None:
    """``Tom: 3+4=7`` → ("Tom: ", 3, "+", 4, 7); None where the line is no plain ``a op b=c``."""
    m = _SUM.match(line)
    return m and (m["head"], int(m["a"]), m["op"], int(m["b"].strip("()")), int(m["c"]))


def render(head: str, a: int, op: str, b: int, c: int) -> str:
    return f"{head}{a}{op}{f'({b})' if b < 0 else b}={c}"


def wrong_number(rng: random.Random, number: int) -> int:
    """A near miss: one digit changed, or off by one or ten."""
    if rng.random() < 0.35:
        return number + rng.choice((-10, -1, 1, 10))
    digits = list(str(abs(number)))
    place = rng.randrange(len(digits))
    low = "123456789" if place == 0 and len(digits) > 1 else "0123456789"
    digits[place] = rng.choice([d for d in low if d != digits[place]])
    return int("".join(digits)) * (-1 if number < 0 else 1)


def believed(lines: Lines, first: int, values: dict[int, int]) -> Lines | None:
    """Recompute the lines after ``first`` as a solver would who believed ``values`` (old → new).

    None where a line that uses a changed value cannot be recomputed.
    """
    out, values = list(lines), dict(values)
    for i in range(first + 1, len(lines)):
        line = lines[i]
        if line.startswith(_ANSWER) and line.removeprefix(_ANSWER).lstrip("-").isdigit():
            value = int(line.removeprefix(_ANSWER))
            out[i] = f"{_ANSWER}{values.get(value, value)}"
            continue
        if not any(int(n) in values for n in _NUMBER.findall(line)):
            continue
        parsed = parse(line)
        if parsed is None:
            return None
        head, a, op, b, c = parsed
        a, b = values.get(a, a), values.get(b, b)
        result = evaluate(a, op, b)
        if result is None or (b < 0 and "(" not in line):
            return None
        out[i] = render(head, a, op, b, result)
        if result != c:
            values[c] = result
    return tuple(out)


def _replaced(rng: random.Random, lines: Lines, i: int, line: str, old: int, new: int) -> Lines | None:
    """Line ``i`` replaced; in half the cases the rest follows from the wrong value."""
    changed = (*lines[:i], line, *lines[i + 1 :])
    return believed(changed, i, {old: new}) if rng.random() < 0.5 and old != new else changed


def _pick(rng: random.Random, lines: Lines) -> tuple[int, tuple[str, int, str, int, int]] | None:
    choices = [(i, p) for i, line in enumerate(lines) if (p := parse(line))]
    return rng.choice(choices) if choices else None


def wrong_result(rng: random.Random, lines: Lines) -> Lines | None:
    """A wrong digit in the last number of a line (the answer line included)."""
    i = rng.randrange(len(lines))
    if m := re.search(r"\d+\.\d+$", lines[i]):
        place = rng.choice([k for k in range(m.start(), m.end()) if lines[i][k] != "."])
        digit = rng.choice([d for d in "123456789" if d != lines[i][place]])
        return (*lines[:i], lines[i][:place] + digit + lines[i][place + 1 :], *lines[i + 1 :])
    m = re.search(r"(-?\d+)$", lines[i])
    if m is None:
        return None
    old = int(m[1])
    new = wrong_number(rng, old)
    return _replaced(rng, lines, i, lines[i][: m.start()] + str(new), old, new)


def wrong_operand(rng: random.Random, lines: Lines) -> Lines | None:
    """Another number from the solution, or a near miss, as an operand; the line's own arithmetic is right."""
    picked = _pick(rng, lines)
    if picked is None:
        return None
    i, (head, a, op, b, c) = picked
    numbers = [int(n) for line in lines[:-1] for n in _NUMBER.findall(line)]
    new = rng.choice(numbers) if rng.random() < 0.6 else wrong_number(rng, a)
    a, b = (new, b) if rng.random() < 0.4 else (a, new)
    result = evaluate(a, op, b)
    return None if result is None else _replaced(rng, lines, i, render(head, a, op, b, result), c, result)


def swapped_operation(rng: random.Random, lines: Lines) -> Lines | None:
    """Added for subtracted, or multiplied for added; the line's own arithmetic is right."""
    picked = _pick(rng, lines)
    if picked is None:
        return None
    i, (head, a, op, b, c) = picked
    other = rng.choice([o for o in ("-", "-", "*", "/", "+") if o != op]) if op != "-" else rng.choice("+++*")
    result = evaluate(a, other, b)
    return None if result is None else _replaced(rng, lines, i, render(head, a, other, b, result), c, result)


def skipped_step(rng: random.Random, lines: Lines) -> Lines | None:
    """A line left out; in half the cases the rest goes on from the value before it."""
    if len(lines) < 3:
        return None
    i = rng.randrange(len(lines) - 1)
    shorter = (*lines[:i], *lines[i + 1 :])
    now, before = parse(lines[i]), parse(lines[i - 1]) if i else None
    if now and rng.random() < 0.5:
        old, new = now[4], before[4] if before else now[1]
        return believed(shorter, i - 1, {old: new}) if old != new else None
    return shorter


def repeated_step(rng: random.Random, lines: Lines) -> Lines | None:
    """A line written twice, or its operation done twice (``12+3=15``, ``15+3=18``)."""
    i = rng.randrange(len(lines) - 1)
    parsed = parse(lines[i])
    if parsed is None or rng.random() < 0.3:
        return (*lines[: i + 1], *lines[i:])
    head, _, op, b, c = parsed
    again = evaluate(c, op, b)
    if again is None or again == c:
        return None
    longer = (*lines[: i + 1], render(head, c, op, b, again), *lines[i + 1 :])
    return believed(longer, i + 1, {c: again})


CORRUPTIONS: tuple[tuple[Corruption, float], ...] = (
    (wrong_result, 0.40), (wrong_operand, 0.25), (swapped_operation, 0.15), (skipped_step, 0.10), (repeated_step, 0.05),
)  # fmt: skip
FOREIGN = 0.05
"""Share of corruptions that put a line of another problem into a solution."""


def foreign_line(rng: random.Random, lines: Lines, others: Lines) -> Lines:
    """One line replaced by a line of another problem."""
    i = rng.randrange(len(lines))
    return (*lines[:i], rng.choice(others[:-1] if i < len(lines) - 1 and len(others) > 1 else others), *lines[i + 1 :])


def corrupted(rng: random.Random, lines: Lines, others: Lines, attempts: int = 8) -> Lines | None:
    """One corruption that really changes the text, or None after ``attempts``."""
    kinds, weights = zip(*CORRUPTIONS, strict=True)
    for _ in range(attempts):
        if rng.random() < FOREIGN:
            made: Lines | None = foreign_line(rng, lines, others)
        else:
            made = rng.choices(kinds, weights)[0](rng, lines)
        if made is not None and made != lines:
            return made
    return None

"""Questions from templates: a wording with slots, and the steps as formulas over them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from edge_ttc.problems.school.decimals import WHOLE, Decimals
from edge_ttc.problems.school.draft import Draft, decimal, product_lines, spoken

_CHOICE = re.compile(r"\[(?:(\d)#)?([^][]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_LISTED = re.compile(r"\{([a-z])=([\d/]+)\}")
_STEP = re.compile(r"(\$?\w+)([-+*/%<>])(\$?\w+)")
LARGEST = 1_000_000
_TRIES = 50
_SCALES = (1.0, 2.0, 4.0, 8.0, 0.5, 0.25, 0.1)
"""Of the largest addend, one after the other, each for ``_TRIES`` tries: some formulas need larger numbers, others
smaller ones."""


@dataclass(frozen=True, slots=True)
class Step:
    """``left op right``; an operand is a variable (``a``), a constant (``12``) or an earlier result (``$1``).

    ``%`` leaves the remainder, in two lines: the multiple, and what is left. ``<`` and ``>`` divide what leaves one,
    and take the whole number below (full boxes) or above (boxes for all) in one line more.
    """

    left: str
    op: str
    right: str


@dataclass(frozen=True, slots=True)
class Template:
    """A wording and its steps.

    Attributes:
        wording: text with ``{slots}`` and ``[choices|of words]``; those that must agree bear a number, ``[1#cm|m]``.
        steps: binary steps; the last result is the answer.
        variables: the one-letter numbers, in the order in which they stand in the wording.
        factors: those of them that multiply or divide, and so stay small, but for what a listed one multiplies.
        listed: what some of them are drawn from, ``{p=10/20/25}``.
    """

    wording: str
    steps: tuple[Step, ...]
    variables: tuple[str, ...]
    factors: frozenset[str]
    listed: Mapping[str, tuple[int, ...]]


def parse(line: str) -> Template:
    """``wording | step; step`` → Template."""
    wording, _, formula = line.rpartition(" | ")
    listed = {name: tuple(map(int, numbers.split("/"))) for name, numbers in _LISTED.findall(wording)}
    wording = _LISTED.sub(r"{\1}", wording)
    steps = []
    for part in formula.split(";"):
        match = _STEP.fullmatch(part.strip())
        if match is None:
            raise ValueError(f"not a step: {part!r} in {line!r}")
        steps.append(Step(*match.groups()))
    agreeing: dict[str, int] = {}
    for number, options in _CHOICE.findall(wording):
        if number and agreeing.setdefault(number, options.count("|")) != options.count("|"):
            raise ValueError(f"choices {number} of {line!r} have not as many words each")
    variables = tuple(dict.fromkeys(v for v in _SLOT.findall(wording) if len(v) == 1 and v.islower()))
    multiplied = [(s.left, s.right) for s in steps if s.op == "*" and not {s.left, s.right} & set(listed)]
    factors = {o for pair in multiplied for o in pair} | {s.right for s in steps if s.op in "/%<>"}
    return Template(wording, tuple(steps), variables, frozenset(factors) & set(variables), listed)


def solve(
    steps: tuple[Step, ...], values: dict[str, int], rng: random.Random, top: int, decimals: Decimals = WHOLE
) -> list[list[str]] | None:
    """Lines of every step, or None where a result is not a positive whole number (of parts).

    A dividend that no earlier step has used is made a multiple of its divisor; ``values`` is changed then.
    """
    in_parts = decimals.results(steps)
    if in_parts is None:
        return None
    used: set[str] = set()
    results: list[_Number] = []
    lines: list[list[str]] = []

    def read(operand: str) -> _Number:
        if operand[0] == "$":
            return results[int(operand[1:]) - 1]
        n = values[operand] if operand in values else int(operand)
        return _Number(n, decimals.of if operand in decimals.variables else 1)

    for step, fine in zip(steps, in_parts, strict=True):
        b = read(step.right)
        if step.op == "/" and step.left in values and step.left not in used and b.n > 0:
            drawn = rng.randint(2, max(3, top))
            values[step.left] = b.n * (decimals.drawn(rng, step.left, drawn) if fine else drawn)
        worked = _worked(step.op, read(step.left), b, decimals.of if fine else 1)
        if worked is None or not 0 < worked[0].n < LARGEST:
            return None
        results.append(worked[0])
        lines.append(worked[1])
        used |= {step.left, step.right}
    return lines


@dataclass(frozen=True, slots=True)
class _Number:
    """``n`` parts of which ``of`` are one."""

    n: int
    of: int

    def __str__(self) -> str:
        return decimal(self.n, self.of)


def _worked(op: str, a: _Number, b: _Number, of: int) -> tuple[_Number, list[str]] | None:
    """The result of ``a op b``, in parts of which ``of`` are one, and its lines; None where it does not come out."""
    if op == "*":
        first, second = (b, a) if b.of > 1 else (a, b)
        return _Number(a.n * b.n, of), product_lines(first.n, second.n, of)
    if op in "+-":
        made = _Number(a.n + b.n if op == "+" else a.n - b.n, of)
        return made, [f"{a}{op}{b}={made}"]
    if b.n == 0:
        return None
    below, rest = divmod(a.n, b.n)
    if op == "/":
        made = _Number(below, of)
        return None if rest else (made, [f"{a}/{b}={made}"])
    if not rest or not below:
        return None
    multiple = a.n - rest
    made, last = {
        "%": (rest, []),
        "<": (below, [f"{multiple}/{b}={below}"]),
        ">": (below + 1, [f"{below}+1={below + 1}"]),
    }[op]
    return _Number(made, 1), [f"{b}*{below}={multiple}", f"{a}-{multiple}={rest}", *last]


def fill(wording: str, rng: random.Random, words: Mapping[str, str]) -> str:
    """Choices drawn, those of one number (``[1#a|b]``) together, and slots filled."""
    drawn: dict[str, int] = {}

    def one(match: re.Match[str]) -> str:
        number, options = match[1], match[2].split("|")
        if number is None:
            return rng.choice(options)
        return options[drawn.setdefault(number, rng.randrange(len(options)))]

    return _SLOT.sub(lambda m: words[m[1]], _CHOICE.sub(one, wording))


def _drawn(rng: random.Random, template: Template, variable: str, most: int, factor: int, decimals: Decimals) -> int:
    fine = variable in decimals.variables
    if variable in template.listed:
        return rng.choice(template.listed[variable]) * (decimals.of if fine else 1)
    drawn = rng.randint(2, factor if variable in template.factors else most)
    return decimals.drawn(rng, variable, drawn) if fine else drawn


def _shown(rng: random.Random, template: Template, variable: str, value: int, decimals: Decimals) -> str:
    if variable in decimals.variables:
        return decimals.shown(variable, value)
    return str(value) if variable in template.listed else spoken(rng, value, 0.15)


def instance(
    template: Template,
    rng: random.Random,
    words: Callable[[random.Random], dict[str, str]],
    high: int,
    factor: int,
    decimals: Decimals = WHOLE,
) -> Draft:
    """One question: addends up to ``high``, factors up to ``factor``, those of ``decimals`` with them."""
    attempt = 0
    while True:
        most = max(2, round(high * _SCALES[attempt // _TRIES % len(_SCALES)]))
        attempt += 1
        values = {v: _drawn(rng, template, v, most, factor, decimals) for v in template.variables}
        lines = solve(template.steps, values, rng, factor, decimals)
        if lines is None:
            continue
        shown = {v: _shown(rng, template, v, n, decimals) for v, n in values.items()}
        text = fill(template.wording, rng, words(rng) | shown)
        flat = tuple(line for part in lines for line in part)
        return Draft(text, flat, flat[-1].rpartition("=")[2])

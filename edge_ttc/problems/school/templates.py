"""Questions from templates: a wording with slots, and the steps as formulas over them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Parts:
    """Numbers that are told with decimals: reckoned in whole parts of one, of which there are ``of`` to one.

    Attributes:
        variables: which of a template's are (4.50 is 450 where ``of`` is 100); none, if all numbers are whole.
        of: 1, 10 or 100.
        money: those of them that are told with two digits behind the point, or none.
    """

    variables: frozenset[str] = frozenset()
    of: int = 1
    money: frozenset[str] = frozenset()

    def results(self, steps: tuple[Step, ...]) -> list[bool] | None:
        """Whether each step's result is in parts; None where a step would mix them with whole numbers."""
        made: list[bool] = []
        for step in steps:
            left, right = (
                made[int(o[1:]) - 1] if o[0] == "$" else o in self.variables for o in (step.left, step.right)
            )
            if (step.op in "+-" and left != right) or (step.op == "*" and left and right):
                return None
            if (step.op == "/" and right and not left) or (step.op in "%<>" and (left or right)):
                return None
            made.append(left != right if step.op == "/" else left or right)
        return made


WHOLE = Parts()


def solve(
    steps: tuple[Step, ...], values: dict[str, int], rng: random.Random, top: int, parts: Parts = WHOLE
) -> list[list[str]] | None:
    """Lines of every step, or None where a result is not a positive whole number (of parts).

    A dividend that no earlier step has used is made a multiple of its divisor; ``values`` is changed then.
    """
    in_parts = parts.results(steps)
    if in_parts is None:
        return None
    used: set[str] = set()
    results: list[_Number] = []
    lines: list[list[str]] = []

    def read(operand: str) -> _Number:
        if operand[0] == "$":
            return results[int(operand[1:]) - 1]
        n = values[operand] if operand in values else int(operand)
        return _Number(n, parts.of if operand in parts.variables else 1)

    for step, fine in zip(steps, in_parts, strict=True):
        b = read(step.right)
        if step.op == "/" and step.left in values and step.left not in used and b.n > 0:
            drawn = rng.randint(2, max(3, top))
            values[step.left] = b.n * (_in_parts(rng, step.left, drawn, parts) if fine else drawn)
        worked = _worked(step.op, read(step.left), b, parts.of if fine else 1)
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


_HALVES = 0.45
"""Of numbers told with decimals, those that end in a half (and a tenth that are whole)."""
_MONEY = re.compile(r"(?:\[\d?#?)?(?:dollar|euro)s?\b")
_MEASURE = re.compile(
    r"(?:\[\d?#?)?(?:m|cm|km|kg|kilos?|kilograms|kilomet(?:er|re)s|met(?:er|re)s|lit(?:er|re)s|l|miles|feet|pounds|tons|"
    r"hours|\{[LD]\}|\{kilo\})(?![\w/])"
)
_AFTER = re.compile(r"\{([a-z])\}(?: more| extra)?[ -](?=(.{0,14}))")


def told_in_parts(rng: random.Random, template: Template) -> Parts:
    """Which numbers of a template can be told with decimals: sums of money and measures, wherever its steps allow."""
    behind: dict[str, list[str]] = {v: [] for v in template.variables}
    for match in _AFTER.finditer(template.wording):
        behind[match[1]].append(match[2])
    often = {v: len(re.findall(rf"\{{{v}\}}", template.wording)) for v in template.variables}
    of_money, of_measure = (
        {v for v, texts in behind.items() if len(texts) == often[v] and all(kind.match(t) for t in texts)}
        for kind in (_MONEY, _MEASURE)
    )
    able = sorted(of_money | of_measure)
    for _ in range(8):
        chosen = frozenset(able)
        parts = Parts(chosen, 100 if chosen & of_money else 10, chosen & of_money)
        if chosen - set(template.listed) and parts.results(template.steps) is not None:
            return parts
        able = rng.sample(sorted(of_money | of_measure), rng.randint(1, len(of_money | of_measure))) if able else able
    return WHOLE


def with_parts(rng: random.Random, whole: int, of: int) -> int:
    """``whole``, or one less and some parts: prices end in .50, .25 or .99 more often than in .37."""
    kind = rng.random()
    if kind < 0.1:
        return whole * of
    if kind < _HALVES:
        part = of // 2
    elif of == 100:
        part = rng.choice((25, 75, 99, 95, 5, 20, 40, 80, rng.randrange(10) * 10, rng.randrange(100)))
    else:
        part = rng.randrange(10)
    return (whole - 1) * of + part if part else whole * of


def _drawn(rng: random.Random, template: Template, variable: str, most: int, factor: int, parts: Parts) -> int:
    fine = variable in parts.variables
    if variable in template.listed:
        return rng.choice(template.listed[variable]) * (parts.of if fine else 1)
    drawn = rng.randint(2, factor if variable in template.factors else most)
    return _in_parts(rng, variable, drawn, parts) if fine else drawn


def _in_parts(rng: random.Random, variable: str, whole: int, parts: Parts) -> int:
    if variable in parts.money:
        return with_parts(rng, whole, parts.of)
    return with_parts(rng, whole, 10) * parts.of // 10


def _shown(rng: random.Random, template: Template, variable: str, value: int, parts: Parts) -> str:
    if variable in parts.variables:
        text = decimal(value, parts.of)
        return f"{text}0" if variable in parts.money and text[-2:-1] == "." else text  # 2.50 and not 2.5
    return str(value) if variable in template.listed else spoken(rng, value, 0.15)


def instance(
    template: Template,
    rng: random.Random,
    words: Callable[[random.Random], dict[str, str]],
    high: int,
    factor: int,
    parts: Parts = WHOLE,
) -> Draft:
    """One question: addends up to ``high``, factors up to ``factor``, those of ``parts`` with decimals."""
    attempt = 0
    while True:
        most = max(2, round(high * _SCALES[attempt // _TRIES % len(_SCALES)]))
        attempt += 1
        values = {v: _drawn(rng, template, v, most, factor, parts) for v in template.variables}
        lines = solve(template.steps, values, rng, factor, parts)
        if lines is None:
            continue
        shown = {v: _shown(rng, template, v, n, parts) for v, n in values.items()}
        text = fill(template.wording, rng, words(rng) | shown)
        flat = tuple(line for part in lines for line in part)
        return Draft(text, flat, flat[-1].rpartition("=")[2])

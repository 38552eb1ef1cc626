"""GSM8K's training questions as templates: their calculator notes say which number goes where, so numbers can change.

The questions are MIT-licensed (OpenAI) and read by path; nothing of them is in the repository. A template is kept when
every operand of every note is one number of the question, one earlier result, or a constant that no number equals.
"""

from __future__ import annotations

import ast
import hashlib
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from edge_ttc.domain import Problem
from edge_ttc.problems.school.splits import split_of
from edge_ttc.problems.school.templates import Step, solve

_NOTE = re.compile(r"<<([^=<>]+)=([^<>]+)>>")
_NUMBER = re.compile(r"(?<![\w.,/:])\d+(?![\w/:]|[.,]\d)")
_YEAR = range(1500, 2101)
_OPS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
TRIES = 60
LONGEST = 8


@dataclass(frozen=True, slots=True)
class GsmTemplate:
    """``pieces`` of text around the question's numbers, ``values`` those numbers, ``steps`` over ``n0``, ``n1``, …

    A number that stands twice in the question is one variable, named by its first place.
    """

    index: int
    pieces: tuple[str, ...]
    values: tuple[int, ...]
    steps: tuple[Step, ...]


class _Tracer:
    """Turns calculator notes into binary steps over the question's numbers; ValueError where one cannot be traced."""

    def __init__(self, values: tuple[int, ...]) -> None:
        self.values = values
        self.steps: list[Step] = []
        self.results: list[int] = []

    def operand(self, value: int) -> tuple[str, int]:
        """The one variable, earlier result or constant that a number of a note is."""
        places = [f"n{self.values.index(value)}"] if value in self.values else []
        earlier = [f"${i + 1}" for i, r in enumerate(self.results) if r == value]
        if len(places) + len(earlier) > 1:
            raise ValueError(f"{value} could be two things")
        return (places + earlier or [str(value)])[0], value

    def walk(self, node: ast.expr) -> tuple[str, int]:
        """The name and the value of an expression, its steps written down."""
        if isinstance(node, ast.Constant) and isinstance(node.value, int):
            return self.operand(node.value)
        if not isinstance(node, ast.BinOp) or type(node.op) not in _OPS:
            raise ValueError("neither a whole number nor a sum")
        left, op, right = node.left, _OPS[type(node.op)], node.right
        if op == "*" and isinstance(left, ast.BinOp) and isinstance(left.op, ast.Div):  # a/b*c as a*c/b
            return self.walk(ast.BinOp(ast.BinOp(left.left, ast.Mult(), right), ast.Div(), left.right))
        (a, x), (b, y) = self.walk(left), self.walk(right)
        if op == "/" and (y == 0 or x % y):
            raise ValueError("not a whole number")
        made = x // y if op == "/" else {"+": x + y, "-": x - y, "*": x * y}[op]
        if made <= 0:
            raise ValueError("not a positive number")
        self.steps.append(Step(a, op, b))
        self.results.append(made)
        return f"${len(self.results)}", made


def parse(index: int, question: str, answer: str) -> GsmTemplate | None:
    """The template of one question, or None where a number cannot be traced."""
    found = list(_NUMBER.finditer(question))
    values = tuple(int(m[0]) for m in found)
    if not values or any(v in _YEAR or v > 100_000 for v in values):
        return None
    tracer = _Tracer(values)
    try:
        for note in _NOTE.finditer(answer):
            tree = ast.parse(note[1].strip(), mode="eval").body
            if isinstance(tree, ast.BinOp):
                tracer.walk(tree)
        gold = int(answer.rpartition("####")[2].strip().replace(",", ""))
    except (ValueError, SyntaxError):
        return None
    if not tracer.steps or tracer.results[-1] != gold or len(tracer.steps) > LONGEST:
        return None
    ends = [0, *(e for m in found for e in m.span()), len(question)]
    pieces = tuple(question[ends[i] : ends[i + 1]] for i in range(0, len(ends), 2))
    return GsmTemplate(index, pieces, values, tuple(tracer.steps))


def load(path: Path) -> list[GsmTemplate]:
    """Every usable template of a GSM8K file.

    Raises:
        FileNotFoundError: there is no such file.
    """
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    made = (parse(i, row["question"], row["answer"]) for i, row in enumerate(rows))
    return [t for t in made if t is not None]


def split_of_template(template: GsmTemplate) -> str:
    """The split that owns a template, by the hash of its words."""
    return split_of(hashlib.sha256("#".join(template.pieces).encode()).hexdigest())


def _draw(rng: random.Random, template: GsmTemplate, i: int) -> int:
    value = template.values[i]
    if value == 1 or rng.random() < 0.15:
        return value
    if template.pieces[i + 1].lstrip().startswith(("%", "percent")):
        return rng.choice((5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 80, 90))
    drawn = rng.randint(max(2, value // 2), max(value * 2, 5))
    return round(drawn, -1) if value % 10 == 0 and value >= 100 and drawn >= 10 else drawn


def instance(template: GsmTemplate, rng: random.Random) -> Problem | None:
    """The question with new numbers, None where none of ``TRIES`` draws worked out in whole numbers."""
    for _ in range(TRIES):
        places = [template.values.index(v) for v in template.values]
        values = {f"n{i}": _draw(rng, template, i) for i in sorted(set(places))}
        lines = solve(template.steps, values, rng, 12)
        if lines is None or any(values[f"n{i}"] > 20 * template.values[i] + 20 for i in places):
            continue
        numbers = (str(values[f"n{i}"]) for i in places)
        text = "".join(p + n for p, n in zip(template.pieces, (*numbers, ""), strict=True))
        flat = tuple(line for part in lines for line in part)
        answer = flat[-1].rpartition("=")[2]
        return Problem(" ".join(text.split()), answer, flat, "school/gsm", f"gsm/{template.index}", len(lines))
    return None


def stream(path: Path, seed: int, split: str = "train") -> Iterator[Problem]:
    """An endless stream over the templates of a split, each pass in a new order with new numbers."""
    rng = random.Random(f"gsm/{seed}")
    templates = [t for t in load(path) if split_of_template(t) == split]
    while True:
        rng.shuffle(templates)
        for template in templates:
            problem = instance(template, rng)
            if problem is not None:
                yield problem

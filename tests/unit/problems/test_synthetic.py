"""The generator: deterministic, disjoint splits, and every written step is true."""

from __future__ import annotations

import ast
import itertools
import operator
import re
from fractions import Fraction

import pytest

from edge_ttc.errors import UsageError
from edge_ttc.problems import synthetic

OPERATIONS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
EVERY = [(family, level) for family in synthetic.FAMILIES for level in synthetic.LEVELS]


def value(text: str) -> Fraction:
    """The exact value of a sum, product or fraction, by walking its syntax tree."""

    def walk(node: ast.expr) -> Fraction:
        if isinstance(node, ast.Constant) and isinstance(node.value, int):
            return Fraction(node.value)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -walk(node.operand)
        assert isinstance(node, ast.BinOp), f"unexpected {ast.dump(node)}"
        return OPERATIONS[type(node.op)](walk(node.left), walk(node.right))

    return walk(ast.parse(text, mode="eval").body)


def steps_with_numbers(solution: tuple[str, ...]) -> list[tuple[str, str]]:
    """(left, right) of every step that states an equality between numbers; ``x=44/4=11`` states ``44/4=11``."""
    pairs = []
    for line in solution:
        parts = [p for p in line.split(": ")[-1].split("=") if not re.search(r"[a-z]", p)]
        pairs += list(itertools.pairwise(parts))
    return pairs


@pytest.mark.parametrize(("family", "level"), EVERY)
def test_every_step_is_true_and_leads_to_the_answer(family: str, level: int) -> None:
    for seed in range(60):
        problem = synthetic.generate(family, level, seed)
        for left, right in steps_with_numbers(problem.solution):
            assert value(left) == value(right), problem
        assert problem.answer is not None
        answer, last = Fraction(problem.answer), value(re.split(r"[=: ]+", problem.solution[-1])[-1])
        assert last in (answer, answer.numerator), problem  # a sum of fractions ends with its numerator


def with_value(text: str, variable: str, number: str) -> str:
    """``3x + 5`` as ``3*(4) + 5``, ready to be evaluated."""
    return re.sub(rf"(?<=[0-9)])(?=[{variable}(])", "*", text).replace(variable, f"({number})").strip()


@pytest.mark.parametrize("level", synthetic.LEVELS)
def test_an_equation_and_each_of_its_steps_hold_for_the_solution(level: int) -> None:
    for seed in range(60):
        problem = synthetic.generate("equation", level, seed)
        v = problem.solution[-1][0]
        asked = re.search(rf"(?<![a-z])[-(]?[0-9{v}][-0-9{v}()+ ]*=[-0-9{v}()+ ]+", problem.text.lower())
        assert asked, problem
        for line in (asked[0], *problem.solution):
            values = {value(with_value(side, v, problem.answer or "")) for side in line.split("=")}
            assert len(values) == 1, (line, problem)


def test_a_seed_fixes_the_problem() -> None:
    first = list(itertools.islice(synthetic.stream(3, "test"), 50))
    assert first == list(itertools.islice(synthetic.stream(3, "test"), 50))
    assert first != list(itertools.islice(synthetic.stream(4, "test"), 50))


def test_known_problems_never_change() -> None:
    """Committed weights and results were made from these: a change here asks for a new training."""
    problem = synthetic.generate("story", 2, 7)
    assert problem.text.startswith("Adam starts with 24 stickers. He picks up 18 stickers. He loses 16. How many")
    assert problem.solution == ("24+18=42", "42-16=26")
    assert synthetic.generate("equation", 4, 7).text == "Solve the equation 8x - 7 = 3x + 78."


def test_splits_are_disjoint_and_each_question_knows_its_own() -> None:
    seen: dict[str, str] = {}
    for split in synthetic.SPLITS:
        for problem in itertools.islice(synthetic.stream(1, split), 400):
            key = " ".join(problem.text.lower().split())
            assert synthetic.split_of(problem.text) == split
            assert seen.setdefault(key, split) == split


def test_splits_own_every_bucket_once() -> None:
    owned = [b for buckets in synthetic.SPLITS.values() for b in buckets]
    assert sorted(owned) == list(range(32))


@pytest.mark.parametrize("arguments", [("poetry", 1, 0), ("story", 0, 0), ("story", 6, 0), ("story", 1, 0, "exam")])
def test_unknown_arguments_name_the_known_ones(arguments: tuple) -> None:
    with pytest.raises(UsageError, match="choose one of"):
        synthetic.generate(*arguments)


def test_the_dial_makes_solutions_longer() -> None:
    for family in ("story", "expression", "shopping", "relation"):
        lengths = [
            sum(len(synthetic.generate(family, level, s).solution) for s in range(40)) for level in synthetic.LEVELS
        ]
        assert lengths == sorted(lengths), family

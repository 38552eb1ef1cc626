r"""Decide whether two answers are equal, at a cost that is bounded by construction.

Both texts are parsed by our own grammar into plain data. Rational values are compared exactly with ``fractions``. An
expression with symbols is evaluated exactly at fixed pseudo-random rational points: two that differ as functions
differ there, but for a chance far below that of a hardware fault. Only roots, π, e, i and functions need more; they
are evaluated to 80 digits with mpmath and must agree to 40.

Why not a symbolic simplifier under a timeout: simplification has no bound on its cost, a signal can only interrupt
the main thread, and a process to kill costs more than all the comparisons of a session. Here text, tokens, nesting,
list lengths, bits and magnitudes are limited (``expression``, ``structure``, ``exact``, ``approximate``), so that one
evaluation takes milliseconds at most on any input; the time limit is looked at between evaluations, in any thread.
What goes beyond a limit is equal only to the same formula.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from edge_ttc.grading import exact
from edge_ttc.grading.approximate import UndecidedError, approximate
from edge_ttc.grading.extract import extract_answer
from edge_ttc.grading.nodes import (
    Bag,
    Binary,
    Call,
    Equation,
    Expression,
    Group,
    Negation,
    Node,
    Number,
    Word,
    is_expression,
)
from edge_ttc.grading.structure import parse

_IDLE_SPACE = re.compile(r"(?<![0-9]) | (?![0-9])")
_COMPARES = re.compile(r"[<>≤≥≠]")
_POINTS = 6
_PRIME = 997
_FAR_POINTS, _FAR = 4, 1009
"""Where absolute values or roots may bend beyond the other points."""

Evaluate = Callable[[Expression, dict[str, Fraction]], Any]
Same = Callable[[Any, Any], bool]


class _TimeIsUpError(Exception):
    """The comparison ran into its time limit."""


def grade(text: str, gold: str) -> bool:
    """Whether the answer marked in ``text`` equals ``gold``; False where none is marked."""
    answer = extract_answer(text)
    return answer is not None and equal(answer, gold)


def equal(a: str, b: str, *, timeout_s: float = 1.0) -> bool:
    r"""Whether two answers mean the same.

    Symmetric, and reflexive on all that ``canonical`` can read. The rules:

    - Numbers are equal when they are exactly equal: ``3/4`` and ``0.75``, but not ``1/3`` and ``0.333``.
    - Units, currency, degree and percent signs are dropped, so ``50%`` equals ``50`` (and never ``0.5``), and
      ``5 m`` equals ``5 kg``: a question asks for one unit. What has several, as ``2 hours and 30 minutes``, is text.
    - Expressions are equal where they agree for all real values of their symbols: ``\sqrt{x^2}`` is not ``x``.
    - ``x = 3`` equals ``3``. Other equations are equal when one is a multiple of the other.
    - In tuples and intervals order and brackets count; in bare lists, sets and unions the order does not.
    - Other text is equal but for case and spacing.

    Args:
        timeout_s: seconds after which the answer is False.
    """
    left, right = parse(a), parse(b)
    if left is None or right is None:
        return False
    try:
        return _same(left, right, time.monotonic() + timeout_s)
    except _TimeIsUpError:
        return False


def _same(a: Node, b: Node, deadline: float) -> bool:
    if a == b:
        return True
    match a, b:
        case Word(), Word():
            return _letters(a) == _letters(b)
        case Group(), Group():
            return (a.opening, a.closing) == (b.opening, b.closing) and _same_items(a, b, deadline)
        case Bag(), Bag():
            return a.joint == b.joint and _same_bags(list(a.items), list(b.items), deadline)
        case Equation(), Equation():
            return _same_equations(a, b, deadline)
        case _:
            return is_expression(a) and is_expression(b) and _decide(a, b, deadline, _everywhere)


def _letters(word: Word) -> str:
    """Without spaces, but for those between digits; in lower case, but for inequalities (R > r)."""
    text = _IDLE_SPACE.sub("", " ".join(word.text.split()))
    return text if _COMPARES.search(text) else text.casefold()


def _same_items(a: Group, b: Group, deadline: float) -> bool:
    if len(a.items) != len(b.items):
        return False
    return all(_same(x, y, deadline) for x, y in zip(a.items, b.items, strict=True))


def _same_bags(a: list[Node], b: list[Node], deadline: float) -> bool:
    """Whether the items pair off."""
    if len(a) != len(b):
        return False
    for item in a:
        partner = next((i for i, other in enumerate(b) if _same(item, other, deadline)), None)
        if partner is None:
            return False
        del b[partner]
    return True


def _same_equations(a: Equation, b: Equation, deadline: float) -> bool:
    if isinstance(a.left, Word) or isinstance(b.left, Word):
        return _same(a.left, b.left, deadline) and _same(a.right, b.right, deadline)
    first, second = _difference(a), _difference(b)
    return first is not None and second is not None and _decide(first, second, deadline, _proportional)


def _difference(equation: Equation) -> Expression | None:
    left, right = equation.left, equation.right
    return Binary("-", left, right) if is_expression(left) and is_expression(right) else None


def _everywhere(pairs: list[tuple[Any, Any]], same: Same) -> bool:
    return all(same(x, y) for x, y in pairs)


def _proportional(pairs: list[tuple[Any, Any]], same: Same) -> bool:
    x_0, y_0 = pairs[0]
    return x_0 != 0 and y_0 != 0 and all(same(x * y_0, y * x_0) for x, y in pairs)


def _decide(a: Expression, b: Expression, deadline: float, rule: Callable[[list[tuple[Any, Any]], Same], bool]) -> bool:
    """Evaluate both at the same points, exactly if that goes, and hand the pairs of values to ``rule``."""
    names = sorted(exact.symbols(a) | exact.symbols(b))
    try:
        pairs = _pairs(a, b, names, exact.evaluate, deadline)
        return bool(pairs) and rule(pairs, lambda x, y: x == y)
    except exact.NotExactError:
        pass
    try:
        evaluator = approximate()
        pairs = _pairs(a, b, names, evaluator.evaluate, deadline)
        return bool(pairs) and rule(pairs, evaluator.same)
    except UndecidedError:
        return False


def _pairs(
    a: Expression, b: Expression, names: list[str], evaluate: Evaluate, deadline: float
) -> list[tuple[Any, Any]]:
    """The values of both at each point; none at all where one is undefined and the other is not."""
    pairs: list[tuple[Any, Any]] = []
    far = _FAR_POINTS if _bends(a) or _bends(b) else 0
    for index in range(_POINTS + far if names else 1):
        if time.monotonic() > deadline:
            raise _TimeIsUpError
        scale = _FAR if index >= _POINTS else 1
        point = {name: scale * _coordinate(name, index) for name in names}
        try:
            x, y = _value(a, point, evaluate), _value(b, point, evaluate)
        except UndecidedError:
            if index < _POINTS:
                raise
            continue
        if (x is None) != (y is None):
            return []
        if x is not None:
            pairs.append((x, y))
    return pairs


def _bends(node: Expression) -> bool:
    """Whether there is an absolute value or a power that is not a whole number in it."""
    match node:
        case Negation(operand):
            return _bends(operand)
        case Binary(operator, left, right):
            whole = isinstance(right, Number) and right.value.denominator == 1
            return (operator == "^" and not whole) or _bends(left) or _bends(right)
        case Call(function, argument, _):
            return function == "abs" or _bends(argument)
        case _:
            return False


def _value(node: Expression, point: dict[str, Fraction], evaluate: Evaluate) -> Any:
    try:
        return evaluate(node, point)
    except (ZeroDivisionError, ValueError):  # a pole; mpmath says ValueError at some
        return None


def _coordinate(name: str, index: int) -> Fraction:
    """A value between -2 and 2 for a symbol, its sign alternating with the point, the same in every process."""
    digest = hashlib.sha256(f"{name}/{index}".encode()).digest()
    size = Fraction(1 + int.from_bytes(digest, "big") % (2 * _PRIME - 1), _PRIME)
    return -size if (sum(name.encode()) + index) % 2 else size

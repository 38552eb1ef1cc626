"""Exact rational arithmetic within a bound on size, so that no power can run away."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt

from edge_ttc.grading.nodes import Binary, Call, Constant, Expression, Negation, Number, Symbol

MAX_BITS = 8192
"""Numerators and denominators stay below this; ``10^2466`` fits, ``9^9^9`` does not."""

FOLD_BITS = 1024
"""A larger value is kept as the formula that spells it, so that a canonical string stays readable."""


class NotExactError(ArithmeticError):
    """The value is irrational, unknown, or larger than ``MAX_BITS``."""


def apply(operator: str, left: Fraction, right: Fraction) -> Fraction:
    """``left operator right``.

    Raises:
        NotExactError: see there.
        ZeroDivisionError: the value is undefined.
    """
    match operator:
        case "+":
            value = left + right
        case "-":
            value = left - right
        case "*":
            value = left * right
        case "/":
            value = left / right
        case _:
            value = _power(left, right)
    if _bits(value) > MAX_BITS:
        raise NotExactError
    return value


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    if exponent == Fraction(1, 2):
        return _square_root(base)
    if exponent.denominator != 1:
        raise NotExactError
    if base not in (0, 1, -1) and abs(exponent) * (_bits(base) - 1) > MAX_BITS:
        raise NotExactError  # before the power is worked out, not after
    return base ** (exponent.numerator % 2 if base == -1 else exponent.numerator)


def _square_root(value: Fraction) -> Fraction:
    if value < 0:
        raise NotExactError
    top, bottom = isqrt(value.numerator), isqrt(value.denominator)
    if top * top != value.numerator or bottom * bottom != value.denominator:
        raise NotExactError
    return Fraction(top, bottom)


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def evaluate(node: Expression, point: dict[str, Fraction]) -> Fraction:
    """The exact value of ``node`` with its symbols at ``point``.

    Raises:
        NotExactError: see there.
        ZeroDivisionError: the value is undefined.
    """
    match node:
        case Number(value):
            return value
        case Symbol(name):
            return point[name]
        case Negation(operand):
            return -evaluate(operand, point)
        case Binary(operator, left, right):
            return apply(operator, evaluate(left, point), evaluate(right, point))
        case _:
            raise NotExactError


def fold(node: Expression) -> Expression:
    """``node`` with every rational part worked out: ``2*3*x`` becomes ``6*x``, ``3*10^2`` becomes ``300``."""
    match node:
        case Negation(operand):
            inner = fold(operand)
            return Number(-inner.value, inner.decimal) if isinstance(inner, Number) else Negation(inner)
        case Binary(operator, left, right):
            return _folded(operator, fold(left), fold(right))
        case Call(name, argument, base):
            return Call(name, fold(argument), base)
        case _:
            return node


def _folded(operator: str, left: Expression, right: Expression) -> Expression:
    if isinstance(left, Number) and isinstance(right, Number):
        try:
            value = apply(operator, left.value, right.value)
        except (NotExactError, ZeroDivisionError):
            value = None
        if value is not None and _bits(value) <= FOLD_BITS:
            return Number(value, left.decimal or right.decimal)
    return Binary(operator, left, right)


def symbols(node: Expression) -> frozenset[str]:
    """The names of all variables in ``node``."""
    match node:
        case Symbol(name):
            return frozenset({name})
        case Negation(operand):
            return symbols(operand)
        case Binary(_, left, right):
            return symbols(left) | symbols(right)
        case Call(_, argument, _):
            return symbols(argument)
        case Number() | Constant():
            return frozenset()

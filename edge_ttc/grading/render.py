"""A node as its canonical string. What is printed here parses back to an equal node."""

from __future__ import annotations

from fractions import Fraction

from edge_ttc.grading.nodes import (
    Bag,
    Binary,
    Call,
    Constant,
    Equation,
    Expression,
    Group,
    Negation,
    Node,
    Number,
    Symbol,
    Word,
)

_MAX_PLACES = 50
_SUM, _PRODUCT, _POWER, _ATOM = range(4)
_BINDING = {"+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT, "^": _POWER}


def render(node: Node) -> str:
    """The canonical string of ``node``."""
    match node:
        case Word(text):
            return text
        case Equation(left, right):
            return f"{render(left)}={render(right)}"
        case Group(opening, items, closing):
            return f"{opening}{', '.join(map(render, items))}{closing}"
        case Bag(joint, items):
            return (", " if joint == "," else joint).join(map(render, items))
        case _:
            return _expression(node, _SUM)


def render_number(value: Fraction, decimal: bool = False) -> str:
    """An integer without a point, a short terminating decimal if ``decimal``, a fraction in lowest terms otherwise."""
    if value.denominator == 1:
        return str(value.numerator)
    places = _places(value.denominator) if decimal else None
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def _places(denominator: int) -> int | None:
    """Decimal places of a fraction in lowest terms, None where it does not end or ends late."""
    return next((places for places in range(1, _MAX_PLACES + 1) if 10**places % denominator == 0), None)


def _expression(node: Expression, outer: int) -> str:
    """``node``, in brackets where it binds less than ``outer`` asks for."""
    text, binding = _bound(node)
    return f"({text})" if binding < outer else text


def _bound(node: Expression) -> tuple[str, int]:
    match node:
        case Number(value, decimal):
            text = render_number(value, decimal)
            return text, _SUM if value < 0 else _PRODUCT if "/" in text else _ATOM
        case Symbol(name) | Constant(name):
            return name, _ATOM
        case Negation(operand):
            return f"-{_expression(operand, _PRODUCT)}", _SUM
        case Call(name, argument, base):
            return f"{name}{f'_{base}' if base else ''}({_expression(argument, _SUM)})", _ATOM
        case Binary("^", left, Number(value)) if value == Fraction(1, 2):
            return f"sqrt({_expression(left, _SUM)})", _ATOM
        case Binary(operator, left, right):
            return _binary(operator, left, right)


def _binary(operator: str, left: Expression, right: Expression) -> tuple[str, int]:
    own = _BINDING[operator]
    first = _expression(left, _ATOM if operator == "^" else own)
    second = _expression(right, _POWER if operator == "^" else own + 1)
    return f"{first}{operator}{second}", own

"""What an answer is made of: frozen data that the parser builds and nothing ever executes.

Expressions are Number, Symbol, Constant, Negation, Binary and Call. Around them stand Group (tuple or interval), Bag
(several answers, or a union), Equation, and Word for what is no mathematics.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias, TypeGuard

UNION = "\N{UNION}"

FUNCTIONS = frozenset(
    {"sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh"}
    | {"exp", "ln", "log", "abs"}
)
"""Functions of one argument; ``log`` is to base ten, as in school, unless it is given a base."""

CONSTANTS = frozenset({"pi", "e", "i", "oo"})


@dataclass(frozen=True, slots=True)
class Number:
    """A rational number; ``decimal`` says that it was typed with a point."""

    value: Fraction
    decimal: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Symbol:
    """A variable of one letter, perhaps with a subscript."""

    name: str


@dataclass(frozen=True, slots=True)
class Constant:
    """One of ``CONSTANTS``; ``oo`` is infinity, for the ends of intervals."""

    name: str


@dataclass(frozen=True, slots=True)
class Negation:
    """Minus the operand."""

    operand: Expression


@dataclass(frozen=True, slots=True)
class Binary:
    """``left operator right`` with the operator one of ``+ - * / ^``."""

    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Call:
    """A function of ``FUNCTIONS`` applied; ``base`` is the base of a logarithm that names one."""

    name: str
    argument: Expression
    base: int = 0


Expression: TypeAlias = Number | Symbol | Constant | Negation | Binary | Call


@dataclass(frozen=True, slots=True)
class Group:
    """A tuple, point, vector or interval: the order and the brackets count."""

    opening: str
    items: tuple[Node, ...]
    closing: str


@dataclass(frozen=True, slots=True)
class Bag:
    """Several answers (``joint`` is a comma) or a union of intervals (``UNION``): the order does not count."""

    joint: str
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Equation:
    """``left = right``, where the left side is more than a name for the right side."""

    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Word:
    """Text that is no mathematics we know; it is compared as text, case and spacing aside."""

    text: str


Node: TypeAlias = Expression | Group | Bag | Equation | Word


def is_expression(node: Node) -> TypeGuard[Expression]:
    """Whether ``node`` has a value once its symbols have."""
    return isinstance(node, Number | Symbol | Constant | Negation | Binary | Call)

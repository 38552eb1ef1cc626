"""The exact value of the arithmetic that a solution writes. No model, and no evaluation of code."""

from __future__ import annotations

import ast
import re
from fractions import Fraction

_LONGEST = 120
_PLAIN = re.compile(r"(?:\d{1,15}(?:\.\d{1,9})?|[-+*/() ])+")
_SIGNS = str.maketrans({"×": "*", "÷": "/", "−": "-", "·": "*"})


def value_of(expression: str) -> Fraction | None:
    """The exact value of numbers joined by + - * / and brackets; None for anything else, and for division by zero."""
    text = expression.strip().translate(_SIGNS)
    if not text or len(text) > _LONGEST or not _PLAIN.fullmatch(text) or "**" in text or "//" in text:
        return None
    try:
        return _walk(ast.parse(text, mode="eval").body)
    except (SyntaxError, ValueError, ZeroDivisionError, RecursionError, MemoryError):
        return None


def _walk(node: ast.expr) -> Fraction:
    if isinstance(node, ast.Constant):
        return Fraction(str(node.value))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_walk(node.operand)
    if isinstance(node, ast.BinOp):
        a, b = _walk(node.left), _walk(node.right)
        if isinstance(node.op, ast.Add | ast.Sub):
            return a + b if isinstance(node.op, ast.Add) else a - b
        if isinstance(node.op, ast.Mult | ast.Div):
            return a * b if isinstance(node.op, ast.Mult) else a / b
    raise ValueError("not plain arithmetic")

"""From an answer's raw text to a node: brackets, lists, unions and equations; the rest is an expression or a word."""

from __future__ import annotations

import re
from functools import lru_cache

from edge_ttc.grading.clean import clean
from edge_ttc.grading.exact import fold, symbols
from edge_ttc.grading.expression import ParseError, parse_expression
from edge_ttc.grading.nodes import (
    FUNCTIONS,
    UNION,
    Bag,
    Equation,
    Expression,
    Group,
    Node,
    Symbol,
    Word,
    is_expression,
)
from edge_ttc.grading.units import strip_units, unit_of

MAX_CHARS = 1000
MAX_ITEMS = 32
MAX_NESTING = 8

_OPENING, _CLOSING = "([{", ")]}"
_NUMBER = re.compile(r"[-+]?[0-9]{1,300}")
_ALTERNATIVES = re.compile(r",?\s+(?:or|and)\s+|\s*;\s*", re.IGNORECASE)
_UNION_LETTER = re.compile(r"(?<=[)\]])\s*U\s*(?=[(\[])")
_MEMBER = re.compile(r"[A-Za-z]\s*∈\s*(.+)")
_PLUS_MINUS = re.compile(r"\+\s*/?\s*-")
_RECURRING = re.compile(r"\.[0-9]*\([0-9]+\)")
_WORDS = re.compile(r"[A-Za-z]{2,}(?:[ '-][A-Za-z]+)*")
_INEQUALITY = re.compile(r"[<>≤≥≠]|!=")
_NAME = re.compile(r"[A-Za-z]'?\([A-Za-z]\)|[A-Za-z]{3,}(?:[ _][A-Za-z0-9]+)*|[A-Za-z](?: [A-Za-z]{2,})+")


def parse(raw: str) -> Node | None:
    """The node that ``raw`` spells; None where nothing is left after cleaning, or it is longer than ``MAX_CHARS``."""
    return _parse(raw) if len(raw) <= MAX_CHARS else None


@lru_cache(maxsize=4096)
def _parse(raw: str) -> Node | None:
    if _NUMBER.fullmatch(raw):
        return parse_expression_folded(raw)
    text = clean(raw)
    if not text or len(text) > MAX_CHARS:
        return None
    try:
        return _bare(_answer(text, 0))
    except ParseError:
        return Word(text)


def parse_expression_folded(text: str) -> Expression:
    """An expression with its rational parts worked out.

    Raises:
        ParseError: ``text`` is no expression.
    """
    return fold(parse_expression(text))


def _answer(text: str, nesting: int) -> Node:
    if nesting > MAX_NESTING:
        raise ParseError("nested too deeply")
    text = _UNION_LETTER.sub(UNION, text.strip())
    member = _MEMBER.fullmatch(text)
    text = member[1] if member else text
    intervals = _split(text, UNION)
    if len(intervals) > 1:
        return Bag(UNION, tuple(_answer(part, nesting + 1) for part in intervals))
    return _list(_ALTERNATIVES.sub(", ", text), nesting)


def _list(text: str, nesting: int) -> Node:
    parts = _split(text, ",")
    if len(parts) == 1:
        return _single(text, nesting)
    if len({unit for part in parts if "=" not in part and (unit := unit_of(part.strip()))}) > 1:
        raise ParseError("one answer in several units")
    try:
        return _bag([_single(part, nesting) for part in parts])
    except ParseError:
        words = [part.strip() for part in parts]
        if nesting or not all(map(_WORDS.fullmatch, words)):
            raise
        return Bag(",", tuple(map(Word, words)))


def _bag(items: list[Node]) -> Node:
    """Several answers; the names in ``x=1, x=2`` say nothing, those in ``x=1, y=2`` do."""
    names = {item.left for item in items if isinstance(item, Equation)}
    bare = [item if len(names) > 1 else _bare(item) for item in items]
    flat = [one for item in bare for one in _listed(item)]
    return flat[0] if len(flat) == 1 else Bag(",", tuple(flat))


def _listed(node: Node) -> tuple[Node, ...]:
    """The answers in one item of a list: two where it has a plus-minus sign."""
    return node.items if isinstance(node, Bag) and node.joint == "," else (node,)


def _single(text: str, nesting: int) -> Node:
    text = text.strip()
    if nesting > MAX_NESTING:
        raise ParseError("nested too deeply")
    if _wrapped(text):
        inner = _split(text[1:-1], ",")
        if text[0] == "{" and text[-1] == "}":
            return _bag([_single(part, nesting + 1) for part in inner])
        if len(inner) > 1:
            return _group(text, inner, nesting)
    return _relation(text)


def _group(text: str, parts: list[str], nesting: int) -> Node:
    if nesting >= MAX_NESTING:
        raise ParseError("nested too deeply")
    items = tuple(_bare(_single(part, nesting + 1)) for part in parts)
    if any(isinstance(item, Bag) for item in items):
        raise ParseError("several answers inside a tuple")
    return Group(text[0], items, text[-1])


def _relation(text: str) -> Node:
    if _INEQUALITY.search(text):
        raise ParseError("an inequality")
    *names, last = _split(text, "=")
    if not names:
        return _leaf(text)
    left = [_left(name.strip()) for name in names]
    if len(left) > 1 and not all(map(_is_name, left)):
        raise ParseError("a chain of equations")
    return Equation(left[0], _leaf(last))


def _left(text: str) -> Node:
    """The left side of an equation: a name such as ``f(x)`` or ``Total cost``, or an expression (``x``, ``xy``)."""
    if _NAME.fullmatch(text) and not set(text.split()) & FUNCTIONS:
        return Word(text)
    return parse_expression_folded(text)


def _is_name(node: Node) -> bool:
    """Whether a left side only names the right one, or is a sum that was worked out."""
    return isinstance(node, Word | Symbol) or (is_expression(node) and not symbols(node))


def _bare(node: Node) -> Node:
    """``x = 3`` and ``2+1 = 3`` as ``3``."""
    if not isinstance(node, Equation) or not _is_name(node.left):
        return node
    swapped = isinstance(node.right, Symbol) and not isinstance(node.left, Word | Symbol)
    return node.left if swapped else node.right


def _leaf(text: str) -> Node:
    if _RECURRING.search(text):
        raise ParseError("a recurring decimal")
    text = _PLUS_MINUS.sub("±", text)
    if "±" in text:
        return Bag(",", tuple(parse_expression_folded(strip_units(text.replace("±", sign))) for sign in "+-"))
    return parse_expression_folded(strip_units(text))


def _wrapped(text: str) -> bool:
    """Whether the bracket that opens ``text`` closes at its very end."""
    if len(text) < 2 or text[0] not in _OPENING or text[-1] not in _CLOSING:
        return False
    return _depths(text).index(0) == len(text) - 1


def _depths(text: str) -> list[int]:
    """How many brackets are open after each character."""
    depth, depths = 0, list[int]()
    for character in text:
        depth += (character in _OPENING) - (character in _CLOSING)
        depths.append(depth)
    if depth != 0 or min(depths, default=0) < 0:
        raise ParseError("brackets do not match")
    return depths


def _split(text: str, separator: str) -> list[str]:
    """``text`` at each separator that is in no bracket."""
    depths = _depths(text)
    cuts = [i for i, character in enumerate(text) if character == separator and depths[i] == 0]
    if len(cuts) >= MAX_ITEMS:
        raise ParseError("too many parts")
    starts = [0, *(cut + 1 for cut in cuts)]
    return [text[start:end] for start, end in zip(starts, [*cuts, len(text)], strict=True)]

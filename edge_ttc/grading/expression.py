"""A recursive-descent parser for school expressions. Nothing is ever handed to ``eval``, here or in a library.

Grammar::

    sum     := ["-" | "+"] product (("+" | "-") product)*
    product := factor (("*" | "/") signed | factor)*      juxtaposition multiplies, but never before a digit
    signed  := ["-" | "+"] factor
    factor  := atom ["^" (signed)]
    atom    := number [number "/" number] | symbol | constant | function ["^" factor] argument | "(" sum ")"

Limits on length, depth and digits keep the cost of any text below a few milliseconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from edge_ttc.grading.nodes import CONSTANTS, FUNCTIONS, Binary, Call, Constant, Expression, Negation, Number, Symbol

MAX_TOKENS = 200
MAX_DEPTH = 40
MAX_DIGITS = 300

_ROOTS = {"sqrt": 2, "cbrt": 3}
_ALIASES = {"asin": "arcsin", "acos": "arccos", "atan": "arctan"}
_NAMES = sorted((*FUNCTIONS, *_ROOTS, *_ALIASES, "pi", "oo"), key=len, reverse=True)
_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?![0-9_]))"
    rf"|(?P<name>log_[0-9]+|{'|'.join(_NAMES)}|[A-Za-zΑ-Ωα-ω]_(?:[A-Za-z0-9]+)|[A-Za-zΑ-Ωα-ω])"
    r"|(?P<mark>[-+*/^()]))"
)
_RUN = re.compile(r"[A-Za-z]{2,}")
_KNOWN = re.compile("|".join(_NAMES))


class ParseError(ValueError):
    """The text is no expression of the grammar, or is beyond its limits."""


def parse_expression(text: str) -> Expression:
    """The expression that ``text`` spells.

    Raises:
        ParseError: it spells none.
    """
    parser = _Parser(_tokens(text))
    expression = parser.sum()
    if parser.peek():
        raise ParseError(f"unexpected {parser.peek()!r}")
    return expression


def _tokens(text: str) -> list[str]:
    _refuse_words(text)
    tokens: list[str] = []
    position, end = 0, len(text.rstrip())
    while position < end:
        match = _TOKEN.match(text, position)
        if match is None or len(tokens) >= MAX_TOKENS:
            raise ParseError("not an expression" if match is None else "too long")
        tokens.append(match[match.lastgroup or 0])
        position = match.end()
    return tokens


def _refuse_words(text: str) -> None:
    """``east`` is a word, not e·a·s·t: few letters make a product, and alone only x, y and z; am is a time."""
    lone = not re.search(r"[^A-Za-z\s]", text)
    for run in _RUN.findall(text):
        rest = _KNOWN.sub("", run)
        word = lone and rest and (rest != run or not set(run) <= set("xyz"))
        if word or len(rest) > 3 or run.lower() in ("am", "pm"):
            raise ParseError(f"{run!r} is a word")


def number(token: str) -> Number:
    """The number that a token of digits, point and exponent spells.

    Raises:
        ParseError: it has more than ``MAX_DIGITS`` digits, or its exponent is larger than that.
    """
    digits, _, exponent = token.lower().partition("e")
    if len(digits) > MAX_DIGITS or len(exponent) > 5 or abs(int(exponent or 0)) > MAX_DIGITS:
        raise ParseError("too many digits")
    return Number(Fraction(token), decimal="." in token or "-" in exponent)


class _Parser:
    """Recursive descent over a list of tokens; an empty string stands for the end."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._position = 0
        self._depth = 0

    def peek(self, ahead: int = 0) -> str:
        position = self._position + ahead
        return self._tokens[position] if position < len(self._tokens) else ""

    def _take(self) -> str:
        token = self.peek()
        self._position += 1
        return token

    def _expect(self, mark: str) -> None:
        if self._take() != mark:
            raise ParseError(f"expected {mark!r}")

    def _nested(self, rule: Callable[[], Expression]) -> Expression:
        """Run ``rule`` one level deeper; every recursion of the grammar goes through here."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise ParseError("nested too deeply")
        expression = rule()
        self._depth -= 1
        return expression

    def _sign(self) -> bool:
        """Take a sign if one is here; whether it was a minus."""
        return self.peek() in ("-", "+") and self._take() == "-"

    def sum(self) -> Expression:
        negative = self._sign()
        left = self._product()
        left = Negation(left) if negative else left
        while self.peek() in ("+", "-"):
            left = Binary(self._take(), left, self._product())
        return left

    def _product(self) -> Expression:
        left = self._factor()
        while True:
            if self.peek() in ("*", "/"):
                left = Binary(self._take(), left, self._signed())
            elif self.peek() == "(" or self.peek()[:1].isalpha():
                left = Binary("*", left, self._factor())
            else:
                return left

    def _signed(self) -> Expression:
        negative = self._sign()
        factor = self._nested(self._factor)
        return Negation(factor) if negative else factor

    def _factor(self) -> Expression:
        base = self._atom()
        if self.peek() != "^":
            return base
        self._take()
        return Binary("^", base, self._signed())

    def _atom(self) -> Expression:
        token = self._take()
        if token == "(":
            inner = self._nested(self.sum)
            self._expect(")")
            return inner
        if token[:1].isdigit() or token[:1] == ".":
            return self._number(token)
        return self._named(token)

    def _number(self, token: str) -> Expression:
        """A number, or a mixed number such as ``1 1/2``."""
        whole = number(token)
        if not (self.peek().isdigit() and self.peek(1) == "/" and self.peek(2).isdigit() and token.isdigit()):
            return whole
        top, _, bottom = number(self._take()), self._take(), number(self._take())
        if not 0 < top.value < bottom.value:
            raise ParseError("not a mixed number")
        return Number(whole.value + top.value / bottom.value)

    def _named(self, token: str) -> Expression:
        name = _ALIASES.get(token, token)
        if _is_function(name):
            return self._call(name)
        if name in CONSTANTS:
            return Constant(name)
        if not name[:1].isalpha():
            raise ParseError(f"unexpected {name or 'end'!r}")
        return Symbol(name)

    def _call(self, name: str) -> Expression:
        power = self._power_of_function()
        argument = self._nested(self._argument)
        if power == Negation(Number(Fraction(1))) and name in ("sin", "cos", "tan"):
            return _applied(f"arc{name}", argument)
        call = _applied(name, argument)
        return Binary("^", call, power) if power else call

    def _power_of_function(self) -> Expression | None:
        """The exponent in ``sin^2 x``."""
        if self.peek() != "^":
            return None
        self._take()
        return self._signed()

    def _argument(self) -> Expression:
        """``(…)``, or without brackets a product such as the ``2x`` of ``sin 2x``."""
        if self.peek() == "(":
            return self._atom()
        argument = self._factor()
        while self.peek()[:1].isalpha() and not _is_function(self.peek()):
            argument = Binary("*", argument, self._factor())
        return argument


def _is_function(token: str) -> bool:
    return token in FUNCTIONS or token in _ROOTS or token in _ALIASES or token.startswith("log_")


def _applied(name: str, argument: Expression) -> Expression:
    if name in _ROOTS:
        return Binary("^", argument, Number(Fraction(1, _ROOTS[name])))
    if not name.startswith("log_"):
        return Call(name, argument)
    base = int(number(name.removeprefix("log_")).value)
    if not 2 <= base <= 10**6:
        raise ParseError("not the base of a logarithm")
    return Call("log", argument, base)

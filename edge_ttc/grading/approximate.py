"""Evaluation to 80 digits, complex, with every value held to a range: each operation costs microseconds.

mpmath (sympy's numeric core, a tenth of its import time) is imported only when an instance is made. Each thread has an
instance and so a context of its own, because mpmath's shared one is not safe in threads.
"""

from __future__ import annotations

import threading
from fractions import Fraction
from typing import Any

from edge_ttc.grading.nodes import Binary, Call, Constant, Expression, Negation, Number, Symbol

DIGITS = 80
_LARGEST = 30
"""Decimal exponent of the largest value, and minus that of the smallest."""
_NOISE = 45
"""What a sum or a function leaves below 10^-45 is a rounding error of zero."""
_SAME = 40
"""Values are the same when they agree to 40 digits: 40 digits of range and cancellation remain below."""


class UndecidedError(ArithmeticError):
    """A value left the range in which the precision is known to suffice."""


class Approximate:
    """An evaluator. It must not be shared between threads: see ``approximate``."""

    def __init__(self) -> None:
        from mpmath.ctx_mp import MPContext

        self._mp: Any = MPContext()
        self._mp.dps = DIGITS
        self._largest = self._mp.mpf(10) ** _LARGEST
        self._noise = self._mp.mpf(10) ** -_NOISE
        self._tolerance = self._mp.mpf(10) ** -_SAME

    def same(self, left: Any, right: Any) -> bool:
        """Whether two values agree to the digits that count."""
        return bool(abs(left - right) <= self._tolerance * max(abs(left), abs(right)))

    def evaluate(self, node: Expression, point: dict[str, Fraction]) -> Any:
        """The value of ``node`` with its symbols at ``point``, as an mpmath number.

        Raises:
            UndecidedError: see there.
            ZeroDivisionError: the value is undefined.
        """
        match node:
            case Number(value):
                return self._number(value)
            case Symbol(name):
                return self._number(point[name])
            case Constant(name):
                return self._constant(name)
            case Negation(operand):
                return -self.evaluate(operand, point)
            case Binary("^", left, Number(exponent)):
                return self._ranged(self._rational_power(self.evaluate(left, point), exponent))
            case Binary("^", left, right):
                return self._ranged(self._power(self.evaluate(left, point), self.evaluate(right, point)))
            case Binary(operator, left, right):
                return self._apply(operator, self.evaluate(left, point), self.evaluate(right, point))
            case Call(name, argument, base):
                return self._ranged(self._denoised(self._call(name, self.evaluate(argument, point), base)))

    def _ranged(self, value: Any) -> Any:
        size = abs(value)
        if size != 0 and not 1 / self._largest <= size <= self._largest:
            raise UndecidedError
        return value

    def _denoised(self, value: Any) -> Any:
        """``value`` with a real or imaginary part that is only a rounding error set to zero."""
        real = value.real if abs(value.real) >= self._noise else self._mp.zero
        imaginary = value.imag if abs(value.imag) >= self._noise else self._mp.zero
        return self._mp.mpc(real, imaginary) if imaginary else real

    def _number(self, value: Fraction) -> Any:
        return self._ranged(self._mp.mpf(value.numerator) / value.denominator)

    def _constant(self, name: str) -> Any:
        if name == "oo":
            raise UndecidedError
        return {"pi": +self._mp.pi, "e": +self._mp.e, "i": self._mp.j}[name]

    def _apply(self, operator: str, left: Any, right: Any) -> Any:
        match operator:
            case "+":
                return self._ranged(self._denoised(left + right))
            case "-":
                return self._ranged(self._denoised(left - right))
            case "*":
                return self._ranged(left * right)
            case _:
                return self._ranged(left / right)

    def _rational_power(self, base: Any, exponent: Fraction) -> Any:
        """A power in which an odd root of a negative number is the real one, as in school."""
        if exponent.denominator % 2 == 1 and base.imag == 0 and base.real < 0:
            size = self._power(-base.real, self._number(exponent))
            return -size if exponent.numerator % 2 else size
        return self._power(base, self._number(exponent))

    def _power(self, base: Any, exponent: Any) -> Any:
        if base == 0:
            return self._zero_power(exponent)
        self._bounded_exponent(exponent * self._mp.log(base))
        if exponent == 0.5:
            return self._mp.sqrt(base)
        return self._denoised(base**exponent)

    def _zero_power(self, exponent: Any) -> Any:
        if exponent.imag != 0 or exponent.real < 0:
            raise ZeroDivisionError
        return self._mp.one if exponent == 0 else self._mp.zero

    def _bounded_exponent(self, exponent: Any) -> None:
        if abs(exponent) > 3 * _LARGEST:
            raise UndecidedError

    def _call(self, name: str, x: Any, base: int) -> Any:
        mp = self._mp
        match name:
            case "log" | "ln":
                return self._logarithm(x) / (mp.log(base or 10) if name == "log" else 1)
            case "abs":
                return abs(x)
            case "sec":
                return 1 / self._nonzero(mp.cos(x))
            case "csc":
                return 1 / self._nonzero(mp.sin(x))
            case "cot":
                return mp.cos(x) / self._nonzero(mp.sin(x))
            case "tan":
                return mp.sin(x) / self._nonzero(mp.cos(x))
            case "exp" | "sinh" | "cosh" | "tanh":
                self._bounded_exponent(x)
        functions = {"arcsin": "asin", "arccos": "acos", "arctan": "atan"}
        return getattr(mp, functions.get(name, name))(x)

    def _nonzero(self, value: Any) -> Any:
        value = self._denoised(value)
        if value == 0:
            raise ZeroDivisionError
        return value

    def _logarithm(self, x: Any) -> Any:
        if x == 0:
            raise ZeroDivisionError
        return self._mp.log(x)


_LOCAL = threading.local()


def approximate() -> Approximate:
    """The evaluator of this thread."""
    if not hasattr(_LOCAL, "evaluator"):
        _LOCAL.evaluator = Approximate()
    return _LOCAL.evaluator

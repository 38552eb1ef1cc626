"""One configuration value: what it is for, what it may be, and how text becomes one."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import Field, dataclass, field
from typing import Any

from edge_ttc.errors import EdgeTTCError, UsageError

Value = bool | int | float | str | tuple[str, ...]
_SPELLED = {bool: "true or false", int: "a whole number", float: "a number", str: "a text", tuple: "a list of texts"}
_BOOLS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


def _by_commas(text: str) -> list[str]:
    return text.split(",")


@dataclass(frozen=True, slots=True)
class Option:
    """What is known about one value apart from its name.

    Attributes:
        default: also fixes the type.
        doc: one sentence for ``config show``.
        low: the least it may be; with ``above`` it must be more than that.
        high: the most it may be.
        choices: the texts it may be, empty where any will do.
        check: raises UsageError on a value of the right type that still will not do.
        split: the texts of a list from one line.
    """

    default: Value
    doc: str
    low: float = -math.inf
    high: float = math.inf
    above: bool = False
    choices: tuple[str, ...] = ()
    check: Callable[[Any], object] | None = None
    split: Callable[[str], list[str]] = _by_commas

    @property
    def accepted(self) -> str:
        """What may be written, in words."""
        if self.choices:
            return f"one of {', '.join(self.choices)}"
        words = _SPELLED[type(self.default)]
        if math.isfinite(self.low):
            words += f" {'above' if self.above else 'of at least'} {_plain(self.low)}"
        return words + (f", at most {_plain(self.high)}" if math.isfinite(self.high) else "")

    def parse(self, text: str) -> Value:
        """A value from a flag or an environment variable; lists are separated by commas.

        Raises:
            UsageError: see ``accepted``.
        """
        return self.validate(self._from_text(text.strip()))

    def validate(self, value: object) -> Value:
        """The same value in our own type, if it is one that may be written.

        Raises:
            UsageError: see ``accepted``; the caller knows the key and the place, and adds them.
        """
        cleaned = self._typed(value)
        if cleaned is None or not self._in_range(cleaned):
            raise UsageError(f"{_shown(value)} will not do", f"it must be {self.accepted}")
        if self.check is not None:
            self.check(cleaned)
        return cleaned

    def _from_text(self, text: str) -> object:
        try:
            if isinstance(self.default, bool):
                return _BOOLS.get(text.lower(), text)
            if isinstance(self.default, int | float):
                return type(self.default)(text)
        except ValueError:
            return text
        if isinstance(self.default, tuple):
            return [part.strip() for part in self.split(text) if part.strip()]
        return text

    def _typed(self, value: object) -> Value | None:
        """``value`` in the default's type; None where it is another type (a bool is no number, a text no list)."""
        if isinstance(value, bool) or isinstance(self.default, bool):
            return value if isinstance(value, bool) and isinstance(self.default, bool) else None
        if isinstance(self.default, tuple):
            texts = list(value) if isinstance(value, list | tuple) else []
            return tuple(texts) if isinstance(value, list | tuple) and all(map(_is_line, texts)) else None
        if isinstance(self.default, str):
            return value if isinstance(value, str) and _is_line(value) else None
        if isinstance(self.default, int):
            return value if isinstance(value, int) else None
        return _float(value)

    def _in_range(self, value: Value) -> bool:
        if self.choices:
            return value in self.choices
        if isinstance(value, bool | str | tuple):
            return True
        return self.low <= value <= self.high and not (self.above and value == self.low)


def _plain(number: float) -> str:
    """Whole numbers with all their digits."""
    return f"{int(number)}" if number == int(number) else f"{number:g}"


def option(
    default: Value,
    doc: str,
    *,
    low: float = -math.inf,
    high: float = math.inf,
    above: bool = False,
    choices: Sequence[str] = (),
    check: Callable[[Any], object] | None = None,
    split: Callable[[str], list[str]] = _by_commas,
) -> Any:
    """A dataclass field that carries its Option (as ``dataclasses.field`` does, it says Any to a type checker)."""
    known = Option(default, doc, low, high, above, tuple(choices), check, split)
    return field(default=default, metadata={"option": known})


def option_of(definition: Field[Any]) -> Option:
    """The Option of a field made by ``option``."""
    return definition.metadata["option"]


def value_text(value: object) -> str:
    """A value as ``Option.parse`` takes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def placed(error: EdgeTTCError, where: str) -> UsageError:
    """The same error, saying where the value was written."""
    return UsageError(f"{where}: {error.message}", error.remedy)


def _float(value: object) -> float | None:
    try:
        number = float(value) if isinstance(value, int | float) else math.nan
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _is_line(text: object) -> bool:
    """Text that can be printed and written as one line: control and escape characters are not for configuration."""
    return isinstance(text, str) and text.isprintable()


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:60] + "…"

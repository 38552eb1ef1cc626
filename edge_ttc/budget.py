"""Budgets as people write them: ``300J``, ``0.2kJ``, ``0.01Wh``, ``20s``, ``4096tok``, ``2Gflop``."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from edge_ttc.domain import Budget, Limit, Unit
from edge_ttc.errors import UsageError

SPELLINGS: dict[str, tuple[Unit, float]] = {
    "J": (Unit.JOULE, 1.0),
    "kJ": (Unit.JOULE, 1e3),
    "Wh": (Unit.JOULE, 3600.0),
    "ms": (Unit.SECOND, 1e-3),
    "s": (Unit.SECOND, 1.0),
    "min": (Unit.SECOND, 60.0),
    "tok": (Unit.TOKEN, 1.0),
    "ktok": (Unit.TOKEN, 1e3),
    "flop": (Unit.FLOP, 1.0),
    "kflop": (Unit.FLOP, 1e3),
    "Mflop": (Unit.FLOP, 1e6),
    "Gflop": (Unit.FLOP, 1e9),
    "Tflop": (Unit.FLOP, 1e12),
}
"""Every unit a budget can be written in. Case does not matter: no two of them differ by case alone."""

ACCEPTED = f"write a number and a unit, such as 300J, 20s or 4096tok; units: {', '.join(SPELLINGS)}"

_FOLDED = {spelling.casefold(): meaning for spelling, meaning in SPELLINGS.items()}
_FORM = re.compile(r"\s*([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\s*([A-Za-z]+)\s*")
_SHOWN_CHARS = 40


def parse_budget(text: str) -> Limit:
    """One limit. Zero is allowed (it buys nothing).

    Raises:
        UsageError: not a finite number ≥ 0 followed by a known unit; the remedy names the accepted forms.
    """
    if not isinstance(text, str):  # a Python caller may pass a number, or a bool that would count as 1
        raise UsageError(f"a budget is a text with a unit, not {type(text).__name__}", ACCEPTED)
    match = _FORM.fullmatch(text)
    if match is None:
        raise UsageError(f"{_shown(text)} is not a budget", ACCEPTED)
    number, spelling = match.groups()
    if spelling.casefold() not in _FOLDED:
        raise UsageError(f"the budget {_shown(text)} has an unknown unit", ACCEPTED)
    unit, scale = _FOLDED[spelling.casefold()]
    amount = float(number) * scale
    if not math.isfinite(amount):
        raise UsageError(f"the budget {_shown(text)} is too large", ACCEPTED)
    if amount < 0:
        raise UsageError(f"the budget {_shown(text)} is below zero", ACCEPTED)
    return Limit(unit, abs(amount))  # abs: minus zero is zero


def parse_budgets(texts: str | Iterable[str]) -> Budget:
    """One limit or several, all of which hold; where one unit comes twice, the smaller holds.

    Raises:
        UsageError: as ``parse_budget``.
    """
    smallest: dict[Unit, float] = {}
    several = texts if isinstance(texts, Iterable) and not isinstance(texts, str) else [texts]
    for limit in map(parse_budget, several):
        smallest[limit.unit] = min(limit.amount, smallest.get(limit.unit, math.inf))
    return Budget(tuple(Limit(unit, amount) for unit, amount in smallest.items()))


def _shown(text: str) -> str:
    """The input for an error message: escaped, and never longer than a line."""
    return repr(text if len(text) <= _SHOWN_CHARS else text[:_SHOWN_CHARS] + "…")

"""What strategies take: numbers with a default and a range, some of which must fit each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from edge_ttc.errors import UsageError

MAX_N = 64
SEQUENCES = 180
"""Nodes that lookahead may hold in the policy's memory at once."""

Value = int | float | str


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number a strategy takes, its default and its range."""

    default: int | float
    low: float
    high: float
    summary: str


N = Parameter(16, 1, MAX_N, "candidates")
TEMPERATURE = Parameter(1.0, 0.05, 5.0, "sampling temperature")
PARTS_OF_N = ("m", "parallel", "last")
"""Parameters that cannot be more than ``n``."""


def number(strategy: str, key: str, given: str | int | float, parameter: Parameter) -> Value:
    """A parameter's value, checked.

    Raises:
        UsageError: it is no number, or out of range.
    """
    whole = isinstance(parameter.default, int)
    kind = "a whole number" if whole else "a number"
    remedy = f"give {kind} from {parameter.low:g} to {parameter.high:g}"
    try:
        value = int(given) if whole else float(given)
    except (TypeError, ValueError, OverflowError):
        raise UsageError(f"{strategy}: {key}={given!r} is not {kind}", remedy) from None
    if isinstance(given, float) and whole and given != value:
        raise UsageError(f"{strategy}: {key}={given!r} is not {kind}", remedy)
    if not parameter.low <= value <= parameter.high:  # NaN fails this, too
        raise UsageError(f"{strategy}: {key}={given} is out of range", remedy)
    return value


def related(strategy: str, values: dict[str, Value], given: Mapping[str, object]) -> dict[str, Value]:
    """The values, defaults made to fit ``n``.

    Raises:
        UsageError: given values that do not fit each other.
    """
    n = int(values.get("n", 1))
    for key in PARTS_OF_N:
        if int(values.get(key, 0)) > n:
            if key in given:
                raise UsageError(f"{strategy} cannot have {key}={values[key]} of n={n}", f"choose {key} ≤ n")
            values[key] = n
    if "k" in values and n * (1 + int(values["k"])) > SEQUENCES:
        most = SEQUENCES // (1 + int(values["k"]))
        raise UsageError(f"{strategy} cannot hold the rollouts of n={n} at k={values['k']}", f"choose n ≤ {most}")
    return values

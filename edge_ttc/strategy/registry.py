"""Every strategy by name, with its parameters and its closed-form worst case. A new method is one file and one entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from edge_ttc.errors import UsageError
from edge_ttc.strategy.beam import ROUNDS, beam
from edge_ttc.strategy.best_of_n import best_of_n
from edge_ttc.strategy.greedy import greedy
from edge_ttc.strategy.majority import majority
from edge_ttc.strategy.requests import Steps
from edge_ttc.strategy.select import Select, first, majority_vote, weighted_vote

AUTO = "auto"
MAX_N = 64

Value = int | float | str


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number a strategy takes, its default and its range."""

    default: int | float
    low: float
    high: float
    summary: str


_N = Parameter(16, 1, MAX_N, "candidates")
_TEMPERATURE = Parameter(1.0, 0.05, 5.0, "sampling temperature")


@dataclass(frozen=True, slots=True)
class Strategy:
    """A method and what the solver must know of it.

    Attributes:
        run: the generator function; takes the root and the parameters by name.
        select: how the answer is chosen, also when the method is cut.
        needs_verifier: whether it asks for scores.
        worst_case: (parameters, answer cap) → most policy tokens it can generate.
    """

    name: str
    run: Callable[..., Steps]
    select: Select
    needs_verifier: bool
    parameters: Mapping[str, Parameter]
    worst_case: Callable[[Mapping[str, Value], int], int]
    source: str


def _samples(parameters: Mapping[str, Value], cap: int) -> int:
    return int(parameters.get("n", 1)) * cap


def _beams(parameters: Mapping[str, Value], cap: int) -> int:
    """``n`` branches a round; in round r a kept path has at least r tokens, so a branch has at most ``cap - r`` left."""
    rounds = min(ROUNDS, cap)
    return int(parameters["n"]) * (rounds * cap - rounds * (rounds - 1) // 2)


STRATEGIES: dict[str, Strategy] = {
    s.name: s
    for s in (
        Strategy("greedy", greedy, first, False, {}, _samples, "one sample at temperature 0"),
        Strategy("majority", majority, majority_vote, False, {"n": _N, "temperature": _TEMPERATURE}, _samples,
                 "arXiv 2203.11171"),
        Strategy("best-of-n", best_of_n, weighted_vote, True, {"n": _N, "temperature": _TEMPERATURE}, _samples,
                 "arXiv 2408.03314 §5.1"),
        Strategy("beam", beam, weighted_vote, True,
                 {"n": _N, "m": Parameter(4, 1, MAX_N, "next steps grown from each kept beam"),
                  "temperature": _TEMPERATURE}, _beams, "arXiv 2408.03314 §5.2"),
    )
}  # fmt: skip


def find(name: str) -> Strategy:
    """The strategy with this name.

    Raises:
        UsageError: there is none.
    """
    if name not in STRATEGIES:
        raise UsageError(f"unknown strategy {name!r}", f"choose one of {', '.join((AUTO, *STRATEGIES))}")
    return STRATEGIES[name]


def complete(name: str, given: Mapping[str, str | int | float]) -> dict[str, Value]:
    """The parameters of a strategy: what was given, checked, and the defaults.

    Raises:
        UsageError: an unknown parameter, a value that is no number, or one out of range.
    """
    strategy = find(name)
    for key in given:
        if key not in strategy.parameters:
            known = ", ".join(strategy.parameters) or "none"
            raise UsageError(f"{name} has no parameter {key!r}", f"its parameters: {known}")
    values: dict[str, Value] = {k: _number(name, k, given.get(k, p.default), p) for k, p in strategy.parameters.items()}
    if name == "beam" and int(values["m"]) > int(values["n"]):
        raise UsageError(f"beam cannot grow m={values['m']} from n={values['n']} beams", "choose m ≤ n")
    return values


def _number(strategy: str, key: str, given: str | int | float, parameter: Parameter) -> int | float:
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

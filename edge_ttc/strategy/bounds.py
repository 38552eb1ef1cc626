"""Closed-form worst cases: (parameters, answer cap in tokens) → most policy tokens, or most scored solutions.

A method counts in whole solutions, as the paper does: ``n`` of them cost at most ``n`` times the cap. The solver holds
every method to its bound, so that a search whose discarded branches are longer than its kept ones cannot exceed it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from edge_ttc.strategy.moves import ROUNDS
from edge_ttc.strategy.parameters import Value
from edge_ttc.strategy.racing import field_sizes
from edge_ttc.strategy.requests import STEP_TOK

Bound = Callable[[Mapping[str, Value], int], int]


def samples(parameters: Mapping[str, Value], cap: int) -> int:
    """``n`` whole solutions, and the revisions that were asked for beside them."""
    return (_n(parameters) + int(parameters.get("revise", 0))) * cap


def lookahead_bound(parameters: Mapping[str, Value], cap: int) -> int:
    """n · (k + 1) whole solutions (arXiv 2408.03314, §5.2); what is reused makes it less."""
    return _n(parameters) * (int(parameters["k"]) + 1) * cap


def race(parameters: Mapping[str, Value], cap: int) -> int:
    """Every round's field runs ``every`` whole steps, as far as the cap lets it; the last field runs to the cap."""
    lap = int(parameters["every"]) * STEP_TOK
    sizes = field_sizes(_n(parameters), int(parameters["last"]))
    laps = [size * max(0, min(lap, cap - i * lap)) for i, size in enumerate(sizes[:-1])]
    return sum(laps) + sizes[-1] * max(0, cap - len(laps) * lap)


def nothing(parameters: Mapping[str, Value], cap: int) -> int:
    """The verifier is not asked."""
    return 0


def once(parameters: Mapping[str, Value], cap: int) -> int:
    """Every solution is read once, at its end."""
    return _n(parameters)


def stepwise(parameters: Mapping[str, Value], cap: int) -> int:
    """Up to ``n`` partial solutions a round, 40 rounds, a step having at least a token; and every revision."""
    return _n(parameters) * min(ROUNDS, cap) + int(parameters.get("revise", 0))


def race_scored(parameters: Mapping[str, Value], cap: int) -> int:
    """Every round's field, and the last one once more at its end."""
    return sum(field_sizes(_n(parameters), int(parameters["last"])))


def _n(parameters: Mapping[str, Value]) -> int:
    return int(parameters.get("n", 1))

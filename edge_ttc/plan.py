"""What to run for a question: a strategy bound to its parameters, and how its answer is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from edge_ttc.domain import StrategyChoice
from edge_ttc.energy.cost import Work
from edge_ttc.strategy import registry
from edge_ttc.strategy.registry import Value
from edge_ttc.strategy.requests import Node, Steps
from edge_ttc.strategy.select import Select, Selection

Fits = Callable[[Work], bool]
"""Whether work that is expected to be so much would fit the budget now."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a run gives the plan it runs.

    Attributes:
        fits: whether some work would fit the budget now.
        rng: chance for methods that decide by it, from the run's seed and from no stream that a branch draws from.
    """

    fits: Fits
    rng: np.random.Generator


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run for a question.

    Attributes:
        choice: name and parameters, for the record.
        run: (root, what the run gives) → the strategy's generator.
        select: how the answer is chosen.
        confidence: selection → probability that the answer is right; where None, nobody knows it.
        worst_case: answer cap → policy tokens that are never exceeded; no such limit where None.
    """

    choice: StrategyChoice
    run: Callable[[Node, Given], Steps]
    select: Select
    confidence: Callable[[Selection], float] | None = None
    worst_case: Callable[[int], int] | None = None


def named(name: str, parameters: dict[str, Value], confidence: Callable[[Selection], float] | None = None) -> Plan:
    """The plan of a named strategy with complete parameters (``registry.complete``)."""
    strategy = registry.find(name)
    return Plan(
        StrategyChoice(name, parameters),
        lambda root, given: strategy.start(root, parameters, given.rng),
        strategy.select,
        confidence,
        worst_case=lambda cap: strategy.worst_case(parameters, cap),
    )

"""What to run for a question: a strategy bound to its parameters, and how its answer is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from edge_ttc.domain import StrategyChoice
from edge_ttc.energy.cost import Work
from edge_ttc.strategy import registry
from edge_ttc.strategy.registry import Value
from edge_ttc.strategy.requests import Node, Steps
from edge_ttc.strategy.select import Select, Selection

Fits = Callable[[Work], bool]
"""Whether work that is expected to be so much would fit the budget now."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run for a question.

    Attributes:
        choice: name and parameters, for the record.
        run: (root, fits) → the strategy's generator.
        select: how the answer is chosen.
        confidence: (selection, what ran) → probability that the answer is right; the vote's share where None.
    """

    choice: StrategyChoice
    run: Callable[[Node, Fits], Steps]
    select: Select
    confidence: Callable[[Selection, StrategyChoice], float] | None = None


def named(name: str, parameters: dict[str, Value]) -> Plan:
    """The plan of a named strategy with complete parameters (``registry.complete``)."""
    strategy = registry.find(name)
    return Plan(StrategyChoice(name, parameters), lambda root, _: strategy.run(root, **parameters), strategy.select)

"""What “spend more” and “spend less” mean: twice or half of whatever bounded the last answer."""

from __future__ import annotations

from dataclasses import replace

from edge_ttc.budget import parse_budgets
from edge_ttc.domain import Answer, Limit, Unit
from edge_ttc_tui.actions import AskOptions

MOST = 64
_FIRST = 4
"""Candidates when a single one was not enough."""


def more(options: AskOptions, answer: Answer | None) -> AskOptions:
    """Twice the budget where there is one; else twice the candidates; a greedy answer becomes a vote of a few."""
    if options.budget:
        return replace(options, budget=_scaled(options.budget, 2.0))
    n = _candidates(answer)
    return _named(options, answer, min(MOST, 2 * n if n > 1 else _FIRST))


def less(options: AskOptions, answer: Answer | None) -> AskOptions:
    """Half the budget where there is one; else half the candidates, down to one greedy answer."""
    if options.budget:
        return replace(options, budget=_scaled(options.budget, 0.5))
    n = _candidates(answer) // 2
    return _named(options, answer, n) if n > 1 else replace(options, strategy="greedy", n=None, params={})


def _candidates(answer: Answer | None) -> int:
    n = answer.strategy.parameters.get("n", 1) if answer else 1
    return n if isinstance(n, int) else 1


def _named(options: AskOptions, answer: Answer | None, n: int) -> AskOptions:
    """The method that answered, with another number of candidates."""
    name = answer.strategy.name if answer else "greedy"
    if name in ("greedy", "auto"):
        return replace(options, strategy="majority", n=n, params={})
    return replace(options, strategy=name, n=n, params=options.params if options.strategy == name else {})


def _scaled(budget: tuple[str, ...], by: float) -> tuple[str, ...]:
    return tuple(_written(limit, by) for limit in parse_budgets(budget).limits)


def _written(limit: Limit, by: float) -> str:
    amount = limit.amount * by
    if limit.unit is Unit.TOKEN:
        return f"{max(1, round(amount))}tok"
    return f"{amount:.6g}{limit.unit.value}"

"""What “again”, “spend more” and “spend less” mean: as before, or with twice or half of whatever bounded the answer."""

from __future__ import annotations

from dataclasses import replace

from edge_ttc.budget import parse_budgets
from edge_ttc.domain import Answer, Limit, Unit
from edge_ttc.strategy.parameters import PARTS_OF_N, SEQUENCES
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


def asked_as(answer: Answer) -> AskOptions:
    """How a kept answer was asked. Where a difficulty was predicted, the scheduler chose the method: it may again."""
    budget = tuple(f"{_amount(charge.limit)}{charge.unit.value}" for charge in answer.charges)
    if answer.difficulty is not None:
        return AskOptions(budget, "auto", seed=answer.seed)
    params = dict(answer.strategy.parameters)
    n = params.pop("n", None)
    return AskOptions(budget, answer.strategy.name, n if isinstance(n, int) else None, params, answer.seed)


def _named(options: AskOptions, answer: Answer | None, n: int) -> AskOptions:
    """The method that answered, with another number of candidates and all else as it was, as far as that fits."""
    name = answer.strategy.name if answer else "greedy"
    if answer is None or name in ("greedy", "auto"):
        return replace(options, strategy="majority", n=n, params={})
    params = {key: value for key, value in answer.strategy.parameters.items() if key != "n"}
    if isinstance(k := params.get("k"), int):
        n = min(n, SEQUENCES // (1 + k))
    fits = {key: min(value, n) for key in PARTS_OF_N if isinstance(value := params.get(key), int)}
    return replace(options, strategy=name, n=n, params=params | fits)


def _scaled(budget: tuple[str, ...], by: float) -> tuple[str, ...]:
    return tuple(_written(limit, by) for limit in parse_budgets(budget).limits)


def _written(limit: Limit, by: float) -> str:
    amount = limit.amount * by
    if limit.unit is Unit.TOKEN:
        return f"{max(1, round(amount))}tok"
    return f"{_amount(amount)}{limit.unit.value}"


def _amount(amount: float) -> str:
    return f"{amount:.6g}"

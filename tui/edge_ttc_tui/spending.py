"""What “again”, “spend more” and “spend less” mean: as before, or with twice or half of whatever bounded the answer."""

from __future__ import annotations

from dataclasses import replace

from edge_ttc.budget import parse_budgets
from edge_ttc.domain import Answer, Limit, Unit
from edge_ttc.strategy.parameters import PARTS_OF_N, SEQUENCES
from edge_ttc_tui.actions import AskOptions

MOST = 64
_SCORED, _VOTED = 8, 16
"""Candidates when a greedy one was not enough: with a verifier, and without. Fewer are worse than the greedy text."""


def more(options: AskOptions, answer: Answer | None) -> AskOptions:
    """Twice the budget where there is one; else twice the candidates; a greedy answer becomes the best of a few."""
    if options.budget:
        return replace(options, budget=_scaled(options.budget, 2.0))
    n = _candidates(answer)
    if n > 1:
        return _named(options, answer, min(MOST, 2 * n))
    scored = answer is not None and "prm" in answer.models
    name, n = ("best-of-n", _SCORED) if scored else ("majority", _VOTED)
    return replace(options, strategy=name, n=n, params={})


def less(options: AskOptions, answer: Answer | None) -> AskOptions:
    """Half the budget where there is one; else half the candidates, down to one greedy answer."""
    if options.budget:
        return replace(options, budget=_scaled(options.budget, 0.5))
    n = _candidates(answer) // 2
    return _named(options, answer, n) if n > 1 else replace(options, strategy="greedy", n=None, params={})


def unchanged(options: AskOptions, answer: Answer | None) -> bool:
    """Whether ``options`` ask for what was answered already: there is no more to spend, or no less."""
    if answer is None or options.budget or options.strategy != answer.strategy.name:
        return False
    return (options.n or 1) == _candidates(answer)


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
    assert answer is not None, "without an answer there is one candidate at most"
    params = {key: value for key, value in answer.strategy.parameters.items() if key != "n"}
    if isinstance(k := params.get("k"), int):
        n = min(n, SEQUENCES // (1 + k))
    fits = {key: min(value, n) for key in PARTS_OF_N if isinstance(value := params.get(key), int)}
    return replace(options, strategy=answer.strategy.name, n=n, params=params | fits)


def _scaled(budget: tuple[str, ...], by: float) -> tuple[str, ...]:
    return tuple(_written(limit, by) for limit in parse_budgets(budget).limits)


def _written(limit: Limit, by: float) -> str:
    amount = limit.amount * by
    if limit.unit is Unit.TOKEN:
        return f"{max(1, round(amount))}tok"
    return f"{_amount(amount)}{limit.unit.value}"


def _amount(amount: float) -> str:
    return f"{amount:.6g}"

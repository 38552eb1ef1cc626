"""The runtime, as the recipes let it write and score: what is learnt from and measured is what the product does."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

from edge_ttc.api import Session
from edge_ttc.domain import Answer, StrategyChoice
from edge_ttc.plan import Plan
from edge_ttc.strategy.requests import Node, Steps
from edge_ttc.strategy.select import weighted_vote

Item = TypeVar("Item")
Result = TypeVar("Result")


def nodes_of(session: Session, text: str, steps: Callable[[Node], Steps], seed: int) -> tuple[list[Node], Answer]:
    """What the generator ``steps`` returns when the product's solver serves it for one question, and the answer."""
    kept: list[Node] = []

    def all_steps(root: Node, _: object) -> Steps:
        kept.extend((yield from steps(root)))
        return kept

    plan = Plan(StrategyChoice("recipe"), all_steps, weighted_vote)
    return kept, session.solver.solve(text, plan, seed=seed)


def spread(work: Callable[[list[tuple[int, Item]]], list[Result]], items: Sequence[Item]) -> list[Result]:
    """``work`` on all items, a process a core; an item comes with its number, and the results in the items' order."""
    workers = os.cpu_count() or 1
    numbered = list(enumerate(items))
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        parts = list(pool.map(work, [numbered[i::workers] for i in range(workers)]))
    return [parts[i % workers][i // workers] for i in range(len(items))]

"""Serving ``Score``: the verifier reads what it has not read yet of this question, each text once (docs/adr/0010)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from edge_ttc import events
from edge_ttc.errors import UsageError
from edge_ttc.purse import most
from edge_ttc.strategy.requests import Node
from edge_ttc.verifier.aggregation import aggregate
from edge_ttc.verifier.base import RewardModel

if TYPE_CHECKING:
    from edge_ttc.run import Run


def score(run: Run, nodes: Sequence[Node]) -> list[Node]:
    """The same nodes, scored as far as the budget goes.

    Raises:
        UsageError: there is no verifier.
        Interrupted: the verifier was stopped inside a batch.
    """
    verifier = run.rig.verifier
    if verifier is None:
        raise UsageError("this strategy needs a verifier, and none is loaded", "choose one with --prm")
    wanted = [n for n in nodes if len(n.ids) and n.score is None]
    _read(run, verifier, wanted)
    rows = {n.key: (n, run.readings.get(_text(n))) for n in wanted}
    scored = {key: _scored(n, row, verifier.card.aggregation) for key, (n, row) in rows.items() if row is not None}
    for node in scored.values():
        run.tree.replace(node)
    if scored:
        run.emit(events.Scored({key: n.score for key, n in scored.items() if n.score is not None}))
    return [scored.get(n.key, n) for n in nodes]


def _read(run: Run, verifier: RewardModel, wanted: Sequence[Node]) -> None:
    """Let the verifier read every new text, as far as the budget goes."""
    fresh: dict[bytes, Node] = {}
    for node in wanted:
        if _text(node) not in run.readings:
            fresh.setdefault(_text(node), node)
    traces = [run.tree.trace(n) for n in fresh.values()]
    new = verifier.tokens_read(traces)
    held = [max(0, len(t.prompt_ids) + len(t.ids) - n) for t, n in zip(traces, new, strict=True)]
    count = most(len(traces), lambda k: run.purse.ledger.fits(run.account.reading(new[:k], held[:k])))
    if count < len(traces):
        run.shortened("score", len(traces), count)
    if count == 0:
        return
    reservation = run.purse.ledger.reserve(run.account.reading(new[:count], held[:count]))
    assert reservation is not None, "what fits can be reserved"
    run.reserved("score", list(fresh.values())[:count], reservation)
    try:
        rows = verifier.score(traces[:count])
    except BaseException:
        run.purse.settle(reservation, reservation.bound, batch=count)  # what was reserved counts as spent
        raise
    run.purse.settle(reservation, reservation.bound, batch=count)
    run.readings |= zip(fresh, rows, strict=False)


def _text(node: Node) -> bytes:
    return node.ids.tobytes()


def _scored(node: Node, row: np.ndarray, aggregation: str) -> Node:
    return replace(node, score=aggregate(row, aggregation), step_scores=tuple(float(s) for s in row))

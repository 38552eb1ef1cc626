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
from edge_ttc.verifier.base import RewardModel, Trace

if TYPE_CHECKING:
    from edge_ttc.ledger import Reservation
    from edge_ttc.run import Run

_FIRST_TOK, _PART_S = 128, 0.2
"""Tokens, and then seconds, between two looks at the clock and the meter while texts are read."""


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
    after = run.to_finish(n for n in run.tree.nodes.values() if n.growable)
    count = most(len(traces), lambda k: run.purse.ledger.fits(run.account.reading(new[:k], held[:k]) + after))
    if count < len(traces):
        run.shortened("score", len(traces), count, run.account.reading(new[: count + 1], held[: count + 1]) + after)
    if count == 0:
        return
    reservation = run.purse.ledger.reserve(run.account.reading(new[:count], held[:count]))
    assert reservation is not None, "what fits can be reserved"
    run.reserved("score", list(fresh.values())[:count], reservation)
    try:
        rows = _scores(run, verifier, traces[:count], new, reservation)
    except BaseException:
        run.purse.forfeit(reservation)
        raise
    run.purse.settle(reservation, run.account.reading(new[: len(rows)], held[: len(rows)]), batch=len(rows))
    if len(rows) < count:
        run.shortened("score", len(traces), len(rows), run.account.reading(new[len(rows) :], held[len(rows) :]))
    run.readings |= zip(fresh, rows, strict=False)


def _scores(
    run: Run, verifier: RewardModel, traces: Sequence[Trace], new: Sequence[int], reservation: Reservation
) -> list[np.ndarray]:
    """Scores of the first texts, of all of them unless time or joules are used up meanwhile.

    Where those are limited, texts are read some at a time, as many as take ``_PART_S`` by the speed of those before.
    """
    if not run.purse.timed:
        return verifier.score(traces)
    rows: list[np.ndarray] = []
    part_tok = _FIRST_TOK
    while len(rows) < len(traces) and not (rows and run.purse.spent_up(reservation)):
        first, began_s = len(rows), run.purse.elapsed_s
        end = first + max(1, int(np.searchsorted(np.cumsum(new[first : len(traces)]), part_tok, side="right")))
        rows += verifier.score(traces[first:end])
        speed = sum(new[first:end]) / max(run.purse.elapsed_s - began_s, 1e-3)
        part_tok = max(_FIRST_TOK, int(speed * _PART_S))
    return rows


def _text(node: Node) -> bytes:
    return node.ids.tobytes()


def _scored(node: Node, row: np.ndarray, aggregation: str) -> Node:
    return replace(node, score=aggregate(row, aggregation), step_scores=tuple(float(s) for s in row))

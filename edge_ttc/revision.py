"""Serving ``Revise``: prompts that hold earlier attempts are read, and one new attempt is written after each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from edge_ttc import events
from edge_ttc.domain import Stop, Usage
from edge_ttc.energy.cost import together
from edge_ttc.errors import UsageError
from edge_ttc.policy.base import Attempt, Branch, Segment
from edge_ttc.purse import Cut, most
from edge_ttc.strategy.requests import RECALLED, Node, Revise

if TYPE_CHECKING:
    from edge_ttc.ledger import Reservation
    from edge_ttc.run import Run

WAVE = 16
"""Revision prompts in the policy's memory at once: unlike branches of one tree they share no prefix."""


def revise(run: Run, request: Revise) -> list[Node]:
    """As many of the asked-for attempts as the budget allows; each is charged its prompt and its tokens.

    Raises:
        UsageError: the policy was not taught to revise.
        Cut: not one attempt fits.
    """
    card = run.rig.policy.card
    if not card.revises:
        raise UsageError(f"{card.id} was not taught to revise", "choose another --strategy, or another --model")
    dropped = run.tree.release(keep=request.keep)
    prompts = [_prompt(run, chain) for chain in request.chains]
    caps = run.allowed([card.answer_tok] * len(prompts))
    grown: list[Node] = []
    while len(grown) < len(caps):
        rest, room = prompts[len(grown) : len(caps)][:WAVE], caps[len(grown) :][:WAVE]
        count = most(len(rest), lambda k, rest=rest, room=room: run.purse.ledger.fits(_bound(run, rest[:k], room[:k])))
        reservation = run.purse.ledger.reserve(_bound(run, rest[:count], room[:count])) if count else None
        if reservation is None:
            run.shortened("revise", len(caps), len(grown), _bound(run, rest[:1], room[:1]))
            break
        chains = request.chains[len(grown) :][:count]
        run.reserved("revise", [chain[-1] if chain else run.tree.root for chain in chains], reservation, dropped)
        grown += _wave(run, chains, rest[:count], room[:count], request.temperature, reservation)
        dropped = ()
    if not grown:
        raise Cut
    return grown


def _wave(
    run: Run,
    chains: Sequence[Sequence[Node]],
    prompts: list[list[int]],
    caps: list[int],
    temperature: float,
    reservation: Reservation,
) -> list[Node]:
    """One attempt for each chain; for the first ones alone where the budget is spent up while prompts are read."""
    segments = _written(run, prompts, caps, temperature, reservation)
    nodes = [run.tree.add_attempt(chain, segment) for chain, segment in zip(chains, segments, strict=False)]
    lengths, written = [len(ids) for ids in prompts[: len(segments)]], [len(s.ids) for s in segments]
    actual = run.account.prompts(lengths) + run.account.growth(written, lengths)
    run.purse.settle(reservation, actual, batch=together(written))
    return run.grown(nodes)


def _written(
    run: Run, prompts: list[list[int]], caps: list[int], temperature: float, reservation: Reservation
) -> list[Segment]:
    """Read the prompts, write, and give all memory back: an attempt is never grown on.

    Each prompt is a reading of its own: between two of them the clock, the meter and the user are asked.
    """
    policy, handles = run.rig.policy, []
    try:
        for ids in prompts:
            if handles and (run.cancelled() or run.purse.spent_up(reservation)):
                break
            handles.append(policy.prefill(ids))
    except BaseException:
        policy.release(handles)
        run.purse.forfeit(reservation)
        raise
    run.emit(events.Prefilled(sum(map(len, prompts[: len(handles)]))))
    branches = [Branch(h, (run.seed, run.tree.new_stream()), cap) for h, cap in zip(handles, caps, strict=False)]
    try:
        segments = run.write(branches, Stop.END, temperature, reservation)
    finally:
        policy.release(handles)
    policy.release(s.handle for s in segments)
    return segments


def _bound(run: Run, prompts: list[list[int]], caps: list[int]) -> Usage:
    lengths = [len(ids) for ids in prompts]
    return run.account.prompts(lengths) + run.account.growth(caps, lengths)


def _prompt(run: Run, chain: Sequence[Node]) -> list[int]:
    """The latest attempts, as many as are recalled and leave room for another; without any, the plain prompt."""
    card = run.rig.policy.card
    for count in range(min(RECALLED, len(chain)), 0, -1):
        latest = [Attempt(node.ids.tolist(), node.score) for node in chain[-count:]]
        ids = run.rig.policy.revision_ids(run.question, latest)
        if len(ids) <= card.n_ctx - card.answer_tok:
            return ids
    return list(run.tree.prompt_ids)

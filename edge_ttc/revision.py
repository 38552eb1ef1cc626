"""Serving ``Revise``: prompts that hold earlier attempts are read, and one new attempt is written after each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from edge_ttc import events
from edge_ttc.domain import Stop, Usage
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
    count = most(len(caps), lambda k: run.purse.ledger.fits(_bound(run, prompts[:k], caps[:k])))
    if count < len(caps):
        run.shortened("revise", len(caps), count)
    if count == 0:
        raise Cut
    grown: list[Node] = []
    for start in range(0, count, WAVE):
        wave = slice(start, min(start + WAVE, count))
        grown += _wave(run, request.chains[wave], prompts[wave], caps[wave], request.temperature, dropped)
        dropped = ()
    return grown


def _wave(
    run: Run,
    chains: Sequence[Sequence[Node]],
    prompts: list[list[int]],
    caps: list[int],
    temperature: float,
    dropped: tuple[int, ...],
) -> list[Node]:
    reservation = run.purse.ledger.reserve(_bound(run, prompts, caps))
    if reservation is None:  # the wave before took more than was thought
        run.shortened("revise", len(chains), 0)
        raise Cut
    run.reserved("revise", [chain[-1] if chain else run.tree.root for chain in chains], reservation, dropped)
    segments = _written(run, prompts, caps, temperature, reservation)
    nodes = [run.tree.add_attempt(chain, segment) for chain, segment in zip(chains, segments, strict=True)]
    lengths = [len(ids) for ids in prompts]
    written = run.account.growth([len(s.ids) for s in segments], lengths)
    run.purse.settle(reservation, run.account.prompts(lengths) + written, batch=len(segments))
    return run.grown(nodes)


def _written(
    run: Run, prompts: list[list[int]], caps: list[int], temperature: float, reservation: Reservation
) -> list[Segment]:
    """Read the prompts, write, and give all memory back: an attempt is never grown on."""
    policy, handles = run.rig.policy, []
    try:
        handles.extend(map(policy.prefill, prompts))  # one by one: what was read is given back if the next one fails
    except BaseException:
        policy.release(handles)
        run.purse.forfeit(reservation)
        raise
    run.emit(events.Prefilled(sum(map(len, prompts))))
    branches = [Branch(h, (run.seed, run.tree.new_stream()), cap) for h, cap in zip(handles, caps, strict=True)]
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

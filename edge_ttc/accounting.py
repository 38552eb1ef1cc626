"""What requests cost: closed-form bounds before they run, counts after (docs/accounting.md, in words)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from edge_ttc.catalog import ModelCard
from edge_ttc.domain import Usage
from edge_ttc.energy.cost import CostModel, Work, WorkCosts, together
from edge_ttc.energy.flops import ModelShape, decode_flop, prefill_flop, score_flop


def shape_of(card: ModelCard) -> ModelShape:
    """The numbers of a card that the FLOP count needs."""
    return ModelShape(card.n_non_embedding, card.d_model, card.n_vocab, card.n_layer)


def costs_of(card: WorkCosts, policy: ModelCard, verifier: ModelCard | None) -> WorkCosts:
    """What work costs on a machine with these models, until it has been seen."""
    multiplied = policy.n_non_embedding + policy.d_model * policy.n_vocab
    return card.for_models(multiplied, verifier.n_non_embedding if verifier else 0)


class Accountant:
    """Turns work into ``Usage``: counts, FLOPs, and the cost model's joules and seconds.

    Args:
        policy: card of the policy.
        verifier: card of the PRM, None where there is none.
        cost: this machine's cost model.
    """

    def __init__(self, policy: ModelCard, verifier: ModelCard | None, cost: CostModel) -> None:
        self._policy = shape_of(policy)
        self._verifier = shape_of(verifier) if verifier else None
        self.cost = cost

    def prompt(self, tokens: int) -> Usage:
        """Reading a prompt once."""
        return self._bounded(Usage(prompt_tok=tokens, flop=prefill_flop(self._policy, tokens)), batch=1)

    def prompts(self, lengths: Iterable[int]) -> Usage:
        """Reading several prompts that share nothing."""
        return sum(map(self.prompt, lengths), start=Usage())

    def growth(self, tokens: Sequence[int], contexts: Sequence[int]) -> Usage:
        """Branches of (at most) ``tokens`` new tokens, each after ``contexts`` tokens already read."""
        flop = sum(decode_flop(self._policy, n, c) for n, c in zip(tokens, contexts, strict=True))
        return self._bounded(Usage(policy_tok=sum(tokens), flop=flop), batch=together(tokens))

    def reading(self, tokens: Sequence[int], contexts: Sequence[int]) -> Usage:
        """The verifier reading traces: (at most) ``tokens`` of each, after ``contexts`` tokens already read."""
        flop = 0.0
        if self._verifier:
            flop = sum(score_flop(self._verifier, n, c) for n, c in zip(tokens, contexts, strict=True))
        return self._bounded(Usage(prm_tok=sum(tokens), flop=flop), batch=len(tokens))

    def expected(self, work: Work) -> tuple[float, float]:
        """(joules, seconds) the work is expected to take here."""
        return self.cost.expected(work)

    def _bounded(self, counted: Usage, batch: float) -> Usage:
        joules, seconds = self.cost.bound(work_of(counted, batch))
        return replace(counted, energy_j=joules, wall_s=seconds)


def work_of(usage: Usage, batch: float) -> Work:
    """The part of a usage that the cost model predicts from."""
    return Work(usage.prompt_tok, usage.policy_tok, usage.prm_tok, batch)

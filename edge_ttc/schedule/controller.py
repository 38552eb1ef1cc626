"""The controller: one greedy probe, then the contract with the best expected accuracy less the price of its joules."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edge_ttc.domain import Stop, StrategyChoice
from edge_ttc.energy.cost import CostModel, Work
from edge_ttc.plan import Fits, Given, Plan
from edge_ttc.schedule.features import probe_features
from edge_ttc.schedule.profile import STOP, Contract, Profile
from edge_ttc.strategy import registry
from edge_ttc.strategy.requests import Decide, Grow, Node, Score, Steps
from edge_ttc.strategy.select import Selection, weighted_vote


@dataclass(frozen=True, slots=True)
class Offer:
    """A contract with what it is expected to bring and to cost from here."""

    contract: Contract
    accuracy: float
    work: Work
    joules: float


class Controller:
    """Decides for one model pair on one machine.

    The profile knows accuracy and tokens, the machine's cost model knows joules. The cost model is read as its card
    stands, without what it learnt meanwhile, so that the same question, seed and configuration decide alike.
    """

    def __init__(self, profile: Profile, cost: CostModel, *, revises: bool = False) -> None:
        self._profile, self._cost = profile, CostModel(cost.card)
        self._contracts = [
            c for c in profile.contracts if revises or not registry.find(c.name).asks_revision(c.parameters)
        ]

    def plan(self) -> Plan:
        """The plan behind ``--strategy auto``."""
        return Plan(StrategyChoice(registry.AUTO), self.run, weighted_vote, self.confidence)

    def run(self, root: Node, given: Given) -> Steps:
        """Probe, decide, run the chosen contract; the probe takes part in the vote."""
        probes = yield Grow((root,), Stop.END, temperature=0.0)
        probes = yield Score(tuple(probes))
        decision, offer = self.decide(probes[0], given.fits)
        yield decision
        if offer.contract.name == STOP:
            return probes
        more = yield from registry.find(offer.contract.name).start(root, offer.contract.parameters, given.rng)
        return [*probes, *more]

    def decide(self, probe: Node, fits: Fits) -> tuple[Decide, Offer]:
        """The best offer that fits the budget; stopping always fits."""
        features = probe_features(probe)
        offers = [self._offer(c, features, probe) for c in self._contracts]
        within = [o for o in offers if o.contract.name == STOP or fits(o.work)]
        best, wanted = max(within, key=self._worth), max(offers, key=self._worth)
        decision = Decide(
            difficulty=self._profile.bins(features),
            strategy=best.contract.name,
            parameters=dict(best.contract.parameters),
            reason=self._reason(best, wanted, offers, len(within)),
            short=wanted is not best,
        )
        return decision, best

    def confidence(self, selection: Selection) -> float:
        """P(the answer is right); where nothing stood beside the probe, what the profile says of such a probe."""
        if selection.votes > 1:
            return self._profile.confidence(selection)
        stop = next(c for c in self._profile.contracts if c.name == STOP)
        return self._profile.accuracy(stop, probe_features(selection.node))

    def _offer(self, contract: Contract, features: np.ndarray, probe: Node) -> Offer:
        if contract.name == STOP:
            return Offer(contract, self._profile.accuracy(contract, features), Work(), 0.0)  # the probe is paid
        mean_policy, mean_prm = self._profile.mean_probe
        policy_tok = round(contract.policy_ratio * len(probe.ids))
        prm_tok = round(contract.prm_ratio * mean_prm * len(probe.ids) / mean_policy)
        prompt_tok = round(contract.prompt_ratio * len(probe.ids))
        work = Work(prompt_tok, policy_tok, prm_tok, contract.batch)
        return Offer(contract, self._profile.accuracy(contract, features), work, self._cost.expected(work)[0])

    def _worth(self, offer: Offer) -> float:
        return offer.accuracy - self._profile.price * offer.joules / self._reference_j()

    def _reference_j(self) -> float:
        """Joules of the reference on the average question, the probe before it included, as the price was fitted."""
        reference = self._profile.mean_work(self._profile.contracts[self._profile.reference])
        return sum(self._cost.expected(work)[0] for work in (self._profile.mean_probe_work, reference))

    def _reason(self, best: Offer, wanted: Offer, offers: list[Offer], n_within: int) -> str:
        stop = next(o for o in offers if o.contract.name == STOP)
        text = f"P(right) {stop.accuracy:.2f} as it stands, {best.accuracy:.2f} expected for {best.joules:.2g} J more"
        if best is stop:
            more = "more is worth its joules" if wanted is stop else "that the budget pays for is worth its joules"
            text = f"P(right) {stop.accuracy:.2f} as it stands; nothing {more}"
        missing = len(offers) - n_within
        return f"{text}; {missing} contracts do not fit the budget" if missing else text

"""How much to draft: as much as makes a step's tokens, drafts that come true included, cheapest.

A step with n branches and k drafted tokens costs t(n + k) and is expected to give n + Σ chance tokens; the curve t is
the machine card's (``step_costs``), the chances are the drafts' own. Nothing here looks at a clock, so the schedule
stays a function of the texts.

k is kept for a while, and a step that finds fewer drafts is filled up: llama.cpp builds its graph anew whenever a batch
has another size, which costs a small model more than the tokens do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from edge_ttc.policy.step_costs import StepCosts

MARGIN = 1.1
"""Drafting must promise so many times the tokens a second of a plain step, or it is left."""
_HOPEFUL = 0.6
_MOST_LANES = 32
_PERIOD = 8
"""Steps that a decision holds."""
_REST = 16
"""Steps without a look at drafts, after it has been decided to leave them."""
_SHARE = 0.3
"""Of the newest step in the running averages."""


@dataclass(slots=True)
class Plan:
    """What has been decided for one question and one number of branches.

    Attributes:
        sums: running averages; at k the sum of the k highest chances of a step.
        size: drafted tokens of a step.
        left: steps for which that holds.
    """

    sums: list[float] = field(default_factory=list)
    size: int = 0
    left: int = 0


class Speculation:
    """Decides for one machine and model.

    Args:
        costs: of a step.
        most: tokens drafted for one branch at most; 0 drafts nothing.

    Attributes:
        up_to: branches at once up to which a likely token (6 in 10) pays for itself.
    """

    def __init__(self, costs: StepCosts, most: int) -> None:
        self._costs, self.most = costs, most
        hopeful = [_HOPEFUL**depth for depth in range(1, most + 1)]
        pays = [n for n in range(1, _MOST_LANES + 1) if self._best(n, _sums([hopeful] * n, n * most))[1] > MARGIN]
        self.up_to = max(pays, default=0)

    def rests(self, plan: Plan) -> bool:
        """Whether this step is a plain one, without a look at drafts."""
        if plan.size or not plan.left:
            return False
        plan.left -= 1
        return True

    def lengths(self, plan: Plan, chances: Sequence[Sequence[float]]) -> tuple[list[int], int]:
        """How many of each branch's drafted tokens to decode, and how many tokens to fill the step up with.

        Args:
            plan: the question's, for this number of branches; it learns.
            chances: for each branch, of its draft up to each token.
        """
        lanes = len(chances)
        fresh = _sums(chances, lanes * self.most)
        plan.sums = [a + _SHARE * (b - a) for a, b in zip(plan.sums or fresh, fresh, strict=True)]
        if not plan.left:
            size, gain = self._best(lanes, plan.sums)
            plan.size, plan.left = (size, _PERIOD) if gain > MARGIN else (0, _REST)
        plan.left -= 1
        ranked = sorted((-p, lane) for lane, own in enumerate(chances) for p in own)[: plan.size]
        lengths = [0] * lanes
        for _, lane in ranked:
            lengths[lane] += 1
        return lengths, plan.size - len(ranked)

    def _best(self, lanes: int, sums: Sequence[float]) -> tuple[int, float]:
        """The best number of drafted tokens, and the tokens a second with them over those without."""
        plain = lanes / self._costs.at(lanes)
        looking = lanes * self._costs.draft_s
        rates = [(lanes + s) / (self._costs.at(lanes + k) + looking) for k, s in enumerate(sums, start=1)]
        best = max(rates, default=plain)
        return (rates.index(best) + 1, best / plain) if best > plain else (0, 1.0)


def _sums(chances: Sequence[Sequence[float]], most: int) -> list[float]:
    """(most,) at k - 1 the sum of the k highest chances."""
    ranked = sorted((p for own in chances for p in own), reverse=True)[:most]
    total, sums = 0.0, []
    for k in range(most):
        total += ranked[k] if k < len(ranked) else 0.0
        sums.append(total)
    return sums

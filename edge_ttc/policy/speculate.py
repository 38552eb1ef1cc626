"""How much to draft: as much as makes a step's tokens, drafts that come true included, cheapest.

A step with n branches and k drafted tokens costs t(n + k) and is expected to give n + Σ chance tokens; the curve t is
the machine card's (``step_costs``), the chances are the drafts' own. Nothing here looks at a clock, so the schedule
stays a function of the texts.
"""

from __future__ import annotations

from collections.abc import Sequence

from edge_ttc.policy.step_costs import StepCosts

MARGIN = 1.03
"""Drafting must promise so many times the tokens a second of a plain step, or it is left."""
_HOPEFUL = 0.7
_MOST_LANES = 32


class Speculation:
    """Decides for one machine and model.

    Args:
        costs: of a step.
        most: tokens drafted for one branch at most; 0 drafts nothing.

    Attributes:
        up_to: branches at once up to which a likely token (7 in 10) pays for itself.
    """

    def __init__(self, costs: StepCosts, most: int) -> None:
        self._costs, self.most = costs, most
        pays = [n for n in range(1, _MOST_LANES + 1) if self._gain(n, [_HOPEFUL] * n)[1] > MARGIN]
        self.up_to = max(pays, default=0) if most else 0

    def lengths(self, chances: Sequence[Sequence[float]]) -> list[int]:
        """How many of each branch's drafted tokens to decode, from the chance of each draft up to each token."""
        ranked = sorted((-p, lane) for lane, own in enumerate(chances) for p in own)
        taken, gain = self._gain(len(chances), [-p for p, _ in ranked])
        lengths = [0] * len(chances)
        if gain > MARGIN:
            for _, lane in ranked[:taken]:
                lengths[lane] += 1
        return lengths

    def _gain(self, lanes: int, chances: Sequence[float]) -> tuple[int, float]:
        """The best number of drafted tokens, and the tokens a second with them over those without."""
        plain = lanes / self._costs.at(lanes)
        best, taken, expected = plain, 0, float(lanes)
        for k, chance in enumerate(chances, start=1):
            expected += chance
            rate = expected / (self._costs.at(lanes + k) + lanes * self._costs.draft_s)
            if rate > best:
                best, taken = rate, k
        return taken, best / plain

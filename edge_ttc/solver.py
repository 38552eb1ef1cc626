"""The only place that touches a model, a clock, a meter or the ledger: it runs strategies for questions."""

from __future__ import annotations

import time
from collections.abc import Callable

from edge_ttc.accounting import Accountant
from edge_ttc.cancelling import interrupting
from edge_ttc.domain import Answer, Budget
from edge_ttc.energy.cost import CostModel
from edge_ttc.energy.meter import Meter
from edge_ttc.events import Emit
from edge_ttc.plan import Plan
from edge_ttc.policy.base import PolicyModel, Sampling
from edge_ttc.run import Rig, Run
from edge_ttc.verifier.base import RewardModel


class Solver:
    """Drives strategies against models under a budget.

    Args:
        policy: the model that writes.
        verifier: the model that scores, or None.
        cost: this machine's cost model; it learns from every request.
        open_meter: a fresh meter for each question.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        policy: PolicyModel,
        verifier: RewardModel | None,
        *,
        cost: CostModel,
        open_meter: Callable[[], Meter],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        accountant = Accountant(policy.card, verifier.card if verifier else None, cost)
        self._rig = Rig(policy, verifier, accountant, open_meter, clock)

    def solve(
        self,
        question: str,
        plan: Plan,
        *,
        budget: Budget | None = None,
        seed: int = 0,
        sampling: Sampling | None = None,
        emit: Emit | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Answer:
        """Answer one question.

        Args:
            sampling: how tokens are drawn, apart from the temperature, which the strategy says.
            emit: called with every event, in order, on this thread.
            cancelled: asked between decode steps and, while a model works, on a second thread; once it is true the best
                answer so far is returned. What it raises ends the question.

        Raises:
            UsageError: the question does not fit the model's context.
            EngineError: a model failed before there was any answer.
        """
        run = Run(
            self._rig,
            question,
            plan,
            budget or Budget(),
            seed,
            sampling or Sampling(),
            emit or _ignore,
            cancelled or _never,
        )
        try:
            with interrupting((self._rig.policy, self._rig.verifier), cancelled):
                return run.answer()
        finally:
            run.tree.close()
            if self._rig.verifier:
                self._rig.verifier.forget()

    @property
    def model_ids(self) -> dict[str, str]:
        """Role → id of the loaded models."""
        return self._rig.model_ids


def _ignore(_: object) -> None:
    """Nobody listens."""


def _never() -> bool:
    return False

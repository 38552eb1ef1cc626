"""Every strategy by name, with its parameters and its worst case in closed form. A new one is a file and an entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from edge_ttc.errors import UsageError
from edge_ttc.strategy.ab_mcts import ab_mcts
from edge_ttc.strategy.beam import beam
from edge_ttc.strategy.best_of_n import best_of_n
from edge_ttc.strategy.best_of_n_argmax import best_of_n_argmax
from edge_ttc.strategy.bounds import Bound, lookahead_bound, nothing, once, race, race_scored, samples, stepwise
from edge_ttc.strategy.dvts import dvts
from edge_ttc.strategy.early_stop_dirichlet import early_stop_dirichlet
from edge_ttc.strategy.early_stop_esc import early_stop_esc
from edge_ttc.strategy.greedy import greedy
from edge_ttc.strategy.growing import contracts, growing
from edge_ttc.strategy.lookahead import lookahead
from edge_ttc.strategy.majority import majority
from edge_ttc.strategy.mcts import mcts
from edge_ttc.strategy.parameters import MAX_N, TEMPERATURE, N, Parameter, Value, number, related
from edge_ttc.strategy.particle_filter import particle_filter
from edge_ttc.strategy.racing import racing
from edge_ttc.strategy.rebase import rebase
from edge_ttc.strategy.requests import Node, Steps
from edge_ttc.strategy.revise import revise
from edge_ttc.strategy.select import (
    Select,
    first,
    hierarchical_vote,
    highest_score,
    majority_vote,
    weighted_vote,
)

__all__ = ["AUTO", "MAX_N", "STRATEGIES", "Parameter", "Strategy", "Value", "complete", "find"]
AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Strategy:
    """A method and what the solver must know of it.

    Attributes:
        run: the generator function; takes the root and the parameters by name.
        select: how the answer is chosen, also when the method is cut.
        needs_verifier: whether it asks for scores (its parameter ``verifier``, where it has one, can lift that).
        policy_bound: (parameters, answer cap) → most policy tokens that one contract can generate.
        prm_bound: (parameters, answer cap) → most solutions that the verifier reads in one, whole or in part.
        summary: one line for people.
        needs_revision: whether it always asks for revisions, which only some policies can write.
        random: whether it decides by chance: then it also takes ``rng``, from the run's seed.
        forks_once: whether all its branches fork from the prompt and run to their end.
    """

    name: str
    run: Callable[..., Steps]
    select: Select
    needs_verifier: bool
    parameters: Mapping[str, Parameter]
    policy_bound: Bound
    prm_bound: Bound
    source: str
    summary: str
    needs_revision: bool = False
    random: bool = False
    forks_once: bool = False

    def start(self, root: Node, parameters: Mapping[str, Value], rng: np.random.Generator) -> Steps:
        """The generator with complete parameters."""
        chance = {"rng": rng} if self.random else {}
        return growing([self.run(root, **contract, **chance) for contract in contracts(parameters)])

    def asks_verifier(self, parameters: Mapping[str, Value]) -> bool:
        """Whether it will ask for scores with these parameters."""
        return self.needs_verifier and bool(parameters.get("verifier", 1))

    def asks_revision(self, parameters: Mapping[str, Value]) -> bool:
        """Whether it will ask for revisions with these parameters."""
        return self.needs_revision or bool(parameters.get("revise", 0))

    def worst_case(self, parameters: Mapping[str, Value], cap: int) -> int:
        """Most policy tokens it can generate, all contracts together; the run holds it to that."""
        return sum(self.policy_bound(contract, cap) for contract in contracts(parameters))

    def worst_case_prm(self, parameters: Mapping[str, Value], cap: int, prompt: int) -> int:
        """Most tokens its verifier can read: every scored solution with its prompt, at full length."""
        return sum(self.prm_bound(contract, cap) for contract in contracts(parameters)) * (prompt + cap)


_M = Parameter(4, 0, N.high, "next steps grown from each kept beam; 0 takes √n")
_WINDOW = Parameter(4, 1, N.high, "samples between two looks at the vote")
_FLAT = {"n": N, "temperature": TEMPERATURE}
_STAGES = Parameter(1, 1, 4, "contracts one after the other, each four times the one before it; the last has n")
_EVERY = Parameter(1, 1, 40, "steps between two scorings")

STRATEGIES: dict[str, Strategy] = {
    s.name: s
    for s in (
        Strategy("greedy", greedy, first, False, {}, samples, nothing, "one sample at temperature 0",
                 "one solution at temperature 0"),
        Strategy("majority", majority, majority_vote, False, _FLAT, samples, nothing, "arXiv 2203.11171",
                 "n solutions; the most frequent answer", forks_once=True),
        Strategy("best-of-n", best_of_n, weighted_vote, True, _FLAT, samples, once, "arXiv 2408.03314 §5.1",
                 "n scored solutions; the answer whose scores sum highest", forks_once=True),
        Strategy("best-of-n-argmax", best_of_n_argmax, highest_score, True, _FLAT, samples, once, "arXiv 2110.14168",
                 "n scored solutions; the one with the highest score", forks_once=True),
        Strategy("beam", beam, weighted_vote, True,
                 {"n": N, "m": _M, "temperature": TEMPERATURE, "every": _EVERY, "stages": _STAGES,
                  "revise": Parameter(0, 0, 16, "rejected branches that are revised at the end")},
                 samples, stepwise, "arXiv 2408.03314 §5.2", "keep the n/m best of n steps, grow m from each"),
        Strategy("lookahead", lookahead, weighted_vote, True,
                 {"n": N, "m": _M, "k": Parameter(3, 0, 8, "greedy steps rolled out before a value is read"),
                  "temperature": TEMPERATURE, "stages": _STAGES},
                 lookahead_bound, stepwise, "arXiv 2408.03314 §5.2", "beam search, valued k greedy steps ahead"),
        Strategy("mcts", mcts, weighted_vote, True,
                 {"n": N, "m": _M, "explore": Parameter(0.25, 0.0, 100.0, "weight of exploration (PUCT)"),
                  "commit": Parameter(0, 0, 1000, "expansions before the search moves on for good; 0 never does"),
                  "temperature": TEMPERATURE, "stages": _STAGES},
                 samples, stepwise, "arXiv 2408.03314 §5.2", "tree search that returns to whatever looks best (PUCT)"),
        Strategy("revise", revise, hierarchical_vote, True,
                 {"n": N, "parallel": Parameter(0, 0, N.high, "chains side by side; 0 takes the balanced ratio"),
                  "verifier": Parameter(1, 0, 1, "1 chooses by score, 0 by a vote of all attempts"),
                  "enough": Parameter(0.2, 0.0, 1.0, "score at which a chain is done; 1 revises to the end"),
                  "temperature": TEMPERATURE},
                 samples, once, "arXiv 2408.03314 §6", "chains of attempts that better each other",
                 needs_revision=True),
        Strategy("dvts", dvts, weighted_vote, True,
                 {"n": N, "m": _M, "temperature": TEMPERATURE, "stages": _STAGES}, samples, stepwise,
                 "Hugging Face, Scaling test-time compute (2024)", "n/m beam searches that never compete"),
        Strategy("rebase", rebase, weighted_vote, True,
                 {"n": N, "balance": Parameter(0.2, 0.01, 10.0, "temperature of the shares; small is greedy"),
                  "temperature": TEMPERATURE, "stages": _STAGES},
                 samples, stepwise, "arXiv 2408.00724", "every step gets children in proportion to its score"),
        Strategy("particle-filter", particle_filter, weighted_vote, True, _FLAT | {"stages": _STAGES}, samples,
                 stepwise, "arXiv 2502.01618", "steps are drawn anew by the odds of their scores", random=True),
        Strategy("early-stop-dirichlet", early_stop_dirichlet, majority_vote, False,
                 {"n": N, "window": _WINDOW, "sure": Parameter(0.95, 0.5, 1.0, "P(the vote stands) that is enough"),
                  "temperature": TEMPERATURE},
                 samples, nothing, "arXiv 2305.11860", "sample until the vote can hardly turn", forks_once=True),
        Strategy("early-stop-esc", early_stop_esc, majority_vote, False,
                 {"n": N, "window": _WINDOW, "temperature": TEMPERATURE}, samples, nothing, "arXiv 2401.10480",
                 "sample until a window is unanimous", forks_once=True),
        Strategy("racing", racing, weighted_vote, True,
                 {"n": N, "last": Parameter(4, 1, N.high, "solutions that are finished"), "every": _EVERY,
                  "temperature": TEMPERATURE},
                 race, race_scored, "arXiv 2410.20290", "the worse half of what runs drops out, repeatedly"),
        Strategy("ab-mcts", ab_mcts, weighted_vote, True, _FLAT, samples, once, "arXiv 2503.04412",
                 "a new sample or a revision, by Thompson sampling", needs_revision=True, random=True),
    )
}  # fmt: skip


def find(name: str) -> Strategy:
    """The strategy with this name.

    Raises:
        UsageError: there is none.
    """
    if name not in STRATEGIES:
        raise UsageError(f"unknown strategy {name!r}", f"choose one of {', '.join((AUTO, *STRATEGIES))}")
    return STRATEGIES[name]


def complete(name: str, given: Mapping[str, str | int | float]) -> dict[str, Value]:
    """The parameters of a strategy: what was given, checked, and the defaults.

    Raises:
        UsageError: an unknown parameter, a value that is no number, or one out of range.
    """
    strategy = find(name)
    for key in given:
        if key not in strategy.parameters:
            known = ", ".join(strategy.parameters) or "none"
            raise UsageError(f"{name} has no parameter {key!r}", f"its parameters: {known}")
    values = {k: number(name, k, given.get(k, p.default), p) for k, p in strategy.parameters.items()}
    return related(name, values, given)

"""Every value of the configuration, by its section: what it is for, what it may be, and its default."""

from __future__ import annotations

from dataclasses import dataclass

from edge_ttc.budget import parse_budgets
from edge_ttc.config_keys import check_keys, split_pairs
from edge_ttc.config_option import option
from edge_ttc.energy.choose import MeterName
from edge_ttc.energy.estimate import DEFAULT_WATTS_PER_CORE
from edge_ttc.sampling_config import parse_bias

STRATEGIES = (
    "auto", "greedy", "majority", "best-of-n", "best-of-n-argmax", "beam", "lookahead", "mcts", "revise", "dvts",
    "rebase", "particle-filter", "early-stop-dirichlet", "early-stop-esc", "racing", "ab-mcts",
)  # fmt: skip
"""The names of ``strategy.registry`` (which this room does not import), and auto."""


@dataclass(frozen=True, slots=True)
class General:
    """How a question is taken up when its flags say nothing."""

    seed: int = option(0, "seed of all sampling; the same seed gives the same answer", low=0, high=2**31 - 1)
    strategy: str = option("auto", "how to spend the budget; auto lets the scheduler decide", choices=STRATEGIES)
    n: int = option(16, "candidates, for every strategy that takes n; auto chooses its own", low=1, high=64)
    no_log: bool = option(False, "keep no record of questions and answers")


@dataclass(frozen=True, slots=True)
class Model:
    """Which models answer."""

    policy: str = option("", "id of the policy; empty takes the bundled one")
    prm: str = option("", "id of the verifier; empty is the policy's companion, none is none")
    stack: bool = option(True, "weigh a PRM's scores with the policy's log-probabilities and a check of written sums")


@dataclass(frozen=True, slots=True)
class BudgetDefaults:
    """What a question may cost when it brings no budget of its own."""

    default: tuple[str, ...] = option((), "budgets that hold together, such as 20J or 5s", check=parse_budgets)


@dataclass(frozen=True, slots=True)
class Energy:
    """How joules are counted."""

    meter: str = option("auto", "auto takes the best that works here", choices=[str(name) for name in MeterName])
    watts_per_core: float = option(
        DEFAULT_WATTS_PER_CORE, "watts of one busy core, for the estimate", low=0, above=True, high=1000
    )
    idle_w: float = option(0.0, "watts of the idle processor package, for rapl; 0 is not measured", low=0, high=1000)


@dataclass(frozen=True, slots=True)
class Engine:
    """How models run."""

    threads: int = option(0, "threads of the policy and the verifier; 0 decides by the machine", low=0, high=1024)


@dataclass(frozen=True, slots=True)
class Sampling:
    """How tokens are drawn."""

    temperature: float = option(1.0, "temperature of candidates; greedy uses none, auto its own", low=0.05, high=5)
    top_k: int = option(0, "likeliest tokens kept; 0 is all, or 40 of a large vocabulary", low=0, high=10**6)
    top_p: float = option(1.0, "share of the probability that is kept", low=0, above=True, high=1)
    min_p: float = option(0.0, "a token is kept that is at least so likely, measured by the likeliest", low=0, high=1)
    logit_bias: tuple[str, ...] = option((), "added to logits, as id=number such as 13=-5", check=parse_bias)
    grammar: str = option("", "file of a GBNF grammar that every solution follows; empty for none")


@dataclass(frozen=True, slots=True)
class Tui:
    """How the terminal app looks and which keys it takes."""

    theme: str = option("textual-dark", "colours of the terminal app; its palette lists the themes there are")
    keys: tuple[str, ...] = option(
        (), "bindings as id=keys, such as app.quit=ctrl+x; F1 shows the ids", check=check_keys, split=split_pairs
    )
    compute_view: bool = option(True, "open the compute view at the start where the terminal is wide enough")
    refresh_hz: float = option(10.0, "most screen updates a second while an answer is written", low=1, high=10)
    animation: bool = option(False, "let the screen scroll and fade smoothly; costs processor time")

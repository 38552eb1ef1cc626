"""The vocabulary between a strategy and the solver: nodes of the tree, and what may be asked about them.

A strategy is a generator. It yields a request and is sent a list of nodes back; it returns the candidates among which
the answer is selected. It never touches a model, a clock or a budget.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field

import numpy as np

from edge_ttc.domain import Stop, StopReason

STEP_TOK = 96
"""No single step is longer: what goes on beyond it is the next step."""
RECALLED = 4
"""So many attempts stand in a revision's prompt, the latest ones (arXiv 2408.03314, §6.1)."""


def _no_ids() -> np.ndarray:
    return np.empty(0, dtype=np.int32)


def _no_beliefs() -> np.ndarray:
    return np.empty((0, 3), dtype=np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A partial or whole solution. The root (key 0) is the empty one.

    Attributes:
        key: unique within one question.
        parent: key of the node it grew from (of an attempt that revises another: that one's); -1 for the root.
        ids: (n,) int32 tokens of the whole solution so far.
        beliefs: (n, 3) float32 log-probability, entropy and top log-probability of each token.
        text: the whole solution so far.
        stop: where it came to rest, None for the root.
        answer: canonical answer once it has ended, None where none can be read.
        score: the verifier's aggregated score, None where it was not scored.
        step_scores: its score at each step's end.
        chain: key of the first attempt of its chain of revisions; -1 where it revises nothing.
    """

    key: int = 0
    parent: int = -1
    ids: np.ndarray = field(default_factory=_no_ids)
    beliefs: np.ndarray = field(default_factory=_no_beliefs)
    text: str = ""
    stop: Stop | None = None
    answer: str | None = None
    score: float | None = None
    step_scores: tuple[float, ...] = ()
    chain: int = -1

    @property
    def ended(self) -> bool:
        """Whether the policy itself ended the solution."""
        return self.stop is Stop.END

    @property
    def growable(self) -> bool:
        return self.stop in (None, Stop.STEP)

    @property
    def usable(self) -> bool:
        """Not a dead end: it can grow on, or has ended."""
        return self.growable or self.ended

    @property
    def rank(self) -> float:
        """Its score as a sort key: unscored and not-a-number rank lowest."""
        return self.score if self.score is not None and np.isfinite(self.score) else -1.0


@dataclass(frozen=True, slots=True)
class Grow:
    """Grow one branch from every node in ``nodes`` (a node may stand there several times).

    The reply holds the new nodes in order. Under a short budget it may hold fewer, never more. Nodes that stand neither
    in ``nodes`` nor in ``keep`` cannot be grown on afterwards: their memory is given back (the root always stays).
    """

    nodes: tuple[Node, ...]
    until: Stop = Stop.END
    temperature: float = 1.0
    keep: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """Let the verifier read ``nodes``. The reply holds the same nodes, scored as far as the budget went."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Revise:
    """Write one new attempt after every chain of earlier ones (oldest first; the latest few stand in the prompt).

    The reply holds the new attempts in order, fewer under a short budget. Only a policy that was taught to revise can
    serve it. As with ``Grow``, nodes that do not stand in ``keep`` cannot be grown on afterwards.
    """

    chains: tuple[tuple[Node, ...], ...]
    temperature: float = 1.0
    keep: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Settle:
    """Announce why the method ends before its contract does. The reply is empty."""

    reason: StopReason
    note: str


@dataclass(frozen=True, slots=True)
class Decide:
    """Announce a scheduling decision. The reply is empty.

    Attributes:
        short: whether another one would have been taken, had the budget paid for it.
    """

    difficulty: tuple[float, ...]
    strategy: str
    parameters: dict[str, int | float | str]
    reason: str
    short: bool = False


Request = Grow | Score | Revise | Settle | Decide
Steps = Generator[Request, list[Node], list[Node]]
"""What a strategy is."""

"""The seam between the solver and a policy: prompts are prefilled once, branches fork from nodes and grow to a stop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from edge_ttc.catalog import ModelCard
from edge_ttc.domain import Stop


@dataclass(frozen=True, slots=True)
class Branch:
    """One branch to grow.

    Attributes:
        parent: handle of the node to fork from.
        seed: two numbers that fix its random draws, whatever else is in the batch.
        cap_tok: at most so many new tokens (≥ 1).
        skip: draws of that stream which the solution in front of it has used: a path that is grown step by step
            without a choice is the very solution that one growth would have written.
    """

    parent: int
    seed: tuple[int, int]
    cap_tok: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a token is drawn; the order is bias, top-k, top-p, min-p, temperature.

    Attributes:
        temperature: 0 is greedy.
        top_k: so many tokens are kept; 0 keeps the whole of a small vocabulary, and 40 of a large one.
        top_p: the likeliest tokens that hold this share together are kept.
        min_p: tokens are kept that are at least so likely, measured by the likeliest.
        bias: (token, added to its logit). It steers what is drawn, not what is said to be believed.
        grammar: GBNF that the text after the prompt must follow, empty for none. The top-k are asked first, and the
            whole vocabulary where none of them may come; it steers as a bias does.
    """

    temperature: float = 1.0
    top_k: int = 0
    top_p: float = 1.0
    min_p: float = 0.0
    bias: tuple[tuple[int, float], ...] = ()
    grammar: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """What a branch grew.

    Attributes:
        handle: the new node, to be grown on or released; -1 when it ended and holds nothing.
        ids: (n,) int32 new tokens.
        beliefs: (n, 3) float32: per token the policy's log-probability of it, the entropy (nats) and the highest
            log-probability, all at temperature 1 over the kept tokens.
        stop: where it came to rest.
    """

    handle: int
    ids: np.ndarray
    beliefs: np.ndarray
    stop: Stop


@dataclass(frozen=True, slots=True)
class Attempt:
    """An earlier solution of the same question: its token ids, and the verifier's score where it was read."""

    ids: Sequence[int]
    score: float | None = None


Watch = Callable[[int, int], None]
"""Called with (branch index, token id) as tokens are drawn."""


class PolicyModel(Protocol):
    """A policy that decodes many branches of a tree in one batch. Owned by one thread."""

    @property
    def card(self) -> ModelCard: ...

    def prompt_ids(self, question: str) -> list[int]:
        """The whole prompt as token ids. Special tokens in ``question`` are plain text."""
        ...

    def revision_ids(self, question: str, attempts: Sequence[Attempt]) -> list[int]:
        """The prompt that asks for a better attempt than ``attempts`` (oldest first).

        Asked only of a policy whose card says ``revises``; without attempts it is the plain prompt.
        """
        ...

    def prefill(self, ids: Sequence[int]) -> int:
        """Read a prompt once; the handle of its node."""
        ...

    def grow(
        self,
        branches: Sequence[Branch],
        *,
        until: Stop,
        sampling: Sampling,
        watch: Watch | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> list[Segment]:
        """Grow every branch to ``until`` (``STEP`` or ``END``), its cap, or until ``should_stop``; in order."""
        ...

    def text(self, ids: Iterable[int]) -> str:
        """The text of tokens; broken UTF-8 becomes U+FFFD."""
        ...

    def release(self, handles: Iterable[int]) -> None:
        """Give the memory of nodes back. Unknown handles and -1 are ignored."""
        ...

    def close(self) -> None: ...

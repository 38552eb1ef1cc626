"""What the batcher moves about: nodes that rest, lanes that grow, and the jobs they belong to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from edge_ttc.domain import Stop
from edge_ttc.policy.base import Branch, Sampling, Segment, Watch
from edge_ttc.policy.draft import Drafts, Evidence
from edge_ttc.policy.grammar import Grammar
from edge_ttc.policy.sampling import uniforms

ShouldStop = Callable[[], bool]
NOWHERE = -1
NO_DRAFTS = Drafts()
"""Of lanes that draft nothing; nothing is learnt in it."""


@dataclass(slots=True)
class Node:
    """A place in the tree.

    Its last token may not be in the cache yet: it is read when the node is grown on, so that pruned nodes never pay
    for it and its children share it. A node whose cells were taken away (``sequence`` is ``NOWHERE``) is read again.

    Attributes:
        ids: every token from the first of the prompt.
        prompt_tok: how many of them are the prompt.
        read: how many of them are in the cache.
        logits: (V,) after the last token, once it has been read.
        hidden: (D,) final hidden state of the last token, where hidden states are kept.
    """

    ids: list[int]
    drafts: Drafts
    prompt_tok: int = 0
    sequence: int = NOWHERE
    read: int = 0
    logits: np.ndarray | None = None
    hidden: np.ndarray | None = None

    @property
    def ready(self) -> bool:
        return self.read == len(self.ids) and self.logits is not None


@dataclass(slots=True)
class Job:
    """Branches asked for together, or one prompt."""

    until: Stop
    sampling: Sampling
    watch: Watch | None = None
    should_stop: ShouldStop | None = None
    segments: list[Segment | None] = field(default_factory=list)
    cut: bool = False

    @property
    def done(self) -> bool:
        return all(segment is not None for segment in self.segments)


@dataclass(slots=True)
class Lane:
    """A branch while it waits or grows.

    Attributes:
        draws: its uniform numbers, one a token.
        start: tokens before its first one, of which ``prompt_tok`` are the prompt.
        logits: (V,) to draw its first token from, until that is drawn.
        at: first of its 1 + drafted rows in the last batch's logits; ``NOWHERE`` until its last token was decoded.
        learnt: how many of ``ids`` its siblings can draft from.
        draft: tokens that were decoded after its last one, on trust: ``n_drafted`` of them, of which the first have
            ``evidence`` and the others fill the batch up.
        grammar: what it may still write, where a grammar was asked for.
    """

    job: Job
    index: int
    branch: Branch
    draws: list[float]
    sequence: int = NOWHERE
    prefix: list[int] = field(default_factory=list)
    start: int = 0
    prompt_tok: int = 0
    drafts: Drafts = NO_DRAFTS
    ids: list[int] = field(default_factory=list)
    beliefs: list[list[float]] = field(default_factory=list)
    logits: np.ndarray | None = None
    at: int = NOWHERE
    draft: list[int] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    n_drafted: int = 0
    learnt: int = 0
    stop: Stop | None = None
    grammar: Grammar | None = None

    @property
    def drawn(self) -> bool:
        """Whether there are no logits left to draw its next token from."""
        return self.at == NOWHERE and self.logits is None

    @property
    def position(self) -> int:
        """Of its last token."""
        return self.start + len(self.ids) - 1


def waiting_lane(job: Job, index: int, branch: Branch) -> Lane:
    """A branch that has not been admitted yet."""
    draws = uniforms(branch.seed, branch.skip + branch.cap_tok)[branch.skip :].tolist()
    return Lane(job, index, branch, draws)

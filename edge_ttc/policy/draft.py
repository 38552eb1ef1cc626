"""Drafts from siblings: what came after the same few tokens in another branch of the question, or in the question.

Each drafted token comes with how likely it is to be drawn, learnt from how drafts with the same evidence have fared in
this question: how many tokens agree, and whether what followed them always was the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edge_ttc.policy.speculate import Plan

_LONGEST, _SHORTEST = 5, 1
"""Tokens that must agree before a draft is taken; longer agreements win."""
LOOK_BACK = _LONGEST + 1
"""Tokens at the end of a text that ``learn`` and ``propose`` look at."""
_FOLLOWERS = 8
"""The latest followers of an n-gram that are kept."""
_WEIGHT = 8.0
"""Drafts of one kind after which what was seen in this question counts as much as the prior."""
_FAINT = 0.15
"""A draft that has become less likely than this goes no further."""
_ONCE, _ALWAYS, _MOSTLY, _RARELY = range(4)
_PRIOR = (
    (0.32, 0.55, 0.24, 0.09),
    (0.44, 0.60, 0.28, 0.10),
    (0.46, 0.65, 0.22, 0.11),
    (0.50, 0.72, 0.27, 0.15),
    (0.56, 0.75, 0.27, 0.20),
)
"""Share of drafts that were drawn, by tokens that agree and kind; measured on a 135 M model's texts."""

Evidence = tuple[int, int]
"""Tokens that agree, less one; and the kind of what followed them."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A draft: tokens, the evidence for each, and how likely the whole draft up to each is to be drawn."""

    tokens: list[int] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    chances: list[float] = field(default_factory=list)


class Drafts:
    """What has been written for one question, looked up by its n-grams. Grows with every token of every branch.

    Attributes:
        plans: how much is drafted, by branches at once.
    """

    def __init__(self) -> None:
        self._after: dict[tuple[int, ...], list[int]] = {}
        self._later: list[tuple[list[int], int]] = []
        self.plans: dict[int, Plan] = {}
        self._drawn = [[_WEIGHT * p for p in row] for row in _PRIOR]
        self._tried = [[_WEIGHT] * len(row) for row in _PRIOR]

    def learn(self, ids: Sequence[int], fresh: int) -> None:
        """``ids`` end with ``fresh`` tokens that are new: note what each of them followed."""
        after = self._after
        for end in range(max(1, len(ids) - fresh), len(ids)):
            for n in range(_SHORTEST, min(_LONGEST, end) + 1):
                followers = after.setdefault(tuple(ids[end - n : end]), [])
                followers.append(ids[end])
                if len(followers) > _FOLLOWERS:
                    del followers[0]

    def learn_later(self, ids: list[int], fresh: int) -> None:
        """The same, once somebody asks: many branches at once do not draft, and need not pay for it."""
        self._later.append((ids, fresh))

    def propose(self, ids: Sequence[int], most: int) -> Proposal:
        """At most ``most`` tokens that may follow ``ids``."""
        for text, fresh in self._later:
            self.learn(text, fresh)
        self._later.clear()
        proposal, chance = Proposal(), 1.0
        tail = tuple(ids[-_LONGEST:])
        while len(proposal.tokens) < most and chance > _FAINT:
            found = self._next(tail)
            if found is None:
                break
            token, (n, kind) = found
            chance *= self._drawn[n][kind] / self._tried[n][kind]
            proposal.tokens.append(token)
            proposal.evidence.append((n, kind))
            proposal.chances.append(chance)
            tail = (*tail[-(_LONGEST - 1) :], token)
        return proposal

    def saw(self, evidence: Sequence[Evidence], drawn: int) -> None:
        """Of a draft with this evidence the first ``drawn`` tokens were drawn, and the next one was not."""
        for i, (n, kind) in enumerate(evidence[: drawn + 1]):
            self._tried[n][kind] += 1
            self._drawn[n][kind] += i < drawn

    def _next(self, tail: tuple[int, ...]) -> tuple[int, Evidence] | None:
        for n in range(min(_LONGEST, len(tail)), _SHORTEST - 1, -1):
            followers = self._after.get(tail[-n:])
            if followers:
                token, count = _commonest(followers)
                return token, (n - 1, _kind(count, len(followers)))
        return None


def _commonest(followers: list[int]) -> tuple[int, int]:
    """The follower that is there most often, the latest of several such, and how often."""
    if len(followers) == 1:
        return followers[0], 1
    return Counter(reversed(followers)).most_common(1)[0]


def _kind(count: int, of: int) -> int:
    if of == 1:
        return _ONCE
    if count == of:
        return _ALWAYS
    return _MOSTLY if 2 * count >= of else _RARELY

"""Drafts from siblings: what came after the same few tokens in another branch of the question, or in the question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LONGEST, _SHORTEST = 4, 2
"""Tokens that must agree before a draft is taken; longer agreements win."""
LOOK_BACK = _LONGEST + 1
"""Tokens at the end of a text that ``learn`` and ``propose`` look at."""


class Drafts:
    """What has been written for one question, looked up by its n-grams. Grows with every token of every branch."""

    def __init__(self) -> None:
        self._after: dict[tuple[int, ...], list[int]] = {}

    def learn(self, ids: Sequence[int], fresh: int) -> None:
        """``ids`` end with ``fresh`` tokens that are new: note what each of them followed."""
        for end in range(max(1, len(ids) - fresh), len(ids)):
            for n in range(_SHORTEST, _LONGEST + 1):
                if end >= n:
                    self._after.setdefault(tuple(ids[end - n : end]), []).append(ids[end])

    def propose(self, ids: Sequence[int], most: int) -> list[int]:
        """At most ``most`` tokens that may follow ``ids``, each the one that followed its last tokens most lately."""
        tail = list(ids[-_LONGEST:])
        draft: list[int] = []
        while len(draft) < most:
            token = self._next(tail)
            if token is None:
                break
            draft.append(token)
            tail = [*tail[-(_LONGEST - 1) :], token]
        return draft

    def _next(self, tail: Iterable[int]) -> int | None:
        tail = tuple(tail)
        for n in range(min(_LONGEST, len(tail)), _SHORTEST - 1, -1):
            seen = self._after.get(tail[-n:])
            if seen:
                return seen[-1]
        return None

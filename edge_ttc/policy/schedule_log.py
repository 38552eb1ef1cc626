"""The record of what was decoded when: short enough to keep, exact enough to tell two runs apart."""

from __future__ import annotations

import hashlib
from collections import deque
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np

_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Beat:
    """One batch: branches in it, tokens in it, and how many of them were prompt."""

    lanes: int
    tokens: int
    prompt_tok: int


class ScheduleLog:
    """The latest batches, totals, and a digest over every batch there was."""

    def __init__(self) -> None:
        self.beats: deque[Beat] = deque(maxlen=_KEPT)
        self.steps = self.tokens = self.prompt_tok = 0
        self._hash = hashlib.blake2b(digest_size=16)

    def add(self, lanes: int, tokens: int, prompt_tok: int, batch: np.ndarray) -> None:
        """Note a batch, (4, n) int32 in one piece of memory as ``Forward`` builds it."""
        self.beats.append(Beat(lanes, tokens, prompt_tok))
        self.steps, self.tokens, self.prompt_tok = self.steps + 1, self.tokens + tokens, self.prompt_tok + prompt_tok
        self._hash.update(batch.tobytes())

    def begin(self) -> None:
        """The digest counts from here."""
        self._hash = hashlib.blake2b(digest_size=16)

    @property
    def digest(self) -> str:
        """Equal for two engines that decoded the same batches in the same order since they began."""
        return self._hash.hexdigest()


@runtime_checkable
class Scheduled(Protocol):
    """A policy that records what it decodes when."""

    @property
    def schedule(self) -> ScheduleLog: ...

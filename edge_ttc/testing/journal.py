"""A journal that forgets."""

from __future__ import annotations

import time
from collections.abc import Callable

from edge_ttc.journal import SqliteJournal


class MemoryJournal(SqliteJournal):
    """The real journal over a database in memory: the same behaviour, no file."""

    def __init__(self, *, now: Callable[[], float] = time.time) -> None:
        super().__init__(None, now=now)

"""What other threads have for the app: collected, and told of once until it is fetched."""

from __future__ import annotations

import threading
from collections.abc import Callable

from edge_ttc_tui.actions import Action


class Inbox:
    """Actions in the order they came.

    Args:
        wake: called from whichever thread put the first action into an empty inbox; must be quick.
    """

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._lock = threading.Lock()
        self._actions: list[Action] = []

    def put(self, action: Action) -> None:
        with self._lock:
            self._actions.append(action)
            first = len(self._actions) == 1
        if first:
            self._wake()

    def take(self) -> list[Action]:
        """Everything that is there; the inbox is empty then."""
        with self._lock:
            actions, self._actions = self._actions, []
        return actions

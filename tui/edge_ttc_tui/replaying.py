"""From a turn to its replay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edge_ttc_tui.state import TurnState

if TYPE_CHECKING:
    from edge_ttc_tui.app import EdgeTtcApp


async def show_replay(app: EdgeTtcApp, turn: TurnState) -> None:
    """Play a kept answer back from its stored events."""
    app.tell("This answer cannot be replayed yet.")

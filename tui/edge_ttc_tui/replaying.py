"""From a turn to its replay: its events as the journal kept them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edge_ttc.errors import EdgeTTCError
from edge_ttc_tui.screens.panel import in_thread
from edge_ttc_tui.state import TurnState

if TYPE_CHECKING:
    from edge_ttc_tui.app import EdgeTtcApp


async def show_replay(app: EdgeTtcApp, turn: TurnState) -> None:
    """Play a kept answer back."""
    from edge_ttc_tui.replay import recording_of
    from edge_ttc_tui.screens.replay import ReplayScreen

    if not turn.answer_id:
        app.tell("This answer was not kept, so there is nothing to replay.")
        return
    kept = await in_thread(lambda: recording_of(*app.services.journal.recall(turn.answer_id)))
    if isinstance(kept, EdgeTTCError):
        app.tell(kept.message, kept.remedy, error=True)
    else:
        await app.push_screen_wait(ReplayScreen(kept))

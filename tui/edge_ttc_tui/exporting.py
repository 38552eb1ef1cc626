"""Writing a session to a file: asked for from the chat and from the list of sessions, done in one way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import App

from edge_ttc.errors import EdgeTTCError
from edge_ttc.export import ExportFormat, free_name, new_file, write_export
from edge_ttc_tui.clip import clip_line, short_path
from edge_ttc_tui.screens.panel import complain, in_thread

if TYPE_CHECKING:
    from edge_ttc.journal import Journal

_HINT = "A new file. A name that ends in .json is written as JSON, any other as Markdown."


async def export_session(
    app: App[Any], journal: Journal, session_id: int, form: ExportFormat, folder: Path | None = None
) -> None:
    """Ask for a name, write the session there, and say so; to be called from a worker.

    Args:
        form: what the name that is offered ends in.
        folder: where that file would lie; the working folder where it is None.
    """
    from edge_ttc_tui.screens.dialogs import AskLine

    offered = short_path(free_name(session_id, form, folder))
    name = await app.push_screen_wait(AskLine("Export the session to", offered, _HINT, check=_problem))
    if name is None:
        return
    done = await in_thread(lambda: write_export(journal.export(session_id), name))
    if isinstance(done, EdgeTTCError):
        complain(app, done)
    else:
        app.notify(f"Written: {clip_line(str(done))}", markup=False)


def _problem(name: str) -> str:
    """What is wrong with a name, while it still stands there to be mended."""
    try:
        new_file(name)
    except EdgeTTCError as error:
        return str(error)
    return ""

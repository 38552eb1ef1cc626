"""Drafts beside their revisions. What they say stands in ``diff_lines``."""

from __future__ import annotations

from collections.abc import Sequence

from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.diff_lines import diff_lines
from edge_ttc_tui.lines import Line
from edge_ttc_tui.widgets.picture import Picture


class RevisionDiff(Picture):
    """Draws a ``ComputeState`` as pairs of attempts with what differs marked."""

    HELP = (
        "Draft and revision\n\n"
        "Every revision beside the attempt it revises: ~ stands between steps that differ, - before a step that was "
        "dropped, + before a new one; what differs is struck through or underlined. {lines.open} opens the attempt's "
        "text."
    )

    def lines_of(self, state: ComputeState, width: int) -> list[Line]:
        return diff_lines(state, width)

    def follow(self, state: ComputeState, lines: Sequence[Line]) -> int:
        """The answer, before that the newest revision."""
        newest = max((key for key, node in state.nodes.items() if node.chain >= 0), default=0)
        return state.selected.key if state.selected else newest

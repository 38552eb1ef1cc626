"""A solution as Markdown: appended to while it is written, rendered once as a whole at its end."""

from __future__ import annotations

import asyncio
import contextlib

from textual.widgets import Markdown

from edge_ttc_tui.markdown import markdown_parser
from edge_ttc_tui.solution_text import solution_markdown

_APPENDED_S, _REPLACED_S = 0.1, 2.0
"""Seconds between two pictures of a text that grows, and of one that gives way to another branch's."""


class Solution(Markdown):
    """The text of one turn. One painter at a time: a picture that is overtaken is never drawn."""

    DEFAULT_CSS = """
    Solution { padding: 0; margin: 0; height: auto; }
    Solution MarkdownParagraph { margin: 0; }
    Solution > MarkdownBlock:last-child { margin-bottom: 0; }
    """

    def __init__(self) -> None:
        super().__init__(open_links=False, parser_factory=markdown_parser)
        self._wanted = self._painted = ""
        self._whole = True
        self._painting = False
        self._ended = asyncio.Event()

    def write(self, text: str, *, whole: bool) -> None:
        """Show ``text``; with ``whole`` it is final and rendered anew from its first character."""
        source = solution_markdown(text)
        if (source, whole) == (self._wanted, self._whole):
            return
        self._wanted, self._whole = source, whole
        if whole:
            self._ended.set()
        else:
            self._ended.clear()
        if not self._painting:
            self._painting = True
            self.run_worker(self._paint(), exit_on_error=False)

    async def _paint(self) -> None:
        try:
            while True:
                wanted, whole = self._wanted, self._whole
                pause_s = await self._put(wanted, whole)
                self._painted = wanted
                if not whole:
                    with contextlib.suppress(TimeoutError):  # the end is drawn at once
                        await asyncio.wait_for(self._ended.wait(), pause_s)
                if (wanted, whole) == (self._wanted, self._whole):
                    return
        finally:
            self._painting = False

    async def _put(self, wanted: str, whole: bool) -> float:
        """A stream can leave its last block half drawn, so the end is one full render. Gives the pause after it."""
        if not whole and self._painted and wanted.startswith(self._painted):
            await self.append(wanted[len(self._painted) :])
            return _APPENDED_S
        before = self._painted
        await self.update(wanted)
        return _REPLACED_S if before else _APPENDED_S

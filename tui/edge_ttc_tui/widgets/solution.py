"""A solution as Markdown: appended to while it is written, rendered once as a whole at its end."""

from __future__ import annotations

import asyncio
import contextlib

from textual.widgets import Markdown, Static

from edge_ttc_tui.clip import clip_line, clip_text
from edge_ttc_tui.markdown import markdown_parser
from edge_ttc_tui.solution_text import solution_markdown

_APPENDED_S, _REPLACED_S = 0.1, 2.0
"""Seconds between two pictures of a text that grows, and of one that gives way to another branch's."""
_PLAIN = "solution--plain"


class Solution(Markdown):
    """The text of one turn. One painter at a time: a picture that is overtaken is never drawn."""

    DEFAULT_CSS = """
    Solution { padding: 0; margin: 0; height: auto; }
    Solution MarkdownParagraph { margin: 0; }
    Solution > MarkdownBlock:last-child { margin-bottom: 0; }
    """

    def __init__(self) -> None:
        super().__init__(open_links=False, parser_factory=markdown_parser)
        self._text = self._wanted = self._painted = ""
        self._whole = True
        self._painting = False
        self._ended = asyncio.Event()

    def write(self, text: str, *, whole: bool) -> None:
        """Show ``text``; with ``whole`` it is final and rendered anew from its first character."""
        source = solution_markdown(text)
        if (source, whole) == (self._wanted, self._whole):
            return
        self._text, self._wanted, self._whole = text, source, whole
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
                try:
                    pause_s = await self._put(wanted, whole)
                    self._painted = wanted
                except Exception as error:
                    pause_s = await self._put_plain(self._text, error)
                    self._painted = ""
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
        await self.query(f".{_PLAIN}").remove()
        await self.update(wanted)
        return _REPLACED_S if before else _APPENDED_S

    async def _put_plain(self, text: str, error: Exception) -> float:
        """A text that Markdown cannot render (a bug of its) is shown as it is, and that is said. Gives the pause."""
        why = f"shown as it is ({type(error).__name__}: {clip_line(str(error), 200)})"
        if self.is_attached:  # else the app is closing, and that is what failed
            await self.query("*").remove()
            await self.mount(Static(f"{clip_text(text)}\n\n{why}", classes=_PLAIN, markup=False))
        return _REPLACED_S

"""Work for a screen that is left before it is done."""

from __future__ import annotations

import asyncio
import threading

import pytest
from textual import work
from textual.app import App, ComposeResult
from textual.widgets import Static

from edge_ttc.errors import StorageError
from edge_ttc_tui.screens.panel import Panel


class Part(Static):
    """Holds the taking down of its screen up, until the work for it has come to its end."""

    async def on_unmount(self) -> None:
        if isinstance(self.screen, Slow):
            self.screen.may_end.set()
            await asyncio.sleep(0.2)


class Slow(Panel[None]):
    """Draws what a thread finds."""

    def __init__(self, error: StorageError | None) -> None:
        super().__init__()
        self.error, self.may_end, self.came_back = error, threading.Event(), 0

    def compose(self) -> ComposeResult:
        yield Part()

    def found(self) -> str:
        self.may_end.wait(10)
        if self.error is not None:
            raise self.error
        return "found"

    @work
    async def look(self) -> None:
        text = await self.attempt(self.found)
        self.came_back += 1
        self.query_one(Part).update(text or "nothing")


@pytest.mark.parametrize("error", [None, StorageError("the disk is full", "make room")], ids=["found", "failed"])
@pytest.mark.parametrize("left", [False, True], ids=["stays", "left"])
def test_what_comes_after_the_screen_was_left_is_not_drawn(left: bool, error: StorageError | None) -> None:
    async def steps() -> None:
        app: App[None] = App()
        async with app.run_test() as pilot:
            screen = Slow(error)
            await app.push_screen(screen)
            worker = screen.look()
            await pilot.pause()
            if left:
                await pilot.press("escape")
            screen.may_end.set()
            for _ in range(200):
                if worker.is_finished:
                    break
                await pilot.pause(0.02)
            assert worker.is_finished
            assert screen.came_back == (0 if left else 1)
            told = [notice.message for notice in app._notifications]
            assert told == ([] if error is None else ["the disk is full\nmake room"]), "a failure is told in any case"

    asyncio.run(steps())

"""What the screens beside the chat share: Escape, two layouts, and work in a thread whose errors are told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, ClassVar, ParamSpec, TypeVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from edge_ttc.errors import EdgeTTCError
from edge_ttc_tui.clip import clip_line

P = ParamSpec("P")
T = TypeVar("T")
Result = TypeVar("Result")


async def in_thread(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | EdgeTTCError:
    """The result of ``work``, done in a thread; or the error of ours that it ended in."""
    try:
        return await asyncio.to_thread(work, *args, **kwargs)
    except EdgeTTCError as error:
        return error


def complain(node: App[Any] | Widget, error: EdgeTTCError) -> None:
    """A notice of what is wrong and what can be done."""
    remedy = f"\n{clip_line(error.remedy)}" if error.remedy else ""
    node.notify(clip_line(error.message) + remedy, severity="error", markup=False, timeout=8)


def still_there(node: Widget) -> None:
    """Ends the work for a node that is being taken down: its parts go first, and there is nothing left to draw on.

    Raises:
        asyncio.CancelledError: it is; the Textual worker that works for it takes this as its end.
    """
    if not node.display:
        raise asyncio.CancelledError


class Panel(Screen[Result]):
    """A full screen that Escape leaves. ``-wide`` is its class from 110 columns on, ``-narrow`` below."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  (so declared by Textual)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="screen.back", priority=False),
    ]

    def action_back(self) -> None:
        self.dismiss(None)

    async def attempt(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """The result of ``work``, done in a thread; None where it failed, which is told with its remedy.

        Ends the Textual worker that waits for it where the screen was left meanwhile.
        """
        done = await in_thread(work, *args, **kwargs)
        if isinstance(done, EdgeTTCError):
            complain(self, done)
        still_there(self)
        return None if isinstance(done, EdgeTTCError) else done

    async def change(self, work: Callable[[], T], told: Callable[[T], Message]) -> T | None:
        """Like ``attempt``, for what changes something: the app is ``told`` of it though the screen be left."""
        done = await asyncio.shield(self.app.run_worker(_changed(self.app, work, told)).wait())
        still_there(self)
        return done


async def _changed(app: App[Any], work: Callable[[], T], told: Callable[[T], Message]) -> T | None:
    """In a worker of the app's own, which no screen takes along."""
    done = await in_thread(work)
    if isinstance(done, EdgeTTCError):
        complain(app, done)
        return None
    app.post_message(told(done))
    return done

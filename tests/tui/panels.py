"""One screen in an app of its own, driven by keys, with the screen read back as plain text."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar
from unittest.mock import patch

from textual import _wait
from textual.app import App
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen

from edge_ttc.catalog import Catalog, Entry
from edge_ttc.config import Config
from edge_ttc.journal import SqliteJournal
from edge_ttc.paths import find_paths
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui.screens.help import HelpScreen

GOLDEN = Path(__file__).parents[1] / "golden" / "tui"
NARROW, WIDE = (80, 24), (160, 50)
UNSET = object()


class Bench(App[None]):
    """Shows one screen and keeps what it gave back and what it told."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1", "help", "Help", id="app.help", priority=True)]

    def __init__(self, screen: Callable[[], Screen[Any]]) -> None:
        super().__init__()
        self._make = screen
        self.result: Any = UNSET
        self.told: list[Message] = []

    def on_mount(self) -> None:
        self.push_screen(self._make(), self._done)

    def _done(self, result: object) -> None:
        self.result = result

    def action_help(self) -> None:
        HelpScreen.toggle(self)

    def _keep(self, message: Message) -> None:
        self.told.append(message)

    on_sessions_screen_renamed = on_settings_screen_changed = _keep


Steps = Callable[["Hand"], Awaitable[None]]


class Eyes:
    """Looks at a screen, and waits for what is to come."""

    def __init__(self, app: App[Any], pilot: Pilot[None]) -> None:
        self._seen, self.pilot = app, pilot

    def text(self) -> str:
        """The screen as plain text, without the blanks at the ends of lines."""
        strips = self._seen.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips) + "\n"

    def hues(self) -> set[tuple[int, int, int]]:
        """Colours of the screen that are no grey, as (red, green, blue), in what is sent to the terminal."""
        strips = self._seen.screen._compositor.render_strips()
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        colours = {colour for style in styles for colour in (style.color, style.bgcolor) if colour}
        triplets = {tuple(colour.get_truecolor()) for colour in colours if not colour.is_default}
        return {(r, g, b) for r, g, b in triplets if not r == g == b}

    async def until(self, holds: Callable[[], object], what: str = "it") -> None:
        """Wait until something holds, at most some seconds."""
        end_s = time.monotonic() + 10
        while not holds():
            if time.monotonic() > end_s:
                raise AssertionError(f"{what} never came; the screen:\n{self.text()}")
            await self.pilot.pause(0.01)

    async def sees(self, *parts: str) -> str:
        """The screen once all of these stand on it."""
        seen = ""

        def there() -> bool:
            nonlocal seen
            seen = self.text()
            return all(part in seen for part in parts)

        await self.until(there, " and ".join(map(repr, parts)))
        return seen

    async def opens(self, name: str) -> None:
        """A screen of this class is shown."""
        await self.until(lambda: type(self._seen.screen).__name__ == name, name)

    async def misses(self, part: str) -> None:
        await self.until(lambda: part not in self.text(), f"a screen without {part!r}")

    async def settled(self) -> str:
        """The screen, once two looks at it are alike."""
        now = ""
        for _ in range(100):
            before, now = now, self.text()
            if now == before:
                break
            await self.pilot.pause(0.1)
        return now

    async def looks(self, name: str, tidy: Callable[[str], str] = str) -> str:
        """The screen once it is the one that stands in tests/golden/tui under this name."""
        path, end_s = GOLDEN / f"{name}.txt", time.monotonic() + 5
        if os.environ.get("EDGE_TTC_GOLDEN") != "write":
            known = path.read_text(encoding="utf-8")
            while tidy(self.text()) != known and time.monotonic() < end_s:
                await self.pilot.pause(0.02)
        return golden(name, tidy(await self.settled()))


class Hand(Eyes):
    """Presses keys and looks at the screen."""

    def __init__(self, app: Bench, pilot: Pilot[None]) -> None:
        super().__init__(app, pilot)
        self.app = app

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def write(self, text: str) -> None:
        await self.press(*(_KEYS.get(char, char) for char in text))

    async def gives(self, result: object) -> None:
        """The screen is left with a result."""
        await self.until(lambda: self.app.result is not UNSET, "the end of the screen")
        assert self.app.result == result


_KEYS = {" ": "space", "/": "slash", ".": "full_stop", "-": "minus", "\\": "backslash", "[": "left_square_bracket"}


def drive(screen: Callable[[], Screen[Any]], steps: Steps, size: tuple[int, int] = NARROW) -> Bench:
    """Run one screen headless and do ``steps``."""

    async def run() -> Bench:
        app = Bench(screen)
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            await steps(Hand(app, pilot))
        return app

    with patch.multiple(
        _wait, SLEEP_GRANULARITY=0.003, SLEEP_IDLE=0.0006
    ):  # the pilot waits twice as long as this a key
        return asyncio.run(run())


def golden(name: str, text: str) -> str:
    """The text, which is the one in tests/golden/tui; EDGE_TTC_GOLDEN=write makes the file again."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("EDGE_TTC_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
    return text


def services(home: Path, journal: SqliteJournal | None = None, *entries: Entry, config: Config | None = None) -> Any:
    """What the screens take, with a home of its own and the models of ``entries``."""
    catalog = Catalog([])
    catalog._entries = {entry.card.id: entry for entry in entries}
    paths = find_paths({"EDGE_TTC_HOME": str(home)})
    return SimpleNamespace(config=config or Config(), paths=paths, journal=journal or MemoryJournal(), catalog=catalog)


class Days:
    """A wall clock for journals: local noon of a day, moved by hand."""

    def __init__(self) -> None:
        self.day(1)

    def day(self, number: int, month: int = 3) -> None:
        self._now_s = datetime(2026, month, number, 12).timestamp()

    def __call__(self) -> float:
        return self._now_s


def answered(
    journal: SqliteJournal, title: str, *pairs: tuple[str, str], energy_j: float = 0.5, kind: str = "estimated"
) -> int:
    """A session whose questions were answered."""
    session = journal.start_session(title)
    for question, answer in pairs:
        usage = {"policy_tok": 120, "prm_tok": 80, "energy_j": energy_j, "wall_s": 0.25, "energy_kind": kind}
        usage |= {"energy_source": "estimate", "energy_error": 0.5}
        record = {"answer": answer, "text": f"It is {answer}.", "stop_reason": "solved", "usage": usage}
        journal.finish_answer(journal.begin_answer(session, question, 0), record)
    return session

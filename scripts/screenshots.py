"""Pictures of the terminal app in docs/screens, from a real run: the bundled models answer, headless, in a fresh home.

python -m scripts.screenshots [FOLDER]
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

from edge_ttc.paths import HOME_VARIABLE
from edge_ttc_tui.actions import AskOptions
from edge_ttc_tui.app import EdgeTtcApp
from edge_ttc_tui.keymap import KEYS
from edge_ttc_tui.screens.replay import ReplayScreen
from edge_ttc_tui.services import real_services
from edge_ttc_tui.state import Engine

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "screens"
WIDE, NARROW = (132, 40), (80, 24)
PATIENCE_S = 120.0
EASY = "What is 12 * 7?"
STORY = "A box holds 12 pencils. How many pencils are in 7 boxes if 9 of them are lost?"
HARD = "What is the least common multiple of 12 and 18?"


class Camera:
    """Drives the app by keys and takes its picture."""

    def __init__(self, app: EdgeTtcApp, pilot: Pilot[None], folder: Path) -> None:
        self.app, self.pilot, self.folder = app, pilot, folder

    async def until(self, holds: Callable[[], object], what: str) -> None:
        """Wait until something holds.

        Raises:
            TimeoutError: it never did.
        """
        for _ in range(int(PATIENCE_S / 0.05)):
            if holds():
                await self.pilot.pause(0.4)  # the last picture is drawn up to a fifth of a second later
                return
            await self.pilot.pause(0.05)
        raise TimeoutError(f"{what} never came")

    async def ask(self, question: str, options: AskOptions | None = None) -> None:
        """Put a question and wait for its answer."""
        self.app.choose(options or AskOptions())
        self.app.chat.prompt.fill(question)
        before = len(self.app.state.turns)
        await self.pilot.press("enter")
        await self.until(lambda: len(self.app.state.turns) > before and self.app.state.running is None, question)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause(0.6)

    def take(self, name: str) -> None:
        """The screen as SVG."""
        path = self.folder / f"{name}.svg"
        path.write_text(_anywhere(self.app.export_screenshot(title="edge-ttc")), encoding="utf-8")
        print(path)


def _anywhere(svg: str) -> str:
    """Without the paths of the machine it was made on; every run of text stays as long as it was."""

    def shorter(run: re.Match[str]) -> str:
        text = run[1].replace(str(ROOT), "~/edge-ttc").replace(os.environ[HOME_VARIABLE], "~/.local/edge-ttc")
        return f">{text}{'&#160;' * (len(run[1]) - len(text))}<"

    return re.sub(">([^<]*)<", shorter, svg)


async def first_run(camera: Camera) -> None:
    camera.take("welcome")
    await camera.ask(EASY)
    camera.take("decision")
    await camera.ask(HARD, AskOptions(strategy="beam", n=16))
    camera.take("search")
    await camera.ask(STORY, AskOptions(strategy="best-of-n", n=16))
    camera.take("votes")
    await camera.press(key_of("app.palette"))
    camera.take("palette")
    await camera.press("escape")


async def other_screens(camera: Camera) -> None:
    for name in ("sessions.open", "models.open", "energy.open", "settings.open", "budget.pick", "app.help"):
        await camera.press(key_of(name))
        camera.take(name.partition(".")[0] if name != "app.help" else "help")
        await camera.press("escape")


def key_of(name: str) -> str:
    """The key of a binding."""
    return next(key.keys.partition(",")[0] for key in KEYS if key.id == name)


async def replayed(camera: Camera) -> None:
    """The search once more, standing half-way."""
    await camera.press(key_of("answer.replay"))
    await camera.until(lambda: isinstance(camera.app.screen, ReplayScreen), "the replay")
    screen = camera.app.screen
    assert isinstance(screen, ReplayScreen)
    half = len(screen.player.recording.events) // 2
    await camera.press("space", "i")
    await camera.press(*["comma"] * half)
    camera.take("replay")
    await camera.press("escape")


async def narrow(camera: Camera) -> None:
    await camera.ask(STORY)
    camera.take("narrow")


async def session(size: tuple[int, int], folder: Path, *scenes: Callable[[Camera], Awaitable[None]]) -> None:
    """One start of the app."""
    app = EdgeTtcApp(real_services())
    async with app.run_test(size=size) as pilot:
        camera = Camera(app, pilot, folder)
        await camera.until(lambda: app.state.engine is Engine.READY, "the models")
        for scene in scenes:
            await scene(camera)
    app.shut()


async def everything(folder: Path) -> None:
    await session(WIDE, folder, first_run, other_screens)
    await session(WIDE, folder, search_then_replay)
    await session(NARROW, folder, narrow)


async def search_then_replay(camera: Camera) -> None:
    await camera.ask(HARD, AskOptions(strategy="beam", n=16))
    await replayed(camera)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        asyncio.run(everything(folder))


if __name__ == "__main__":
    main()

"""The whole app on scripted models, driven by keys, with the screen read back as plain text."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from edge_ttc.catalog import Catalog, bundled_folder
from edge_ttc.config import Config
from edge_ttc.domain import (
    Answer,
    Candidate,
    EnergyKind,
    EnergySource,
    StopReason,
    StrategyChoice,
    Usage,
)
from edge_ttc.errors import Interrupted
from edge_ttc.events import Decided, Emit, Event, Finished, Grew, NodeView, Payload, Prefilled, Scored, Started, Wrote
from edge_ttc.journal import Journal
from edge_ttc.paths import find_paths
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui.actions import AskOptions
from edge_ttc_tui.app import EdgeTtcApp
from edge_ttc_tui.asker import OpenAsker
from edge_ttc_tui.services import Services
from tests.tui.panels import NARROW, Eyes

QUESTION = "What is 12 * 7?"
IDS = {"policy": "tiny-policy", "prm": "tiny-prm"}
ENERGY = EnergySource("estimate", EnergyKind.ESTIMATED, 0.5)
USAGE = Usage(prompt_tok=11, policy_tok=14, prm_tok=25, flop=1e9, energy_j=0.124, wall_s=0.25)


def answer_to(question: str, **changes: Any) -> Answer:
    """What the scripted models answer."""
    answer = Answer(
        question=question,
        value="84",
        text="Seven twelves:\n12 * 7 = 84\nAnswer: 84",
        confidence=0.96,
        stop_reason=StopReason.NOT_WORTH_MORE,
        strategy=StrategyChoice("greedy"),
        candidates=(Candidate("12 * 7 = 84\nAnswer: 84", "84", 0.97, 14),),
        usage=USAGE,
        energy=ENERGY,
        models=IDS,
        load_s=0.2,
    )
    return replace(answer, **changes)


def events_of(question: str) -> list[Payload]:
    """What happens before the answer."""
    text = "Seven twelves:\n12 * 7 = 84\n"
    return [
        Started(question, "auto", 0, IDS, energy=ENERGY),
        Prefilled(11),
        Wrote(text),
        Grew((NodeView(1, 0, text + "Answer: 84", "end", 14, "84"),)),
        Scored({1: 0.97}),
        Decided(1, (0.9, 0.1, 0.0, 0.0, 0.0), "greedy", {}, "P(right) 0.96 as it stands"),
    ]


@dataclass
class Script:
    """Models that do as they are told; the fields may be changed while the app runs.

    Attributes:
        answer: the answer to a question.
        gate: while it is clear, a question is worked on after its events were told, until it is cancelled.
        load_gate: while it is clear, the models are being loaded, until the app closes.
        errors: raised in the place of answers, the first one first.
        load_errors: raised in the place of loading.
        asked: (text, options) of every question.
        opened: configurations that models were loaded with.
    """

    answer: Callable[[str], Answer] = answer_to
    events: Callable[[str], Sequence[Payload]] = events_of
    multi_turn: bool = False
    gate: threading.Event = field(default_factory=threading.Event)
    load_gate: threading.Event = field(default_factory=threading.Event)
    errors: list[Exception] = field(default_factory=list)
    load_errors: list[Exception] = field(default_factory=list)
    asked: list[tuple[str, AskOptions]] = field(default_factory=list)
    opened: list[Config] = field(default_factory=list)
    closed: int = 0
    notices: tuple[str, ...] = ()
    model_ids: dict[str, str] = field(default_factory=lambda: dict(IDS))

    def __post_init__(self) -> None:
        self.gate.set()
        self.load_gate.set()

    def open(self, config: Config, closing: Callable[[], bool]) -> Script:
        self.opened.append(config)
        while not self.load_gate.wait(0.005):
            if closing():
                raise Interrupted("loading was stopped")
        if self.load_errors:
            raise self.load_errors.pop(0)
        return self

    def ask(self, question: str, options: AskOptions, on_event: Emit, cancelled: Callable[[], bool]) -> Answer:
        self.asked.append((question, options))
        for i, payload in enumerate(self.events(question)):
            on_event(Event(0.01 * i, replace(USAGE, energy_j=0.01 * i, wall_s=0.01 * i), payload))
        if self.errors:
            raise self.errors.pop(0)
        while not self.gate.wait(0.005):
            if cancelled():
                break
        answer = self.answer(question)
        if cancelled():
            answer = replace(answer, stop_reason=StopReason.CANCELLED)
        on_event(Event(USAGE.wall_s, USAGE, Finished(answer)))
        return answer

    def close(self) -> None:
        self.closed += 1


class Hand(Eyes):
    """Presses keys and looks at the screen."""

    def __init__(self, app: EdgeTtcApp, pilot: Pilot[None], told: list[str]) -> None:
        super().__init__(app, pilot)
        self.app, self._told = app, told

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    async def ask(self, question: str = QUESTION) -> None:
        """Write a question and send it."""
        self.app.chat.prompt.insert(question)
        await self.press("enter")

    async def answered(self, n: int = 1) -> None:
        """So many turns have come to their end, and are drawn."""
        await self.until(lambda: len(self.app.state.turns) >= n and self.app.state.running is None, "the answer")
        await self.pilot.pause(0.02)

    async def told(self, part: str) -> None:
        """A notice with these words has been given."""
        await self.until(lambda: part in self.notices(), f"a notice with {part!r}")

    def notices(self) -> str:
        """Everything that was told and not taken back, those that are no longer on the screen included."""
        return "\n".join(self._told)


Steps = Callable[[Hand], Any]


def services(
    home: Path, script: Script | OpenAsker, journal: Journal | None = None, config: Config | None = None
) -> Services:
    """The bundled catalogue, a home of its own, and scripted models."""
    opener = script.open if isinstance(script, Script) else script
    paths = find_paths({"EDGE_TTC_HOME": str(home)})
    return Services(config or Config(), paths, journal or MemoryJournal(), Catalog([bundled_folder()]), opener)


def drive(bundle: Services, steps: Steps, size: tuple[int, int] = NARROW, *, go_on: bool = False) -> EdgeTtcApp:
    """Run the app headless and do ``steps``; it is closed in the end."""
    app = EdgeTtcApp(bundle, go_on=go_on)
    told = kept_notices(app)

    async def run() -> None:
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            await steps(Hand(app, pilot, told))

    try:
        asyncio.run(run())
    finally:
        app.shut()
    return app


def kept_notices(app: EdgeTtcApp) -> list[str]:
    """What the app tells from now on; a machine that is busy may show a test a notice only after its time."""
    told: list[str] = []
    notify, clear = app.notify, app.clear_notifications

    def keep(message: str, **more: Any) -> None:
        told.append(message)
        notify(message, **more)

    def forget() -> None:
        told.clear()
        clear()

    app.notify, app.clear_notifications = keep, forget
    return told

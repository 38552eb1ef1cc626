"""What fails on the way to the screen is said there, and what is said is clean."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Label, Static

from edge_ttc.catalog import Entry
from edge_ttc.domain import Usage
from edge_ttc.errors import ModelError, StorageError
from edge_ttc.events import Decided, Event, Started
from edge_ttc.testing.cards import policy_card, prm_card
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui.actions import Happened
from edge_ttc_tui.screens import pickers
from edge_ttc_tui.screens.pickers import BudgetPicker, ModelPicker
from edge_ttc_tui.widgets.solution import Solution
from tests.tui.hostile import CORPUS, assert_harmless
from tests.tui.panels import WIDE, Hand, drive, services
from tests.tui.profiles import profile_file
from tests.tui.whole_app import Hand as AppHand
from tests.tui.whole_app import Script, answer_to
from tests.tui.whole_app import drive as drive_app
from tests.tui.whole_app import services as app_services

ANSI = "\x1b[31mred\x1b[0m\x1b]52;c;aGk=\x07 \u202eand"


def test_models_that_cannot_be_listed_are_a_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> list[Any]:
        raise ModelError("a catalogue cannot be read", "put the original file back")

    monkeypatch.setattr(pickers, "pairs_of", broken)

    async def steps(hand: Hand) -> None:
        await hand.sees("a catalogue cannot be read", "put the original file back")
        assert "no model is installed" not in hand.text()
        await hand.press("enter", "escape")
        await hand.gives(None)

    drive(lambda: ModelPicker(services(tmp_path)), steps)


def test_a_budget_without_a_profile_says_why_nothing_is_known(tmp_path: Path) -> None:
    entries = (Entry(replace(policy_card(), profile=""), tmp_path), Entry(prm_card(), tmp_path))

    async def steps(hand: Hand) -> None:
        await hand.sees("what a budget pays for is not known: fake-policy has no profile")
        await hand.press(*"20J")
        await hand.pilot.pause()
        assert "what a budget pays for is not known" in hand.text()
        await hand.press("enter")
        await hand.gives(("20J",))

    drive(lambda: BudgetPicker((), services(tmp_path, None, *entries)), steps)


def test_what_a_budget_pays_for_is_clean(tmp_path: Path) -> None:
    profile_file(tmp_path)
    file = tmp_path / "fake-profile.json"
    data = json.loads(file.read_text())
    data["contracts"] = [row | {"parameters": {"n": ANSI}} for row in data["contracts"]]
    file.write_text(json.dumps(data))
    entries = (Entry(policy_card(), tmp_path), Entry(prm_card(), tmp_path))

    async def steps(hand: Hand) -> None:
        await hand.press(*"9kJ")
        await hand.sees("n=red")
        assert "\x1b" not in str(hand.app.screen.query_one(Label).content)
        assert_harmless(hand.text())

    drive(lambda: BudgetPicker((), services(tmp_path, None, *entries)), steps, WIDE)


def test_what_is_going_on_is_clean(tmp_path: Path) -> None:
    script = Script()
    script.gate.clear()

    async def steps(hand: AppHand) -> None:
        await hand.ask()
        await hand.sees("decided for greedy")
        for text in (ANSI, *CORPUS.values()):
            for payload in (Started(text, text, 0, {}), Decided(1, (1.0,), text, {"n": text}, text)):
                hand.app.dispatch(Happened(1, Event(0.1, Usage(), payload)))
            shown = str(hand.app.chat.query_one(".turn--activity", Static).content)
            assert shown.startswith("decided for")
            assert len(shown) < 500
            assert not {"\x1b", "\x07", "\n", "\u202e"} & set(shown)
        script.gate.set()

    drive_app(app_services(tmp_path, script), steps, WIDE)


def test_a_solution_that_cannot_be_rendered_is_shown_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    update = Solution.update

    def broken(self: Solution, markdown: str) -> Any:
        if "rotten" in markdown:
            raise IndexError("a bug of Markdown's")
        return update(self, markdown)

    monkeypatch.setattr(Solution, "update", broken)
    texts = iter(["It is *rotten*: \x1b[31m[bold]84[/]", "It is fine"])
    script = Script(lambda q: answer_to(q, text=next(texts)), events=lambda _: [])

    async def steps(hand: AppHand) -> None:
        await hand.ask()
        await hand.sees("It is *rotten*: [bold]84[/]", "shown as it is (IndexError: a bug of Markdown's)", "Answer: 84")
        await hand.press("ctrl+r")
        await hand.sees("It is fine")
        hand.app.chat.query_one(Solution).write("mended", whole=True)
        await hand.sees("mended")
        assert "rotten" not in hand.text()

    drive_app(app_services(tmp_path, script), steps, WIDE)


def test_earlier_questions_that_cannot_be_read_are_a_notice(tmp_path: Path) -> None:
    class Locked(MemoryJournal):
        def find_sessions(self, text: str = "") -> list[int]:
            raise StorageError("the journal is locked", "close the other program")

    async def steps(hand: AppHand) -> None:
        told = "Earlier questions cannot be brought back: the journal is locked\nclose the other program"
        await hand.told(told)
        await hand.ask()
        await hand.answered()
        assert hand.app.state.turns[0].answer

    drive_app(app_services(tmp_path, Script(), Locked()), steps, WIDE)

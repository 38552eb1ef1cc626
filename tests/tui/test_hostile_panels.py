"""The corpus of hostile texts through every place of these screens where a text from outside is shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen
from textual.widgets import Input

from edge_ttc.catalog import Entry
from edge_ttc.config import BudgetDefaults, Config, Model, Origin, options
from edge_ttc.errors import StorageError
from edge_ttc.testing.cards import policy_card, prm_card
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui import model_facts
from edge_ttc_tui.clip import clip_line, clip_text
from edge_ttc_tui.screens import sessions
from edge_ttc_tui.screens.dialogs import AskLine, Choose, Confirm
from edge_ttc_tui.screens.energy import EnergyScreen
from edge_ttc_tui.screens.help import Help, HelpScreen
from edge_ttc_tui.screens.models import ModelsScreen
from edge_ttc_tui.screens.pickers import BudgetPicker, ModelPicker
from edge_ttc_tui.screens.sessions import SessionsScreen
from edge_ttc_tui.screens.settings import SettingsScreen
from edge_ttc_tui.widgets.row_list import RowList
from tests.tui.hostile import CORPUS, LITERAL, assert_harmless
from tests.tui.panels import Hand, drive, services
from tests.tui.profiles import profile_file

NAMES = sorted(CORPUS)
SIZE = (150, 40)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "_TYPING_S", 0.0)
    monkeypatch.setattr(model_facts, "memory_needed", lambda _entry: 1)


async def through_all(hand: Hand, n_rows: int) -> str:
    """Every row under the cursor once; all that was on the screen."""
    seen: list[str] = []
    await hand.until(lambda: hand.app.screen.query_one(RowList).n_rows == n_rows)
    for _ in range(n_rows):
        await hand.pilot.pause(0.01)
        seen.append(hand.text())
        assert_harmless(seen[-1])
        await hand.press("down")
    return "\n".join(seen)


def test_sessions() -> None:
    journal = MemoryJournal()
    for name in NAMES:
        text = CORPUS[name]
        session = journal.start_session(text)
        record = {
            "answer": text,
            "text": text,
            "stop_reason": text,
            "usage": {"energy_source": text, "energy_kind": text},
        }
        journal.finish_answer(journal.begin_answer(session, text, 0), record)
        journal.fail_answer(journal.begin_answer(session, text, 0), text)

    async def steps(hand: Hand) -> None:
        seen = await through_all(hand, len(NAMES))
        for part in LITERAL.values():
            assert part in seen
        for key in ("r", "d", "e", "r", "d"):
            await hand.press("up", "up", key)
            await hand.until(lambda: not isinstance(hand.app.screen, SessionsScreen))
            assert_harmless(hand.text())
            await hand.press("escape")

    drive(lambda: SessionsScreen(services(Path("/home/\x1b[31m[red]you"), journal)), steps, SIZE)


def test_what_is_pasted_into_the_search() -> None:
    async def steps(hand: Hand) -> None:
        line = hand.app.screen.query_one(Input)
        for name in ("osc 52 clipboard", "bidi override", "broken markup", "long line", "long marks", "surrogate"):
            line.value = CORPUS[name]
            await hand.sees("0 sessions found")
            line.value = ""
            assert await hand.sees("0 sessions in")

    drive(lambda: SessionsScreen(services(Path("/home/you"))), steps)


def test_settings() -> None:
    async def steps(hand: Hand) -> None:
        seen = await through_all(hand, hand.app.screen.query_one(RowList).n_rows)
        assert LITERAL["textual markup"] in seen
        for key in ("model.policy", "budget.default"):
            await hand.press("home", *["down"] * [key for key, _ in options()].index(key), "enter")
            await hand.until(lambda: isinstance(hand.app.screen, AskLine))
            assert_harmless(hand.text())
            await hand.press("escape")

    model = Model(policy=CORPUS["textual markup"], prm=CORPUS["long words"])
    budget = BudgetDefaults(tuple(text for text in CORPUS.values() if len(text) < 3000))
    config = Config(model=model, budget=budget, origins={"model.policy": Origin.FILE})
    drive(lambda: SettingsScreen(services(Path("/home/you"), config=config)), steps, SIZE)


def hostile_entries(folder: Path) -> list[Entry]:
    entries = []
    for name in NAMES:
        text = CORPUS[name]
        told = dict.fromkeys(("licence", "summary", "quantisation", "tokenizer", "sha256", "profile"), text)
        card = policy_card(id=f"{name} {text}", file=f"{name[:20]}.gguf", **told)
        entries.append(Entry(card, folder / "\x1b[31m[red]x"))
    return entries


def test_models(tmp_path: Path) -> None:
    entries = hostile_entries(tmp_path)

    async def steps(hand: Hand) -> None:
        seen = await through_all(hand, len(entries))
        for part in LITERAL.values():
            assert part in seen
        await hand.press("home", "v", "enter")
        await hand.sees("missing")
        assert_harmless(hand.text())

    drive(lambda: ModelsScreen(services(tmp_path, None, *entries)), steps, SIZE)


def test_the_model_picker(tmp_path: Path) -> None:
    entries = hostile_entries(tmp_path)

    async def steps(hand: Hand) -> None:
        await hand.until(lambda: hand.app.screen.query_one(RowList).n_rows == len(entries))
        for _ in range(3):
            assert_harmless(hand.text())
            await hand.press("pagedown")

    drive(lambda: ModelPicker(services(tmp_path, None, *entries)), steps, SIZE)


@pytest.mark.parametrize("kind", [EnergyScreen, lambda given: BudgetPicker((), given)], ids=["energy", "budget"])
def test_a_profile(kind: Callable[[Any], Screen[Any]], tmp_path: Path) -> None:
    profile_file(tmp_path)
    data = json.loads((tmp_path / "fake-profile.json").read_text())
    stop, first = data["contracts"][:2]
    data["contracts"] = [stop, *(first | {"parameters": {"n": CORPUS[name]}} for name in NAMES)]
    (tmp_path / "fake-profile.json").write_text(json.dumps(data))
    entries = (Entry(policy_card(), tmp_path), Entry(prm_card(), tmp_path))

    async def steps(hand: Hand) -> None:
        await hand.press("p", "down")
        assert await hand.sees("red and blinking")
        for _ in range(6):
            assert_harmless(hand.text())
            await hand.press(*["down"] * 6)

    drive(lambda: kind(services(tmp_path, None, *entries)), steps, SIZE)


def test_dialogs_and_help() -> None:
    """Each text in one of them: what they do with a text is the same, and tested on all of them below."""

    async def steps(hand: Hand) -> None:
        for number, text in enumerate(CORPUS.values()):
            hand.app.push_screen(dialogs(text)[number % 4])
            await hand.press("enter")
            assert_harmless(hand.text())
            await hand.press("escape")

    drive(lambda: Confirm("the first of them"), steps)


def dialogs(text: str) -> list[Screen[Any]]:
    """One of each dialog with nothing but a hostile text."""
    return [
        Confirm(text, text),
        AskLine(text, text, text, check=lambda _text: text),
        Choose(text, [text, "b"], text),
        HelpScreen(Help(text, text, ((text, text, text),))),
    ]


def test_errors_are_notices_without_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    text = CORPUS["broken markup"] + CORPUS["osc 52 clipboard"]
    journal = MemoryJournal()

    def fail(*_: object) -> None:
        raise StorageError(text, text)

    monkeypatch.setattr(journal, "find_sessions", fail)

    async def steps(hand: Hand) -> None:
        assert await hand.sees("[/] [/bold]")
        assert_harmless(hand.text())

    drive(lambda: SessionsScreen(services(Path("/home/you"), journal)), steps, SIZE)


@pytest.mark.parametrize("name", NAMES)
def test_clipped_text_is_short_and_harmless(name: str) -> None:
    line, block = clip_line(CORPUS[name], 50), clip_text(CORPUS[name], 500)
    assert len(line) <= 50
    assert len(block) <= 600
    assert_harmless(line)
    assert_harmless(block.replace("\t", " "))

"""The models screen and the two pickers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from edge_ttc.catalog import Entry, file_sha256
from edge_ttc.config import Config, Model
from edge_ttc.testing.cards import policy_card, prm_card
from edge_ttc_tui import model_facts
from edge_ttc_tui.model_facts import ModelChoice
from edge_ttc_tui.screens.models import ModelsScreen
from edge_ttc_tui.screens.pickers import BudgetPicker, ModelPicker
from tests.tui.panels import NARROW, UNSET, WIDE, Hand, drive, services
from tests.tui.profiles import profile_file

NEEDED = {"fake-policy": 47_000_000, "other-policy": 1_800_000_000, "fake-prm": 9_700_000}


@pytest.fixture(autouse=True)
def memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_facts, "free_memory", lambda: 8_000_000_000)
    monkeypatch.setattr(model_facts, "memory_needed", lambda entry: NEEDED[entry.card.id])


@pytest.fixture
def entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Entry]:
    """A policy and a PRM that are sound, and a policy whose file is missing; their paths are short."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "models").mkdir()
    for name in ("fake-policy.gguf", "fake-prm.onnx"):
        (tmp_path / "models" / name).write_bytes(name.encode() * 100)
    policy, prm = (sound(Path("models"), card) for card in (policy_card(), prm_card(default=True)))
    other = policy_card(id="other-policy", file="other.gguf", default=False, tokenizer="words", profile="")
    return [policy, prm, Entry(replace(other, licence="MIT", size_bytes=1_600_000_000), Path("models"))]


def sound(folder: Path, card: Any) -> Entry:
    path = folder / card.file
    return Entry(replace(card, size_bytes=path.stat().st_size, sha256=file_sha256(path)), folder)


def screen(home: Path, entries: list[Entry], **more: Any) -> Callable[[], ModelsScreen]:
    return lambda: ModelsScreen(services(home, None, *entries), **more)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x50"])
def test_it_looks_as_it_should(entries: list[Entry], tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("8 GB of memory free", "fake-prm", "a policy that plays a script")
        await hand.press("down")
        await hand.sees("the file cannot be read (No such file or directory)")
        assert await hand.looks(f"models_{size[0]}x{size[1]}")

    drive(screen(tmp_path, entries, in_use=["fake-policy", "fake-prm"]), steps, size)


def test_files_are_checked_one_by_one_and_all(entries: list[Entry], tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("not checked")
        assert "hash ok" not in hand.text()
        await hand.press("v")
        await hand.until(lambda: hand.text().count("hash ok") == 1)
        (tmp_path / "models" / "fake-prm.onnx").write_bytes(b"FAKE-prm.onnx" * 100)
        await hand.press("V", "end")
        await hand.sees("altered", "the file has SHA-256", "where its card says")
        await hand.press("home")
        await hand.sees("▸ fake-policy", "hash ok", "missing")

    drive(screen(tmp_path, entries), steps, WIDE)


def test_the_screen_lives_while_a_file_is_checked(
    entries: list[Entry], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(Entry, "problem", lambda _entry: "" if go_on.wait(20) else "stuck")

    async def steps(hand: Hand) -> None:
        await hand.sees("fake-policy")
        await hand.press("v")
        await hand.sees("checking…")
        await hand.press("v", "down")  # a second time it is not begun again
        await hand.sees("▸ other-policy")
        assert "checking…" in hand.text()
        go_on.set()
        await hand.sees("hash ok")

    drive(screen(tmp_path, entries), steps)


def test_enter_takes_a_model_unless_its_file_is_missing(entries: list[Entry], tmp_path: Path) -> None:
    async def refuse(hand: Hand) -> None:
        await hand.sees("other-policy")
        await hand.press("down", "enter")
        await hand.sees("other-policy cannot be read")
        assert hand.app.result is UNSET
        await hand.press("up", "enter")
        await hand.gives(ModelChoice("fake-policy", ""))

    async def prm(hand: Hand) -> None:
        await hand.sees("fake-prm")
        await hand.press("end", "enter")
        await hand.gives(ModelChoice("fake-policy", "fake-prm"))

    async def leave(hand: Hand) -> None:
        await hand.press("escape")
        await hand.gives(None)

    drive(screen(tmp_path, entries), refuse)
    drive(screen(tmp_path, entries), prm)
    drive(screen(tmp_path, []), leave)


def test_a_verifier_that_cannot_read_the_policy_is_not_taken(entries: list[Entry], tmp_path: Path) -> None:
    config = Config(model=Model(policy="other-policy"))

    async def steps(hand: Hand) -> None:
        await hand.sees("fake-prm")
        await hand.press("end", "enter")
        await hand.sees("This verifier does not read what")
        assert hand.app.result is UNSET

    drive(lambda: ModelsScreen(services(tmp_path, None, *entries, config=config)), steps)


def test_no_model_at_all_is_said(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("no model is installed")
        await hand.press("v", "V", "enter", "down")
        assert hand.app.result is UNSET

    drive(screen(tmp_path, []), steps)


def test_the_model_picker_offers_pairs_that_fit(entries: list[Entry], tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("Which models answer?", "56.7 MB", "a policy that plays a script")
        await hand.looks("model_picker_80x24")
        await hand.press("end")
        await hand.sees("The file of other-policy cannot be read")
        await hand.press("enter")
        assert hand.app.result is UNSET
        await hand.press("home", "down", "enter")
        await hand.gives(ModelChoice("fake-policy", "none"))

    drive(lambda: ModelPicker(services(tmp_path, None, *entries)), steps)


def test_the_model_picker_begins_at_what_holds_and_escape_changes_nothing(entries: list[Entry], tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        seen = await hand.sees("▸ fake-policy")
        assert [line.split()[:4] for line in seen.splitlines() if "▸" in line] == [["│", "▸", "fake-policy", "none"]]
        await hand.press("escape")
        await hand.gives(None)

    drive(lambda: ModelPicker(services(tmp_path, None, *entries), ModelChoice("fake-policy", "none")), steps)


def budget(home: Path, entries: list[Entry], *now: str) -> Callable[[], BudgetPicker]:
    return lambda: BudgetPicker(now, services(home, None, *entries))


def test_the_budget_picker_says_what_a_budget_pays_for(entries: list[Entry], tmp_path: Path) -> None:
    profile_file(tmp_path / "models")

    async def steps(hand: Hand) -> None:
        await hand.sees("▸ no limit", "best-of-n n=16", "0.05J")
        await hand.press("0", ".", "0", "2", "J")
        await hand.sees("on average pays for nothing")
        await hand.press("backspace", "backspace", "5", "J")
        await hand.sees("on average pays for greedy (58% right)")
        assert await hand.looks("budget_picker_80x24")
        await hand.press("down", "down", "enter")
        await hand.gives(("0.05J",))

    drive(budget(tmp_path, entries), steps)


def test_a_budget_is_checked_while_it_is_typed(entries: list[Entry], tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("20J")
        await hand.press("space", "5")
        await hand.sees("'5' is not a budget", "write a number and a unit")
        await hand.press("enter")
        assert hand.app.result is UNSET
        await hand.press("s", "enter")
        await hand.gives(("20J", "5s"))

    drive(budget(tmp_path, entries, "20J"), steps)


def test_no_budget_and_no_change_are_two_things(entries: list[Entry], tmp_path: Path) -> None:
    async def none(hand: Hand) -> None:
        await hand.press("ctrl+u", "enter")

    async def unchanged(hand: Hand) -> None:
        await hand.press("ctrl+u", "escape")

    async def suggested(hand: Hand) -> None:
        await hand.press("down", "end", "enter")

    for steps, result in ((none, ()), (unchanged, None), (suggested, ("30s",))):
        assert drive(budget(tmp_path, entries, "20J"), steps).result == result

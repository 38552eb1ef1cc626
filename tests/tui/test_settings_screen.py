"""The settings screen: made from the schema, checked by it, and written to config.toml."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from edge_ttc.config import Config, Origin, load_config, options
from edge_ttc_tui.screens import settings
from edge_ttc_tui.screens.settings import SettingsScreen
from edge_ttc_tui.settings_file import write_setting
from edge_ttc_tui.widgets.row_list import RowList
from tests.tui.panels import NARROW, UNSET, WIDE, Bench, Hand, drive, services

KEYS = [key for key, _ in options()]


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("EDGE_TTC_") and name != "EDGE_TTC_GOLDEN"]:
        monkeypatch.delenv(name)


def screen(home: Path, text: str = "", flags: dict[str, object] | None = None) -> Callable[[], SettingsScreen]:
    file = home / "config" / "config.toml"
    file.parent.mkdir()
    file.write_text(text)
    return lambda: SettingsScreen(services(home, config=load_config(overrides=flags, path=file)))


def changes(app: Bench) -> list[SettingsScreen.Changed]:
    """What the screen told, in its order."""
    return [message for message in app.told if isinstance(message, SettingsScreen.Changed)]


def at(key: str) -> list[str]:
    """Keys that put the cursor on a setting."""
    return ["home", *["down"] * KEYS.index(key)]


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x50"])
def test_it_looks_as_it_should(tmp_path: Path, size: tuple[int, int]) -> None:
    (tmp_path / "config.toml").write_text('[budget]\ndefault = ["20J", "5s"]\n')
    config = load_config(path=tmp_path / "config.toml")

    async def steps(hand: Hand) -> None:
        await hand.press(*at("budget.default"))
        await hand.sees("budgets that hold together")
        assert await hand.looks(f"settings_{size[0]}x{size[1]}")

    drive(lambda: SettingsScreen(services(Path("/home/you"), config=config)), steps, size)


def test_every_setting_of_the_schema_is_there_with_its_doc(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        rows = hand.app.screen.query_one(RowList)
        assert rows.n_rows == len(KEYS)
        for key, option in options():
            await hand.sees(key, option.doc[:50])
            await hand.press("down")

    drive(screen(tmp_path), steps)


def test_a_value_is_checked_before_it_is_written(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press(*at("general.n"), "enter")
        await hand.sees("It may be a whole number of at least 1")
        await hand.press("ctrl+u", "9", "9", "9", "enter")
        await hand.sees("999 will not do")
        await hand.press("ctrl+u", "8", "enter")
        await hand.sees("config.toml")
        await hand.until(lambda: load_config({}, path=tmp_path / "config" / "config.toml").general.n == 8)

    app = drive(screen(tmp_path, "# mine\n[general]\nseed = 7  # lucky\n"), steps)
    assert (tmp_path / "config" / "config.toml").read_text() == "# mine\n[general]\nseed = 7  # lucky\nn = 8\n"
    (change,) = changes(app)
    assert (change.key, change.config.general.n) == ("general.n", 8)
    assert change.config.origin("general.seed") is Origin.FILE


def test_escape_from_the_line_changes_nothing(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press(*at("general.n"), "enter")
        await hand.sees("It may be")
        await hand.press("ctrl+u", "8", "escape")
        await hand.misses("╭")
        assert hand.app.result is UNSET

    assert drive(screen(tmp_path), steps).told == []


def test_yes_or_no_is_turned_and_a_choice_is_chosen(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press(*at("general.no_log"), "enter")
        await hand.until(lambda: len(hand.app.told) == 1)
        await hand.press(*at("energy.meter"), "enter")
        await hand.sees("energy.meter: auto takes the best", "▸ auto")
        await hand.press("end", "enter")
        await hand.until(lambda: len(hand.app.told) == 2)
        await hand.press(*at("tui.theme"), "enter")
        await hand.sees("▸ textual-dark")
        await hand.press("home", "enter")
        await hand.until(lambda: len(hand.app.told) == 3)
        await hand.press(*at("energy.meter"), "enter")
        await hand.sees("▸ estimate")
        await hand.press("home", "escape")

    app = drive(screen(tmp_path), steps)
    config = changes(app)[-1].config
    assert (config.general.no_log, config.energy.meter) == (True, "estimate")
    assert config.tui.theme in app.available_themes
    assert config.tui.theme != "textual-dark"


def test_a_change_holds_though_the_screen_is_left_before_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go = threading.Event()

    def slow(*given: Any) -> Config:
        assert let_go.wait(5)
        return write_setting(*given)

    monkeypatch.setattr(settings, "write_setting", slow)

    async def steps(hand: Hand) -> None:
        await hand.press(*at("tui.animation"), "enter", "escape")
        await hand.gives(None)
        let_go.set()
        await hand.until(lambda: len(hand.app.told) == 1)

    (told,) = changes(drive(screen(tmp_path), steps))
    assert (told.key, told.config.tui.animation) == ("tui.animation", True)


def test_u_takes_a_value_out_of_the_file(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press(*at("general.seed"))
        await hand.sees("▸ general.seed              7", "config.toml")
        await hand.press("u")
        await hand.until(lambda: hand.app.told)

    drive(screen(tmp_path, "[general]\nseed = 7\nn = 3\n"), steps)
    assert (tmp_path / "config" / "config.toml").read_text() == "[general]\nn = 3\n"


def test_search_filters_by_name_and_purpose(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("slash")
        await hand.write("watts core")
        await hand.sees("energy.watts_per_core")
        await hand.misses("general.seed")
        await hand.press("enter", "enter")
        await hand.sees("a number above 0")
        await hand.press("escape")
        await hand.misses("╭")
        await hand.press("escape")
        await hand.sees("general.seed")
        await hand.press("slash", "q", "q", "q")
        assert await hand.sees("no setting has these words")
        await hand.press("enter", "enter", "u")
        await hand.press("escape", "escape")
        await hand.gives(None)

    drive(screen(tmp_path), steps)


def test_what_wins_over_the_file_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDGE_TTC_GENERAL_SEED", "5")

    async def steps(hand: Hand) -> None:
        await hand.press(*at("general.seed"))
        await hand.sees("▸ general.seed              5", "environment", "EDGE_TTC_GENERAL_SEED in the environment wins")
        await hand.press("enter", "1", "enter")
        await hand.until(lambda: hand.app.told)
        await hand.sees("▸ general.seed              5")
        await hand.press(*at("general.n"))
        await hand.sees("▸ general.n                 4", "A flag or a choice of this run wins over the file.")

    app = drive(screen(tmp_path, flags={"general.n": 4}), steps, WIDE)
    assert "seed = 51" in (tmp_path / "config" / "config.toml").read_text()
    config = changes(app)[-1].config
    assert (config.general.seed, config.general.n) == (5, 4)


def test_a_file_that_was_broken_meanwhile_is_a_notice_and_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "config" / "config.toml"

    async def steps(hand: Hand) -> None:
        file.write_text("[general\n")
        await hand.press(*at("general.no_log"), "enter")
        await hand.sees("is not valid TOML", "mend that line")

    assert drive(screen(tmp_path), steps, WIDE).told == []
    assert file.read_text() == "[general\n"

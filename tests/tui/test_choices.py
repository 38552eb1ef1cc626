"""What was chosen for this run outlives a change of the settings, and settings are read anew whoever changes them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from edge_ttc.config import Config, Origin, load_config, set_value
from edge_ttc.config_sections import STRATEGIES
from edge_ttc_tui import errands
from tests.tui.panels import WIDE
from tests.tui.whole_app import Hand, Script, drive, services


@pytest.fixture(autouse=True)
def no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDGE_TTC_HOME", raising=False)


async def change_a_setting(hand: Hand) -> None:
    await hand.press("f12")
    await hand.opens("SettingsScreen")
    await hand.press("down", "down", "down", "enter")
    await hand.until(lambda: hand.app.services.config.general.no_log, "the change")
    await hand.press("escape")


async def choose_a_theme(hand: Hand) -> None:
    hand.app.chat.action_want("theme")
    await hand.sees("Which colours?")
    await hand.press("home", "enter")
    await hand.until(lambda: hand.app.services.config.tui.theme != "textual-dark", "the theme")


async def load_again(hand: Hand) -> None:
    await errands.reload(hand.app)


@pytest.mark.parametrize("change", [change_a_setting, choose_a_theme, load_again])
def test_models_that_were_picked_stay_whatever_reads_the_settings_again(
    tmp_path: Path, change: Callable[[Hand], Awaitable[None]]
) -> None:
    script = Script()
    file = tmp_path / "config" / "config.toml"

    async def steps(hand: Hand) -> None:
        app = hand.app
        await hand.until(lambda: script.opened, "the models")
        await hand.press("ctrl+o")
        await hand.opens("ModelPicker")
        await hand.sees("tiny-prm")
        await hand.press("end", "enter")
        await hand.until(lambda: len(script.opened) == 2, "the models, loaded anew")
        assert app.services.config.model.prm == "none"
        await change(hand)
        await hand.pilot.pause()
        assert (app.services.config.model.policy, app.services.config.model.prm) == ("tiny-revision", "none")

    drive(services(tmp_path, script), steps)
    assert load_config({}, path=file).model.prm == ""


@pytest.mark.parametrize("change", [choose_a_theme, load_again])
def test_what_was_written_to_the_file_meanwhile_holds_too(
    tmp_path: Path, change: Callable[[Hand], Awaitable[None]]
) -> None:
    script = Script()
    file = tmp_path / "config" / "config.toml"

    async def steps(hand: Hand) -> None:
        await hand.until(lambda: script.opened, "the models")
        set_value("general.seed", "7", file)
        await change(hand)
        await hand.until(lambda: hand.app.services.config.general.seed == 7, "the other setting")
        await hand.until(lambda: len(script.opened) == 2, "the models, loaded with it")
        assert script.opened[1].general.seed == 7

    drive(services(tmp_path, script), steps)


def test_a_theme_that_cannot_be_kept_lasts_until_the_program_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment wins over the file; what was chosen by hand wins over both, and that is said."""
    monkeypatch.setenv("EDGE_TTC_TUI_THEME", "textual-light")

    async def steps(hand: Hand) -> None:
        await choose_a_theme(hand)
        theme = hand.app.theme
        assert theme not in ("textual-light", "textual-dark")
        await hand.told("EDGE_TTC_TUI_THEME in the environment wins")
        await change_a_setting(hand)
        assert hand.app.theme == theme
        assert hand.app.services.config.origin("tui.theme") is Origin.FLAG

    drive(services(tmp_path, Script(), config=Config()), steps, WIDE)


def test_a_theme_that_cannot_be_written_lasts_until_the_program_ends(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("no folder")

    async def steps(hand: Hand) -> None:
        await choose_a_theme(hand)
        await hand.told("This theme lasts until the program ends")
        assert hand.app.theme == hand.app.services.config.tui.theme

    drive(services(tmp_path, Script()), steps, WIDE)


def test_every_strategy_is_told_in_a_line(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("ctrl+g")
        await hand.sees("▸ auto", "as much work as its difficulty is worth")
        await hand.press("down", "down")
        await hand.sees("▸ majority", "the most frequent answer")
        await hand.press("end")
        await hand.sees("Thompson sampling")

    drive(services(tmp_path, Script()), steps)
    assert set(errands.strategy_words()) == set(STRATEGIES)

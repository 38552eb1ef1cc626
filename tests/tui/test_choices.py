"""What was chosen for this run outlives a change of the settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from edge_ttc.config import load_config
from edge_ttc_tui.screens.pickers import ModelPicker
from edge_ttc_tui.screens.settings import SettingsScreen
from tests.tui.whole_app import Hand, Script, drive, services


def test_models_that_were_picked_stay_when_a_setting_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDGE_TTC_HOME", raising=False)
    script = Script()

    async def steps(hand: Hand) -> None:
        app = hand.app
        await hand.until(lambda: script.opened, "the models")
        await hand.press("ctrl+o")
        await hand.until(lambda: isinstance(app.screen, ModelPicker), "the picker")
        await hand.sees("tiny-prm")
        await hand.press("end", "enter")
        await hand.until(lambda: len(script.opened) == 2, "the models, loaded anew")
        assert app.services.config.model.prm == "none"
        await hand.press("f12")
        await hand.until(lambda: isinstance(app.screen, SettingsScreen), "the settings")
        await hand.press("down", "down", "down", "enter")
        await hand.until(lambda: app.services.config.general.no_log, "the change")
        assert app.services.config.model.prm == "none"

    drive(services(tmp_path, script), steps)
    file = tmp_path / "config" / "config.toml"
    assert file.read_text() == "[general]\nno_log = true\n"
    assert load_config({}, path=file).model.prm == ""

"""Keys that config.toml gives to bindings, from the file to the key that is pressed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from edge_ttc.config import load_config
from edge_ttc_tui.binding_ids import binding_ids
from edge_ttc_tui.services import Services
from tests.tui.whole_app import QUESTION, Hand, Script, drive, services


def remapped(home: Path, text: str) -> Services:
    """An app whose config.toml holds a text."""
    file = home / "config" / "config.toml"
    file.parent.mkdir()
    file.write_text(text)
    return services(home, Script(), config=load_config({}, path=file))


@pytest.mark.parametrize(
    "text",
    [
        '[tui.keys]\nenergy.open = "f10"\napp.quit = "ctrl+x"\n',
        '[tui.keys]\n"energy.open" = "f10"\n"app.quit" = "ctrl+x"\n',
        '[tui.keys.energy]\nopen = "f10"\n[tui.keys.app]\nquit = "ctrl+x"\n',
        '[tui]\nkeys = ["energy.open=f10", "app.quit=ctrl+x"]\n',
        '[tui]\nkeys = { energy.open = "f10", app.quit = "ctrl+x" }\n',
    ],
    ids=["dotted", "quoted", "tables", "list", "inline"],
)
def test_a_key_of_the_file_does_what_its_binding_does(tmp_path: Path, text: str) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("f9")
        await hand.pilot.pause()
        assert hand.app.screen is hand.app.chat
        await hand.press("f10")
        await hand.opens("EnergyScreen")
        await hand.press("escape", "ctrl+q")
        await hand.pilot.pause()
        assert hand.app.is_running
        await hand.press("ctrl+x")

    app = drive(remapped(tmp_path, text), steps)
    assert app.return_code == 0


def test_several_keys_for_one_binding_and_they_win_over_those_of_the_text_field(tmp_path: Path) -> None:
    """Ctrl+X would cut in the prompt."""

    async def steps(hand: Hand) -> None:
        for key in ("f10", "ctrl+x"):
            await hand.press(key)
            assert await hand.sees("The last 30 days")
            await hand.press("escape")
            await hand.until(lambda: hand.app.screen is hand.app.chat, "the chat")

    drive(remapped(tmp_path, '[tui.keys]\nenergy.open = "f10, ctrl+x"\n'), steps)


def test_stop_and_back_may_go_to_another_key_together(tmp_path: Path) -> None:
    """Ctrl+E goes to the line's end in a text field."""
    bundle = remapped(tmp_path, '[tui.keys]\nanswer.stop = "ctrl+e"\nprompt.focus = "ctrl+e"\n')
    script = Script()
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.sees("12 * 7 = 84")
        await hand.press("ctrl+e")
        await hand.answered()
        await hand.sees("stopped")
        assert hand.app.chat.prompt.text == ""
        await hand.press("ctrl+e")
        assert hand.app.chat.prompt.text == QUESTION

    drive(replace(bundle, open_asker=script.open), steps)


def test_help_says_how_to_write_it_and_that_is_how_it_works(tmp_path: Path) -> None:
    said = ""

    async def look(hand: Hand) -> None:
        nonlocal said
        await hand.press("f1", "end")
        await hand.sees("[tui.keys]:")
        said = hand.text().partition("[tui.keys]:")[2].strip(" │\n")

    async def steps(hand: Hand) -> None:
        await hand.press("ctrl+x")
        await hand.pilot.pause()

    drive(services(tmp_path, Script()), look, (120, 50))
    line = said.strip().splitlines()[0].strip(" │")
    assert line == 'app.quit = "ctrl+x"'
    assert drive(remapped(tmp_path, f"[tui.keys]\n{line}\n"), steps).return_code == 0


def test_no_name_of_a_binding_is_the_table_of_another() -> None:
    """``a.b`` and ``a.b.c`` could not both stand under [tui.keys]."""
    ids = binding_ids()
    assert not [(one, other) for one in ids for other in ids if other.startswith(f"{one}.")]

"""Words that name keys name those that do it now."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from textual.dom import DOMNode

import edge_ttc_tui.screens
import edge_ttc_tui.widgets
from edge_ttc.config import Config, Tui
from edge_ttc.domain import StopReason
from edge_ttc_tui.binding_ids import binding_ids
from edge_ttc_tui.key_words import spoken, with_keys
from edge_ttc_tui.keymap import KEYS
from edge_ttc_tui.receipt import NO_ANSWER
from tests.tui.panels import WIDE
from tests.tui.whole_app import Hand, Script, answer_to, drive, services

KEY = re.compile(r"Ctrl\+[A-Z]|\bF\d\d?\b|\bEsc(ape)?\b|Page Up|\bEnter\b|\bTab\b")
FIXED = (
    "Ctrl+U",
    "Ctrl+W",
    "Ctrl+H",
    "Tab moves",
    "Tab goes to the next",
    "Tab gives",
    "Enter presses",
    "Enter takes it",
    "Enter asks",
)
"""Keys that Textual's own widgets have, and no name of ours."""


def helps() -> list[str]:
    """The help of every screen and widget of ours."""
    rooms = (edge_ttc_tui.screens, edge_ttc_tui.widgets)
    modules = [import_module(m.name) for room in rooms for m in iter_modules(room.__path__, f"{room.__name__}.")]
    ours = [thing for module in modules for thing in vars(module).values() if isinstance(thing, type)]
    return [text for kind in ours if issubclass(kind, DOMNode) and isinstance(text := vars(kind).get("HELP"), str)]


@pytest.mark.parametrize(
    ("keys", "said"),
    [("ctrl+r", "Ctrl+R"), ("f4", "F4"), ("escape,q", "Escape"), ("pageup", "Page Up"), ("up", "↑"), ("plus", "+"),
     ("slash", "/"), ("E", "E"), ("alt+left", "Alt+←"), ("ctrl+shift+f5", "Ctrl+Shift+F5"), ("space", "Space")],
)  # fmt: skip
def test_a_key_is_written_as_people_say_it(keys: str, said: str) -> None:
    assert spoken(keys) == said


def test_a_text_gets_the_key_of_now_or_the_commands_name() -> None:
    keys = {"answer.more": "f4,ctrl+y", "energy.open": ""}
    assert with_keys("{answer.more} spends more.", keys) == "F4 spends more."
    assert with_keys("{energy.open}, {no.such}, {x}", keys) == "“Energy” in the palette, {no.such}, {x}"


def test_every_key_in_help_is_one_of_now() -> None:
    known = binding_ids()
    texts = [*helps(), *NO_ANSWER.values()]
    assert len(texts) > 15
    for text in texts:
        assert set(re.findall(r"\{([^}]*)\}", text)) <= known, text
        fixed = text
        for words in FIXED:
            fixed = fixed.replace(words, "")
        assert not KEY.search(fixed), text


def test_words_follow_the_keys_of_the_configuration(tmp_path: Path) -> None:
    script = Script(lambda q: answer_to(q, value=None, confidence=None, stop_reason=StopReason.ABSTAINED))
    keys = (
        "answer.more=f10",
        "app.interrupt=ctrl+x",
        "prompt.leave=f7",
        "answer.stop=ctrl+e",
        "prompt.newline=ctrl+y",
        "no.such=f5",
        "app.help=f11",
    )

    async def steps(hand: Hand) -> None:
        await hand.told("no.such is no binding; F11 shows the names")
        await hand.sees("F7 goes to these examples")
        await hand.press("ctrl+x")
        await hand.told("Ctrl+X again quits")
        script.gate.clear()
        await hand.ask()
        await hand.sees("decided for greedy")
        await hand.press("ctrl+n")
        await hand.told("Ctrl+E stops it")
        script.gate.set()
        await hand.answered()
        await hand.sees("gave no answer that can be read. F10 spends more")
        await hand.press("f11")
        await hand.sees("Ctrl+Y begins a new line", "F7 goes to the answers")
        assert "Ctrl+J" not in hand.text()

    drive(services(tmp_path, script, config=replace(Config(), tui=Tui(keys=keys))), steps, WIDE)


def test_no_key_is_tmuxs_prefix() -> None:
    assert not [key.id for key in KEYS for name in key.keys.split(",") if name in ("ctrl+b", "ctrl+a")]

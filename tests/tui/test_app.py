"""Keys, palette, screens, configuration and endings of the app."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual import events

from edge_ttc.config import Config, Tui, load_config
from edge_ttc.errors import StorageError
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui.commands import EveryCommand
from edge_ttc_tui.keymap import KEYS, Place
from edge_ttc_tui.memory import Memory, recalled
from edge_ttc_tui.screens.chat import ChatScreen
from edge_ttc_tui.state import Engine
from tests.tui.panels import WIDE
from tests.tui.whole_app import Hand, Script, drive, services

BEHIND = {
    "f1": "HelpScreen",
    "ctrl+p": "Palette",
    "f6": "BudgetPicker",
    "ctrl+g": "Choose",
    "ctrl+o": "ModelPicker",
    "ctrl+s": "SessionsScreen",
    "ctrl+l": "ModelsScreen",
    "f8": "ReplayScreen",
    "f9": "EnergyScreen",
    "f12": "SettingsScreen",
}
"""Key → the screen it opens from the prompt."""


def test_every_screen_opens_by_its_key_and_escape_leads_back_to_the_prompt(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        for key, name in BEHIND.items():
            await hand.press(key)
            await hand.opens(name)
            while not isinstance(hand.app.screen, ChatScreen):
                await hand.press("escape")
            assert hand.app.focused is hand.app.chat.prompt, name

    drive(services(tmp_path, Script()), steps)


def test_the_palette_has_every_command_and_runs_it(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        def named() -> set[str]:
            return {command.name for command in EveryCommand(hand.app.screen)._commands()}

        assert {"Wider", "Narrower", "Next picture", "Example: hard"} <= named()
        assert not {"Again", "Copy answer", "Replay"} & named(), "there is no answer yet"
        await hand.press("ctrl+p", *"energy")
        await hand.sees("Joules by day")
        await hand.press("enter", "enter")
        await hand.opens("EnergyScreen")
        await hand.press("ctrl+p")
        await hand.opens("Palette")
        await hand.press(*"example: easy")
        await hand.sees("Example: easy")
        await hand.press("enter", "enter")
        await hand.answered()
        assert hand.app.state.turns[0].question == "What is 12 * 7?"
        assert {key.words for key in KEYS if key.place is Place.CHAT} - {"Stop", "Back to the prompt"} <= named()

    drive(services(tmp_path, Script()), steps, WIDE)


def test_enter_sends_ctrl_j_breaks_the_line_and_arrows_recall(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        prompt = hand.app.chat.prompt
        await hand.press("enter")
        assert not hand.app.state.turns
        await hand.press(*"1+1", "ctrl+j", *"=", "enter")
        await hand.answered()
        assert (prompt.text, hand.app.state.turns[0].question) == ("", "1+1\n=")
        await hand.press(*"2+2", "enter")
        await hand.answered(2)
        await hand.press("9", "up")
        assert prompt.text == "2+2"
        await hand.press("up")
        assert prompt.text == "1+1\n="
        await hand.press("up", "up")  # a line up, and there is nothing older
        assert prompt.text == "1+1\n="
        await hand.press("down", "down", "down")
        assert prompt.text == "9"

    drive(services(tmp_path, Script()), steps)


def test_what_is_typed_behind_an_enter_belongs_to_the_next_question(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        prompt = hand.app.chat.prompt
        for key, char in (*zip("1+1", "1+1", strict=True), ("enter", "\r"), ("2", "2"), ("ctrl+j", "\n"), ("3", "3")):
            prompt.post_message(events.Key(key, char))  # all at once, as from a slow line
        await hand.until(lambda: prompt.text == "2\n3", "the second question")
        assert hand.app.state.turns[0].question == "1+1"

    drive(services(tmp_path, Script()), steps)


def test_questions_of_earlier_runs_can_be_recalled(tmp_path: Path) -> None:
    journal = MemoryJournal()
    journal.begin_answer(journal.start_session("old"), "What is 8 * 8?", 0)

    async def steps(hand: Hand) -> None:
        await hand.until(lambda: hand.app.chat.prompt._recall.texts, "earlier questions")
        await hand.press("up")
        assert hand.app.chat.prompt.text == "What is 8 * 8?"

    drive(services(tmp_path, Script(), journal), steps)


def test_ctrl_c_stops_the_answer_first_and_then_quits(tmp_path: Path) -> None:
    script = Script()
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.sees("12 * 7 = 84")
        await hand.press("ctrl+c")
        await hand.answered()
        await hand.sees("Ctrl+C again quits")
        assert hand.app.is_running
        await hand.press("ctrl+c")

    app = drive(services(tmp_path, script), steps)
    assert app.return_code == 0
    assert not app.is_running


def test_a_question_sent_after_a_ctrl_c_is_stopped_by_the_next_one_and_the_app_stays(tmp_path: Path) -> None:
    script = Script()
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.press("ctrl+c")
        await hand.ask()
        await hand.sees("12 * 7 = 84")
        await hand.press("ctrl+c")
        await hand.answered()
        assert hand.app.is_running
        await hand.press("ctrl+c")

    app = drive(services(tmp_path, script), steps)
    assert not app.is_running


def test_one_ctrl_c_at_rest_does_not_quit_and_copies_what_is_selected(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("ctrl+c")
        hand.app._interrupted_s -= 60
        await hand.press(*"7*8", "shift+home", "ctrl+c")
        assert hand.app.clipboard == "7*8"
        assert hand.app.is_running

    drive(services(tmp_path, Script()), steps)


def test_an_answer_is_selected_with_the_mouse_and_copied(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        await hand.sees("Answer: 84")
        row = hand.text().splitlines().index("  █ Answer: 84")
        await hand.pilot.mouse_down(offset=(4, row))
        await hand.pilot.hover(offset=(14, row))
        await hand.pilot.mouse_up(offset=(14, row))
        await hand.press("ctrl+c")
        assert hand.app.clipboard.startswith("Answer: 84")

    drive(services(tmp_path, Script()), steps)


def test_what_was_not_sent_and_the_layout_are_remembered(tmp_path: Path) -> None:
    async def write(hand: Hand) -> None:
        await hand.press(*"half a quest", "f2", "alt+left", "ctrl+q")

    async def look(hand: Hand) -> None:
        assert hand.app.chat.prompt.text == "half a quest"
        assert hand.app.chat.compute.display

    bundle = services(tmp_path, Script())
    drive(bundle, write)
    assert recalled(bundle.paths.state_dir) == Memory("half a quest", True, 50, 70)
    drive(services(tmp_path, Script()), look)


def test_the_compute_view_is_toggled_and_resized(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        compute = hand.app.chat.compute
        assert compute.display
        await hand.press("f2")
        assert not compute.display
        await hand.press("f2", "alt+left", "alt+left", "alt+right")
        assert compute.display
        assert compute.share == 55
        width = compute.size.width
        await hand.pilot.resize_terminal(80, 24)
        await hand.pilot.pause()
        assert not compute.beside
        assert compute.size.width != width

    drive(services(tmp_path, Script()), steps, WIDE)


def test_a_budget_and_a_strategy_hold_for_the_next_questions(tmp_path: Path) -> None:
    script = Script()

    async def steps(hand: Hand) -> None:
        await hand.press("f6")
        await hand.opens("BudgetPicker")
        await hand.press(*"2J", "enter")
        await hand.sees("at most 2J")
        await hand.told("This budget holds from now on, until the program ends. Settings keep a choice.")
        await hand.press("ctrl+g")
        await hand.opens("Choose")
        await hand.press("down", "enter")
        await hand.sees("greedy · at most 2J")
        await hand.told("greedy answers from now on, until the program ends.")
        await hand.ask()
        await hand.answered()
        await hand.press("f4")
        await hand.answered(2)
        said = [(options.budget, options.strategy) for _, options in script.asked]
        assert said == [(("2J",), "greedy"), (("4J",), "greedy")]

    drive(services(tmp_path, script), steps)


def test_another_model_is_loaded_when_it_is_picked(tmp_path: Path) -> None:
    script = Script()

    async def steps(hand: Hand) -> None:
        await hand.until(lambda: hand.app.state.engine is Engine.READY)
        await hand.press("ctrl+o")
        await hand.sees("Which models answer?", "tiny-policy")
        await hand.press("down", "enter")
        await hand.until(lambda: len(script.opened) == 2, "the second loading")
        assert script.opened[1].model.policy == "tiny-policy"
        assert script.closed == 1

    drive(services(tmp_path, script), steps, WIDE)


def test_a_setting_that_the_models_run_with_loads_them_anew(tmp_path: Path) -> None:
    script = Script()

    async def steps(hand: Hand) -> None:
        await hand.press("f12")
        await hand.sees("general.seed")
        await hand.press("enter", "end", "ctrl+u", *"7", "enter")
        await hand.until(lambda: len(script.opened) == 2, "the second loading")
        assert hand.app.services.config.general.seed == 7
        await hand.press("escape")
        await hand.ask()
        await hand.answered()
        assert script.asked[0][1].seed == 7

    bundle = services(tmp_path, script)
    drive(bundle, steps, WIDE)
    assert load_config({}, path=bundle.paths.config_file).general.seed == 7


def test_a_theme_is_chosen_and_kept(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("ctrl+p", *"theme")
        await hand.sees("Choose colours")
        await hand.press("enter")
        await hand.sees("Which colours?")
        await hand.press("home", "enter")
        await hand.until(lambda: hand.app.services.config.tui.theme == hand.app.theme != "textual-dark", "the theme")

    bundle = services(tmp_path, Script())
    app = drive(bundle, steps, WIDE)
    assert load_config({}, path=bundle.paths.config_file).tui.theme == app.theme


def test_keys_are_remapped_and_what_is_wrong_with_them_is_told(tmp_path: Path) -> None:
    keys = ("energy.open=f10", "prompt.send=ctrl+d", "prompt.newline=enter", "no.such=f5", "app.help=ctrl+nothing")
    config = replace(Config(), tui=Tui(keys=keys, theme="no-such-theme"))

    async def steps(hand: Hand) -> None:
        await hand.told("no.such is no binding")
        assert "'ctrl+nothing' is no key" in hand.notices()
        assert "There is no theme 'no-such-theme'" in hand.notices()
        await hand.press(*"1+1", "enter", *"=", "ctrl+d")
        await hand.answered()
        assert hand.app.state.turns[0].question == "1+1\n="
        await hand.press("f10")
        await hand.opens("EnergyScreen")

    drive(services(tmp_path, Script(), config=config), steps, WIDE)


def test_a_journal_that_fails_costs_a_notice_and_no_answer(tmp_path: Path) -> None:
    class Full(MemoryJournal):
        def begin_answer(self, session_id: int, question: str, seed: int) -> int:
            raise StorageError("the disk is full", "make room")

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        await hand.told("This answer is not kept: the disk is full")
        await hand.until(lambda: hand.app.state.turns[0].answer is not None, "the answer")
        assert "Answer: 84" in await hand.sees("not kept")
        await hand.press("f8")
        await hand.told("was not kept")
        assert hand.app.screen is hand.app.chat

    drive(services(tmp_path, Script(), Full()), steps, WIDE)


def test_too_long_a_paste_is_refused_at_once_and_the_prompt_stays(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        prompt = hand.app.chat.prompt
        await hand.press(*"7*8")
        for text in ("9" * 10_000_000, "a\u0301" * 100_000):
            prompt.post_message(events.Paste(text))
            await hand.told("Not pasted")
            assert prompt.text == "7*8"
        prompt.post_message(events.Paste("\x1b]52;c;aGk=\x07 + 1\x1b[31m"))
        await hand.until(lambda: prompt.text == "7*8 + 1", "the clean text")
        assert "Control characters" in hand.notices()

    drive(services(tmp_path, Script()), steps, WIDE)


@pytest.mark.parametrize("no_color", [True, False])
def test_no_color_leaves_greys_and_every_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_color: bool) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        monkeypatch.delenv("NO_COLOR", raising=False)

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        await hand.sees("Answer: 84", "● 84", "P(right)")
        assert bool(hand.hues()) is not no_color
        await hand.press("f1")
        await hand.sees("The prompt")
        assert bool(hand.hues()) is not no_color

    drive(services(tmp_path, Script()), steps, WIDE)


def test_tab_goes_to_the_examples_and_enter_asks_one(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("tab", "down", "enter")
        await hand.answered()
        assert hand.app.state.turns[0].question.startswith("Anna buys 3 books")
        assert hand.app.focused is hand.app.chat.prompt

    drive(services(tmp_path, Script()), steps)


def test_focus_moves_over_the_turns_and_back_without_a_mouse(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.ask("What is 1 + 1?")
        await hand.ask("What is 2 + 2?")
        await hand.answered(2)
        await hand.press("tab")
        await hand.until(lambda: hand.app.chat.chosen and hand.app.chat.chosen.number == 2, "the second turn")
        await hand.press("up")
        assert hand.app.chat.chosen is hand.app.state.turns[0]
        assert hand.app.state.shown is hand.app.state.turns[0]
        await hand.press("down", "down")
        assert hand.app.focused is hand.app.chat.prompt

    drive(services(tmp_path, Script()), steps)

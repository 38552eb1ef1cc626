"""Beginnings and ends: models that load slowly, die or fail, and what is kept when the program is left meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from edge_ttc.config import Config
from edge_ttc.errors import EngineError, ModelError
from edge_ttc.journal_rows import SessionRow
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc.worker_process import WorkerDiedError
from edge_ttc_tui import asker, errands
from edge_ttc_tui.memory import Memory, recalled
from edge_ttc_tui.screens.chat import ChatScreen
from edge_ttc_tui.state import Engine, Phase
from edge_ttc_tui.widgets.prompt_line import PromptLine
from tests.tui.panels import WIDE
from tests.tui.whole_app import QUESTION, Hand, Script, drive, services

DEAD = WorkerDiedError("the model process died of SIGSEGV; it had died before, and was not started again", "verify it")
SECOND = "What is 6 * 7?"


def loading() -> Script:
    """Models that load until their ``load_gate`` is set, or the app closes."""
    script = Script()
    script.load_gate.clear()
    return script


async def ask_two_while_loading(hand: Hand) -> None:
    await hand.until(lambda: hand.app.state.engine is Engine.LOADING, "the loading")
    await hand.ask()
    await hand.ask(SECOND)


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (DEAD, "died of SIGSEGV"),
        (EngineError("the model failed", "verify it"), "the model failed"),
        (RuntimeError("a bug"), "RuntimeError: a bug"),
    ],
)
def test_dead_models_are_a_notice_with_a_way_on_and_the_next_question_gets_new_ones(
    tmp_path: Path, error: Exception, why: str
) -> None:
    script = Script(errors=[error])

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        assert hand.app.state.turns[0].phase is Phase.FAILED
        await hand.told("The models were closed.\n")
        assert "the next question loads the models anew" in hand.notices()
        assert isinstance(error, RuntimeError) or "verify it" in hand.notices()
        assert why not in hand.notices(), "it stands under the question"
        await hand.sees(why)
        assert hand.app.state.engine is Engine.FAILED
        assert hand.app.chat.query_one(PromptLine).models == "no models"
        await hand.press("ctrl+r")
        await hand.answered(2)
        await hand.sees("Answer: 84")
        assert len(script.opened) == 2
        assert script.closed == 1
        assert hand.app.state.engine is Engine.READY
        assert not hand.notices(), "what was wrong no longer is"

    drive(services(tmp_path, script), steps, WIDE)


def test_models_that_cannot_be_loaded_are_told_and_can_be_loaded_again(tmp_path: Path) -> None:
    script = Script(load_errors=[ModelError("tiny-policy is altered", "reinstall edge-ttc")] * 2)

    async def steps(hand: Hand) -> None:
        await hand.sees("tiny-policy is altered", "reinstall edge-ttc")
        assert hand.app.chat.query_one(PromptLine).models == "no models"
        await hand.ask()
        await hand.answered()
        await hand.sees("the models are not loaded")
        await hand.press("ctrl+r")
        await hand.answered(2)
        await hand.sees("Answer: 84")

    drive(services(tmp_path, script), steps, WIDE)


def test_questions_asked_while_the_models_load_wait_for_them(tmp_path: Path) -> None:
    script = loading()

    async def steps(hand: Hand) -> None:
        await ask_two_while_loading(hand)
        await hand.sees("waiting: models are loading", "loading the models…")
        assert [turn.phase for turn in hand.app.state.turns] == [Phase.WAITING] * 2
        assert not script.asked
        script.load_gate.set()
        await hand.answered(2)
        assert [text for text, _ in script.asked] == [QUESTION, SECOND]
        assert len(script.opened) == 1

    drive(services(tmp_path, script), steps, WIDE)


def test_quitting_while_the_models_load_ends_at_once_and_loses_nothing_that_was_typed(tmp_path: Path) -> None:
    script = loading()

    async def quit_early(hand: Hand) -> None:
        await ask_two_while_loading(hand)
        await hand.press(*"half a quest", "ctrl+q")

    async def back(hand: Hand) -> None:
        await hand.told("2 questions were not answered")
        prompt = hand.app.chat.prompt
        assert prompt.text == "half a quest"
        await hand.press("up")
        assert prompt.text == SECOND
        await hand.press("up")
        assert prompt.text == QUESTION
        await hand.press("ctrl+q")

    bundle = services(tmp_path, script)
    app = drive(bundle, quit_early)
    assert app.return_code == 0
    assert app.shut(), "the loading was given up"
    assert recalled(bundle.paths.state_dir) == Memory("half a quest", waiting=(QUESTION, SECOND))
    drive(services(tmp_path, Script()), back)
    assert recalled(bundle.paths.state_dir).waiting == (), "told once"


def test_where_no_record_is_kept_no_question_that_was_sent_is_remembered(tmp_path: Path) -> None:
    script = loading()
    config = replace(Config(), general=replace(Config().general, no_log=True))

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.press(*"half a quest", "ctrl+q")

    bundle = services(tmp_path, script, config=config)
    drive(bundle, steps)
    assert recalled(bundle.paths.state_dir) == Memory("half a quest")
    assert "12 * 7" not in (bundle.paths.state_dir / "tui.json").read_text()


def test_the_questions_that_wait_behind_another_are_kept_too(tmp_path: Path) -> None:
    script, journal = Script(), MemoryJournal()
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.until(lambda: hand.app.state.turns[0].answer_id, "its record")
        await hand.ask(SECOND)
        hand.app.leave(143)

    bundle = services(tmp_path, script, journal)
    app = drive(bundle, steps)
    assert app.return_code == 143
    assert recalled(bundle.paths.state_dir).waiting == (SECOND,), "the first stands in the journal"


def test_a_screen_that_is_not_there_yet_remembers_what_it_was_given() -> None:
    memory = Memory("half a quest", True, 40, 70, (SECOND,))
    assert ChatScreen(memory).memory == memory


def test_a_bug_in_a_task_is_shown_in_its_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> str:
        monkeypatch.undo()
        raise RuntimeError("an odd turn")

    async def steps(hand: Hand) -> None:
        monkeypatch.setattr(asker, "in_context", broken)
        await hand.ask()
        await hand.sees("something unexpected happened (RuntimeError: an odd turn)")
        await hand.press("ctrl+r")
        await hand.answered(2)
        assert [turn.phase for turn in hand.app.state.turns] == [Phase.FAILED, Phase.DONE]

    drive(services(tmp_path, Script()), steps, WIDE)


def test_a_bug_in_the_journal_costs_a_notice_and_no_answer(tmp_path: Path) -> None:
    class Odd(MemoryJournal):
        def begin_answer(self, session_id: int, question: str, seed: int) -> int:
            raise RuntimeError("an odd record")

    async def steps(hand: Hand) -> None:
        await hand.ask()
        told = "This answer is not kept: something unexpected happened (RuntimeError: an odd record)"
        await hand.told(told)
        await hand.answered()
        assert hand.app.state.turns[0].answer
        assert hand.notices().count("not kept") == 1

    drive(services(tmp_path, Script(), Odd()), steps, WIDE)


@pytest.mark.parametrize("place", ["in the list", "before the answers are read"])
def test_a_session_that_another_program_deleted_is_a_notice(tmp_path: Path, place: str) -> None:
    class Deleting(MemoryJournal):
        def list_sessions(self, ids: Sequence[int] | None = None) -> list[SessionRow]:
            rows = super().list_sessions(ids)
            if place != "in the list" and list(ids or ()) == [1]:
                self.remove(1)
            return rows

    journal = Deleting()
    journal.start_session("one that goes")

    async def steps(hand: Hand) -> None:
        if place == "in the list":
            journal.remove(1)
        await asyncio.wait_for(errands.resume(hand.app, 1), 10)
        await hand.told("there is no session 1")
        assert not hand.app.keeper.session_id
        await hand.ask()
        await hand.answered()
        await hand.sees("Answer: 84")

    drive(services(tmp_path, Script(), journal), steps, WIDE)

"""The chat: asking, watching, stopping, asking again, copying."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from edge_ttc.catalog import Catalog, Entry, Role, bundled_folder
from edge_ttc.domain import StopReason
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui import errands
from edge_ttc_tui.state import Engine, Phase
from edge_ttc_tui.widgets import turn as turn_widget
from edge_ttc_tui.widgets.transcript import FIRST, MOST, Transcript
from tests.tui.panels import NARROW, WIDE
from tests.tui.whole_app import QUESTION, Hand, Script, answer_to, drive, services

SIZES = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x50"])


def name_of(what: str, size: tuple[int, int]) -> str:
    return f"{what}_{size[0]}x{size[1]}"


@SIZES
def test_the_first_frame_has_examples_and_the_prompt_has_the_focus(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(hand: Hand) -> None:
        assert hand.app.focused is hand.app.chat.prompt
        await hand.until(lambda: hand.app.state.engine is Engine.READY)
        await hand.looks(name_of("chat_welcome", size))

    drive(services(tmp_path, Script()), steps, size)


def test_the_welcome_says_what_the_models_in_use_can_do(tmp_path: Path) -> None:
    card = replace(Catalog([bundled_folder()]).find("tiny-policy", Role.POLICY).card, id="other", summary="adds only")
    script = Script(model_ids={"policy": "other"})
    bundle = services(tmp_path, script)
    bundle.catalog._entries["other"] = Entry(card, tmp_path)

    async def steps(hand: Hand) -> None:
        await hand.sees("The model in use is other: adds only. It errs, too.")
        for name, words in ("tiny-policy", "The bundled model is tiny"), ("gone", "what it can do is not known"):
            script.model_ids = {"policy": name}
            hand.app.runner.load(hand.app.services.config)
            assert await hand.sees(words)
        await hand.misses("adds only")

    drive(bundle, steps)


@SIZES
def test_an_answer_stands_apart_with_its_receipt(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        await hand.sees("Answer: 84", "greedy · 11", "P(right)" if size is WIDE else "Seven twelves:")
        await hand.until(lambda: not hand.app.chat.compute._timer, "the compute view")
        assert await hand.looks(name_of("chat_answered", size))

    drive(services(tmp_path, Script()), steps, size)


@SIZES
def test_while_it_runs_the_text_streams(tmp_path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn_widget, "monotonic", lambda: 0.0)
    script = Script()
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.sees("12 * 7 = 84", "decided for greedy")
        await hand.until(lambda: not hand.app.chat.compute._timer, "the compute view")
        assert await hand.looks(name_of("chat_running", size))

    drive(services(tmp_path, script), steps, size)


def test_escape_gives_the_best_so_far_and_then_the_question_back(tmp_path: Path) -> None:
    script = Script()
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.sees("12 * 7 = 84")
        await hand.press("escape")
        await hand.answered()
        await hand.sees("Answer: 84", "stopped")
        assert hand.app.chat.prompt.text == ""
        await hand.press("escape")
        assert hand.app.chat.prompt.text == QUESTION
        assert hand.app.focused is hand.app.chat.prompt

    drive(services(tmp_path, script), steps)


def test_escape_never_takes_away_what_is_being_written(tmp_path: Path) -> None:
    script = Script()
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        hand.app.chat.prompt.insert("What is 6 * 9?")
        await hand.press("escape")
        await hand.answered()
        await hand.press("escape")
        assert hand.app.chat.prompt.text == "What is 6 * 9?"

    drive(services(tmp_path, script), steps)


def test_questions_wait_for_each_other_and_one_that_waits_can_be_stopped(tmp_path: Path) -> None:
    script = Script()
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.ask("What is 1 + 1?")
        await hand.ask("What is 2 + 2?")
        await hand.sees("waiting: ")
        hand.app.stop(2)
        script.gate.set()
        await hand.answered(2)
        assert [turn.phase for turn in hand.app.state.turns] == [Phase.DONE, Phase.FAILED]
        await hand.sees("stopped before it began")
        assert [text for text, _ in script.asked] == ["What is 1 + 1?"]

    drive(services(tmp_path, script), steps, WIDE)


def test_what_the_loading_has_to_say_is_told(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.until(lambda: hand.app.state.engine is Engine.READY, "the models")
        await hand.until(hand.notices, "a notice")
        assert hand.notices().startswith("llama.cpp is missing: an ONNX policy stands in")

    drive(services(tmp_path, Script(notices=("llama.cpp is missing: an ONNX policy stands in",))), steps)


def test_an_answer_without_a_value_says_what_to_do(tmp_path: Path) -> None:
    script = Script(lambda q: answer_to(q, value=None, confidence=None, stop_reason=StopReason.ABSTAINED))

    async def steps(hand: Hand) -> None:
        await hand.ask()
        assert await hand.sees("gave no answer that can be read", "F4 spends more")
        await hand.misses("Answer:")

    drive(services(tmp_path, script), steps)


def test_copying_gives_the_answer_the_message_or_the_formulas(tmp_path: Path) -> None:
    script = Script(lambda q: answer_to(q, text=r"Half of it: $\frac{168}{2}$", value="84"))

    async def steps(hand: Hand) -> None:
        await hand.press("f5")  # nothing there yet: no harm
        await hand.ask()
        await hand.answered()
        await hand.press("f5")
        assert hand.app.clipboard == "84"
        await hand.press("tab", "m")
        assert hand.app.clipboard == f"> {QUESTION}\n\nHalf of it: $\\frac{{168}}{{2}}$\n\n**Answer: 84**\n"
        await hand.press("l")
        assert hand.app.clipboard == r"\frac{168}{2}"
        await hand.press("c")
        assert hand.app.clipboard == "84"

    drive(services(tmp_path, script), steps)


def test_each_question_by_itself_unless_the_card_says_otherwise(tmp_path: Path) -> None:
    alone, together = Script(), Script(multi_turn=True)

    async def twice(hand: Hand) -> None:
        await hand.until(lambda: hand.app.state.engine is Engine.READY)
        await hand.ask("What is 12 * 7?")
        await hand.answered()
        await hand.ask("And half of it?")
        await hand.answered(2)

    async def by_itself(hand: Hand) -> None:
        await hand.sees("each question by itself")
        await twice(hand)

    async def remembered(hand: Hand) -> None:
        await hand.sees("earlier questions are remembered")
        await twice(hand)

    drive(services(tmp_path, alone), by_itself)
    drive(services(tmp_path, together), remembered)
    assert [text for text, _ in alone.asked] == ["What is 12 * 7?", "And half of it?"]
    assert [text for text, _ in together.asked] == ["What is 12 * 7?", "What is 12 * 7? Answer: 84. And half of it?"]


def test_a_long_session_draws_its_end_and_the_rest_when_somebody_looks_up(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        for n in range(1, 31):
            hand.app.ask(f"What is {n} + 0?", hand.app.state.options)
        await hand.answered(30)
        journal = hand.app.services.journal
        await hand.press("ctrl+n", "ctrl+s")
        await hand.sees("30")
        await hand.press("enter")
        await hand.until(lambda: len(hand.app.state.turns) == 30, "the session")
        await hand.sees("What is 30 + 0?")
        assert len(hand.app.chat.query("TurnView")) == FIRST
        await hand.until(lambda: not scroll_place(hand), "the top")
        await hand.press("pageup")
        await hand.until(lambda: len(hand.app.chat.query("TurnView")) == 30, "the earlier turns")
        assert len(journal.show(1)) == 30

    def scroll_place(hand: Hand) -> bool:
        hand.app.chat.query_one("#transcript").scroll_to(y=0, animate=False)
        return hand.app.chat.query_one("#transcript").scroll_y > 0

    drive(services(tmp_path, Script()), steps)


def test_a_session_that_grows_lets_go_of_its_oldest_turns_and_they_come_back(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        for n in range(1, MOST + 3):
            await hand.ask(f"What is {n} + 0?")
            await hand.answered(n)
            assert len(hand.app.chat.query("TurnView")) <= MOST
        await hand.sees(f"What is {MOST + 2} + 0?")
        assert len(hand.app.chat.query("TurnView")) < MOST
        transcript = hand.app.chat.query_one(Transcript)
        await hand.until(lambda: transcript.is_anchored, "the end in sight")
        while transcript.scroll_y > 0:
            await hand.press("pageup")
        assert await hand.sees("▲ 11 earlier")
        await hand.press("pageup")
        await hand.until(lambda: len(hand.app.chat.query("TurnView")) == MOST + 2, "the earlier turns")
        await hand.ask("What is 99 + 0?")
        await hand.answered(MOST + 3)
        assert await hand.sees("What is 99 + 0?", "Answer: 84")
        assert len(hand.app.chat.query("TurnView")) == FIRST

    drive(services(tmp_path, Script()), steps)


def test_a_notice_does_not_cover_what_is_written(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        await hand.press(*"half a question", "ctrl+c")
        seen = (await hand.sees("Ctrl+C again quits")).splitlines()
        row = next(i for i, text in enumerate(seen) if "Ctrl+C again quits" in text)
        assert 0 < row < hand.app.chat.prompt.region.y // 2
        assert "half a question" in seen[hand.app.chat.prompt.region.y + 1]

    drive(services(tmp_path, Script()), steps)


@pytest.mark.parametrize("size", [NARROW, (80, 12)])
def test_tab_to_the_newest_answer_leaves_its_end_in_sight(tmp_path: Path, size: tuple[int, int]) -> None:
    script = Script()
    script.answer = lambda question: answer_to(question, text="\n".join(f"{i}+1={i + 1}" for i in range(40)))

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        await hand.sees("Answer: 84", "greedy")
        await hand.press("tab")
        await hand.settled()
        await hand.sees("Answer: 84", "greedy")
        await hand.press("escape")
        await hand.ask()
        await hand.answered(2)
        await hand.press("tab", "up")
        await hand.settled()
        assert hand.app.chat.query_one("#transcript").scroll_y > 0
        await hand.sees("Answer: 84", "greedy")

    drive(services(tmp_path, script), steps, size)


def test_the_compute_view_of_a_resumed_answer_says_how_to_watch_it(tmp_path: Path) -> None:
    journal = MemoryJournal()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        await hand.until(lambda: hand.app.state.turns[0].answer_id, "the record")
        await errands.resume(hand.app, 1)
        await hand.press("f2")
        seen = await hand.sees("F8 shows how this answer came about", "124 mJ")
        assert "votes" not in seen
        await hand.press("f8")
        await hand.sees("Replay", "votes")

    drive(services(tmp_path, Script(), journal), steps)

"""Hostile text through every place of the chat that shows text from outside."""

from __future__ import annotations

from pathlib import Path

from edge_ttc.domain import Answer, Candidate, EnergyKind, EnergySource, StrategyChoice
from edge_ttc.errors import EngineError
from edge_ttc.events import Decided, Grew, NodeView, Payload, Prefilled, Scored, Started, Wrote, answer_json
from edge_ttc.question import MAX_CHARS
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui.actions import LoadFailed, Loading, Ready
from edge_ttc_tui.errands import resume
from edge_ttc_tui.memory import Memory, remember
from edge_ttc_tui.turn_commands import copy_answer, copy_message
from edge_ttc_tui.widgets.transcript import Transcript
from tests.tui.hostile import CORPUS, LITERAL, assert_harmless
from tests.tui.panels import NARROW, WIDE
from tests.tui.whole_app import IDS, Hand, Script, answer_to, drive, services


def hostile_answer(text: str) -> Answer:
    """An answer that is hostile wherever a model or a file could make it so."""
    return answer_to(
        text,
        value=text[:3000],
        text=text,
        strategy=StrategyChoice("greedy", {"note": text[:200]}),
        candidates=(Candidate(text, text[:3000], 0.5, 3),),
        energy=EnergySource(text[:100] or "none", EnergyKind.MEASURED, 0.1),
        models={"policy": text[:100]},
        notes=(text,),
    )


def hostile_events(text: str) -> list[Payload]:
    return [
        Started(text, text[:60], 0, {"policy": text[:100]}),
        Prefilled(3),
        Wrote(text),
        Grew((NodeView(1, 0, text, "end", 3, text[:3000]),)),
        Scored({1: 0.5}),
        Decided(1, (1.0, 0.0, 0.0, 0.0, 0.0), text[:60], {"n": text[:60]}, text),
    ]


TALL = (160, 900)
SHORT = {name: text for name, text in CORPUS.items() if len(text) < 3000}
LONG = {name: text for name, text in CORPUS.items() if name not in SHORT}


def test_questions_answers_notes_and_names_do_no_harm(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        for text in SHORT.values():
            hand.app.ask(text, hand.app.state.options)
        await hand.answered(len(SHORT))
        await hand.pilot.resize_terminal(*TALL)
        hand.app.chat.query_one(Transcript).earlier()
        await hand.sees(*LITERAL.values())
        assert_harmless(hand.text())
        for turn in hand.app.state.turns:
            copy_answer(hand.app, turn)
            assert_harmless(hand.app.clipboard)
            copy_message(hand.app, turn)
            assert_harmless(hand.app.clipboard.replace("\t", " "))

    drive(services(tmp_path, Script(hostile_answer, hostile_events)), steps, WIDE)


def test_endless_questions_and_answers_do_no_harm(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        for n, text in enumerate(LONG.values(), 1):
            hand.app.ask(text, hand.app.state.options)
            await hand.answered(n)
            assert_harmless(hand.text())

    drive(services(tmp_path, Script(hostile_answer, hostile_events)), steps, WIDE)


def test_what_is_written_into_the_prompt_does_no_harm(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        for text in CORPUS.values():
            hand.app.chat.prompt.fill(text[:MAX_CHARS])
            await hand.pilot.pause()
            assert_harmless(hand.text())

    drive(services(tmp_path, Script()), steps)


def test_errors_and_model_names_do_no_harm(tmp_path: Path) -> None:
    script = Script(errors=[EngineError(text, text) for text in CORPUS.values()])

    async def steps(hand: Hand) -> None:
        for _ in CORPUS:
            hand.app.ask("What is 1 + 1?", hand.app.state.options)
        await hand.answered(len(CORPUS))
        await hand.pilot.resize_terminal(*TALL)
        hand.app.chat.query_one(Transcript).earlier()
        await hand.sees("❯ What is 1 + 1?", LITERAL["html and sql"])
        assert_harmless(hand.text())

    drive(services(tmp_path, script), steps, WIDE)


def test_notices_and_model_names_do_no_harm(tmp_path: Path) -> None:
    async def steps(hand: Hand) -> None:
        for text in CORPUS.values():
            hand.app.dispatch(LoadFailed(text, text), Loading(), Ready({"policy": text, "prm": text}))
            hand.app.dispatch(LoadFailed(text, text))
            assert_harmless(hand.notices())
            await hand.pilot.pause()
            assert_harmless(hand.text())

    drive(services(tmp_path, Script()), steps, NARROW)


def test_stored_rows_do_no_harm(tmp_path: Path) -> None:
    journal = MemoryJournal()
    for text in CORPUS.values():
        session = journal.start_session(text)
        journal.finish_answer(journal.begin_answer(session, text, 0), answer_json(hostile_answer(text)))
        journal.finish_answer(journal.begin_answer(session, text, 0), {"answer": text, "usage": text, "text": [text]})
        journal.fail_answer(journal.begin_answer(session, text, 0), text)
    ids = [row.id for row in journal.list_sessions()]

    async def each(hand: Hand) -> None:
        for session_id in ids:
            await resume(hand.app, session_id)
            await hand.answered(3)
            assert_harmless(hand.text())
            assert_harmless(hand.notices())

    drive(services(tmp_path, Script(model_ids=IDS), journal), each, WIDE)


def test_a_remembered_prompt_does_no_harm(tmp_path: Path) -> None:
    bundle = services(tmp_path, Script())
    remember(bundle.paths.state_dir, Memory("\x1b]52;c;cm0gLXJm\x07[bold]x"))

    async def steps(hand: Hand) -> None:
        assert hand.app.chat.prompt.text == "[bold]x"
        assert_harmless(hand.text())

    drive(bundle, steps)

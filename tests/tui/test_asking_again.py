"""The same question once more: with another seed, with more or less, and in a session that goes on."""

from __future__ import annotations

from pathlib import Path

from edge_ttc.domain import Answer, Charge, StopReason, StrategyChoice, Unit
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui.widgets.transcript import Transcript
from tests.tui.whole_app import QUESTION, Hand, Script, answer_to, drive, services


def test_again_takes_another_seed_and_more_and_less_change_the_candidates(tmp_path: Path) -> None:
    def answer(question: str) -> Answer:
        given = script.asked[-1][1]
        name = given.strategy if given.strategy and given.strategy != "auto" else "greedy"
        return answer_to(question, strategy=StrategyChoice(name, {"n": given.n} if given.n else {}))

    script = Script(answer)

    async def steps(hand: Hand) -> None:
        await hand.ask()
        for n, key in enumerate(("ctrl+r", "f4", "f4", "f3", "f3"), 2):
            await hand.answered(n - 1)
            await hand.press(key)
        await hand.answered(6)
        said = [(options.strategy, options.n, options.seed) for _, options in script.asked]
        assert said == [
            ("auto", None, 0),
            ("auto", None, 1),
            ("best-of-n", 8, 1),
            ("best-of-n", 16, 1),
            ("best-of-n", 8, 1),
            ("best-of-n", 4, 1),
        ]

    drive(services(tmp_path, script), steps)


def test_a_turn_of_an_earlier_session_is_asked_again_as_it_was(tmp_path: Path) -> None:
    journal = MemoryJournal()
    choice, charges = StrategyChoice("majority", {"n": 4, "temperature": 0.7}), (Charge(Unit.JOULE, 20.0, 1.0),)
    script = Script(lambda q: answer_to(q, strategy=choice, charges=charges, seed=7))

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.answered()
        failed = journal.begin_answer(hand.app.keeper.session_id, "What is 6 * 7?", 11)
        journal.fail_answer(failed, "it died")
        await hand.press("ctrl+n", "ctrl+s")
        await hand.sees(QUESTION)
        await hand.press("enter")
        await hand.sees("Answer: 84", "it died")
        await hand.press("ctrl+r")  # the last one, of which no more than its seed is known
        await hand.answered(3)
        for key in ("r", "minus"):
            view = hand.app.chat.query_one(Transcript).view(hand.app.state.turns[0].number)
            assert view
            view.focus()
            await hand.pilot.pause()
            await hand.press(key)
            await hand.answered(len(hand.app.state.turns))
        asked = [(o.budget, o.strategy, o.n, o.params, o.seed) for _, o in script.asked[1:]]
        assert asked == [
            ((), "auto", None, {}, 12),
            (("20J",), "majority", 4, {"temperature": 0.7}, 8),
            (("10J",), "majority", 4, {"temperature": 0.7}, 7),
        ]

    drive(services(tmp_path, script, journal), steps)


def test_asking_again_does_not_tell_the_model_its_own_earlier_answer(tmp_path: Path) -> None:
    def answer(question: str) -> Answer:
        values = {1: "84", 2: None, 3: "42", 4: "43"}
        return answer_to(question, value=values.get(len(script.asked), "44"), stop_reason=StopReason.SOLVED)

    script = Script(answer, multi_turn=True)

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.ask("It failed?")
        await hand.ask("And half of it?")
        await hand.answered(3)
        for key in ("ctrl+r", "f4"):
            await hand.press(key)
            await hand.answered(len(hand.app.state.turns))
        await hand.ask("Twice that?")
        await hand.answered(6)

    drive(services(tmp_path, script), steps)
    before = f"{QUESTION} Answer: 84. And half of it?"
    assert [text for text, _ in script.asked] == [
        QUESTION,
        f"{QUESTION} Answer: 84. It failed?",
        *[before] * 3,
        f"{before} Answer: 44. Twice that?",
    ]

"""Asking again: with more, with less, and as a kept answer was asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edge_ttc.choices import complete_parameters
from edge_ttc.config import Config
from edge_ttc.domain import Answer, Charge, Difficulty, StopReason, StrategyChoice, Unit
from edge_ttc.errors import UsageError
from edge_ttc.strategy.registry import STRATEGIES, complete
from edge_ttc.testing.session import fake_session
from edge_ttc_tui.actions import AskOptions
from edge_ttc_tui.spending import asked_as, less, more, unchanged

GREEDY = Answer("q", "1", "", 1.0, StopReason.SOLVED, StrategyChoice("greedy"))
AUTO = AskOptions(strategy="auto", seed=3)


def by(name: str, **given: int | float) -> Answer:
    """An answer of a strategy with complete parameters, as the solver reports it."""
    return replace(GREEDY, strategy=StrategyChoice(name, complete(name, given)))


def test_the_budget_is_scaled_where_there_is_one() -> None:
    options = AskOptions(("20J", "2s", "101tok", "1Gflop"), "auto")
    assert more(options, GREEDY) == replace(options, budget=("40J", "4s", "202tok", "2e+09flop"))
    assert less(options, GREEDY) == replace(options, budget=("10J", "1s", "50tok", "5e+08flop"))


def test_a_budget_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError):
        more(AskOptions(("20 apples",)), GREEDY)


def test_the_candidates_are_scaled_where_there_is_no_budget() -> None:
    scored = replace(GREEDY, models={"policy": "p", "prm": "v"})
    assert more(AUTO, scored) == AskOptions(strategy="best-of-n", n=8, seed=3)
    assert more(AUTO, replace(GREEDY, models={"policy": "p"})) == AskOptions(strategy="majority", n=16, seed=3)
    assert more(AUTO, None) == AskOptions(strategy="majority", n=16, seed=3)
    assert less(AUTO, GREEDY) == AskOptions(strategy="greedy", seed=3)
    for_sixteen = by("best-of-n", n=16, temperature=0.7)
    assert more(AUTO, for_sixteen) == AskOptions(strategy="best-of-n", n=32, seed=3, params={"temperature": 0.7})
    assert less(AUTO, for_sixteen) == AskOptions(strategy="best-of-n", n=8, seed=3, params={"temperature": 0.7})


def test_the_most_and_the_least_are_known() -> None:
    most, least = by("beam", n=64), GREEDY
    assert unchanged(more(AUTO, most), most)
    assert unchanged(less(AUTO, least), least)
    assert not unchanged(less(AUTO, most), most)
    assert not unchanged(more(AUTO, least), least)
    limited = AskOptions(("20J",), "auto")
    assert not unchanged(more(limited, most), most), "a budget can always be doubled"
    assert not unchanged(more(AUTO, None), None)


def test_what_auto_chose_is_kept() -> None:
    chosen = by("beam", n=16, m=2, every=3, stages=2)
    kept = {"m": 2, "temperature": 1.0, "every": 3, "stages": 2, "revise": 0}
    for options in (AUTO, AskOptions(strategy="beam", params={"m": 2, "every": 3, "stages": 2}, seed=3)):
        assert more(options, chosen) == AskOptions(strategy="beam", n=32, params=kept, seed=3)
        assert less(options, chosen) == AskOptions(strategy="beam", n=8, params=kept, seed=3)


@pytest.mark.parametrize("name", [name for name, strategy in STRATEGIES.items() if "n" in strategy.parameters])
def test_whatever_was_chosen_more_and_less_of_it_can_be_asked_for(name: str) -> None:
    for start in (by(name, n=64) if name != "lookahead" else by(name, n=45), by(name, n=4)):
        for change in (more, less):
            answer = start
            for _ in range(8):
                options = change(AUTO, answer)
                assert options.strategy
                given = complete_parameters(Config(), options.strategy, options.n, options.params)
                answer = replace(GREEDY, strategy=StrategyChoice(options.strategy, given))
            assert (answer.strategy.name == "greedy") == (change is less)


def test_a_kept_answer_says_how_it_was_asked() -> None:
    charges = (Charge(Unit.JOULE, 20.0, 3.0), Charge(Unit.SECOND, 2.5, 1.0), Charge(Unit.TOKEN, 512.0, 40.0))
    budget = ("20J", "2.5s", "512tok")
    beam = replace(by("beam", n=8, m=2), charges=charges, seed=7)
    params = {"m": 2, "temperature": 1.0, "every": 1, "stages": 1, "revise": 0}
    assert asked_as(beam) == AskOptions(budget, "beam", 8, params, 7)
    decided = replace(beam, difficulty=Difficulty(2, (0.1, 0.6, 0.1, 0.1, 0.1)))
    assert asked_as(decided) == AskOptions(budget, "auto", None, {}, 7), "the scheduler chose the beam"
    assert asked_as(GREEDY) == AskOptions((), "greedy", None, {}, 0)
    assert asked_as(replace(GREEDY, strategy=StrategyChoice("auto"))).strategy == "auto", (
        "stopped before it was decided"
    )


@pytest.mark.parametrize("strategy", ["auto", "greedy", "majority", "beam"])
def test_a_question_that_is_asked_as_before_gets_the_same_answer(strategy: str) -> None:
    with fake_session() as session:
        answer = session.ask(
            "A hard one", ["4096tok"], strategy=strategy, n=None if strategy in ("auto", "greedy") else 4, seed=5
        )
        o = asked_as(answer)
        again = session.ask("A hard one", o.budget, strategy=o.strategy, n=o.n, params=o.params, seed=o.seed)
    assert (again.value, again.text, again.strategy) == (answer.value, answer.text, answer.strategy)
    assert o.strategy == strategy

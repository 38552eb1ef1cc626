"""What other people's code may rely on."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

import edge_ttc
from edge_ttc import api
from edge_ttc.config import Config, load_config
from edge_ttc.errors import UnsupportedError, UsageError
from edge_ttc.events import Event, Finished
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import BOOK, fake_opener, fake_session
from edge_ttc.testing.verifier import FakeRewardModel


def test_the_public_names() -> None:
    assert edge_ttc.__all__ == [
        "Answer", "EdgeTTCError", "Session", "WorkerSession", "__version__", "open", "open_worker",
    ]  # fmt: skip
    for name in edge_ttc.__all__:
        assert getattr(edge_ttc, name) is not None
    with pytest.raises(AttributeError, match="nonesuch"):
        _ = edge_ttc.nonesuch


def test_the_signatures() -> None:
    assert list(inspect.signature(edge_ttc.open).parameters) == ["model", "prm", "config"]
    assert inspect.signature(edge_ttc.open_worker).parameters == inspect.signature(edge_ttc.open).parameters
    parameters = list(inspect.signature(edge_ttc.Session.ask).parameters)
    expected = ["self", "text", "budget", "strategy", "n", "params", "seed", "sampling", "on_event", "cancelled"]
    assert parameters == expected


def test_the_documented_example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "open", fake_opener())
    monkeypatch.setattr(edge_ttc, "open", api.open, raising=False)

    with edge_ttc.open() as session:
        answer = session.ask("What is 12 * 7?", budget="20J")
    assert answer.value == "84"
    assert answer.usage.energy_j < 20


def test_what_ask_is_not_given_comes_from_the_configuration(tmp_path: Path) -> None:
    flags = {"general.strategy": "majority", "general.n": 3, "general.seed": 9, "budget.default": ["900tok"]}
    config = load_config({}, flags, tmp_path / "config.toml")
    answer = fake_session(config=config).ask("What is 12 * 7?")
    assert answer.strategy.parameters == {"n": 3, "temperature": 1.0}
    assert (answer.strategy.name, answer.seed) == ("majority", 9)
    assert [c.limit for c in answer.charges] == [900]


@pytest.mark.parametrize("budget", [20, 2.5, True, [20]])
def test_a_budget_without_a_unit_is_told_how_to_be_given(budget: Any) -> None:
    with pytest.raises(UsageError, match="a budget is a text with a unit") as raised:
        fake_session().ask("A hard one", budget)
    assert "300J" in raised.value.remedy


def test_a_meter_that_is_not_to_be_had_is_told_before_models_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_meter(*_: object, **__: object) -> None:
        raise UnsupportedError("no counter", "set energy.meter to auto")

    monkeypatch.setattr(api, "choose_meter", no_meter)
    monkeypatch.setattr(api, "chosen_models", lambda *_: pytest.fail("models were looked for"))
    with pytest.raises(UnsupportedError, match="no counter"):
        edge_ttc.open(config=Config())


def test_several_budgets_and_parameters() -> None:
    answer = fake_session().ask("A hard one", ["5J", "2s"], strategy="beam", n=4, params={"m": "2"})
    assert answer.strategy.parameters == {"n": 4, "m": 2, "temperature": 1.0, "every": 1, "stages": 1, "revise": 0}
    assert [c.unit.value for c in answer.charges] == ["J", "s"]


@pytest.mark.parametrize("strategy", ["auto", "greedy"])
def test_parameters_where_there_are_none(strategy: str) -> None:
    with pytest.raises(UsageError, match="n"):
        fake_session().ask("A hard one", strategy=strategy, n=4)


def test_no_verifier() -> None:
    session = api.Session(FakePolicy(BOOK), None, None, Config())
    assert session.model_ids == {"policy": "fake-policy"}
    assert session.ask("What is 12 + 7?", strategy="majority").value == "19"
    for strategy in ("beam", "best-of-n"):
        with pytest.raises(UsageError):
            session.ask("What is 12 + 7?", strategy=strategy)


@pytest.mark.parametrize(("verifier", "instead"), [(None, "majority"), (FakeRewardModel(), "best-of-n")])
def test_where_auto_has_nothing_to_decide_by_another_strategy_answers_and_it_is_told(
    verifier: FakeRewardModel | None, instead: str
) -> None:
    told: list[Event] = []
    session = api.Session(FakePolicy(BOOK), verifier, None, Config())
    answer = session.ask("What is 12 + 7?", on_event=told.append)
    assert (answer.value, answer.strategy.name) == ("19", instead)
    (note,) = answer.notes
    assert note.endswith(f"{instead} answered")
    assert told[-1].payload == Finished(answer)


def test_a_session_closes_its_models() -> None:
    policy = FakePolicy(BOOK)
    with fake_session(policy):
        pass
    assert policy.closed


def test_many_questions_leave_nothing_behind() -> None:
    policy = FakePolicy(BOOK)
    session = fake_session(policy)
    for seed in range(10):
        session.ask("A hard one", seed=seed)
    assert policy.held == 0

"""``edge-ttc ask`` from end to end: a process, the bundled models, a real answer."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

import edge_ttc
from edge_ttc.events import Event, Grew
from tests.functional.conftest import EASY, Program

WAIT_S = 120
STORY = "A box holds 12 pencils. How many pencils are in 7 boxes?"


def run(program: Program, *words: str) -> tuple[int, str, str]:
    process = program(*words)
    out, errors = process.communicate(timeout=WAIT_S)
    return process.returncode, out.decode(), errors.decode()


def ask(program: Program, *words: str) -> dict[str, Any]:
    code, out, errors = run(program, "ask", *words, "--json")
    assert code == 0, errors
    return json.loads(out)


def test_a_sum(program: Program) -> None:
    answer = ask(program, "What is 12 + 7?")
    assert answer["answer"] == "19"
    usage = answer["usage"]
    assert usage["prompt_tok"] > 0
    assert usage["policy_tok"] > 0
    assert usage["flop"] > 1e6
    assert usage["energy_j"] > 0
    assert usage["load_s"] > 0


@pytest.mark.parametrize("strategy", ["greedy", "majority", "best-of-n", "beam", "auto"])
def test_every_strategy_answers_a_story(program: Program, strategy: str) -> None:
    size = () if strategy in ("greedy", "auto") else ("-n", "4")
    answer = ask(program, STORY, "--strategy", strategy, *size)
    assert answer["answer"] is not None
    assert answer["stop_reason"] in ("solved", "agreed", "not_worth_more")
    assert answer["difficulty"] is None or strategy == "auto"


def test_plain_words(program: Program) -> None:
    code, out, errors = run(program, "ask", EASY[0], "--strategy", "greedy")
    assert code == 0
    assert out.endswith("\nAnswer: 19\n")
    assert len(errors.splitlines()) == 1


def test_the_same_seed_gives_the_same_answer(program: Program) -> None:
    first, second = (ask(program, STORY, "-s", "majority", "-n", "8", "--seed", "3") for _ in range(2))
    assert first["candidates"] == second["candidates"]


@pytest.mark.parametrize("budget", ["0J", "0s", "1tok", "1flop"])
def test_a_budget_that_buys_nothing(program: Program, budget: str) -> None:
    code, out, errors = run(program, "ask", STORY, "--budget", budget, "--json")
    answer = json.loads(out)
    assert (code, answer["answer"], answer["stop_reason"]) == (4, None, "no_budget")
    assert errors.count("\n") == 1


@pytest.mark.parametrize("limit", [300, 600, 1200])
def test_a_budget_of_tokens_holds(program: Program, limit: int) -> None:
    code, out, _ = run(program, "ask", STORY, "-s", "beam", "--budget", f"{limit}tok", "--json")
    answer = json.loads(out)
    usage = answer["usage"]
    assert code in (0, 4)
    assert usage["prompt_tok"] + usage["policy_tok"] + usage["prm_tok"] <= limit
    assert answer["budget"][0]["charged"] <= limit


def test_a_question_beyond_the_context(program: Program) -> None:
    code, out, errors = run(program, "ask", "12 + 7 + " * 1500)
    assert (code, out) == (2, "")
    assert "shorten it" in errors
    assert errors.count("\n") == 1


def test_models_verify_and_doctor(program: Program) -> None:
    code, out, errors = run(program, "models", "verify")
    assert code == 0, errors
    assert out.count(": ok") >= 2
    assert json.loads(run(program, "doctor", "--json")[1])["problems"] == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_stops_with_what_there_is(program: Program, home: Path) -> None:
    process = program("ask", STORY, "-s", "beam", "-n", "64", "--events")
    assert process.stdout is not None
    while json.loads(process.stdout.readline())["event"] != "prefilled":
        pass
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=WAIT_S)
    last = json.loads(rest.splitlines()[-1])
    assert last["event"] == "answer"
    if process.returncode != 0:  # a fast machine may have been through before the signal came
        assert (process.returncode, last["stop_reason"]) == (130, "cancelled"), errors
    assert (home / "state").exists()


def test_the_python_api() -> None:
    events: list[Event] = []
    with edge_ttc.open() as session:
        answer = session.ask("What is 12 * 7?", budget="20J", on_event=events.append)
    assert answer.value == "84"
    assert answer.usage.energy_j < 20
    assert any(isinstance(e.payload, Grew) for e in events)

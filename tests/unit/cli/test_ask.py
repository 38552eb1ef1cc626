"""``edge-ttc ask`` on fakes: what goes where, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from edge_ttc.testing.policy import FakePolicy, Manner
from tests.unit.cli.conftest import Cli

HARD = "A hard one"
JSON_FIELDS = {
    "answer", "text", "confidence", "stop_reason", "difficulty", "strategy", "candidates", "budget", "usage", "models",
    "seed", "version",
}  # fmt: skip
USAGE_FIELDS = {
    "prompt_tok", "policy_tok", "prm_tok", "discarded_tok", "flop", "energy_j", "energy_source", "energy_kind",
    "energy_error", "wall_s", "load_s",
}  # fmt: skip


def strict(text: str) -> dict[str, Any]:
    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is not JSON")

    return json.loads(text, parse_constant=refuse)


def test_steps_and_answer_on_stdout_and_one_receipt_line_on_stderr(cli: Cli) -> None:
    result = cli("ask", "What is 12 * 7?", "--strategy", "greedy")
    assert result.exit_code == 0
    assert result.stdout == "1*1=1\n\nAnswer: 84\n"
    assert len(result.stderr.splitlines()) == 1
    for word in ("greedy", "tok", "J ±", "stop: solved", "confidence"):
        assert word in result.stderr


@pytest.mark.parametrize("strategy", ["auto", "greedy", "majority", "best-of-n", "beam"])
def test_every_strategy_prints_one_solution_and_its_answer(cli: Cli, strategy: str) -> None:
    result = cli("ask", HARD, "--strategy", strategy)
    assert result.exit_code == 0
    *steps, gap, answer = result.stdout.splitlines()
    assert len(steps) == 4
    assert (gap, answer[:8]) == ("", "Answer: ")


def test_quiet_prints_the_answer_alone(cli: Cli) -> None:
    result = cli("ask", "-q", "What is 12 + 7?")
    assert (result.stdout, result.stderr, result.exit_code) == ("19\n", "", 0)


def test_json_has_the_documented_fields(cli: Cli) -> None:
    words = ("--budget", "20J", "--budget", "5s", "--param", "n=4", "--seed", "3", "--json")
    result = cli("ask", HARD, "-s", "best-of-n", *words)
    answer = strict(result.stdout)
    assert len(result.stdout.splitlines()) == 1
    assert set(answer) >= JSON_FIELDS
    usage, budget = answer["usage"], answer["budget"]
    assert isinstance(usage, dict)
    assert isinstance(budget, list)
    assert set(usage) >= USAGE_FIELDS
    assert answer["strategy"] == {"name": "best-of-n", "n": 4, "temperature": 1.0}
    assert [b["unit"] for b in budget] == ["J", "s"]
    assert set(budget[0]) == {"unit", "limit", "charged", "overrun"}
    assert (answer["seed"], usage["load_s"]) == (3, 0.25)


def test_json_of_auto_has_difficulty(cli: Cli) -> None:
    difficulty = strict(cli("ask", HARD, "--json").stdout)["difficulty"]
    assert isinstance(difficulty, dict)
    assert difficulty["bin"] in range(1, 6)
    assert sum(difficulty["probabilities"]) == pytest.approx(1)


def test_events_end_with_the_fields_of_json(cli: Cli) -> None:
    lines = [strict(line) for line in cli("ask", HARD, "--events").stdout.splitlines()]
    assert lines[0]["event"] == "started"
    assert all({"event", "t_s", "usage"} <= set(line) for line in lines)
    assert lines[-1]["event"] == "answer"
    assert set(lines[-1]) >= JSON_FIELDS
    assert lines[-1]["usage"]["load_s"] == 0.25
    tokens = [line["usage"]["policy_tok"] for line in lines]
    assert tokens == sorted(tokens)


def test_dash_reads_stdin(cli: Cli) -> None:
    assert cli("ask", "-q", "-", stdin="What is\n12 + 7?\n").stdout == "19\n"


def test_a_budget_of_nothing_buys_nothing(cli: Cli, policy: FakePolicy) -> None:
    result = cli("ask", HARD, "--budget", "0J", "--json")
    assert result.exit_code == 4
    answer = strict(result.stdout)
    assert (answer["answer"], answer["stop_reason"]) == (None, "no_budget")
    assert policy.calls == 0
    assert "--budget" in result.stderr


def test_a_cut_answer_is_an_answer(cli: Cli) -> None:
    result = cli("ask", HARD, "-s", "majority", "--budget", "250tok", "--json")
    assert result.exit_code == 0
    assert strict(result.stdout)["stop_reason"] == "budget"


@pytest.mark.parametrize(("manner", "reason"), [(Manner.RAMBLES, "cap"), (Manner.MUTE, "abstained")])
def test_no_answer_is_exit_1_with_a_line(cli: Cli, policy: FakePolicy, manner: Manner, reason: str) -> None:
    policy.manner = manner
    result = cli("ask", HARD, "-s", "majority", "--json")
    assert result.exit_code == 1
    assert strict(result.stdout)["stop_reason"] == reason
    assert result.stderr.startswith("edge-ttc: no answer: ")
    assert len(result.stderr.splitlines()) == 1


def test_a_model_that_fails_before_any_answer(cli: Cli, policy: FakePolicy) -> None:
    policy.fail_at = 2
    result = cli("ask", HARD)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("edge-ttc: error: the fake policy failed")


def test_a_model_that_fails_after_an_answer(cli: Cli, policy: FakePolicy) -> None:
    policy.fail_at = 3  # prefill, probe, then the chosen contract
    result = cli("ask", HARD)
    assert result.exit_code == 0
    assert result.stdout.endswith("Answer: 42\n")
    assert "warning: this is the best answer before a model failed" in result.stderr


def test_hostile_text_does_not_reach_the_terminal(cli: Cli, policy: FakePolicy) -> None:
    policy.manner = Manner.HOSTILE
    for words in (("-s", "greedy"), ("-s", "majority"), ("-q",), ("--json",), ("--events",)):
        result = cli("ask", HARD, *words)
        for stream in (result.stdout, result.stderr):
            assert not set(stream) & {*map(chr, range(10)), *map(chr, range(11, 32)), "\x7f", "\u202e", "\x9b"}
            assert "]52;" not in stream or words[0] in ("--json", "--events")


def test_auto_never_shows_a_probe_that_was_not_chosen(cli: Cli) -> None:
    for seed in range(12):
        result = cli("ask", HARD, "--seed", str(seed))
        shown, answer = result.stdout, strict(cli("ask", HARD, "--seed", str(seed), "--json").stdout)
        assert shown.count("Answer:") == 1
        assert shown.splitlines()[:-2] == str(answer["text"]).splitlines()[:-1]


def test_the_same_seed_gives_the_same_answer(cli: Cli) -> None:
    first, second, other = (strict(cli("ask", HARD, "--seed", s, "--json").stdout) for s in ("5", "5", "6"))
    assert first["candidates"] == second["candidates"]
    assert first["candidates"] != other["candidates"]


def test_no_log_stores_nothing(cli: Cli, home: Path) -> None:
    assert cli("ask", HARD, "--no-log").exit_code == 0
    assert not (home / "state").exists()


def test_config_can_ask_for_no_log(cli: Cli, home: Path) -> None:
    cli("config", "set", "general.no_log", "true")
    assert cli("ask", HARD).exit_code == 0
    assert not (home / "state").exists()


def test_an_answer_is_kept_with_its_events(cli: Cli) -> None:
    cli("ask", HARD)
    (answer,) = json.loads(cli("sessions", "export", "1").stdout)["answers"]
    assert (answer["state"], answer["record"]["answer"]) == ("done", "42")
    assert [e["event"] for e in answer["events"]][:3] == ["started", "reserved", "prefilled"]


def test_an_unknown_variable_of_ours_is_told(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDGE_TTC_GENERAL_SEDE", "1")
    assert "note: EDGE_TTC_GENERAL_SEDE is not a setting" in cli("ask", HARD).stderr

"""The commands beside ``ask``."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from pathlib import Path

import click
import pytest

import edge_ttc.cli.app as program
from edge_ttc.cli import ask, session
from edge_ttc.cli.app import COMMANDS
from edge_ttc.screen_cost import Screen, Spent, add_costs
from edge_ttc.strategy.registry import STRATEGIES
from edge_ttc.testing.policy import FakePolicy, Manner
from tests.unit.cli.conftest import Cli

Q = "A hard one"


def test_no_arguments_print_help(cli: Cli) -> None:
    for words, stream in (((), "stderr"), (("--help",), "stdout")):
        result = cli(*words)
        assert result.exit_code == (0 if words else 2), "an empty stdin holds no question"
        assert all(name in getattr(result, stream) for name in COMMANDS)


@pytest.mark.parametrize("words", [("What is 12 * 7?",), ("12*7",), ("What is 12 * 7?", "--strategy", "greedy")])
def test_a_question_alone_is_asked(cli: Cli, words: tuple[str, ...]) -> None:
    assert cli(*words).stdout.splitlines()[-1].startswith("Answer: ")


def test_a_question_on_stdin_is_asked(cli: Cli) -> None:
    assert cli(stdin="What is 12 * 7?\n").stdout.endswith("Answer: 84\n")
    empty = cli(stdin=" \n")
    assert (empty.exit_code, empty.stdout) == (2, "")
    assert empty.stderr.startswith("Usage")
    assert cli(stdin=b"caf\xe9").exit_code == 2


def test_a_word_that_is_no_command_is_no_question(cli: Cli) -> None:
    for words in (("asK",), ("-q", "What is 12 * 7?")):
        result = cli(*words)
        assert result.exit_code == 2
        assert words[0] in result.stderr
        assert "`edge-ttc ask`" in result.stderr


@pytest.mark.parametrize("name", ["sessions", "models", "config", "strategies"])
def test_a_group_alone_prints_its_help(cli: Cli, name: str) -> None:
    result = cli(name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) > 5


def test_a_question_that_begins_with_a_dash_goes_after_two(cli: Cli) -> None:
    assert cli("--", "-5 + 3 is").exit_code == 0
    assert "goes after --" in cli("ask", "-5 + 3").stderr
    assert "goes after --" not in cli("sessions", "list", "--no-log").stderr


def test_going_on_wants_a_terminal_and_no_command(cli: Cli) -> None:
    for words, why in ((["-c"], "this is no terminal"), (["--continue", "ask", Q], "goes without 'ask'")):
        result = cli(*words)
        assert result.exit_code == 2
        assert why in result.stderr


def test_going_on_reaches_the_app(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[bool] = []
    monkeypatch.setattr(program, "on_a_terminal", lambda: True)
    monkeypatch.setattr(program, "open_tui", lambda *, go_on: opened.append(go_on) or 0)
    assert [cli(*words).exit_code for words in ([], ["-c"], ["--continue"])] == [0, 0, 0]
    assert opened == [False, True, True]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(cli: Cli, name: str) -> None:
    result = cli(name, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: edge-ttc {name}")


def test_version(cli: Cli) -> None:
    assert cli("--version").stdout == "edge-ttc 0.1.0\n"


def test_strategies(cli: Cli) -> None:
    rows = json.loads(cli("strategies", "list", "--json").stdout)
    assert [row["name"] for row in rows] == list(STRATEGIES)
    assert all(row["worst_case"]["policy_tok"] > 0 and row["source"] for row in rows)
    assert {row["name"] for row in rows if not row["worst_case"]["prm_tok"]} >= {"greedy", "majority"}
    assert "m=4" in cli("strategies", "list").stdout


def test_sessions_are_listed_shown_exported_and_removed(cli: Cli) -> None:
    assert cli("sessions", "list", "--json").stdout == "[]\n"
    for question in (Q, "What is 12 + 7?"):
        cli("ask", question)
    assert [row["title"] for row in json.loads(cli("sessions", "list", "--json").stdout)] == ["What is 12 + 7?", Q]
    assert "Answer: 19" in cli("sessions", "show", "2").stdout
    assert json.loads(cli("sessions", "show", "2", "--json").stdout)[0]["answer"] == "19"
    assert cli("sessions", "rm", "2").exit_code == 0
    gone = cli("sessions", "show", "2")
    assert (gone.exit_code, gone.stdout) == (2, "")
    assert "sessions list" in gone.stderr
    assert Q in cli("sessions", "list").stdout


def test_sessions_are_searched_and_renamed(cli: Cli) -> None:
    for question in (Q, "What is 12 + 7?", "What is 12 * 7?"):
        cli("ask", question)
    found = json.loads(cli("sessions", "list", "--search", "what 12", "--json").stdout)
    assert [row["id"] for row in found] == [3, 2]
    assert [row["id"] for row in json.loads(cli("sessions", "list", "--limit", "1", "--json").stdout)] == [3]
    assert cli("sessions", "rename", "1", "The  hard one").exit_code == 0
    assert "The hard one" in cli("sessions", "list").stdout
    assert cli("sessions", "rename", "1", " ").exit_code == 2
    assert cli("sessions", "rename", "9", "x").exit_code == 2


def test_a_session_is_exported_as_markdown_and_to_a_file(cli: Cli, home: Path) -> None:
    cli("ask", Q)
    page = cli("sessions", "export", "1", "--format", "md").stdout
    assert page.startswith("# A hard one\n")
    assert "| stop reason | " in page
    file = home / "out.md"
    assert cli("sessions", "export", "1", "-o", str(file)).stdout == ""
    assert file.read_text() == page
    again = cli("sessions", "export", "1", "-o", str(file))
    assert (again.exit_code, "exists" in again.stderr) == (6, True)
    cli("sessions", "export", "1", "-o", str(home / "dump"))
    assert json.loads((home / "dump").read_text())["title"] == Q
    assert json.loads(cli("sessions", "export", "1", "-o", "-").stdout)["title"] == Q
    cli("sessions", "export", "1", "-o", str(home / "out.json"))
    assert json.loads((home / "out.json").read_text())["title"] == Q
    assert json.loads(cli("sessions", "export", "1").stdout)["title"] == Q


@pytest.mark.parametrize("name", ["~nobody-of-this-name/x.md", "x" * 400, "nowhere/x.md", ""])
def test_a_file_that_cannot_be_written_is_told_with_what_to_do(cli: Cli, name: str) -> None:
    cli("ask", Q)
    told = cli("sessions", "export", "1", "-o", name)
    assert (told.exit_code, told.stdout) == (6, "")
    assert "unexpected" not in told.stderr
    assert "choose another" in told.stderr or "write the name" in told.stderr


def test_what_is_shown_of_a_session_is_safe(cli: Cli, policy: FakePolicy) -> None:
    policy.manner = Manner.HOSTILE
    cli("ask", Q)
    for words in (("show", "1"), ("list",), ("export", "1"), ("export", "1", "--format", "md")):
        assert not {"\x1b", "\x07", "\u202e"} & set(cli("sessions", *words).stdout)


@pytest.mark.parametrize("session_id", ["0", "-1", "x", str(2**63)])
def test_a_bad_session_id(cli: Cli, session_id: str) -> None:
    assert cli("sessions", "show", "--", session_id).exit_code == 2


def test_sessions_are_removed_all_or_none(cli: Cli) -> None:
    for _ in range(3):
        cli("ask", "What is 12 * 7?")
    ids = sorted(row["id"] for row in json.loads(cli("sessions", "list", "--json").stdout))
    result = cli("sessions", "rm", str(ids[0]), "998", "999")
    assert result.exit_code == 2
    assert "no session 998, 999" in result.stderr
    assert cli("sessions", "rm", str(ids[0]), str(ids[2]), str(ids[0])).exit_code == 0
    assert [row["id"] for row in json.loads(cli("sessions", "list", "--json").stdout)] == [ids[1]]


def test_config(cli: Cli, home: Path) -> None:
    assert cli("config", "path").stdout.strip() == str(home / "config" / "config.toml")
    assert cli("config", "set", "general.seed", "5").exit_code == 0
    assert cli("config", "get", "general.seed").stdout == "5\n"
    shown = {row["key"]: row for row in json.loads(cli("config", "show", "--json").stdout)}
    assert (shown["general.seed"]["value"], shown["general.seed"]["origin"]) == (5, "config.toml")
    assert "general.seed = 5" in cli("config", "show").stdout
    assert cli("config", "unset", "general.seed").stdout == "general.seed = 0\n"
    assert cli("config", "get", "general.seed").stdout == "0\n"
    assert cli("config", "validate").stdout == "ok\n"


@pytest.mark.parametrize("words", [("get", "general.sede"), ("set", "general.seed", "-1"), ("set", "x", "1")])
def test_bad_configuration_is_refused(cli: Cli, words: tuple[str, ...]) -> None:
    result = cli("config", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("model.policy", "nonesuch", 3),
        ("model.prm", "nonesuch", 3),
        ("model.policy", "tiny-prm", 3),
        ("sampling.grammar", "/nonesuch.gbnf", 2),
    ],
)
def test_a_choice_that_keeps_questions_from_being_answered_is_told(cli: Cli, key: str, value: str, code: int) -> None:
    sound = json.loads(cli("doctor", "--json").stdout)["problems"]
    assert cli("config", "set", key, value).exit_code == 0
    result = cli("config", "validate")
    assert (result.exit_code, result.stdout) == (code, "")
    problems = json.loads(cli("doctor", "--json").stdout)["problems"]
    assert len(problems) == len(sound) + 1
    assert value in result.stderr


@pytest.mark.parametrize(
    ("strategy", "prm", "words"),
    [("beam", "none", "beam needs a verifier"), ("revise", "", "revise needs a policy that was taught to revise")],
)
def test_a_strategy_that_the_chosen_models_cannot_run_is_told(cli: Cli, strategy: str, prm: str, words: str) -> None:
    cli("config", "set", "general.strategy", strategy)
    cli("config", "set", "model.prm", prm)
    result = cli("config", "validate")
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert any(words in problem for problem in json.loads(cli("doctor", "--json").stdout)["problems"])


def test_a_value_that_the_environment_wins_over_is_told(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDGE_TTC_GENERAL_N", "4")
    for words in (("set", "general.n", "8"), ("unset", "general.n")):
        assert "EDGE_TTC_GENERAL_N is set in the environment and wins" in cli("config", *words).stderr
    assert not cli("config", "set", "general.seed", "8").stderr


def test_a_broken_catalogue_completes_to_nothing(cli: Cli, home: Path) -> None:
    (folder := home / "data" / "models").mkdir(parents=True)
    (folder / "catalog.toml").write_text("nonsense")
    assert cli("models", "list").exit_code == 3
    command = ask.command
    (option,) = [p for p in command.params if p.name == "model"]
    assert ask.complete_model(click.Context(command), option, "") == []


def test_doctor_speaks_whatever_is_missing(cli: Cli, home: Path) -> None:
    found = json.loads(cli("doctor", "--json").stdout)
    keys = {"python", "machine", "llama_cpp", "onnxruntime", "energy", "cost_model", "models", "state", "config"}
    assert set(found) >= keys | {"problems", "screen"}
    assert found["energy"]["meter"]
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text("nonsense")
    (home / "state").write_text("in the way")
    broken = json.loads(cli("doctor", "--json").stdout)
    assert not broken["config"]["valid"]
    assert not broken["state"]["writable"]
    assert len(broken["problems"]) >= len(found["problems"]) + 2
    assert cli("doctor").exit_code == 0


@pytest.mark.parametrize("kind", ["folder", "foreign"])
def test_doctor_looks_into_the_journal(cli: Cli, home: Path, kind: str) -> None:
    journal = home / "state" / "sessions.db"
    journal.parent.mkdir()
    if kind == "folder":
        journal.mkdir()
    else:
        with contextlib.closing(sqlite3.connect(journal)) as db:
            db.execute("CREATE TABLE recipes (name TEXT)")
    result = cli("doctor", "--json")
    told = json.loads(result.stdout)
    assert not told["state"]["writable"]
    assert any("EDGE_TTC_HOME" in problem for problem in told["problems"])


def test_doctor_tells_what_the_screen_costs(cli: Cli, home: Path) -> None:
    assert json.loads(cli("doctor", "--json").stdout)["screen"]["compute_view_open"] is None
    add_costs(home / "state", {Screen.OPEN: Spent(0.9, 20.0)})
    screen = json.loads(cli("doctor", "--json").stdout)["screen"]
    assert screen["compute_view_open"] == {"core_share": 0.045, "measured_s": 20.0, "limit": 0.1}
    assert "core_share: 0.045" in cli("doctor").stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(cli: Cli, shell: str) -> None:
    assert "_EDGE_TTC_COMPLETE" in cli("completion", shell).stdout


def test_auto_is_told_apart_from_the_strategies(cli: Cli) -> None:
    result = cli("strategies", "show", "auto")
    assert result.exit_code == 2
    assert "picks among the strategies" in result.stderr


def test_completion_of_an_unknown_shell(cli: Cli) -> None:
    assert cli("completion", "csh").exit_code == 2


def test_completion_completes(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_EDGE_TTC_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "edge-ttc ask --strategy be")
    monkeypatch.setenv("COMP_CWORD", "3")
    assert cli().stdout.split() == ["plain,best-of-n", "plain,best-of-n-argmax", "plain,beam"]


def test_something_unexpected_is_one_line(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("boom\x1b[31m")

    monkeypatch.setattr(session, "open_session", fail)
    result = cli("ask", Q)
    assert result.exit_code == 1
    remedy = "set EDGE_TTC_DEBUG=1 for the traceback"
    line = f"edge-ttc: error: something unexpected happened (ZeroDivisionError: boom); {remedy}\n"
    assert result.stderr == line

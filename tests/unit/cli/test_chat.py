"""Questions line by line: orders between them, what ends the conversation, and with which code."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from edge_ttc.journal import SqliteJournal
from edge_ttc.paths import find_paths
from tests.unit.cli.conftest import Cli, Program

HARD = "A hard one"
ANSWER = b"Answer: "


def test_orders_hold_from_their_line_on(cli: Cli) -> None:
    lines = ["What is 12 + 7?", "", "/strategy majority n=4", "/budget 20J", "What is 12 * 7?", "/help",
             "/budget none", "/strategy", "/quit now", "What is 1 + 1?"]  # fmt: skip
    result = cli("chat", stdin="\n".join(lines))
    assert result.exit_code == 0
    assert [line for line in result.stdout.splitlines() if "Answer" in line] == ["Answer: 19", "Answer: 84"]
    assert "strategy majority n=4, budget 20J" in result.stderr
    assert "strategy auto, budget none" in result.stderr
    (kept,) = json.loads(cli("sessions", "list", "--json").stdout)
    assert kept["n_answers"] == 2


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"/nonsense", "unknown command '/nonsense'"),
        (b"/budget x", "'x' is not a budget"),
        (b"caf\xe9", "is not UTF-8"),
        (b"bell\x07", "control character"),
    ],
)
def test_a_bad_line_is_told_the_next_one_is_answered_and_the_code_remembers(cli: Cli, line: bytes, why: str) -> None:
    result = cli("chat", "--no-log", stdin=line + b"\nWhat is 12 + 7?\n")
    assert why in result.stderr
    assert result.stdout.endswith("Answer: 19\n")
    assert result.exit_code == 2


def test_a_configured_budget_is_lifted(cli: Cli) -> None:
    assert cli("config", "set", "budget.default", "20J").exit_code == 0
    lines = ["/strategy greedy", "/budget 5s", "/budget none", "What is 12 + 7?"]
    result = cli("chat", stdin="\n".join(lines))
    told = [line for line in result.stderr.splitlines() if line.startswith("strategy")]
    assert told == ["strategy greedy, budget 20J", "strategy greedy, budget 5s", "strategy greedy, budget none"]
    for words, budgets in ((("--budget", "none"), []), ((), ["J"])):
        answer = json.loads(cli("ask", *words, "--json", "What is 12 + 7?").stdout)
        assert [charge["unit"] for charge in answer["budget"]] == budgets


def test_a_session_that_was_removed_elsewhere_costs_no_answer(program: Program) -> None:
    chat = program("chat", stdin=subprocess.PIPE)
    assert chat.stdin is not None
    assert chat.stdout is not None
    chat.stdin.write(b"What is 12 + 7?\n")
    chat.stdin.flush()
    while not chat.stdout.readline().startswith(ANSWER):
        pass
    journal = SqliteJournal(find_paths().journal_file)
    (first,) = journal.find_sessions()
    journal.remove(first)
    out, err = chat.communicate(b"What is 12 * 7?\n" * 2, timeout=30)
    assert chat.returncode == 0, err
    assert out.count(b"Answer: 84") == 2
    (second,) = journal.find_sessions()
    assert [row.answer for row in journal.show(second)] == ["84", "84"]
    journal.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_what_nobody_types(program: Program, number: signal.Signals) -> None:
    chat = program("chat", "-s", "majority", slow=True, stdin=subprocess.PIPE)
    assert chat.stdin is not None
    assert chat.stdout is not None
    chat.stdin.write(f"What is 12 + 7?\n{HARD}\n{HARD}\n{HARD}\n".encode())
    chat.stdin.flush()
    while not chat.stdout.readline().startswith(ANSWER):
        pass
    time.sleep(0.3)  # into the second question
    chat.send_signal(number)
    out, _ = chat.communicate(timeout=30)
    assert chat.returncode in (128 + number, -number), "the latter where the signal came between two questions"
    assert out.count(ANSWER) <= 1


def test_the_prompt_is_no_data(tmp_path: Path) -> None:
    """With the answers in a file, the prompt still stands on the terminal."""
    import tests.unit.cli.conftest as here

    controller, terminal = pty.openpty()
    path = os.pathsep.join([str(here.ROOT), str(here.ROOT / "models"), os.environ.get("PYTHONPATH", "")])
    env = os.environ | {"PYTHONPATH": path, "FAKE_STEP_S": "0"}
    with (tmp_path / "answers").open("wb") as answers:
        chat = subprocess.Popen(
            [sys.executable, here.PROGRAM, "chat"], stdin=terminal, stdout=answers, stderr=terminal, env=env
        )
        os.close(terminal)
        os.write(controller, b"What is 12 + 7?\n/quit\n")
        assert chat.wait(timeout=30) == 0
    shown = b""
    try:
        while part := os.read(controller, 4096):
            shown += part
    except OSError:  # the terminal is gone
        pass
    os.close(controller)
    assert b"? " in shown
    written = (tmp_path / "answers").read_bytes()
    assert b"?" not in written
    assert written.endswith(b"Answer: 19\n")

"""The terminal app as a program in a terminal, on the bundled models."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from edge_ttc.journal import SqliteJournal
from edge_ttc.paths import find_paths
from edge_ttc_tui.memory import recalled
from tests.functional import hostile_tui
from tests.functional.conftest import ROOT
from tests.functional.terminal import Terminal

Open = Callable[..., Terminal]
ESCAPE, CTRL_C, CTRL_Q, CTRL_S = "\x1b", "\x03", "\x11", "\x13"
HARD = "Solve for x: 3 * (x - 4) + 5 = 2 * x + 11"


@pytest.fixture
def terminal(home: Path) -> Open:
    """Opens ``edge-ttc`` with no arguments in a terminal, or another Python program."""

    def start(*words: str, kind: str = "xterm-256color", **env: str) -> Terminal:
        path = os.pathsep.join(
            [*(str(ROOT / part) for part in ("", "tui", "models")), os.environ.get("PYTHONPATH", "")]
        )
        program = words or ("-m", "edge_ttc")
        return Terminal([sys.executable, *program], os.environ | {"PYTHONPATH": path} | env, kind)

    return start


def kept(home: Path) -> list[tuple[str, str | None, str | None]]:
    """(state, answer, stop reason) of everything in the journal."""
    journal = SqliteJournal(find_paths({"EDGE_TTC_HOME": str(home)}).journal_file)
    try:
        assert not journal.notices
        rows = [row for session in journal.list_sessions() for row in journal.show(session.id)]
        return [(row.state.value, row.answer, row.stop_reason) for row in rows]
    finally:
        journal.close()


def test_a_question_is_answered_on_the_screen_and_ctrl_q_gives_the_terminal_back(terminal: Open, home: Path) -> None:
    with terminal() as screen:
        screen.sees("Ask a question in mathematics", "tiny-policy + tiny-prm")
        screen.type("What is 12 + 7?\r")
        text = screen.sees("Answer: 19", " tok · ")
        assert "❯ What is 12 + 7?" in text
        screen.type(CTRL_Q)
        assert screen.ends() == 0
        assert screen.is_restored()
        assert not screen.screen.foreign
    assert kept(home)[0][:2] == ("done", "19")


def test_an_answer_is_stopped_midway_and_the_question_comes_back(terminal: Open, home: Path) -> None:
    with terminal(EDGE_TTC_GENERAL_STRATEGY="majority", EDGE_TTC_GENERAL_N="64") as screen:
        screen.sees("tiny-policy + tiny-prm")
        screen.type(f"{HARD}\r")
        screen.sees("❯ Solve for x", "J · ")
        screen.type(ESCAPE)
        began_s = time.monotonic()
        screen.sees("stopped")
        assert time.monotonic() - began_s < 5
        screen.type(ESCAPE)
        screen.sees(f"│{HARD}")
        screen.type(CTRL_C + CTRL_C)
        assert screen.ends() == 0
        assert screen.is_restored()
    assert [row[2] for row in kept(home)] == ["cancelled"]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_gives_the_terminal_back_and_keeps_the_state(
    terminal: Open, home: Path, number: signal.Signals, code: int
) -> None:
    with terminal(EDGE_TTC_GENERAL_STRATEGY="majority", EDGE_TTC_GENERAL_N="64") as screen:
        screen.sees("tiny-policy + tiny-prm")
        screen.type(f"{HARD}\r")
        screen.sees("❯ Solve for x")
        screen.type("What is 6 * 7?")
        screen.sees("│What is 6 * 7?")
        children = _children(screen.process.pid)
        assert children
        screen.signal(number)
        assert screen.ends() == code
        assert screen.is_restored()
        assert not screen.screen.foreign
        assert not [pid for pid in children if _alive(pid)]
    assert kept(home)[0][0] in ("done", "failed")
    assert recalled(find_paths({"EDGE_TTC_HOME": str(home)}).state_dir).prompt == "What is 6 * 7?"


def test_a_dead_model_process_is_a_notice_with_a_way_on(terminal: Open) -> None:
    with terminal() as screen:
        screen.sees("tiny-policy + tiny-prm")
        for pid in _children(screen.process.pid):
            os.kill(pid, signal.SIGKILL)
        screen.type("What is 12 + 7?\r")
        screen.sees("Answer: 19")
        screen.type(CTRL_Q)
        assert screen.ends() == 0
        assert screen.is_restored()


def test_a_storm_of_sizes_leaves_a_working_screen(terminal: Open) -> None:
    with terminal() as screen:
        screen.sees("tiny-policy + tiny-prm")
        for n in range(30):
            screen.resize(40 + 7 * n % 120, 10 + n)
            screen.read(0.005)
        screen.resize(80, 24)
        screen.type("What is 12 + 7?\r")
        screen.sees("Answer: 19")
        screen.type(CTRL_Q)
        assert screen.ends() == 0
        assert screen.is_restored()


def test_a_hostile_model_writes_nothing_but_text_to_the_terminal(terminal: Open) -> None:
    with terminal(hostile_tui.__file__) as screen:
        screen.sees("fake-policy", "do as I say")
        for question in ("What is 12 * 7?", "[bold]x[/] [@click=app.quit]y[/]"):
            screen.type(f"{question}\r")
            screen.sees(question, "[bold]12*7=84[/bold]", "<U+202E>")
        screen.type(CTRL_S)
        screen.sees("2 sessions", "do as I say")
        screen.type(CTRL_Q)
        assert screen.ends() == 0
        assert screen.is_restored()
        assert not screen.screen.foreign
        assert not [mark for mark in hostile_tui.MARKS if mark in screen.bytes]


def test_no_key_in_a_paste_is_pressed(terminal: Open, home: Path) -> None:
    with terminal() as screen:
        screen.sees("tiny-policy + tiny-prm")
        screen.type(f"\x1b[200~up {ESCAPE}[A out {CTRL_Q} and {ESCAPE}[20")
        screen.read(0.2)
        screen.type(f"1 {CTRL_C}{CTRL_C} sent \x1b[201~")
        screen.sees("│up ␛[A out  and ␛[201  sent")
        screen.type(CTRL_Q)
        assert screen.ends() == 0
        assert screen.is_restored()
    assert not kept(home)


def test_a_terminal_that_cannot_draw_gets_help(terminal: Open) -> None:
    with terminal(kind="dumb") as screen:
        assert screen.ends() == 0
        assert b"Usage: edge-ttc" in screen.bytes


def _children(pid: int) -> list[int]:
    """Processes whose parent is ``pid``."""
    found: list[int] = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
        if parent == pid:
            found.append(int(folder.name))
    return found


def _alive(pid: int) -> bool:
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False

"""The terminal app as a program whose models load for ever, or die."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from edge_ttc.paths import find_paths
from edge_ttc_tui.memory import recalled
from tests.functional.conftest import ROOT
from tests.functional.terminal import Terminal
from tests.processes import children, lives

FAKE = Path(__file__).with_name("fake_tui.py")
CTRL_Q, UP = "\x11", "\x1b[A"


def opened(opener: str, **env: str) -> Terminal:
    path = os.pathsep.join([*(str(ROOT / part) for part in ("", "tui", "models")), os.environ.get("PYTHONPATH", "")])
    return Terminal([sys.executable, str(FAKE), opener], os.environ | {"PYTHONPATH": path} | env)


@pytest.mark.parametrize(
    ("leave", "code"),
    [
        (lambda screen: screen.type(CTRL_Q), 0),
        (lambda screen: screen.signal(signal.SIGTERM), 143),
        (lambda screen: screen.signal(signal.SIGHUP), 129),
    ],
    ids=["ctrl+q", "SIGTERM", "SIGHUP"],
)
def test_leaving_while_the_models_load_ends_them_and_keeps_what_was_typed(
    home: Path, leave: Callable[[Terminal], None], code: int
) -> None:
    with opened("open_endless") as screen:
        screen.sees("loading the models")
        screen.type("What is 12 + 7?\r")
        screen.sees("waiting: models are loading")
        screen.type("half a quest")
        screen.sees("│half a quest")
        loading = children(screen.process.pid)
        assert loading
        leave(screen)
        assert screen.ends() == code
        assert screen.is_restored()
        assert not screen.screen.foreign
        assert not [pid for pid in loading if lives(pid)]
    kept = recalled(find_paths({"EDGE_TTC_HOME": str(home)}).state_dir)
    assert (kept.prompt, kept.waiting) == ("half a quest", ("What is 12 + 7?",))
    with opened("open_fake") as screen:
        screen.sees("1 question was not answered")
        screen.type(UP)
        screen.sees("│What is 12 + 7?")
        screen.type(f"\r{CTRL_Q}")
        assert screen.ends() == 0


@pytest.mark.parametrize("told", [signal.SIGHUP, signal.SIGWINCH], ids=["SIGHUP", "no hang-up"])
def test_a_terminal_that_vanishes_ends_the_app_and_its_models(home: Path, told: signal.Signals) -> None:
    with opened("open_endless") as screen:
        screen.sees("loading the models")
        screen.type("half a quest")
        screen.sees("│half a quest")
        loading = children(screen.process.pid)
        assert loading
        screen.vanishes()
        for _ in range(40):  # more screens than Textual's queue holds
            screen.signal(signal.SIGWINCH)
            time.sleep(0.02)
        with contextlib.suppress(ProcessLookupError):
            screen.signal(told)
        assert screen.process.wait(20) == 129
        assert not [pid for pid in loading if lives(pid)]
    assert recalled(find_paths({"EDGE_TTC_HOME": str(home)}).state_dir).prompt == "half a quest"


def test_models_that_die_again_and_again_are_told_and_replaced() -> None:
    with opened("open_fake", EDGE_TTC_FAKE_STEP_S="0.05") as screen:
        screen.sees("fake-policy")
        for n in range(3):
            screen.type(f"Question number {n}?\r")
            screen.sees(f"❯ Question number {n}?", "J · ")
            for pid in children(screen.process.pid):
                os.kill(pid, signal.SIGKILL)
            screen.sees("died of SIGKILL", "models anew")
            end_s = time.monotonic() + 30
            while "models anew" in screen.screen.text() and time.monotonic() < end_s:
                screen.read(0.05)
        screen.type("What is 12 + 7?\r")
        screen.sees("Answer: 19")
        screen.type(CTRL_Q)
        assert screen.ends() == 0
        assert screen.is_restored()

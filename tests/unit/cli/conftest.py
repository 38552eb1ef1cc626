"""The command line on fakes: in this process through click's runner, or as a program of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from edge_ttc.cli import session
from edge_ttc.cli.app import app
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import BOOK, fake_opener

PROGRAM = Path(__file__).with_name("fake_program.py")
ROOT = Path(__file__).parents[3]

Cli = Callable[..., Result]
Program = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of our own, and no settings from outside."""
    for name in [name for name in os.environ if name.startswith("EDGE_TTC_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("EDGE_TTC_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def policy() -> FakePolicy:
    """The policy that every session of ``cli`` runs on; change it before the command."""
    return FakePolicy(BOOK)


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, policy: FakePolicy) -> Cli:
    """``cli("ask", "…")`` runs a command on fakes; ``input`` is its stdin."""

    def again() -> FakePolicy:
        policy.closed, policy.calls = False, 0
        return policy

    monkeypatch.setattr(session, "open_session", fake_opener(again))

    def run(*words: str, stdin: bytes | str | None = None) -> Result:
        return CliRunner().invoke(app, words, input=stdin, prog_name="edge-ttc")

    return run


@pytest.fixture
def program(home: Path) -> Program:
    """``program("ask", "…", slow=True)`` starts a process on fakes; with ``slow`` a token takes 10 ms."""

    def start(
        *words: str | bytes, slow: bool = False, stdin: int = subprocess.DEVNULL, stdout: int = subprocess.PIPE
    ) -> subprocess.Popen[bytes]:
        path = os.pathsep.join([str(ROOT), str(ROOT / "models"), os.environ.get("PYTHONPATH", "")])
        env = os.environ | {"PYTHONPATH": path, "FAKE_STEP_S": "0.01" if slow else "0"}
        return subprocess.Popen(
            [sys.executable, PROGRAM, *words],
            stdin=stdin,
            stdout=stdout,
            stderr=subprocess.PIPE,
            env=env,
        )

    return start

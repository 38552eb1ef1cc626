"""The program as a process: signals, closed pipes, and how fast it says something."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.unit.cli.conftest import ROOT, Program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
HARD = ("ask", "A hard one", "--strategy", "best-of-n")
WAIT_S = 30


def test_the_program(program: Program) -> None:
    process = program("ask", "-q", "What is 12 * 7?")
    assert process.communicate(timeout=WAIT_S) == (b"84\n", b"")
    assert process.returncode == 0


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_stops_the_work_with_the_best_so_far(program: Program, number: signal.Signals, code: int) -> None:
    process = program("ask", "A hard one", "--events", slow=True)
    assert process.stdout is not None
    for line in process.stdout:
        if json.loads(line)["event"] == "decided":
            break
    process.send_signal(number)
    rest, errors = process.communicate(timeout=WAIT_S)
    answer = json.loads(rest.splitlines()[-1])
    assert (answer["event"], answer["stop_reason"], answer["answer"]) == ("answer", "cancelled", "42")
    assert (process.returncode, errors) == (code, b"")


def test_a_signal_before_any_answer(program: Program) -> None:
    process = program(*HARD, "--events", slow=True)
    assert process.stdout is not None
    while json.loads(process.stdout.readline())["event"] != "prefilled":
        pass
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=WAIT_S)
    assert json.loads(rest.splitlines()[-1])["answer"] is None
    assert (process.returncode, errors.decode().count("\n")) == (130, 1)


def test_a_cancelled_answer_is_in_the_journal(program: Program) -> None:
    test_a_signal_before_any_answer(program)
    shown, _ = program("sessions", "show", "1").communicate(timeout=WAIT_S)
    assert b"cancelled" in shown


def test_a_reader_that_leaves_gets_no_traceback(program: Program) -> None:
    process = program(*HARD, "--events")
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr as errors:
        assert errors.read() == b""
    assert process.wait(timeout=WAIT_S) == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_is_one_line(program: Program) -> None:
    with open("/dev/full", "wb") as full:
        process = program(*HARD, "--json", stdout=full.fileno())
        _, errors = process.communicate(timeout=WAIT_S)
    assert process.returncode == 1
    assert errors.decode().count("\n") == 1


def test_arguments_that_are_not_utf_8(program: Program) -> None:
    process = program("ask", b"caf\xe9 1+1")
    out, errors = process.communicate(timeout=WAIT_S)
    assert (process.returncode, out, errors.count(b"\n")) == (2, b"", 1)


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; sys.argv = ['edge-ttc', '--help']; from edge_ttc.cli import main\n"
    code += "try: main()\nexcept SystemExit: pass\n"
    code += "print([m for m in ('numpy', 'onnxruntime', 'llama_cpp', 'sqlite3', 'sympy') if m in sys.modules])"
    started_s = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, timeout=WAIT_S, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"
    assert time.monotonic() - started_s < 10

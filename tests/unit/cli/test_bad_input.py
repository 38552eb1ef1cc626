"""Each bad input gets one line on stderr that names the remedy, its exit code, and no traceback."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from click.testing import Result

from edge_ttc.cli import session
from edge_ttc.testing.policy import FakePolicy
from tests.unit.cli.conftest import Cli

REAL = session.open_session

Q = "A hard one"


def assert_one_line(result: Result, code: int, *words: str) -> None:
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("edge-ttc: error: ")
    assert "Traceback" not in line
    for word in words:
        assert word in line


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (("",), "type one"),
        (("  \n ",), "type one"),
        ((), "in quotes"),
        (("x" * 600,), "shorten it"),
        (("x" * 30_000,), "shorten it"),
        (("What is \x1b[31m1+1?",), "remove it"),
        (("What is \x001+1?",), "remove it"),
        (("caf\udce9 1+1",), "UTF-8"),
        ((Q, "--budget", "-5J"), "such as 300J"),
        ((Q, "--budget", "nanJ"), "such as 300J"),
        ((Q, "--budget", "infJ"), "such as 300J"),
        ((Q, "--budget", "1e999J"), "such as 300J"),
        ((Q, "--budget", "5"), "such as 300J"),
        ((Q, "--budget", "5 parsecs"), "such as 300J"),
        ((Q, "--budget", ""), "such as 300J"),
        ((Q, "--budget", "5J", "--budget", "x"), "such as 300J"),
        ((Q, "--budget", "5J", "--budget", "none"), "give none alone"),
        ((Q, "--strategy", ""), "--strategy is empty"),
        ((Q, "--model", ""), "--model is empty"),
        ((Q, "--prm", " "), "--prm is empty"),
        ((Q, "-s", "majority", "-n", "8", "-p", "n=4"), "not both"),
        ((Q, "--strategy", "magic"), "choose one of auto, greedy"),
        ((Q, "--strategy", "majority", "-n", "0"), "give a whole number from 1"),
        ((Q, "--strategy", "majority", "-n", "-3"), "give a whole number from 1"),
        ((Q, "--strategy", "majority", "-n", "many"), "--help"),
        ((Q, "--strategy", "beam", "-n", "2", "--param", "m=3"), "choose m"),
        ((Q, "--strategy", "greedy", "-n", "4"), "its parameters: none"),
        ((Q, "-n", "4"), "--strategy"),
        ((Q, "--strategy", "beam", "--param", "width=4"), "its parameters: n, m"),
        ((Q, "--strategy", "beam", "--param", "m"), "--param m=4"),
        ((Q, "--strategy", "beam", "--param", "m=four"), "give a whole number"),
        ((Q, "--strategy", "majority", "--param", "temperature=nan"), "give a number from"),
        ((Q, "--seed", "-1"), "--help"),
        ((Q, "--frobnicate"), "--help"),
        (("-5 + 3",), "goes after --"),
        ((Q, "and", "more"), "--help"),
    ],
)
def test_usage(cli: Cli, policy: FakePolicy, words: tuple[str, ...], remedy: str) -> None:
    assert_one_line(cli("ask", *words), 2, remedy)
    assert policy.drawn_tok == 0


def test_an_unknown_command(cli: Cli) -> None:
    assert_one_line(cli("answer", Q), 2, "--help")


@pytest.mark.parametrize("data", [b"caf\xe9 1+1", b"\xff\xfe\x00", b"ends in half \xc3"])
def test_stdin_that_is_not_utf_8(cli: Cli, data: bytes) -> None:
    assert_one_line(cli("ask", "-", stdin=data), 2, "save the text as UTF-8")


@pytest.mark.parametrize("data", [b"", b"\n\n"])
def test_stdin_without_a_question(cli: Cli, data: bytes) -> None:
    assert_one_line(cli("ask", "-", stdin=data), 2, "type one")


@pytest.mark.parametrize("unit", ["x", "é", "€", "😀"])
def test_stdin_without_end(cli: Cli, unit: str) -> None:
    assert_one_line(cli("ask", "-", stdin=(" " + unit * 90_000).encode()), 2, "shorten it")


def test_a_broken_configuration(cli: Cli, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text("[general]\nseed = 'x'\n")
    assert_one_line(cli("ask", Q), 2, "a whole number")


def test_a_state_folder_that_cannot_be_written(cli: Cli, policy: FakePolicy, home: Path) -> None:
    (home / "state").write_text("a file where a folder should be")
    assert_one_line(cli("ask", Q), 6, "EDGE_TTC_HOME", "--no-log")
    assert policy.calls == 0
    assert cli("ask", Q, "--no-log").exit_code == 0


@pytest.fixture
def real(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line with its real way to models."""
    monkeypatch.setattr(session, "open_session", REAL)
    return cli


CARD = """
[[model]]
id = "mine"
role = "policy"
format = "gguf"
file = "mine.gguf"
sha256 = "{sha256}"
size_bytes = {size}
tokenizer = "mine"
n_vocab = 4
d_model = 4
n_layer = 1
n_non_embedding = 4
n_ctx = 16
answer_tok = 8
licence = "none"
summary = "a test"
"""


def install(home: Path, data: bytes | None, card: bytes) -> None:
    folder = home / "data" / "models"
    folder.mkdir(parents=True)
    text = CARD.format(sha256=hashlib.sha256(card).hexdigest(), size=len(card))
    (folder / "catalog.toml").write_text(text)
    if data is not None:
        (folder / "mine.gguf").write_bytes(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [(None, "cannot be read"), (b"GGUF", "has 4 bytes"), (b"GGUF altered", "has SHA-256")],
    ids=["missing", "truncated", "altered"],
)
def test_a_bad_model_file(real: Cli, home: Path, data: bytes | None, words: str) -> None:
    install(home, data, b"GGUF as made")
    for command in (("ask", Q, "--model", "mine", "--prm", "none"), ("chat", "--model", "mine", "--prm", "none")):
        assert_one_line(real(*command), 3, words, "put the original file back")
    verified = real("models", "verify", "mine")
    assert verified.exit_code == 3
    assert words in verified.stdout


def test_an_unknown_model(real: Cli, home: Path) -> None:
    install(home, b"x", b"x")
    assert_one_line(real("ask", Q, "--model", "nonesuch"), 3, "edge-ttc models list")
    assert_one_line(real("ask", Q, "--model", "mine", "--prm", "nonesuch"), 3, "edge-ttc models list")
    assert_one_line(real("models", "show", "nonesuch"), 3, "known here")


def test_a_catalogue_that_is_none(real: Cli, home: Path) -> None:
    install(home, b"x", b"x")
    (home / "data" / "models" / "catalog.toml").write_text("[[model]\n")
    assert_one_line(real("ask", Q), 3, "mend the card")


def test_a_bad_model_loses_nothing_that_is_stored(real: Cli, cli: Cli, home: Path) -> None:
    install(home, b"x", b"y")
    real("ask", Q, "--model", "mine", "--prm", "none")
    assert "failed: model 'mine'" in cli("sessions", "show", "1").stdout

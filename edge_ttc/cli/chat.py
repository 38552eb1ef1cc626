"""``edge-ttc chat``: a line REPL over the same events as ``ask``."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

import click

from edge_ttc.cli import session as seam
from edge_ttc.cli.answering import Wish, answer_one, no_empty_words, parse_params, wished_budget
from edge_ttc.cli.ask import SEED, complete_model, complete_strategy
from edge_ttc.cli.guard import complain
from edge_ttc.cli.presenters import Plain
from edge_ttc.cli.progress import stderr_progress
from edge_ttc.cli.record import Record, open_journal
from edge_ttc.errors import EXIT_INTERRUPTED, EXIT_TERMINATED, EdgeTTCError, UsageError

if TYPE_CHECKING:
    from edge_ttc.api import Session
    from edge_ttc.config import Config
    from edge_ttc.journal import Journal
    from edge_ttc.worker import WorkerSession

HELP = """\
Type a question and press Enter. Each question is answered by itself.
  /budget 20J 5s       what a question may cost from now on; /budget none lifts it
  /strategy beam m=4   how to answer from now on, with parameters; /strategy auto decides by itself
  /help                this text
  /quit                end (so do Ctrl-D, and Ctrl-C at the prompt; while an answer is worked on, Ctrl-C stops it)"""
PROMPT = "? "


@click.command(short_help="Answer questions line by line.")
@click.option(
    "--budget",
    "-b",
    multiple=True,
    metavar="B",
    help="At most this much for each question, such as 20J; none: no limit.",
)
@click.option("--strategy", "-s", metavar="NAME", shell_complete=complete_strategy, help="How to answer.")
@click.option("--model", metavar="ID", shell_complete=complete_model, help="The policy that writes.")
@click.option("--prm", metavar="ID", shell_complete=complete_model, help="The process reward model that scores.")
@click.option("--seed", type=SEED, metavar="S", help="The same seed gives the same answers.")
@click.option("--no-log", is_flag=True, help="Keep no record of these questions.")
def command(
    budget: tuple[str, ...], strategy: str | None, model: str | None, prm: str | None, seed: int | None, no_log: bool
) -> int:
    """Answer questions line by line; /help says more."""
    from edge_ttc.config import load_config

    no_empty_words(strategy=strategy, model=model, prm=prm)
    config = load_config(overrides={"general.no_log": no_log or None})
    wish = Wish(wished_budget(budget), strategy, seed=seed)
    wish.check(config)
    for notice in config.notices:
        complain(notice, what="note")
    with ExitStack() as stack:
        journal = stack.enter_context(open_journal(not config.general.no_log))
        session = stack.enter_context(seam.open_session(model, prm, config=config, worker=True))
        return Chat(session, config, journal, wish).run()


class Chat:
    """A conversation of questions that know nothing of each other, kept as one session."""

    def __init__(self, session: Session | WorkerSession, config: Config, journal: Journal | None, wish: Wish) -> None:
        self._session, self._config, self._journal, self._wish = session, config, journal, wish
        self._session_id = self._n_told = 0

    def run(self) -> int:
        """Until /quit, the end of the input or SIGTERM. An error ends a line, not the conversation.

        Returns:
            Where somebody types: 0, or 143 after SIGTERM. Else, since nobody sees it: the code of the last line that
            went wrong; Ctrl-C ends it, too.
        """
        if _interactive():
            click.echo("/help for help, /quit to end", err=True)
        self._tell_notices()
        code = 0
        for line in read_lines():
            try:
                text = _decoded(line).strip()
                if text.split()[:1] in (["/quit"], ["/exit"], ["/q"]):
                    break
                ended = self._take(text)
            except EdgeTTCError as error:
                complain(error.message, error.remedy)
                ended = error.exit_code
            if ended == EXIT_TERMINATED or (ended == EXIT_INTERRUPTED and not _interactive()):
                return ended
            code = ended or code
        return 0 if _interactive() else code

    def _take(self, text: str) -> int:
        """Serve one line; its exit code."""
        if text.startswith("/"):
            name, *words = text.split()
            self._order(name, tuple(words))
            return 0
        return self._ask(text) if text else 0

    def _order(self, name: str, words: tuple[str, ...]) -> None:
        if name == "/budget":
            self._change(replace(self._wish, budget=wished_budget(words or ("none",))))
        elif name == "/strategy":
            strategy = words[0] if words else None
            self._change(replace(self._wish, strategy=strategy, params=parse_params(words[1:])))
        elif name == "/help":
            click.echo(HELP, err=True)
        else:
            raise UsageError(f"unknown command {name!r}", "/help lists those there are")

    def _change(self, wish: Wish) -> None:
        wish.check(self._config)
        self._wish = wish
        strategy = wish.strategy or self._config.general.strategy
        given = "".join(f" {k}={v}" for k, v in wish.params.items())
        budget = " ".join(self._config.budget.default if wish.budget is None else wish.budget) or "none"
        click.echo(f"strategy {strategy}{given}, budget {budget}", err=True)

    def _ask(self, text: str) -> int:
        from edge_ttc.question import tidy_question

        question = tidy_question(text)
        seed = self._config.general.seed if self._wish.seed is None else self._wish.seed
        record = Record(self._journal, question, seed, self._session_id)
        self._session_id = record.session_id
        progress = stderr_progress()
        code = answer_one(lambda: self._session, question, self._wish, record, Plain(progress), progress)
        self._tell_notices()
        return code

    def _tell_notices(self) -> None:
        """What is new to be known of the loaded models."""
        for notice in self._session.notices[self._n_told :]:
            complain(notice, what="note")
        self._n_told = len(self._session.notices)


def read_lines() -> Iterator[bytes | str]:
    """Lines of stdin: with a prompt and editing on a terminal, as bytes from anything else."""
    if not _interactive():
        if sys.stdin is not None:
            yield from map(bytes, sys.stdin.buffer)  # without map, stdin would be closed with this generator
        return
    with contextlib.suppress(ImportError):
        import_module("readline")  # gives input() its editing
    while True:
        try:
            yield _typed()
        except EOFError:
            click.echo(err=True)
            return


def _typed() -> str:
    """A line from the terminal. The prompt is no part of what is written to a file or a pipe."""
    if sys.stdout.isatty():
        return input(PROMPT)
    click.echo(PROMPT, nl=False, err=True)
    return input()


def _interactive() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _decoded(line: bytes | str) -> str:
    try:
        return (line.decode() if isinstance(line, bytes) else line).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise UsageError(f"the line is not UTF-8 (byte {error.start})", "save the text as UTF-8") from error

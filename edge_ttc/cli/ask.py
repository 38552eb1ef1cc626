"""``edge-ttc ask``."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from edge_ttc.cli import session as seam
from edge_ttc.cli.answering import Wish, answer_one, no_empty_words, parse_params, wished_budget
from edge_ttc.cli.guard import complain
from edge_ttc.cli.presenters import presenter
from edge_ttc.cli.progress import stderr_progress
from edge_ttc.cli.record import Record, open_journal
from edge_ttc.errors import UsageError

if TYPE_CHECKING:
    from edge_ttc.api import Session
    from edge_ttc.worker import WorkerSession

SEED = click.IntRange(0, 2**31 - 1)


def complete_strategy(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Names that a shell may complete to."""
    from edge_ttc.config_sections import STRATEGIES

    return [name for name in STRATEGIES if name.startswith(incomplete)]


def complete_model(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Ids of models of the role that the option is named for; none where a catalogue is broken, which commands tell."""
    from edge_ttc.api import open_catalog
    from edge_ttc.errors import EdgeTTCError

    role = "prm" if param.name == "prm" else "policy"
    try:
        ids = [entry.card.id for entry in open_catalog().entries() if entry.card.role == role]
    except EdgeTTCError:
        return []
    return [model_id for model_id in ids if model_id.startswith(incomplete)]


@click.command(short_help="Answer one question.")
@click.argument("question", required=False)
@click.option(
    "--budget",
    "-b",
    multiple=True,
    metavar="B",
    help="At most this much: 20J, 0.01Wh, 5s, 4096tok, 2Gflop. May be repeated; all of them hold. none: no limit.",
)
@click.option(
    "--strategy",
    "-s",
    metavar="NAME",
    shell_complete=complete_strategy,
    help="auto, greedy, majority, best-of-n, beam …; `edge-ttc strategies list` has all.",
)
@click.option("-n", type=int, metavar="N", help="Candidates.")
@click.option("--param", "-p", multiple=True, metavar="K=V", help="A parameter of the strategy; may be repeated.")
@click.option("--model", metavar="ID", shell_complete=complete_model, help="The policy that writes.")
@click.option(
    "--prm", metavar="ID", shell_complete=complete_model, help="The process reward model that scores; none loads none."
)
@click.option("--seed", type=SEED, metavar="S", help="The same seed gives the same answer.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--events", is_flag=True, help="Print JSON lines as things happen; the last is the answer.")
@click.option("--quiet", "-q", is_flag=True, help="Print the answer alone.")
@click.option("--no-log", is_flag=True, help="Keep no record of this question.")
def command(
    question: str | None,
    budget: tuple[str, ...],
    strategy: str | None,
    n: int | None,
    param: tuple[str, ...],
    model: str | None,
    prm: str | None,
    seed: int | None,
    as_json: bool,
    events: bool,
    quiet: bool,
    no_log: bool,
) -> int:
    """Answer QUESTION; - reads it from stdin.

    Steps and answer go to stdout, what it cost to stderr.
    """
    from edge_ttc.config import load_config
    from edge_ttc.question import tidy_question

    no_empty_words(strategy=strategy, model=model, prm=prm)
    text = tidy_question(read_question(question))
    wish = Wish(wished_budget(budget), strategy, n, parse_params(param), seed)
    config = load_config(overrides={"general.no_log": no_log or None})
    wish.check(config)
    for notice in config.notices:
        complain(notice, what="note")
    progress = stderr_progress(wanted=not quiet)
    show = presenter(progress, json=as_json, events=events, quiet=quiet)
    with ExitStack() as stack:
        journal = stack.enter_context(open_journal(not config.general.no_log))
        record = Record(journal, text, config.general.seed if seed is None else seed)

        def open_session() -> Session | WorkerSession:
            session = stack.enter_context(seam.open_session(model, prm, config=wish.over(config)))
            for notice in session.notices:
                complain(notice, what="note")
            return session

        return answer_one(open_session, text, wish, record, show, progress)


def read_question(argument: str | None) -> str:
    """The question as given, or all of stdin for ``-``.

    Raises:
        UsageError: there is none, or stdin is not UTF-8.
    """
    if argument is None:
        raise UsageError("there is no question", "give one in quotes, or - to read it from stdin")
    if argument != "-":
        return argument
    from edge_ttc.question import MAX_CHARS

    try:
        data = sys.stdin.buffer.read(4 * MAX_CHARS + 4)
    except (AttributeError, OSError, ValueError) as error:  # a closed stdin is None
        raise UsageError("stdin cannot be read", "give the question in quotes") from error
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if error.start > 4 * MAX_CHARS:
            return data[: error.start].decode()  # far too long in any case
        raise UsageError(f"stdin is not UTF-8 (byte {error.start})", "save the text as UTF-8") from error

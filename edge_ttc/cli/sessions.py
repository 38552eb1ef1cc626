"""``edge-ttc sessions``."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click

from edge_ttc.cli.output import print_json, print_safe, print_table, scaled
from edge_ttc.cli.record import open_journal
from edge_ttc.events import plain

if TYPE_CHECKING:
    from edge_ttc.journal import AnswerRow

ID = click.IntRange(1, 2**63 - 1)
_TITLE_CHARS = 60


@click.group(short_help="List, show, export and remove what was asked.")
def command() -> None:
    """What was asked and answered, from the journal."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_(as_json: bool) -> int:
    """List all sessions, the newest first."""
    with open_journal() as journal:
        rows = journal.list_sessions() if journal else []
    if as_json:
        print_json([plain(row) for row in rows])
        return 0
    print_table(
        ((f"{r.id}", _when(r.started_s), f"{r.n_answers}", scaled(r.energy_j, "J"), _short(r.title)) for r in rows),
        ("ID", "STARTED", "ANSWERS", "ENERGY", "TITLE"),
    )
    return 0


@command.command()
@click.argument("session_id", metavar="ID", type=ID)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def show(session_id: int, as_json: bool) -> int:
    """Show a session's questions and answers."""
    with open_journal() as journal:
        rows = journal.show(session_id) if journal else []
    if as_json:
        print_json([plain(row) for row in rows])
        return 0
    for row in rows:
        print_safe(f"{_when(row.started_s)}  {row.question}")
        print_safe(f"  {_outcome(row)} · {row.usage.total_tok} tok · {scaled(row.usage.energy_j, 'J')}")
    return 0


@command.command()
@click.argument("session_id", metavar="ID", type=ID)
def export(session_id: int) -> int:
    """Print a session with all its events as one JSON object."""
    with open_journal() as journal:
        session = journal.export(session_id) if journal else {}
    print_json(plain(session), indent=1)
    return 0


@command.command("rm")
@click.argument("session_ids", metavar="ID...", type=ID, nargs=-1, required=True)
def remove(session_ids: tuple[int, ...]) -> int:
    """Remove sessions for good."""
    with open_journal() as journal:
        for session_id in session_ids:
            if journal:
                journal.remove(session_id)
    return 0


def _outcome(row: AnswerRow) -> str:
    if row.error:
        return f"{row.state.value}: {row.error}"
    if row.stop_reason is None:
        return row.state.value
    return f"Answer: {row.answer if row.answer is not None else 'none'} · {row.stop_reason}"


def _when(started_s: float) -> str:
    return datetime.datetime.fromtimestamp(started_s).strftime("%Y-%m-%d %H:%M")


def _short(title: str) -> str:
    return title if len(title) <= _TITLE_CHARS else title[: _TITLE_CHARS - 1] + "…"

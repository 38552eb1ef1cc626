"""``edge-ttc sessions``."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click

from edge_ttc.cli.guard import no_surrogates
from edge_ttc.cli.output import print_json, print_safe, print_table, scaled
from edge_ttc.cli.record import open_journal
from edge_ttc.errors import UsageError
from edge_ttc.events import plain

if TYPE_CHECKING:
    from edge_ttc.journal import AnswerRow, Journal
    from edge_ttc.journal_rows import SessionRow

ID = click.IntRange(1, 2**63 - 1)
PAGE = 200
"""Sessions that are read at a time."""
_TITLE_CHARS = 60


@click.group(short_help="List, show, rename, export and remove what was asked.")
def command() -> None:
    """What was asked and answered, from the journal."""


@command.command("list")
@click.option("--search", metavar="TEXT", default="", help="Only sessions in which every word of TEXT stands.")
@click.option("--limit", metavar="N", type=click.IntRange(min=1), help="At most the N newest.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_(search: str, limit: int | None, as_json: bool) -> int:
    """List sessions, the newest first."""
    with open_journal() as journal:
        rows = _listed(journal, no_surrogates(search, "the search"), limit) if journal else []
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
@click.option("--format", "form", type=click.Choice(["json", "md"]), help="Default: md for FILE.md, else json.")
@click.option("--output", "-o", metavar="FILE", help="Write FILE, which must not exist, and print nothing; - prints.")
def export(session_id: int, form: str | None, output: str | None) -> int:
    """Print a session with its compute record: all events as one JSON object, or a page of Markdown."""
    from edge_ttc.export import ExportFormat, form_of, render, write_export

    with open_journal() as journal:
        session = plain(journal.export(session_id)) if journal else {}
    chosen = ExportFormat(form) if form else form_of(output or "", ExportFormat.JSON)
    if output not in (None, "-"):
        write_export(session, output, chosen)
    else:
        print_safe(render(session, chosen).rstrip("\n"))
    return 0


@command.command()
@click.argument("session_id", metavar="ID", type=ID)
@click.argument("title")
def rename(session_id: int, title: str) -> int:
    """Give a session another title."""
    with open_journal() as journal:
        if journal:
            journal.rename(session_id, no_surrogates(title, "the title"))
    return 0


@command.command("rm")
@click.argument("session_ids", metavar="ID...", type=ID, nargs=-1, required=True)
def remove(session_ids: tuple[int, ...]) -> int:
    """Remove sessions for good: all of those given, or none where one of them is not there."""
    with open_journal() as journal:
        if journal is None:
            return 0
        wanted = tuple(dict.fromkeys(session_ids))
        there = {row.id for row in journal.list_sessions(wanted)}
        if missing := [str(i) for i in wanted if i not in there]:
            raise UsageError(
                f"there is no session {', '.join(missing)}", "`edge-ttc sessions list` shows those there are"
            )
        for session_id in wanted:
            journal.remove(session_id)
    return 0


def _listed(journal: Journal, search: str, limit: int | None) -> list[SessionRow]:
    if not search and limit is None:
        return journal.list_sessions()
    ids = journal.find_sessions(search)[:limit]
    pages = (ids[at : at + PAGE] for at in range(0, len(ids), PAGE))
    return [row for page in pages for row in journal.list_sessions(page)]


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

"""``edge-ttc models``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from edge_ttc.cli.guard import complain
from edge_ttc.cli.output import print_json, print_safe, print_table
from edge_ttc.errors import ModelError

if TYPE_CHECKING:
    from edge_ttc.catalog import Entry


@click.group(short_help="List, show and verify models.")
def command() -> None:
    """Models in reach: the bundled ones, and those in the data folder's ``models``."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_(as_json: bool) -> int:
    """List all models."""
    entries = _entries()
    if as_json:
        print_json([_card(entry) for entry in entries])
        return 0
    print_table(
        (
            (c.id, c.role.value, c.format, c.quantisation or "-", f"{c.size_bytes / 1e6:.1f} MB",
             _memory(entry), "yes" if c.default else "", c.licence, c.summary)
            for entry in entries
            for c in [entry.card]
        ),
        ("ID", "ROLE", "FORMAT", "QUANT", "SIZE", "MEMORY", "DEFAULT", "LICENCE", "SUMMARY"),
    )  # fmt: skip
    return 0


@command.command()
@click.argument("model_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def show(model_id: str, as_json: bool) -> int:
    """Show one model's card."""
    card = _card(_find([model_id])[0])
    if as_json:
        print_json(card)
        return 0
    for name, value in card.items():
        print_safe(f"{name} = {value!r}" if isinstance(value, str) else f"{name} = {value}")
    return 0


@command.command()
@click.argument("model_ids", metavar="[ID]...", nargs=-1)
def verify(model_ids: tuple[str, ...]) -> int:
    """Compare the files of some models, or of all, with the sizes and SHA-256 on their cards."""
    bad = 0
    for entry in _find(list(model_ids)) if model_ids else _entries():
        problem = entry.problem()
        print_safe(f"{entry.card.id}: {problem or 'ok'}")
        bad += bool(problem)
    if bad:
        complain(f"{bad} model files are not as their cards say", "reinstall edge-ttc, or put the originals back")
    return ModelError.exit_code if bad else 0


def _entries() -> list[Entry]:
    from edge_ttc.api import open_catalog

    entries = open_catalog().entries()
    if not entries:
        raise ModelError("no models are installed", "reinstall edge-ttc: its bundled models are missing")
    return entries


def _find(model_ids: list[str]) -> list[Entry]:
    known = {entry.card.id: entry for entry in _entries()}
    for model_id in model_ids:
        if model_id not in known:
            raise ModelError(f"there is no model {model_id!r}", f"known here: {', '.join(known)}")
    return [known[model_id] for model_id in model_ids]


def _memory(entry: Entry) -> str:
    """What it takes once it runs, a question mark where the file does not say."""
    from edge_ttc.preflight import memory_needed

    try:
        return f"{memory_needed(entry) / 1e6:.1f} MB"
    except ModelError:
        return "?"


def _card(entry: Entry) -> dict[str, Any]:
    from edge_ttc.events import plain

    return plain(entry.card) | {"path": str(entry.path)}

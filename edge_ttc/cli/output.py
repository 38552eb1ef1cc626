"""Words and JSON for people and programs. Model text passes ``safe_text`` here, and nowhere later."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from edge_ttc.display import safe_line, safe_text, scaled

if TYPE_CHECKING:
    from edge_ttc.domain import Answer


def print_json(value: Any, *, indent: int | None = None) -> None:
    """Strict JSON in plain ASCII, so that no character of it can do a terminal any harm."""
    text = json.dumps(value, allow_nan=False, ensure_ascii=True, indent=indent)
    click.echo(text.replace("\x7f", "\\u007f"))


def print_safe(text: str, *, bold: bool = False) -> None:
    """A line on stdout; in bold only on a terminal whose user did not set NO_COLOR."""
    text = safe_text(text)
    click.echo(click.style(text, bold=True) if bold else text, color=False if os.environ.get("NO_COLOR") else None)


def print_table(rows: Iterable[Sequence[str]], head: Sequence[str]) -> None:
    """Columns as wide as their widest cell."""
    table = [list(head), *([safe_line(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def receipt(answer: Answer) -> str:
    """What an answer cost, on one line."""
    usage, energy = answer.usage, answer.energy
    given = " ".join(f"{k}={v}" for k, v in answer.strategy.parameters.items())
    parts = [f"{answer.strategy.name} {given}".rstrip()]
    if answer.difficulty:
        parts.append(f"difficulty {answer.difficulty.bin}/5")
    tokens = f"{usage.prompt_tok} prompt + {usage.policy_tok} policy + {usage.prm_tok} prm"
    discarded = f", {usage.discarded_tok} discarded" if usage.discarded_tok else ""
    parts.append(f"{usage.total_tok} tok ({tokens}{discarded})")
    badge = energy.name if energy.kind.value.startswith(energy.name) else f"{energy.name}, {energy.kind.value}"
    parts.append(f"{scaled(usage.energy_j, 'J')} ±{energy.error:.0%} ({badge})")
    parts.append(f"{scaled(usage.wall_s, 's')} (loading {scaled(answer.load_s, 's')})")
    if answer.confidence is not None:
        parts.append(f"confidence {answer.confidence:.2f}")
    parts.append(f"stop: {answer.stop_reason.value}")
    return safe_line(" · ".join(parts))

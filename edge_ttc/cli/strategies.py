"""``edge-ttc strategies``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from edge_ttc.cli.output import print_json, print_table

if TYPE_CHECKING:
    from edge_ttc.strategy.registry import Strategy

CAP_TOK, PROMPT_TOK = 256, 64
"""Lengths that worst cases are shown for; a model's own cap is its card's ``answer_tok``."""


@click.group(short_help="List and show the ways of spending compute.")
def command() -> None:
    """Ways of spending compute: what `ask --strategy` takes.

    Worst cases hold for default parameters, a prompt of 64 tokens and a length cap of 256 tokens.
    """


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_(as_json: bool) -> int:
    """List every strategy with its parameters, the most tokens it can cost, and where it comes from."""
    from edge_ttc.strategy.registry import STRATEGIES

    rows = [_row(strategy) for strategy in STRATEGIES.values()]
    if as_json:
        print_json(rows)
        return 0
    print_table(
        ((r["name"], _parameters(r["parameters"]), _worst(r["worst_case"]), r["summary"], r["source"]) for r in rows),
        ("NAME", "PARAMETERS", "WORST CASE", "WHAT IT DOES", "SOURCE"),
    )
    click.echo("auto picks among these by predicted difficulty, from a profile measured on the models.")
    return 0


@command.command()
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def show(name: str, as_json: bool) -> int:
    """Show one strategy: what it does, its parameters and their ranges."""
    from edge_ttc.strategy.registry import AUTO, find

    if name == AUTO:
        raise click.UsageError("auto picks among the strategies by predicted difficulty; `edge-ttc strategies list`")
    row = _row(find(name))
    if as_json:
        print_json([row])
        return 0
    needs = [what for what, key in (("a PRM", "needs_prm"), ("a policy that revises", "needs_revision")) if row[key]]
    click.echo(f"{row['name']}: {row['summary']}")
    click.echo(f"source: {row['source']}")
    click.echo(f"needs: {', '.join(needs) or 'nothing but a policy'}")
    click.echo(f"worst case: {_worst(row['worst_case'])}")
    for key, p in row["parameters"].items():
        click.echo(f"  --param {key}={p['default']}  {p['summary']} ({p['low']:g} to {p['high']:g})")
    return 0


def _row(strategy: Strategy) -> dict[str, Any]:
    from edge_ttc.strategy.registry import complete

    defaults = complete(strategy.name, {})
    return {
        "name": strategy.name,
        "summary": strategy.summary,
        "parameters": {
            key: {"default": p.default, "low": p.low, "high": p.high, "summary": p.summary}
            for key, p in strategy.parameters.items()
        },
        "worst_case": {
            "policy_tok": strategy.worst_case(defaults, CAP_TOK),
            "prm_tok": strategy.worst_case_prm(defaults, CAP_TOK, PROMPT_TOK),
            "cap_tok": CAP_TOK,
            "question_tok": PROMPT_TOK,
        },
        "needs_prm": strategy.needs_verifier,
        "needs_revision": strategy.needs_revision,
        "source": strategy.source,
    }


def _parameters(parameters: dict[str, dict[str, Any]]) -> str:
    return " ".join(f"{name}={p['default']}" for name, p in parameters.items()) or "-"


def _worst(worst: dict[str, int]) -> str:
    return f"{worst['policy_tok']} + {worst['prm_tok']} prm tok"

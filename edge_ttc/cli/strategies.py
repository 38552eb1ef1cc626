"""``edge-ttc strategies``."""

from __future__ import annotations

from typing import Any

import click

from edge_ttc.cli.output import print_json, print_table

CAP_TOK = 256
"""The length cap that worst cases are shown for; a model's own cap is its card's ``answer_tok``."""


@click.command(short_help="List the ways of spending compute.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(as_json: bool) -> int:
    """List every strategy with its parameters, the most tokens it can generate, and where it comes from.

    Worst cases hold for default parameters and a length cap of 256 tokens.
    """
    rows = [_row(name) for name in _names()]
    if as_json:
        print_json(rows)
        return 0
    print_table(
        (
            (r["name"], _parameters(r["parameters"]), f"{r['worst_case']['policy_tok']} tok",
             "yes" if r["needs_prm"] else "no", r["source"])
            for r in rows
        ),
        ("NAME", "PARAMETERS", "WORST CASE", "PRM", "SOURCE"),
    )  # fmt: skip
    click.echo("auto picks among these by predicted difficulty, from a profile measured on the models.")
    return 0


def _names() -> list[str]:
    from edge_ttc.strategy import registry

    return list(registry.STRATEGIES)


def _row(name: str) -> dict[str, Any]:
    from edge_ttc.strategy import registry

    strategy = registry.find(name)
    parameters = {
        key: {"default": p.default, "low": p.low, "high": p.high, "summary": p.summary}
        for key, p in strategy.parameters.items()
    }
    return {
        "name": name,
        "parameters": parameters,
        "worst_case": {"policy_tok": strategy.worst_case(registry.complete(name, {}), CAP_TOK), "cap_tok": CAP_TOK},
        "needs_prm": strategy.needs_verifier,
        "source": strategy.source,
    }


def _parameters(parameters: dict[str, dict[str, Any]]) -> str:
    return " ".join(f"{name}={p['default']}" for name, p in parameters.items()) or "-"

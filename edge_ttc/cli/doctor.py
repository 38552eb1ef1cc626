"""``edge-ttc doctor``."""

from __future__ import annotations

from typing import Any

import click

from edge_ttc.cli.output import print_json, print_safe


@click.command(short_help="Say what this machine has, and what is missing.")
@click.option("--measure", is_flag=True, help="Measure this machine first: threads, KV layout, drafts. Some seconds.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(measure: bool, as_json: bool) -> int:
    """Say what this machine and this installation have, what is missing, and what to do about it.

    The exit code is 0 also where something is missing: look at ``problems``.
    """
    from edge_ttc.diagnosis import diagnose

    found = diagnose(measure=measure)
    if as_json:
        print_json(found)
        return 0
    for name, value in found.items():
        if name != "problems":
            _print(name, value)
    for problem in found["problems"]:
        print_safe(f"! {problem}", bold=True)
    print_safe("everything that is needed is here" if not found["problems"] else f"{len(found['problems'])} problem(s)")
    return 0


def _print(name: str, value: Any, indent: str = "") -> None:
    if isinstance(value, dict):
        print_safe(f"{indent}{name}:")
        for key, inner in value.items():
            _print(key, inner, indent + "  ")
    elif isinstance(value, list) and value:
        print_safe(f"{indent}{name}:")
        for inner in value:
            text = ", ".join(f"{k} {v}" for k, v in inner.items() if v != "") if isinstance(inner, dict) else inner
            print_safe(f"{indent}  - {text}")
    else:
        print_safe(f"{indent}{name}: {'-' if value in (None, '', []) else value}")

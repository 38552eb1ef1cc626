"""``edge-ttc completion``."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="Print a shell's completion script.")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> int:
    """Print the completion script of SHELL.

    Put it where your shell looks, or load it at once: eval "$(edge-ttc completion bash)".
    """
    from click.shell_completion import get_completion_class

    from edge_ttc.cli.app import COMPLETE_VARIABLE, app

    kind = get_completion_class(shell)
    assert kind is not None, "click knows all three"
    click.echo(kind(app, {}, "edge-ttc", COMPLETE_VARIABLE).source())
    return 0

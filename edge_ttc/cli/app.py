"""The group of all commands. A command's module is imported when it is called, so help and completion are quick."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from edge_ttc import __version__
from edge_ttc.cli.guard import guarded
from edge_ttc.errors import UsageError

COMPLETE_VARIABLE = "_EDGE_TTC_COMPLETE"
COMMANDS = {
    "ask": "Answer one question.",
    "chat": "Answer questions line by line.",
    "strategies": "List and show the ways of spending compute.",
    "models": "List, show and verify models.",
    "sessions": "List, show, rename, export and remove what was asked.",
    "config": "Show and change the configuration.",
    "doctor": "Say what this machine has, and what is missing.",
    "completion": "Print a shell's completion script.",
}
"""Name → one line of help; each lives in ``edge_ttc.cli.<name>`` as ``command``."""


class App(click.Group):
    """A group that knows its commands by name alone."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        return import_module(f"edge_ttc.cli.{cmd_name}").command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A first word that can only be a question is one: ``edge-ttc "what is 2+2"`` asks it."""
        if args[0] not in COMMANDS and any(c.isspace() or c.isdigit() for c in args[0]):
            args = ["ask", *(["--"] if args[0].startswith("-") else []), *args]
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run and exit with a documented code, whatever happens."""
        if COMPLETE_VARIABLE in os.environ:
            from click.shell_completion import shell_complete

            sys.exit(shell_complete(self, extra, "edge-ttc", COMPLETE_VARIABLE, os.environ[COMPLETE_VARIABLE]))
        words = list(sys.argv[1:] if args is None else args)
        sys.exit(guarded(lambda: self._run(words, prog_name or "edge-ttc", extra)))

    def _run(self, words: list[str], prog_name: str, extra: dict[str, Any]) -> int:
        with self.make_context(prog_name, words, **extra) as ctx:
            return self.invoke(ctx) or 0


@click.group(
    cls=App,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 answered, 1 runtime failure, 2 bad input, 3 model missing or bad, 4 the budget bought no "
    "answer, 5 unsupported here, 6 storage, 7 the model process died, 130/143 interrupted.",
)
@click.version_option(__version__, message="edge-ttc %(version)s")
@click.option("-c", "--continue", "go_on", is_flag=True, help="Open the terminal app on the newest session.")
@click.pass_context
def app(ctx: click.Context, go_on: bool) -> int:
    """Answer mathematics questions on this machine, offline, and say what each answer cost.

    Without a command, the terminal app opens; a question alone, or on a piped stdin, is answered as by ask.
    """
    if ctx.invoked_subcommand is not None:
        if go_on:
            raise click.UsageError(f"--continue opens the terminal app: it goes without {ctx.invoked_subcommand!r}")
        return 0
    if on_a_terminal():
        return open_tui(go_on=go_on)
    if go_on:
        raise click.UsageError("--continue opens the terminal app, and this is no terminal")
    if sys.stdin is not None and not sys.stdin.isatty():
        from edge_ttc.cli import ask

        if (question := ask.read_question("-")).strip():
            return ctx.invoke(ask.command, question=question)
        click.echo(ctx.get_help(), err=True)
        return UsageError.exit_code  # a script whose file is empty got no answer
    click.echo(ctx.get_help())
    return 0


def on_a_terminal() -> bool:
    """Whether there is a screen to draw on, and a keyboard."""
    streams = (sys.stdin, sys.stdout, sys.stderr)  # Textual draws on stderr
    return os.environ.get("TERM", "") != "dumb" and all(stream is not None and stream.isatty() for stream in streams)


def open_tui(*, go_on: bool = False) -> int:
    """The terminal app, imported only here. ``go_on``: with the newest session instead of a new one."""
    from edge_ttc_tui.services import real_services
    from edge_ttc_tui.terminal import run_app

    return run_app(real_services(), go_on=go_on)

"""``edge-ttc config``."""

from __future__ import annotations

import os

import click

from edge_ttc.cli.guard import complain, no_surrogates
from edge_ttc.cli.output import print_json, print_safe


@click.group(short_help="Show and change the configuration.")
def command() -> None:
    """Defaults, then config.toml, then EDGE_TTC_* variables, then flags: the later one wins."""


def complete_key(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Keys that a shell may complete to."""
    from edge_ttc.config import options

    return [key for key, _ in options() if key.startswith(incomplete)]


@command.command()
def path() -> int:
    """Print where config.toml lies; `edge-ttc doctor` tells of every other file and folder."""
    from edge_ttc.paths import find_paths

    print_safe(str(find_paths().config_file))
    return 0


@command.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def show(as_json: bool) -> int:
    """Show every value, where it comes from and what it is for."""
    from edge_ttc.config import load_config, options

    config = load_config()
    rows = [
        {"key": key, "value": config.get(key), "origin": config.origin(key).value, "about": option.doc}
        for key, option in options()
    ]
    if as_json:
        print_json(rows)
        return 0
    for row in rows:
        print_safe(f"{row['key']} = {_text(row['value'])}  # {row['about']} ({row['origin']})")
    return 0


@command.command()
@click.argument("key", shell_complete=complete_key)
def get(key: str) -> int:
    """Print one value."""
    from edge_ttc.config import load_config

    print_safe(_text(load_config().get(no_surrogates(key, "the key"))))
    return 0


@command.command("set", context_settings={"ignore_unknown_options": True})
@click.argument("key", shell_complete=complete_key)
@click.argument("value")
def set_(key: str, value: str) -> int:
    """Write one value to config.toml; its other lines and comments stay."""
    from edge_ttc.config import set_value

    stored = set_value(no_surrogates(key, "the key"), no_surrogates(value, "the value"))
    print_safe(f"{key} = {_text(stored)}")
    _say_what_wins(key)
    return 0


@command.command()
@click.argument("key", shell_complete=complete_key)
def unset(key: str) -> int:
    """Take one value out of config.toml, so that its default holds; its other lines and comments stay."""
    from edge_ttc.config import unset_value

    default = unset_value(no_surrogates(key, "the key"))
    print_safe(f"{key} = {_text(default)}")
    _say_what_wins(key)
    return 0


def _say_what_wins(key: str) -> None:
    """The environment stands above the file."""
    from edge_ttc.config import env_variable

    variable = env_variable(key)
    if os.environ.get(variable):
        complain(f"{variable} is set in the environment and wins over the file", what="note")


@command.command()
def validate() -> int:
    """Check config.toml and the EDGE_TTC_* variables, and that the models they choose are there."""
    from edge_ttc.api import open_catalog
    from edge_ttc.choices import wrong_choices
    from edge_ttc.config import load_config

    config = load_config()
    for notice in config.notices:
        complain(notice, what="note")
    wrong = wrong_choices(open_catalog(), config)
    for error in wrong:
        complain(error.message, error.remedy)
    if not wrong:
        click.echo("ok")
    return wrong[0].exit_code if wrong else 0


def _text(value: object) -> str:
    """A value as ``config set`` takes it."""
    from edge_ttc.config_option import value_text

    return value_text(value)

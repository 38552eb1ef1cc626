"""The configuration: defaults < config.toml < EDGE_TTC_* < flags."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from edge_ttc.config_file import edit_text, read_text, read_toml, remove_text, write_atomically
from edge_ttc.config_keys import key_pairs
from edge_ttc.config_option import Option, Value, option_of, placed
from edge_ttc.config_sections import BudgetDefaults, Energy, Engine, General, Model, Sampling, Tui
from edge_ttc.errors import UsageError
from edge_ttc.paths import find_paths

ENV_PREFIX = "EDGE_TTC_"
_OTHER_VARIABLES = (
    "EDGE_TTC_HOME", "EDGE_TTC_MODELS", "EDGE_TTC_DEBUG",
    "EDGE_TTC_PORTABLE", "EDGE_TTC_WHEEL_CACHE", "EDGE_TTC_TOOLS_CACHE",  # of scripts and of the Makefile
)  # fmt: skip


class Origin(StrEnum):
    """Where a value comes from, weakest first."""

    DEFAULT = "default"
    FILE = "config.toml"
    ENV = "environment"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Config:
    """Every value, checked, and where it comes from (``origins``: by dotted key, such as ``energy.meter``)."""

    general: General = field(default_factory=General)
    model: Model = field(default_factory=Model)
    budget: BudgetDefaults = field(default_factory=BudgetDefaults)
    energy: Energy = field(default_factory=Energy)
    engine: Engine = field(default_factory=Engine)
    sampling: Sampling = field(default_factory=Sampling)
    tui: Tui = field(default_factory=Tui)
    origins: dict[str, Origin] = field(default_factory=dict)
    notices: tuple[str, ...] = ()

    def get(self, key: str) -> Value:
        """The value at a dotted key. Raises UsageError on an unknown one."""
        find_option(key)
        section, name = key.split(".")
        return getattr(getattr(self, section), name)

    def origin(self, key: str) -> Origin:
        """Where the value at a dotted key comes from. Raises UsageError on an unknown one."""
        find_option(key)
        return self.origins.get(key, Origin.DEFAULT)


_SECTIONS: dict[str, type[Any]] = {
    "general": General,
    "model": Model,
    "budget": BudgetDefaults,
    "energy": Energy,
    "engine": Engine,
    "sampling": Sampling,
    "tui": Tui,
}
_KEYS = "tui.keys"


def options() -> Iterator[tuple[str, Option]]:
    """Every dotted key with its Option, in the order they are documented."""
    for section, kind in _SECTIONS.items():
        for definition in fields(kind):
            yield f"{section}.{definition.name}", option_of(definition)


def find_option(key: str) -> Option:
    """The Option at a dotted key.

    Raises:
        UsageError: there is none; the remedy names the nearest key.
    """
    known = dict(options())
    if key not in known:
        raise UsageError(f"unknown configuration key {key!r}", _did_you_mean(key, known))
    return known[key]


def env_variable(key: str) -> str:
    """The environment variable of a dotted key: ``energy.idle_w`` is ``EDGE_TTC_ENERGY_IDLE_W``."""
    return ENV_PREFIX + key.replace(".", "_").upper()


def load_config(
    env: Mapping[str, str] | None = None,
    overrides: Mapping[str, object] | None = None,
    path: Path | None = None,
) -> Config:
    """The configuration that holds now.

    Args:
        env: the environment; None takes the process's own.
        overrides: flags by dotted key, as text or as typed values; None as a value means the flag was not given.
        path: the file; None takes ``config.toml`` of our config folder.

    Raises:
        UsageError: an unknown key or a value that will not do, with its place and what is accepted.
        StorageError: the file is there but cannot be read.
    """
    env = os.environ if env is None else env
    path = path or find_paths(env).config_file
    values = _from_file(path)
    origins = dict.fromkeys(values, Origin.FILE)
    for origin, layer in ((Origin.ENV, _from_env(env)), (Origin.FLAG, _from_flags(overrides or {}))):
        values |= layer
        origins |= dict.fromkeys(layer, origin)
    sections = {name: kind(**_section(values, name)) for name, kind in _SECTIONS.items()}
    return Config(**sections, origins=origins, notices=_notices(env))


def set_value(key: str, text: str, path: Path | None = None) -> Value:
    """Writes one value to config.toml, leaving its other lines and comments as they are.

    Returns:
        The value as it was understood.

    Raises:
        UsageError: unknown key, a value that will not do, or a file that cannot be edited line by line.
        StorageError: the file cannot be written.
    """
    path = path or find_paths().config_file
    value = _checked(key, text, "value", text=True)
    section, name = key.split(".")
    write_atomically(path, edit_text(read_text(path), section, name, value, path))
    return value


def unset_value(key: str, path: Path | None = None) -> Value:
    """Takes one value out of config.toml, so that its default holds again; other lines and comments stay.

    Returns:
        The default.

    Raises:
        UsageError, StorageError: as ``set_value``.
    """
    path = path or find_paths().config_file
    known = find_option(key)
    section, name = key.split(".")
    before = read_text(path)
    after = remove_text(before, section, name, path)
    if after != before:
        write_atomically(path, after)
    return known.default


def _from_file(path: Path) -> dict[str, Value]:
    flat: dict[str, object] = {}
    for section, table in read_toml(path).items():
        if section not in _SECTIONS:
            raise UsageError(f"{path}: unknown section {section!r}", _did_you_mean(section, _SECTIONS))
        if not isinstance(table, dict):
            raise UsageError(f"{path}: {section!r} must be a section", f"write [{section}] on a line of its own")
        flat |= {f"{section}.{name}": value for name, value in table.items()}
    if _KEYS in flat:
        flat[_KEYS] = _key_pairs(flat[_KEYS], path)
    return {key: _checked(key, value, str(path)) for key, value in flat.items()}


def _key_pairs(value: object, path: Path) -> object:
    try:
        return key_pairs(value)
    except UsageError as error:
        raise placed(error, f"{path}: {_KEYS}") from None


def _from_env(env: Mapping[str, str]) -> dict[str, Value]:
    named = {key: env_variable(key) for key, _ in options()}
    return {key: _checked(key, env[name], name, text=True) for key, name in named.items() if name in env}


def _from_flags(overrides: Mapping[str, object]) -> dict[str, Value]:
    given = {key: value for key, value in overrides.items() if value is not None}
    return {key: _checked(key, value, "flag", text=isinstance(value, str)) for key, value in given.items()}


def _checked(key: str, value: object, place: str, *, text: bool = False) -> Value:
    try:
        known = find_option(key)
    except UsageError as error:
        raise placed(error, place) from None
    try:
        return known.parse(str(value)) if text else known.validate(value)
    except UsageError as error:
        raise placed(error, f"{place}: {key}") from None


def _section(values: Mapping[str, Value], section: str) -> dict[str, Value]:
    return {key.split(".")[1]: value for key, value in values.items() if key.split(".")[0] == section}


def _notices(env: Mapping[str, str]) -> tuple[str, ...]:
    """A variable with our prefix that nobody reads is no error (another release may know it), but it is said."""
    known = {env_variable(key) for key, _ in options()} | set(_OTHER_VARIABLES)
    unknown = sorted(name for name in env if name.startswith(ENV_PREFIX) and name not in known)
    return tuple(f"{name} is not a setting we know; {_did_you_mean(name, known)}" for name in unknown)


def _did_you_mean(word: str, known: Mapping[str, object] | set[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]}?" if near else f"known are {', '.join(sorted(known))}"

"""The configuration while the app runs: read again, written to, and what was chosen for this run alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from edge_ttc.config import Config, Origin, load_config, set_value, unset_value
from edge_ttc.config_option import Value


def reread(before: Config, file: Path) -> Config:
    """What holds now, by the file and the environment; flags and choices of this run stay.

    Raises:
        UsageError, StorageError: as ``load_config``.
    """
    flags = {key: before.get(key) for key, origin in before.origins.items() if origin is Origin.FLAG}
    return load_config(overrides=flags, path=file)


def write_setting(key: str, text: str | None, before: Config, file: Path) -> Config:
    """Write one value to the file (None takes it out), then read all of it again: what holds is what the file says.

    Raises:
        UsageError, StorageError: as ``set_value`` and ``load_config``.
    """
    if text is None:
        unset_value(key, file)
    else:
        set_value(key, text, file)
    return reread(before, file)


def for_this_run(config: Config, values: Mapping[str, Value]) -> Config:
    """With other values by dotted key, which win over the file until the program ends."""
    for key, value in values.items():
        section, name = key.split(".")
        config = replace(config, **{section: replace(getattr(config, section), **{name: value})})
    return replace(config, origins=config.origins | dict.fromkeys(values, Origin.FLAG))

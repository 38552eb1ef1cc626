"""Where our files lie."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from edge_ttc.errors import UsageError

APP = "edge-ttc"
HOME_VARIABLE, MODELS_VARIABLE = "EDGE_TTC_HOME", "EDGE_TTC_MODELS"


@dataclass(frozen=True, slots=True)
class Paths:
    """Our three folders. None of them need exist.

    Attributes:
        config_dir: config.toml.
        models_dir: the user's own models (not in the cache: its cleaner must not take what cannot be fetched offline).
        state_dir: the journal, the machine card.
    """

    config_dir: Path
    models_dir: Path
    state_dir: Path

    @property
    def config_file(self) -> Path:
        return self.config_dir / "config.toml"

    @property
    def journal_file(self) -> Path:
        return self.state_dir / "sessions.db"


def find_paths(env: Mapping[str, str] | None = None) -> Paths:
    """``$EDGE_TTC_HOME/{config,data/models,state}`` where that is set, the platform's own folders otherwise;
    ``$EDGE_TTC_MODELS`` moves the models alone.

    Raises:
        UsageError: a variable names the home folder of nobody.
    """
    env = os.environ if env is None else env
    home, models = _folder(env, HOME_VARIABLE), _folder(env, MODELS_VARIABLE)
    if home:
        return Paths(home / "config", models or home / "data" / "models", home / "state")
    return Paths(
        platformdirs.user_config_path(APP, appauthor=False),
        models or platformdirs.user_data_path(APP, appauthor=False) / "models",
        platformdirs.user_state_path(APP, appauthor=False),
    )


def _folder(env: Mapping[str, str], variable: str) -> Path | None:
    """The folder that a variable names, None where it is not set."""
    name = env.get(variable, "")
    try:
        return Path(name).expanduser().absolute() if name else None
    except RuntimeError as error:
        raise UsageError(f"{variable} is {name}: {error}", "write the whole path of a folder") from error

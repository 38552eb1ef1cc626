"""Where our files lie."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from edge_ttc.errors import UsageError

APP = "edge-ttc"
HOME_VARIABLE = "EDGE_TTC_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """Our four folders. None of them need exist.

    Attributes:
        config_dir: config.toml.
        data_dir: pulled models (not the cache: a cache cleaner must not take what cannot be fetched offline).
        state_dir: the journal, the machine card.
        cache_dir: what can be made again.
    """

    config_dir: Path
    data_dir: Path
    state_dir: Path
    cache_dir: Path

    @property
    def config_file(self) -> Path:
        return self.config_dir / "config.toml"

    @property
    def journal_file(self) -> Path:
        return self.state_dir / "sessions.db"


def find_paths(env: Mapping[str, str] | None = None) -> Paths:
    """``$EDGE_TTC_HOME/{config,data,state,cache}`` where that is set, the platform's own folders otherwise.

    Raises:
        UsageError: the variable names the home folder of nobody.
    """
    home = (os.environ if env is None else env).get(HOME_VARIABLE, "")
    if home:
        try:
            root = Path(home).expanduser().absolute()
        except RuntimeError as error:
            raise UsageError(f"{HOME_VARIABLE} is {home}: {error}", "write the whole path of a folder") from error
        return Paths(root / "config", root / "data", root / "state", root / "cache")
    return Paths(
        platformdirs.user_config_path(APP, appauthor=False),
        platformdirs.user_data_path(APP, appauthor=False),
        platformdirs.user_state_path(APP, appauthor=False),
        platformdirs.user_cache_path(APP, appauthor=False),
    )

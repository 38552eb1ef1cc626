"""The seam to the models: commands load through here, tests put fakes in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edge_ttc.api import Session
    from edge_ttc.config import Config


def open_session(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """``edge_ttc.open``, imported when it is needed. ``edge_ttc.testing.session.fake_opener`` makes a stand-in."""
    from edge_ttc import api

    return api.open(model, prm, config=config)

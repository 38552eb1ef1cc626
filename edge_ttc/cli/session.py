"""The seam to the models: commands load through here, tests put fakes in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edge_ttc.api import Session
    from edge_ttc.config import Config
    from edge_ttc.worker import WorkerSession


def open_session(
    model: str | None = None, prm: str | None = None, *, config: Config | None = None, worker: bool = False
) -> Session | WorkerSession:
    """``edge_ttc.open``, imported when it is needed; with ``worker`` the models live in a process of their own.

    ``edge_ttc.testing.session.fake_opener`` makes a stand-in.
    """
    if worker:
        from edge_ttc.worker import open_worker

        return open_worker(model, prm, config=config)
    from edge_ttc import api

    return api.open(model, prm, config=config)

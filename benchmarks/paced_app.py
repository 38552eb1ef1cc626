"""The terminal app over scripted models that take ``BENCH_STEP_S`` seconds a decode step, so questions take long."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

from edge_ttc.config import Config
from edge_ttc.testing.worker import STEP_VARIABLE
from edge_ttc.worker import WorkerSession
from edge_ttc_tui.app import EdgeTtcApp
from edge_ttc_tui.asker import Asker
from edge_ttc_tui.services import WorkerAsker, real_services

PACE_VARIABLE = "BENCH_STEP_S"


def open_paced(config: Config, closing: Callable[[], bool]) -> Asker:
    """The scripted models, in a process of their own like real ones."""
    env = {STEP_VARIABLE: os.environ.get(PACE_VARIABLE, "0")}
    return WorkerAsker(
        WorkerSession(config=config, opener="edge_ttc.testing.worker:open_fake", env=env, cancelled=closing)
    )


def main() -> None:
    app = EdgeTtcApp(replace(real_services(), open_asker=open_paced))
    app.run()
    app.shut()


if __name__ == "__main__":
    main()

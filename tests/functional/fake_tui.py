"""The terminal app on fake models in a process of their own; run by path, with the name of an opener in
``edge_ttc.testing.worker``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

from edge_ttc.config import Config
from edge_ttc.worker import WorkerSession
from edge_ttc_tui.asker import Asker
from edge_ttc_tui.services import WorkerAsker, real_services
from edge_ttc_tui.terminal import run_app


def open_fake(config: Config, closing: Callable[[], bool]) -> Asker:
    opener = f"edge_ttc.testing.worker:{sys.argv[1]}"
    return WorkerAsker(WorkerSession(config=config, opener=opener, cancelled=closing))


if __name__ == "__main__":
    sys.exit(run_app(replace(real_services(), open_asker=open_fake)))

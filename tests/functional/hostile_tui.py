"""The terminal app on a model that has been tampered with; run by path."""

from __future__ import annotations

import sys

from edge_ttc.catalog import Catalog
from edge_ttc.config import load_config
from edge_ttc.journal import SqliteJournal
from edge_ttc.paths import find_paths
from edge_ttc.testing.policy import FakePolicy, Manner
from edge_ttc.testing.session import fake_session
from edge_ttc_tui.services import Services, WorkerAsker
from edge_ttc_tui.terminal import run_app

if __name__ == "__main__":
    journal = SqliteJournal(None)
    sys.exit(
        run_app(
            Services(
                load_config(),
                find_paths(),
                journal,
                Catalog([]),
                lambda config, _: WorkerAsker(fake_session(FakePolicy(manner=Manner.HOSTILE), config=config)),
            )
        )
    )

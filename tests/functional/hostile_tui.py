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

EVIL = "\x1b[38;5;201mdo \x1b[99;999Has \x1b[?31337hI \x1b]52;c;aGk=\x07say\x1b[3J"
"""In the form of what a terminal app sends itself, with a colour, a place and a mode that none of ours has."""
MARKS = (b"aGk=", b"38;5;201", b"99;999", b"31337", b"\x1b[31m", b"\x1b[2J", b"\x1b[3J")
"""What must never reach the terminal, neither of that nor of what the model writes."""

if __name__ == "__main__":
    journal = SqliteJournal(None)
    journal.finish_answer(journal.begin_answer(journal.start_session(EVIL), EVIL, 0), {"answer": EVIL, "text": EVIL})
    sys.exit(
        run_app(
            Services(
                load_config(),
                find_paths(),
                journal,
                Catalog([]),
                lambda config, _: WorkerAsker(fake_session(FakePolicy(manner=Manner.HOSTILE), config=config)),
                notices=(EVIL,),
            )
        )
    )

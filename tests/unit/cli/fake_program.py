"""The program with fakes in the place of its models; run by path, FAKE_STEP_S says how long a token takes."""

from __future__ import annotations

import os
import time

from edge_ttc.cli import main, session
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import BOOK, fake_opener

if __name__ == "__main__":
    step_s = float(os.environ["FAKE_STEP_S"])
    session.open_session = fake_opener(lambda: FakePolicy(BOOK, on_step=lambda: time.sleep(step_s)))
    main()

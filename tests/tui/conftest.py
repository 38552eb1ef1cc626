"""What the tests of the app share."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("tests.tui.panels")  # so that a golden screen that differs is shown with what differs

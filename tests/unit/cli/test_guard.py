"""What a command's end is turned into."""

from __future__ import annotations

import pytest

from edge_ttc.cli.guard import guarded
from edge_ttc.errors import EXIT_INTERRUPTED


def test_ctrl_c_while_a_library_is_loaded_is_ctrl_c(capsys: pytest.CaptureFixture[str]) -> None:
    def load() -> int:
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt as interrupt:  # as a library in C does
            raise ImportError("initialization failed") from interrupt

    assert guarded(load) == EXIT_INTERRUPTED
    assert capsys.readouterr().err == ""


def test_a_library_that_does_not_load_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    def load() -> int:
        raise ImportError("initialization failed")

    assert guarded(load) == 1
    assert "initialization failed" in capsys.readouterr().err

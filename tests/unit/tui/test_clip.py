"""Cutting text to what a screen has room for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from edge_ttc.display import safe_line
from edge_ttc_tui.clip import clip_line, clip_text, fit, short_path


@given(st.text(max_size=300), st.integers(1, 60))
def test_a_line_keeps_what_has_room(text: str, chars: int) -> None:
    line = clip_line(text, chars)
    assert len(line) <= chars
    if len(safe_line(text)) <= chars:
        assert line == safe_line(text)
    else:
        assert line.endswith("…")


@given(st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=80), st.integers(0, 60), st.booleans())
def test_fitted_text_has_exactly_its_width(text: str, width: int, right: bool) -> None:
    assert cell_len(fit(safe_line(text), width, right=right)) == width


@pytest.mark.parametrize(
    ("text", "width", "right", "fitted"),
    [
        ("ab", 4, False, "ab  "),
        ("ab", 4, True, "  ab"),
        ("abcdef", 4, False, "abc…"),
        ("漢字漢字", 5, False, "漢字…"),
        ("x", 0, False, ""),
    ],
)
def test_fitting(text: str, width: int, right: bool, fitted: str) -> None:
    assert fit(text, width, right=right) == fitted


def test_a_long_text_says_that_it_was_cut() -> None:
    assert clip_text("short\ntext") == "short\ntext"
    cut = clip_text("x" * 10_000, 100)
    assert cut.startswith("x" * 100 + "\n")
    assert "10000 characters" in cut


def test_home_is_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/you")
    assert short_path(Path("/home/you/a/b")) == "~/a/b"
    assert short_path(Path("/home/yours/a")) == "/home/yours/a"

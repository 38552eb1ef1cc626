"""Nothing hostile passes the display boundary, and nothing harmless is lost there."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edge_ttc.display import safe_line, safe_text, scaled

HOSTILE = st.text(st.sampled_from("\x1b\x07\x9b\x9d\x90\x9c[]P;\\m0?25hA \n\r\tae\u0301\u202e\u200b\ufeff\udce9"))


@given(st.one_of(st.text(), HOSTILE))
@example("\x1b\x1b[31m[31m")
@example("\x1b]0;a\x1b\x1b\\\\b")
@example("\x1b[\x0731m")
def test_it_is_idempotent_and_leaves_no_control(text: str) -> None:
    safe = safe_text(text)
    assert safe_text(safe) == safe
    assert not any(c not in "\n\t" and unicodedata.category(c) in ("Cc", "Cs") for c in safe)
    assert not set("\u200b\u202e\u2066\ufeff\u2028") & set(safe)


@given(st.one_of(st.text(), HOSTILE))
def test_a_line_is_a_line(text: str) -> None:
    line = safe_line(text)
    assert len(line.splitlines()) <= 1
    assert safe_line(line) == line


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("12 * 7 = 84\n\tAnswer: 84", "12 * 7 = 84\n\tAnswer: 84"),
        ("½ × π ≤ ∞, café, 数, 😀", "½ × π ≤ ∞, café, 数, 😀"),
        ("a\x1b[31mred\x1b[0mb", "aredb"),
        ("a\x1b]0;title\x07b", "ab"),
        ("a\x1b]52;c;aGk=\x1b\\b", "ab"),
        ("a\x1b]52;c;never closed", "a"),
        ("a\x1bP1;2q data\x1b\\b", "ab"),
        ("a\x9b31mb", "ab"),
        ("a\x1bcb", "ab"),
        ("a\r\nb\rc", "a\nbc"),
        ("a\x08\x00\x7fb", "ab"),
        ("abc\u202edef", "abc<U+202E>def"),
        ("a\u200bb", "a<U+200B>b"),
    ],
)
def test_examples(text: str, safe: str) -> None:
    assert safe_text(text) == safe


def test_marks_do_not_pile_up() -> None:
    assert len(safe_text("z" + "\u0335" * 500)) == 5


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0 J"),
        (52.13e-3, "52.1 mJ"),
        (0.9999, "1 J"),
        (999.4, "999 J"),
        (999.7, "1 kJ"),
        (2.5e12, "2.5 TJ"),
        (-3, "-3 J"),
    ],
)
def test_amounts_have_three_figures_and_a_fitting_prefix(value: float, text: str) -> None:
    assert scaled(value, "J") == text


@pytest.mark.parametrize("mark", ["\u0301", "\u0489", "\u20dd", "\u0e31", "\u034f"])
def test_marks_of_every_kind_are_limited(mark: str) -> None:
    assert safe_text("a" + mark * 500) == unicodedata.normalize("NFC", "a" + mark * (5 if mark == "\u0301" else 4))

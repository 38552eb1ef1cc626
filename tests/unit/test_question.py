"""The question as it came in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.errors import UsageError
from edge_ttc.question import MAX_CHARS, tidy_question


def test_outer_space_goes_and_inner_space_is_one_space() -> None:
    assert tidy_question("  What is\n\t12 *\u00a07 ? \r\n") == "What is 12 * 7 ?"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("\ufeff1/2 + 1/4", "1/2 + 1/4"),
        ("3x + 5 = 20\u200b", "3x + 5 = 20"),
        ("3\u200e + 4\u2060", "3 + 4"),
        ("１２＋３ is １５％", "12+3 is 15%"),
        ("2\u200d + 2", "2 + 2"),
        ("👩\u200d🌾 has 2", "👩\u200d🌾 has 2"),
    ],
)
def test_what_is_not_seen_is_not_read(typed: str, read: str) -> None:
    assert tidy_question(typed) == read


def test_accents_are_composed() -> None:
    assert tidy_question("cafe\u0301") == "café"


@pytest.mark.parametrize("text", ["", " ", "\n\t\r\n", "\u3000"])
def test_an_empty_one(text: str) -> None:
    with pytest.raises(UsageError, match=r"empty.*edge-ttc ask"):
        tidy_question(text)


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\u0080"])
def test_control_characters(char: str) -> None:
    with pytest.raises(UsageError, match="control character") as caught:
        tidy_question(f"1 {char} 1")
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("text", ["caf\udce9", "\ud800 1"])
def test_what_is_no_text(text: str) -> None:
    with pytest.raises(UsageError):
        tidy_question(text)


def test_the_longest_there_may_be() -> None:
    assert tidy_question("x" * MAX_CHARS) == "x" * MAX_CHARS
    with pytest.raises(UsageError, match="shorten it"):
        tidy_question("x" * (MAX_CHARS + 1))


@given(st.text())
def test_whatever_passes_is_clean_and_stays_as_it_is(text: str) -> None:
    try:
        tidy = tidy_question(text)
    except UsageError:
        return
    assert tidy_question(tidy) == tidy
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in tidy)
    tidy.encode()

"""Nothing that is pasted is a key, however the terminal cuts it into pieces."""

from __future__ import annotations

import pytest
from textual import events

from edge_ttc_tui.pasted import END, START, PasteParser, Pastes

PASTES = [
    ("plain\r\ntwo lines", "plain\r\ntwo lines"),
    ("up \x1b[A and \x11 out", "up ␛[A and \x11 out"),
    ("\x1b", "␛"),
    ("an end that is none \x1b[201 \x03", "an end that is none ␛[201 \x03"),
    ("a beginning \x1b[200~\x11", "a beginning ␛[200~\x11"),
    ("", ""),
]


@pytest.mark.parametrize(("pasted", "seen"), PASTES)
def test_a_paste_is_one_text_wherever_it_is_cut(pasted: str, seen: str) -> None:
    sent, wanted = f"a{START}{pasted}{END}b", f"a{START}{seen}{END}b"
    for cut in range(len(sent) + 1):
        pastes = Pastes()
        assert pastes.clean(sent[:cut]) + pastes.clean(sent[cut:]) == wanted
    pastes = Pastes()
    assert "".join(map(pastes.clean, sent)) == wanted


def test_keys_pass_at_once_and_as_they_are() -> None:
    pastes = Pastes()
    for key in ("\x1b", "\x1b[A", "\x11", "\x1b[20", "1~", "é", "\x1b[200", "x"):
        assert pastes.clean(key) == key


def test_a_mark_cut_in_two_is_a_mark() -> None:
    pastes = Pastes()
    assert "".join(map(pastes.clean, ("\x1b[20", "0~\x1b[", "A\x1b[2", "01~\x1b[A"))) == f"{START}␛[A{END}\x1b[A"


def test_a_paste_that_comes_one_character_at_a_time_is_one_paste() -> None:
    parser = PasteParser()
    found = [event for one in f"{START}hello{END}" for event in parser.feed(one)]
    assert [type(event) for event in found] == [events.Paste]
    assert isinstance(found[0], events.Paste)
    assert found[0].text == "hello"


def test_what_follows_an_escape_in_a_paste_presses_nothing() -> None:
    found = list(PasteParser().feed(f"{START}up \x1b[A\x1bdef\x11\r and out{END}\x1b[A"))
    assert [type(event) for event in found] == [events.Paste, events.Key]
    assert isinstance(found[0], events.Paste)
    assert found[0].text == "up ␛[A␛def\x11\r and out"
    assert isinstance(found[1], events.Key)
    assert found[1].key == "up"

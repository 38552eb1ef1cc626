"""Whoever shares a prompt, or says the same again, costs what is new."""

from __future__ import annotations

from edge_ttc.verifier.unread import Unread, new_tokens


def test_a_shared_prompt_and_an_equal_text_are_read_once() -> None:
    texts = [Unread("p", 5, "a", 3), Unread("p", 5, "b", 4), Unread("p", 5, "a", 3), Unread("q", 2, "c", 1)]
    assert new_tokens(texts) == [8, 4, 0, 3]


def test_behind_a_text_that_was_read_only_what_is_new_counts_and_the_prompt_alone_is_not_held_by_it() -> None:
    assert new_tokens([Unread("p", 0, "a", 2), Unread("p", 5, "b", 4), Unread("p", 5, "c", 4)]) == [2, 9, 4]

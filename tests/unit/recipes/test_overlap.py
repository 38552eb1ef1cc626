"""Test questions among those that are learnt from are found, however they are spaced."""

from __future__ import annotations

import pytest

from edge_ttc.domain import Problem

pytest.importorskip("torch")
from models.recipes.documents import key
from models.recipes.overlap import counts


def test_questions_of_a_set_are_counted_case_and_spacing_aside() -> None:
    made = [Problem(text, "3", (), "school/told", "0") for text in ("How  many?", "how MANY", "How many now?")]
    known = {"a": frozenset({key("How many?")}), "b": frozenset({key("what?")})}
    assert counts(made, known) == {"questions": 3, "a": 2, "b": 0}

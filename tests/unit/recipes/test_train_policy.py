"""What a policy reads."""

from __future__ import annotations

from itertools import islice

import pytest

pytest.importorskip("torch")
pytest.importorskip("tokenizers")

from edge_ttc.problems import school
from models.recipes.train_policy import problems


def test_told_questions_stand_among_those_of_the_stream() -> None:
    read = list(islice(problems(None, 3, told=0.5), 200))
    others = [p for p in read if p.source != "school/told"]
    assert 60 < len(others) < 140
    assert others == list(islice(school.stream(3), len(others)))


def test_without_a_share_nothing_is_told() -> None:
    assert list(islice(problems(None, 3), 50)) == list(islice(school.stream(3), 50))

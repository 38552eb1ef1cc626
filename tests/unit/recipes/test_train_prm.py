"""What the outcome reward model learns from."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch")

from models.recipes.prm_data import NO_LABEL
from models.recipes.train_prm import by_outcome
from tests.unit.recipes.pools import pool


def test_every_token_of_a_solution_is_labelled_by_its_final_answer_and_no_other() -> None:
    texts = replace(pool([(0, 4), (0, 6), (1, 3)]), right=np.array([True, False, True]))
    labelled = by_outcome(texts)
    for i, right in enumerate([1, 0, 1]):
        start, stop, prompt = texts.starts[i], texts.starts[i + 1], texts.prompts[i]
        assert (labelled.labels[start : start + prompt] == NO_LABEL).all()
        assert (labelled.labels[start + prompt : stop] == right).all()
    assert (texts.labels != labelled.labels).any()

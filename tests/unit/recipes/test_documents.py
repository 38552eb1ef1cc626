"""Documents of the policies: earlier attempts stand in the prompt, and held-out questions teach nothing."""

from __future__ import annotations

import random

import numpy as np
import pytest

from edge_ttc.domain import Problem
from models.recipes import documents
from models.recipes.config import TOKENIZER, MixConfig
from models.recipes.vocabulary import ATTEMPT, END, SOLUTION, load_tokenizer

PROBLEM = Problem("What is 3 + 4 + 5?", "12", ("3+4=7", "7+5=12"))
RIGHT = "3+4=7\n7+5=12\nAnswer: 12"


def made(revision: float, held_out: frozenset[str] = frozenset()) -> documents.Documents:
    tokenizer = load_tokenizer(TOKENIZER)
    mix = MixConfig(revision=revision, kept=0.0)
    return documents.mixed(tokenizer, iter([PROBLEM] * 5000), 1, 100, mix, held_out)


@pytest.mark.parametrize("revision", [0.0, 1.0])
def test_the_right_solution_is_all_that_is_learnt(revision: float) -> None:
    docs, tokenizer = made(revision), load_tokenizer(TOKENIZER)
    for index in range(50):
        document, prompt = docs.document(index), docs.prompts[index]
        assert document[prompt - 1] == SOLUTION
        assert tokenizer.decode(document[prompt:-1].tolist()) == RIGHT
        assert document[-1] == END
        assert bool(np.any(document[:prompt] == ATTEMPT)) == bool(revision)


def test_a_held_out_question_is_prompt_to_its_end() -> None:
    docs = made(0.0, frozenset({documents.key("what is  3 + 4 + 5?")}))
    assert (docs.prompts == np.diff(docs.starts)).all()


def test_attempts_are_wrong_unless_the_last_is_kept() -> None:
    rng, others = random.Random(2), ["1+1=2\nAnswer: 2"]
    for _ in range(50):
        assert RIGHT not in documents.attempts(rng, RIGHT, others, kept=0.0)
        tried = documents.attempts(rng, RIGHT, others, kept=1.0)
        assert RIGHT not in tried[:-1]
        assert tried[-1] == RIGHT


def test_parts_laid_together_keep_every_document() -> None:
    parts = [made(0.0), made(1.0)]
    whole = documents.laid_together(parts)
    assert whole.starts[-1] == len(whole.ids)
    for document, (part, index) in enumerate((p, i) for p in parts for i in range(len(p.prompts))):
        if index % 500 == 0:
            np.testing.assert_array_equal(whole.document(document), part.document(index))
            assert whole.prompts[document] == part.prompts[index]

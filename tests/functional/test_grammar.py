"""Grammars: what a branch writes follows them, and nothing that is asked of them can end the process."""

from __future__ import annotations

import re

import pytest

from edge_ttc.domain import Stop
from edge_ttc.errors import EngineError, UsageError
from edge_ttc.policy.base import Branch, Sampling
from edge_ttc.policy.llama_cpp import LlamaCppPolicy

QUESTION = "A box holds 12 pencils. How many pencils are in 7 boxes?"


def grown(policy: LlamaCppPolicy, grammar: str, n: int = 4, **options: float) -> list[tuple[str, Stop]]:
    root = policy.prefill(policy.prompt_ids(QUESTION))
    sampling = Sampling(1.0, grammar=grammar, top_k=int(options.get("top_k", 0)))
    segments = policy.grow([Branch(root, (3, i), 32) for i in range(n)], until=Stop.END, sampling=sampling)
    policy.release([root, *(s.handle for s in segments)])
    return [(policy.text(s.ids), s.stop) for s in segments]


def test_texts_follow_their_grammar(policy: LlamaCppPolicy) -> None:
    for text, stop in grown(policy, 'root ::= "answer: " [0-9]+ "\\n"'):
        assert stop is not Stop.END or re.fullmatch(r"answer: [0-9]+\n", text)
        assert "answer: ".startswith(text) or text.startswith("answer: ")


def test_where_no_likely_token_may_come_the_whole_vocabulary_is_asked(policy: LlamaCppPolicy) -> None:
    """Nothing of this is likely; two tokens are kept."""
    assert {t for t, _ in grown(policy, 'root ::= "zzqq#"', top_k=2)} == {"zzqq#"}


def test_branches_with_and_without_a_grammar_share_a_batch(policy: LlamaCppPolicy) -> None:
    root = policy.prefill(policy.prompt_ids(QUESTION))
    free = policy.batcher.submit([Branch(root, (1, 1), 16)], Stop.END, Sampling(1.0))
    bound = policy.batcher.submit([Branch(root, (1, 2), 16)], Stop.END, Sampling(1.0, grammar='root ::= "abc"'))
    while not (free.done and bound.done):
        policy.batcher.step()
    (segment,) = bound.segments
    assert segment is not None
    assert policy.text(segment.ids) == "abc"


def test_a_text_is_grown_on_inside_its_grammar(policy: LlamaCppPolicy) -> None:
    root = policy.prefill(policy.prompt_ids(QUESTION))
    sampling = Sampling(1.0, grammar='root ::= "a1\\n" "b2\\n" "c3"')
    (first,) = policy.grow([Branch(root, (0, 0), 20)], until=Stop.STEP, sampling=sampling)
    (second,) = policy.grow([Branch(first.handle, (0, 1), 20)], until=Stop.STEP, sampling=sampling)
    (third,) = policy.grow([Branch(second.handle, (0, 2), 20)], until=Stop.END, sampling=sampling)
    assert [policy.text(s.ids) for s in (first, second, third)] == ["a1\n", "b2\n", "c3"]


def test_a_text_from_outside_its_grammar_is_refused(policy: LlamaCppPolicy) -> None:
    root = policy.prefill(policy.prompt_ids(QUESTION))
    (first,) = policy.grow(
        [Branch(root, (0, 0), 4)], until=Stop.END, sampling=Sampling(1.0, grammar='root ::= "abcdef"')
    )
    free = policy.batcher.pool.free_sequences
    with pytest.raises(EngineError, match="grammar does not allow"):
        policy.grow([Branch(first.handle, (0, 0), 4)], until=Stop.END, sampling=Sampling(1.0, grammar='root ::= "x"+'))
    assert policy.batcher.pool.free_sequences == free


@pytest.mark.parametrize("bad", ["root ::= (", "start ::= [a-z]", "root ::= root [a]", "   ", "\0", "x" * 70_000])
def test_a_bad_grammar_is_refused(policy: LlamaCppPolicy, bad: str) -> None:
    with pytest.raises(UsageError, match="grammar"):
        grown(policy, bad)
    assert grown(policy, 'root ::= "ok"')[0][0] == "ok"

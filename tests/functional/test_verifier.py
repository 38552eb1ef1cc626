"""The ONNX verifier on the bundled PRM."""

from __future__ import annotations

import numpy as np
import pytest

from edge_ttc.domain import Stop
from edge_ttc.policy.base import Branch, PolicyModel, Sampling
from edge_ttc.verifier.base import RewardModel, Trace
from tests.functional.conftest import EASY


@pytest.fixture(scope="module")
def traces(policy: PolicyModel) -> list[Trace]:
    """Sampled solutions of several lengths, with their steps."""
    found: list[Trace] = []
    for question in EASY:
        prompt = policy.prompt_ids(question)
        root = policy.prefill(prompt)
        branches = [Branch(root, (3, i), policy.card.answer_tok) for i in range(6)]
        segments = policy.grow(branches, until=Stop.END, sampling=Sampling(1.3))
        policy.release([root, *(s.handle for s in segments)])
        for segment in segments:
            ids = segment.ids.tolist()
            ends = [i for i, token in enumerate(ids) if "\n" in policy.text([token])]
            ends += [len(ids) - 1] * (not ends or ends[-1] != len(ids) - 1)
            found.append(Trace(tuple(prompt), segment.ids, segment.beliefs, np.array(ends)))
    return found


def test_one_score_for_each_step_between_0_and_1(verifier: RewardModel, traces: list[Trace]) -> None:
    for trace, scores in zip(traces, verifier.score(traces), strict=True):
        assert scores.shape == trace.step_ends.shape
        assert np.isfinite(scores).all()
        assert (scores >= 0).all()
        assert (scores <= 1).all()


def test_scores_do_not_depend_on_the_neighbours(verifier: RewardModel, traces: list[Trace]) -> None:
    together = verifier.score(traces)
    for trace, scores in zip(traces, together, strict=True):
        np.testing.assert_allclose(verifier.score([trace])[0], scores, atol=1e-5)
    backwards = verifier.score(traces[::-1])[::-1]
    for a, b in zip(together, backwards, strict=True):
        np.testing.assert_allclose(a, b, atol=1e-5)


def test_a_score_does_not_depend_on_what_comes_after(verifier: RewardModel, traces: list[Trace]) -> None:
    trace = max(traces, key=lambda t: len(t.step_ends))
    end = int(trace.step_ends[0]) + 1
    start = Trace(trace.prompt_ids, trace.ids[:end], trace.beliefs[:end], trace.step_ends[:1])
    np.testing.assert_allclose(verifier.score([start])[0], verifier.score([trace])[0][:1], atol=1e-5)


def test_it_reads_what_it_says(verifier: RewardModel, traces: list[Trace]) -> None:
    verifier.forget()
    prompts = {t.prompt_ids for t in traces}
    texts = {(t.prompt_ids, t.ids.tobytes()): len(t.ids) for t in traces}
    assert sum(verifier.tokens_read(traces)) == sum(map(len, prompts)) + sum(texts.values())
    verifier.score(traces)
    assert not any(verifier.tokens_read(traces))
    assert verifier.score([]) == []

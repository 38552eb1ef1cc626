"""The llama.cpp engine on the bundled policy: forks, seeds, stops, waves."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import numpy as np
import pytest

from edge_ttc.catalog import Role
from edge_ttc.domain import Stop
from edge_ttc.errors import EngineError, Interrupted
from edge_ttc.policy.base import Branch, PolicyModel, Sampling, Segment
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.policy.step_costs import StepCosts
from tests.functional.conftest import EASY, entry_of
from tests.functional.stopping import hold

GREEDY, SAMPLED = Sampling(0.0), Sampling(1.0)
QUESTION = EASY[0]


def cap(policy: PolicyModel) -> int:
    return policy.card.answer_tok


def grow(
    policy: PolicyModel, parents: Sequence[int], sampling: Sampling = GREEDY, until: Stop = Stop.END, cap_tok: int = 0
) -> list[Segment]:
    branches = [Branch(p, (7, i), cap_tok or cap(policy)) for i, p in enumerate(parents)]
    return policy.grow(branches, until=until, sampling=sampling)


@pytest.mark.parametrize("question", EASY)
def test_a_fork_goes_on_as_a_fresh_prefill_does(policy: PolicyModel, question: str) -> None:
    prompt = policy.prompt_ids(question)
    root = policy.prefill(prompt)
    (step,) = grow(policy, [root], until=Stop.STEP)
    assert step.stop is Stop.STEP
    fresh = policy.prefill([*prompt, *step.ids.tolist()])
    (forked,), (alone,) = grow(policy, [step.handle]), grow(policy, [fresh])
    assert policy.text(forked.ids.tolist()) == policy.text(alone.ids.tolist())
    np.testing.assert_allclose(forked.beliefs, alone.beliefs, atol=0.05)
    policy.release([root, step.handle, fresh, forked.handle, alone.handle])


def test_greedy_branches_of_one_root_are_alike(policy: PolicyModel) -> None:
    root = policy.prefill(policy.prompt_ids(QUESTION))
    (alone,) = grow(policy, [root])
    many = grow(policy, [root] * 8)
    assert {policy.text(s.ids.tolist()) for s in many} == {policy.text(alone.ids.tolist())}
    policy.release([root, alone.handle, *(s.handle for s in many)])


def test_a_parent_is_not_changed_by_its_children(policy: PolicyModel) -> None:
    root = policy.prefill(policy.prompt_ids(QUESTION))
    (before,) = grow(policy, [root])
    sampled = grow(policy, [root] * 8, SAMPLED)
    (after,) = grow(policy, [root])
    assert before.ids.tolist() == after.ids.tolist()
    policy.release([root, before.handle, after.handle, *(s.handle for s in sampled)])


def test_the_same_seeds_give_the_same_branches(policy: PolicyModel) -> None:
    root = policy.prefill(policy.prompt_ids("A box holds 12 pencils. How many pencils are in 7 boxes?"))
    first, second = (grow(policy, [root] * 8, Sampling(3.0)) for _ in range(2))
    assert [s.ids.tolist() for s in first] == [s.ids.tolist() for s in second]
    assert len({tuple(s.ids.tolist()) for s in first}) > 1
    policy.release([root, *(s.handle for s in first), *(s.handle for s in second)])


def test_it_stops_at_a_step(policy: PolicyModel) -> None:
    root = policy.prefill(policy.prompt_ids(QUESTION))
    (step,) = grow(policy, [root], until=Stop.STEP)
    text = policy.text(step.ids.tolist())
    assert text.count("\n") == 1
    assert text.endswith("\n")
    assert step.handle != -1
    policy.release([root, step.handle])


def test_it_stops_at_the_end(policy: PolicyModel) -> None:
    root = policy.prefill(policy.prompt_ids(QUESTION))
    (whole,) = grow(policy, [root])
    assert (whole.stop, whole.handle) == (Stop.END, -1)
    assert "Answer:" in policy.text(whole.ids.tolist())
    policy.release([root])


def test_it_stops_at_the_cap(policy: PolicyModel) -> None:
    root = policy.prefill(policy.prompt_ids(QUESTION))
    (short,) = grow(policy, [root], cap_tok=2)
    assert (short.stop, len(short.ids)) == (Stop.CAP, 2)
    policy.release([root, short.handle])


def test_it_stops_when_asked(policy: PolicyModel) -> None:
    root = policy.prefill(policy.prompt_ids(QUESTION))
    branches = [Branch(root, (1, i), cap(policy)) for i in range(4)]
    cut = policy.grow(branches, until=Stop.END, sampling=SAMPLED, should_stop=lambda: True)
    assert {(s.stop, len(s.ids)) for s in cut} == {(Stop.CUT, 1)}
    policy.release([root, *(s.handle for s in cut)])


def test_more_branches_than_one_wave_holds(policy: PolicyModel) -> None:
    entry = entry_of(Role.POLICY)
    small = LlamaCppPolicy(entry.card, entry.verified_path(), n_cells=max(512, 4 * entry.card.answer_tok))
    found: list[list[Segment]] = []
    for model in (policy, small):
        root = model.prefill(model.prompt_ids(QUESTION))
        found.append(grow(model, [root] * 64, SAMPLED))
        model.release([root, *(s.handle for s in found[-1])])
    small.close()
    same = [a.ids.tolist() == b.ids.tolist() for a, b in zip(*found, strict=True)]
    assert len(same) == 64
    assert np.mean(same) > 0.9  # sums in other batch shapes differ in the last bit, and a draw may fall beside it


def test_nothing_is_left_behind(policy: PolicyModel) -> None:
    prompt = policy.prompt_ids(QUESTION)
    for _ in range(40):
        root = policy.prefill(prompt)
        segments = grow(policy, [root] * 16, SAMPLED, cap_tok=3)
        assert [len(s.ids) for s in segments] == [
            3
        ] * 16  # 40 rounds need more room than there is, unless it is given back
        policy.release([root, *(s.handle for s in segments)])


def test_special_tokens_in_a_question_are_plain_text(policy: PolicyModel) -> None:
    plain = len(policy.prompt_ids(""))
    for token in ("<|end|>", "<|question|>", "<|solution|>", "</s>", "<|im_start|>"):
        ids = policy.prompt_ids(token)
        assert len(ids) - plain > 1
        assert token in policy.text(ids)


def test_more_live_nodes_than_sequences_are_read_again_when_they_are_needed() -> None:
    entry = entry_of(Role.POLICY)
    model = LlamaCppPolicy(entry.card, entry.verified_path())
    prompt = model.prompt_ids(QUESTION)
    roots = [model.prefill(prompt) for _ in range(300)]
    first, last = grow(model, [roots[0]]), grow(model, [roots[-1]])
    assert first[0].ids.tolist() == last[0].ids.tolist()
    assert model.batcher.reread_tok > 0
    model.close()


def test_a_prompt_longer_than_the_context_is_refused_before_it_is_read() -> None:
    entry = entry_of(Role.POLICY)
    model = LlamaCppPolicy(entry.card, entry.verified_path(), n_cells=512)
    with pytest.raises(EngineError, match="does not fit"):
        model.prefill([5] * 600)
    assert model.batcher.schedule.steps == 0
    model.close()


def test_drafts_from_siblings_change_nothing_but_the_number_of_steps(policy: PolicyModel) -> None:
    entry = entry_of(Role.POLICY)
    free = StepCosts((1, 32), (1.0, 1.1))  # as if drafts cost nothing
    drafting = LlamaCppPolicy(entry.card, entry.verified_path(), draft_tok=4, step_costs=free)
    plain = LlamaCppPolicy(entry.card, entry.verified_path())
    same: list[list[tuple[int, ...]]] = []
    steps: list[int] = []
    for model in (plain, drafting):
        texts: list[tuple[int, ...]] = []
        for question in EASY:
            root = model.prefill(model.prompt_ids(question))
            for seed in range(3):
                segments = model.grow([Branch(root, (seed, i), 96) for i in range(4)], until=Stop.END, sampling=SAMPLED)
                texts += [tuple(s.ids.tolist()) for s in segments]
                model.release(s.handle for s in segments)
            model.release([root])
        same.append(texts)
        steps.append(model.batcher.schedule.steps)
        assert model.batcher.pool.used == 0
        model.close()
    assert np.mean([a == b for a, b in zip(*same, strict=True)]) > 0.9  # Q8_0: a draw may fall beside a last bit
    assert steps[1] < steps[0]


def test_an_interrupt_inside_a_prefill_leaves_the_cache_as_it_was(policy: PolicyModel) -> None:
    entry = entry_of(Role.POLICY)
    model = LlamaCppPolicy(entry.card, entry.verified_path(), n_cells=16_384)
    root = model.prefill(model.prompt_ids(QUESTION))
    (before,) = grow(model, [root])
    read = model.batcher.schedule.prompt_tok
    there = hold(model.context, "decode", 3)
    waiting = threading.Thread(target=lambda: (there.wait(20), model.interrupt()))
    waiting.start()
    with pytest.raises(Interrupted):
        model.prefill([9] * 12_000)
    waiting.join()
    assert model.batcher.schedule.prompt_tok - read == 2 * model.context.n_batch  # and not a batch more
    (after,) = grow(model, [root])
    assert before.ids.tolist() == after.ids.tolist()
    np.testing.assert_allclose(before.beliefs, after.beliefs, atol=1e-3)
    model.close()


def test_an_interrupt_inside_a_decode_cuts_and_the_branch_goes_on_as_if_nothing_had_been(policy: PolicyModel) -> None:
    entry = entry_of(Role.POLICY)
    model = LlamaCppPolicy(entry.card, entry.verified_path())
    root = model.prefill(model.prompt_ids(QUESTION))
    (whole,) = grow(model, [root])
    drawn: list[int] = []

    def watch(_: int, token: int) -> None:
        drawn.append(token)
        if len(drawn) == 3:
            model.interrupt()

    (cut,) = model.grow([Branch(root, (7, 0), 96)], until=Stop.END, sampling=GREEDY, watch=watch)
    assert (cut.stop, len(cut.ids)) == (Stop.CUT, 3)
    (rest,) = grow(model, [cut.handle])
    assert [*cut.ids.tolist(), *rest.ids.tolist()] == whole.ids.tolist()
    model.close()


def test_the_hidden_state_of_a_prompts_last_token_comes_with_its_logits(policy: PolicyModel) -> None:
    entry = entry_of(Role.POLICY)
    model = LlamaCppPolicy(entry.card, entry.verified_path(), keep_hidden=True)
    prompts = [model.prompt_ids(q) for q in EASY[:2]]
    first, second = (model.hidden_state(model.prefill(p)) for p in prompts)
    assert first is not None
    assert second is not None
    assert first.shape == (entry.card.d_model,)
    assert np.isfinite(first).all()
    assert not np.allclose(first, second)
    root = model.prefill(prompts[0])
    (with_hidden,) = grow(model, [root])
    (without,) = grow(policy, [policy.prefill(prompts[0])])
    assert with_hidden.ids.tolist() == without.ids.tolist()
    model.close()

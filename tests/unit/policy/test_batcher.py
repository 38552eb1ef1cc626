"""The scheduler core against a decoder that checks every cell: what a branch writes never depends on its company."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_ttc.domain import Stop
from edge_ttc.errors import EngineError, Interrupted
from edge_ttc.policy.base import Branch, Sampling, Segment
from edge_ttc.policy.batcher import Batcher
from edge_ttc.policy.decoder import Decoder
from edge_ttc.policy.lane import Job
from edge_ttc.policy.sampling import draw, uniforms
from edge_ttc.policy.step_costs import StepCosts
from tests.unit.policy.fake_decoder import END, N_VOCAB, STEP, FakeDecoder, logits_after

PROMPT = [3, 4, 5, 6]
SAMPLED = Sampling(1.0)


def batcher(decoder: Decoder, **options: int) -> Batcher:
    ends, steps = np.zeros(N_VOCAB, bool), np.zeros(N_VOCAB, bool)
    ends[END], steps[STEP] = True, True
    return Batcher(
        decoder,
        ends,
        steps,
        draft_tok=options.get("draft_tok", 0),
        keep_hidden=bool(options.get("hidden")),
        step_costs=StepCosts((1, 32), (1.0, 1.1)),
    )


def alone(prefix: list[int], branch: Branch, until: Stop, sampling: Sampling = SAMPLED) -> list[int]:
    """What the branch writes, by the definition."""
    ids: list[int] = []
    for number in uniforms(branch.seed, branch.skip + branch.cap_tok)[branch.skip :]:
        ids += draw(logits_after([*prefix, *ids])[None], sampling, np.array([number])).ids.tolist()
        if ids[-1] == END or (until is Stop.STEP and ids[-1] == STEP):
            break
    return ids


def run(engine: Batcher, *jobs: Job) -> list[list[Segment]]:
    for _ in range(10_000):
        if all(job.done for job in jobs):
            return [[s for s in job.segments if s is not None] for job in jobs]
        engine.step()
    raise AssertionError("it does not come to an end")


def branches(parent: int, n: int, cap: int = 20, seed: int = 0) -> list[Branch]:
    return [Branch(parent, (seed, i), cap) for i in range(n)]


@settings(max_examples=60, deadline=None)
@given(
    caps=st.lists(st.integers(1, 24), min_size=1, max_size=24),
    n_seq=st.integers(3, 12),
    n_cells=st.integers(40, 200),
    n_batch=st.integers(4, 40),
    draft_tok=st.integers(0, 3),
    step=st.booleans(),
)
def test_every_branch_writes_what_it_would_alone(
    caps: list[int], n_seq: int, n_cells: int, n_batch: int, draft_tok: int, step: bool
) -> None:
    """Whatever the room: what does not fit waits, and cells never overrun (the fake asserts it)."""
    decoder = FakeDecoder(n_cells, n_seq, max(n_batch, n_seq * 4))
    engine = batcher(decoder, draft_tok=draft_tok)
    roots = [engine.plant([*PROMPT, i]) for i in (7, 8)]
    until = Stop.STEP if step else Stop.END
    wanted = [Branch(roots[i % 2], (5, i), cap) for i, cap in enumerate(caps)]
    jobs = [engine.submit(wanted[::2], until, SAMPLED), engine.submit(wanted[1::2], until, SAMPLED)]
    for job, mine in zip(run(engine, *jobs), (wanted[::2], wanted[1::2]), strict=True):
        for segment, branch in zip(job, mine, strict=True):
            prefix = [*PROMPT, 7 + roots.index(branch.parent)]
            assert segment.ids.tolist() == alone(prefix, branch, until)
            engine.release([segment.handle])
    engine.release(roots)
    assert (engine.pool.used, engine.pool.promised, engine.pool.free_sequences) == (0, 0, n_seq)
    assert not any(decoder.cache.values())


def test_a_finished_lane_leaves_at_once_and_a_waiting_one_takes_its_place() -> None:
    engine = batcher(FakeDecoder(n_cells=2000, n_seq=5))  # the root and four lanes
    root = engine.plant(PROMPT)
    short = engine.submit(branches(root, 1), Stop.END, Sampling(bias=((END, 1e6),)))
    long = engine.submit(branches(root, 4, cap=6), Stop.END, Sampling(bias=((END, -1e6),)))
    run(engine, short, long)
    assert [beat.lanes for beat in engine.schedule.beats if not beat.prompt_tok] == [4] * 5


def test_questions_share_a_batch() -> None:
    decoder = FakeDecoder()
    engine = batcher(decoder)
    roots = [engine.plant([*PROMPT, i]) for i in (7, 8, 9)]
    run(engine, *(engine.submit(branches(root, 2, 4), Stop.END, SAMPLED) for root in roots))
    assert max(beat.lanes for beat in engine.schedule.beats) > 2


def test_a_prefix_is_read_once_however_many_grow_from_it() -> None:
    decoder = FakeDecoder(n_cells=2000)
    engine = batcher(decoder)
    root = engine.plant(PROMPT)
    (first,) = run(engine, engine.submit(branches(root, 4, 6), Stop.STEP, SAMPLED))
    grown = [s.handle for s in first if s.handle != -1]
    before = engine.schedule.prompt_tok
    run(engine, *(engine.submit(branches(h, 3, 6, seed=h), Stop.STEP, SAMPLED) for h in grown))
    assert before == len(PROMPT)
    assert engine.schedule.prompt_tok - before == len(grown)  # the one token of each that nobody had needed yet
    assert engine.reread_tok == 0


def test_the_same_calls_give_the_same_schedule() -> None:
    def digest(seed: int) -> str:
        engine = batcher(FakeDecoder(n_seq=5))
        root = engine.plant(PROMPT)
        run(engine, engine.submit(branches(root, 9, 8, seed), Stop.END, SAMPLED))
        return engine.schedule.digest

    assert digest(1) == digest(1)
    assert digest(1) != digest(2)


def test_resting_nodes_give_way_and_are_read_again() -> None:
    decoder = FakeDecoder(n_cells=40, n_seq=3)
    engine = batcher(decoder)
    roots = [engine.plant([*PROMPT, i]) for i in range(2, 8)]
    for root in roots:
        engine.want(root)
        while not engine.is_ready(root):
            engine.step()
    branch = Branch(roots[0], (4, 4), 10)
    ((segment,),) = run(engine, engine.submit([branch], Stop.END, SAMPLED))
    assert segment.ids.tolist() == alone([*PROMPT, 2], branch, Stop.END)
    assert engine.reread_tok > 0


def test_what_cannot_fit_even_alone_is_refused_before_anything_is_read() -> None:
    decoder = FakeDecoder(n_cells=20)
    engine = batcher(decoder)
    root = engine.plant(PROMPT)
    with pytest.raises(EngineError, match="do not fit"):
        engine.submit([Branch(root, (0, 0), 17)], Stop.END, SAMPLED)
    with pytest.raises(EngineError, match="does not fit"):
        engine.plant([3] * 20)
    assert not decoder.batches


def test_an_interrupted_batch_is_as_if_it_had_never_been() -> None:
    decoder = FakeDecoder()
    engine = batcher(decoder)
    root = engine.plant(PROMPT)
    wanted = branches(root, 4, 12)
    job = engine.submit(wanted, Stop.END, SAMPLED, should_stop=lambda: False)
    for step in range(200):
        if step % 3 == 2:
            decoder.interrupt()
        if job.done:
            break
        try:
            engine.step()
        except Interrupted:
            engine.want(root)
    for segment, branch in zip(job.segments, wanted, strict=True):
        assert segment is not None
        assert segment.ids.tolist() == alone(PROMPT, branch, Stop.END)


def test_a_cut_branch_goes_on_later_where_it_was() -> None:
    decoder = FakeDecoder()
    engine = batcher(decoder)
    root = engine.plant(PROMPT)
    calls: list[int] = []

    def should_stop() -> bool:
        calls.append(1)
        return len(calls) == 2

    endless = Sampling(bias=((END, -1e6),))
    whole = alone(PROMPT, Branch(root, (0, 0), 20), Stop.END, endless)
    job = engine.submit(branches(root, 1), Stop.END, endless, should_stop=should_stop)
    ((cut,),) = run(engine, job)
    assert (cut.stop, cut.ids.tolist()) == (Stop.CUT, whole[:2])
    ((rest,),) = run(engine, engine.submit([Branch(cut.handle, (0, 0), 18, skip=2)], Stop.END, endless))
    assert [*cut.ids.tolist(), *rest.ids.tolist()] == whole


def test_hidden_states_come_with_the_logits_of_a_prompts_last_token() -> None:
    decoder = FakeDecoder(n_batch=8)
    engine = batcher(decoder, hidden=1)
    roots = [engine.plant([*PROMPT] * 4 + [i]) for i in (7, 8)]
    run(engine, *(engine.submit(branches(root, 2, 5), Stop.END, SAMPLED) for root in roots))
    for root, last in zip(roots, (7, 8), strict=True):
        hidden = engine.hidden(root)
        assert hidden is not None
        np.testing.assert_array_equal(hidden, logits_after([*PROMPT] * 4 + [last])[:4])


def test_a_batch_decodes_no_more_branches_than_the_runtime_does_well() -> None:
    decoder = FakeDecoder(n_cells=2048, n_seq=40, n_lanes=5)
    engine = batcher(decoder)
    root = engine.plant(PROMPT)
    segments = run(engine, engine.submit(branches(root, 12, 9), Stop.END, SAMPLED))
    assert max(decoder.batches[1:]) == 5
    wide = batcher(FakeDecoder(n_cells=2048, n_seq=40))
    again = run(wide, wide.submit(branches(wide.plant(PROMPT), 12, 9), Stop.END, SAMPLED))
    assert [s.ids.tolist() for s in segments[0]] == [s.ids.tolist() for s in again[0]]


def test_drafts_save_steps_where_siblings_say_the_same() -> None:
    counts: list[int] = []
    for draft_tok in (0, 4):
        engine = batcher(FakeDecoder(), draft_tok=draft_tok)
        root = engine.plant(PROMPT)
        greedy = Sampling(0.0)
        for _ in range(4):
            run(engine, engine.submit([Branch(root, (0, 0), 20)], Stop.END, greedy))
        counts.append(engine.schedule.steps)
    assert counts[1] < counts[0]


def test_two_questions_that_wait_for_room_do_not_starve_each_other() -> None:
    """Both prompts and what rests take every sequence: a prompt that is read again must not cost the other its own."""
    engine = batcher(FakeDecoder(n_seq=4))
    roots = [engine.plant([*PROMPT, i]) for i in (7, 8)]
    wanted = [Branch(roots[i % 2], (5, i), 1) for i in range(9)]
    (found,) = run(engine, engine.submit(wanted, Stop.END, SAMPLED))
    assert len(found) == 9

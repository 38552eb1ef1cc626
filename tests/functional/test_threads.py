"""Threads of the bundled policy: measured once, governed, and without a say in what is computed."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import numpy as np
import pytest

import edge_ttc
from edge_ttc.api import open_catalog
from edge_ttc.catalog import Role
from edge_ttc.config import Config, load_config
from edge_ttc.diagnosis import diagnose
from edge_ttc.domain import Stop
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.llama_policy import costs_of, open_policy
from edge_ttc.machine import keep_card, read_card, this_machine
from edge_ttc.paths import find_paths
from edge_ttc.policy import engine_costs
from edge_ttc.policy.base import Branch, Sampling
from edge_ttc.policy.engine_costs import EngineCosts
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.policy.step_costs import SIZES, StepCosts
from edge_ttc.preflight import checked
from edge_ttc.threads import govern as rule
from edge_ttc.threads import neighbours
from edge_ttc.threads.governor import ThreadGovernor
from edge_ttc.threads.times import candidates
from tests.functional.conftest import EASY, entry_of


@pytest.fixture
def context() -> LlamaContext:
    return LlamaContext(entry_of(Role.POLICY).verified_path(), n_cells=2048, n_seq=16, n_threads=1)


def test_the_number_of_threads_changes_no_logit(context: LlamaContext) -> None:
    n, found = 96, []
    for threads in (1, 2, 3):
        context.use_threads(threads)
        for sequence in range(9):
            context.drop(sequence)
        outputs = np.arange(n) == n - 1
        context.decode(np.arange(40, 40 + n), np.arange(n), np.zeros(n, int), outputs)
        rows = [context.logits(1).copy()]
        for target in range(1, 9):
            context.fork(0, target)
        context.decode(np.arange(50, 59), np.full(9, n), np.arange(9), np.ones(9))
        found.append(np.concatenate([*rows, context.logits(9).copy()]))
    context.close()
    np.testing.assert_array_equal(found[0], found[1])
    np.testing.assert_array_equal(found[0], found[2])


def test_what_was_measured_is_remembered(context: LlamaContext, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "_others_cpu_s", lambda: 0.0)
    monkeypatch.setattr("edge_ttc.machine.usable_cores", lambda: 2)
    paths = find_paths()
    rule.govern(context, "ab", paths)
    assert set(read_card(paths).step_s("ab")) == {1, 2}
    assert context.n_threads in (1, 2)
    monkeypatch.setattr(rule.times, "measure", lambda *_, **__: pytest.fail("it was measured again"))
    keep_card(this_machine().with_step_s("ab", {1: 1.0, 2: 0.5}), paths)
    rule.govern(context, "ab", paths)
    assert context.n_threads == 2
    assert isinstance(context.governor, ThreadGovernor)
    keep_card(this_machine().with_step_s("ab", {1: 1.0, 2: 0.9}), paths)
    rule.govern(context, "ab", paths)
    assert (context.n_threads, context.governor) == (1, None)
    context.close()


def test_a_measurement_beside_a_busy_neighbour_is_not_kept(
    context: LlamaContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = iter((0.0, 100.0))
    monkeypatch.setattr(neighbours, "_others_cpu_s", lambda: next(busy))
    rule.govern(context, "ab", find_paths())
    assert read_card(find_paths()).step_s("ab") == {}
    monkeypatch.setattr(rule.times, "measure", lambda *_, **__: pytest.fail("it was measured again at once"))
    monkeypatch.setattr("edge_ttc.machine.usable_cores", lambda: 2)
    keep_card(this_machine().with_disturbed("ab"), find_paths())
    rule.govern(context, "ab", find_paths())
    assert context.n_threads == 1
    assert context.governor is not None
    assert context.governor.ladder == (1, 2)
    context.close()


def test_the_configuration_caps_the_threads(context: LlamaContext) -> None:
    rule.govern(context, "ab", find_paths(), most=3)
    assert context.n_threads == 3
    assert context.governor is not None
    assert tuple(context.governor.ladder) == candidates(3)
    context.close()


def test_a_governor_moves_threads_and_leaves_the_text_alone() -> None:
    entry = entry_of(Role.POLICY)
    used: set[int] = set()

    class Restless(ThreadGovernor):
        """Another number of threads at every step."""

        def saw(self, tokens: int, seconds: float) -> int:
            assert tokens > 0
            assert seconds > 0
            self._level = (self._level + 1) % len(self.ladder)
            used.add(self.threads)
            return self.threads

    texts: list[list[list[int]]] = []
    for governor in (None, Restless((1, 2))):
        policy = LlamaCppPolicy(entry.card, entry.verified_path())
        policy.context.governor = governor
        root = policy.prefill(policy.prompt_ids(EASY[1]))
        branches = [Branch(root, (7, i), 6) for i in range(4)]
        texts.append([s.ids.tolist() for s in policy.grow(branches, until=Stop.END, sampling=Sampling(2.0))])
        policy.close()
    assert texts[0] == texts[1]
    assert used == {1, 2}


def forget_engine() -> None:
    """As on a machine where no policy was ever opened."""
    keep_card(replace(read_card(find_paths()), engine={}), find_paths())


def test_the_first_opening_measures_the_steps_and_the_next_one_remembers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "_others_cpu_s", lambda: 0.0)
    forget_engine()
    entry = entry_of(Role.POLICY)
    with edge_ttc.open(prm="none") as session:
        assert session.ask(EASY[0], strategy="greedy").value == "19"
    costs = costs_of(read_card(find_paths()), entry.card)
    assert costs is not None
    assert costs.kv is None
    assert costs.steps.tokens == SIZES
    monkeypatch.setattr(engine_costs, "measure_steps", lambda *_, **__: pytest.fail("it was measured again"))
    free = replace(costs, steps=StepCosts((1, 64), (1.0, 1.01)))  # as if drafts cost nothing
    keep_card(read_card(find_paths()).with_engine(entry.card.sha256, free.to_dict()), find_paths())
    policy = open_policy(checked(entry), Config(), find_paths())
    assert policy.batcher.speculation.up_to > 0
    policy.close()


def test_a_first_opening_beside_a_busy_neighbour_drafts_nothing_and_keeps_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    busy = iter((0.0, 100.0))
    monkeypatch.setattr(neighbours, "_others_cpu_s", lambda: next(busy))
    forget_engine()
    policy = open_policy(checked(entry_of(Role.POLICY)), Config(), find_paths())
    assert policy.batcher.speculation.up_to == 0
    policy.close()
    assert read_card(find_paths()).engine == {}
    monkeypatch.setattr(engine_costs, "measure_steps", lambda *_, **__: pytest.fail("it was measured again at once"))
    open_policy(checked(entry_of(Role.POLICY)), Config(), find_paths()).close()


def test_doctor_measures_on_request_and_the_next_session_uses_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "_others_cpu_s", lambda: 0.0)
    found = diagnose(measure=True)
    entry = entry_of(Role.POLICY)
    card, sha256 = read_card(find_paths()), entry.card.sha256
    assert sorted(found["machine_card"]["measured"]) == ["tiny-policy", "tiny-revision"]
    assert {"tiny-policy", "tiny-revision"} <= set(found["machine_card"]["drafts_up_to"])
    costs = costs_of(card, entry.card)
    assert costs is not None
    assert costs.kv is not None
    assert set(card.step_s(sha256)) == set(candidates(card.cores))
    broken = card.with_engine(sha256, card.engine[sha256] | {"copy_s": -1.0})
    assert costs_of(broken, entry.card) is None
    with edge_ttc.open() as session:
        assert session.ask(EASY[0], strategy="greedy").value == "19"


def test_doctor_keeps_nothing_it_measured_beside_a_busy_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = count(step=100.0)
    monkeypatch.setattr(neighbours, "_others_cpu_s", lambda: next(seconds))
    monkeypatch.setattr(engine_costs, "measure", lambda *_, **__: EngineCosts(None, StepCosts()))
    before = read_card(find_paths())
    found = diagnose(measure=True)
    assert any("busy" in problem and "--measure" in problem for problem in found["problems"])
    assert read_card(find_paths()) == before


@pytest.mark.parametrize("model_id", ["tiny-policy-onnx", None])
def test_onnx_models_get_the_threads_that_are_worth_it(monkeypatch: pytest.MonkeyPatch, model_id: str | None) -> None:
    monkeypatch.setattr(neighbours, "_others_cpu_s", lambda: 0.0)
    monkeypatch.setattr("edge_ttc.machine.usable_cores", lambda: 2)
    keep_card(this_machine(), find_paths())
    with edge_ttc.open(model_id) as session:
        assert session.ask(EASY[0], strategy="best-of-n", n=2).value == "19"
    card, prm = read_card(find_paths()), entry_of(Role.PRM).card
    assert set(card.step_s(prm.sha256)) == {1, 2}
    if model_id:
        assert set(card.step_s(open_catalog().find(model_id, Role.POLICY).card.sha256)) == {1, 2}


def test_the_configured_threads_are_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_card(this_machine(), find_paths())
    monkeypatch.setattr("edge_ttc.threads.onnx.best_threads", lambda *_: pytest.fail("it was measured"))
    with edge_ttc.open("tiny-policy-onnx", config=load_config({"EDGE_TTC_ENGINE_THREADS": "1"})) as session:
        assert session.ask(EASY[0], strategy="greedy").value == "19"

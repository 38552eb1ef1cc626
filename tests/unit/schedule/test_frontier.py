"""The chart of accuracy over joules, and where its profile comes from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edge_ttc.catalog import Catalog, bundled_folder
from edge_ttc.config import Config, Model
from edge_ttc.energy.cost import CostModel, Work, WorkCosts
from edge_ttc.errors import ModelError
from edge_ttc.schedule.frontier import chart, profile_of, within
from edge_ttc.schedule.profile import Profile
from edge_ttc.testing.session import fake_profile

BINS = {
    "greedy": (1.0, 0.8, 0.6, 0.4, 0.2),
    "best-of-n 4": (1.0, 0.8, 0.7, 0.5, 0.3),
    "best-of-n 16": (1.0, 0.9, 0.8, 0.6, 0.4),
    "beam 16": (1.0, 0.8, 0.7, 0.5, 0.3),
}


@pytest.fixture
def profile() -> Profile:
    base = fake_profile()
    contracts = tuple(replace(c, accuracy_by_bin=bins) for c, bins in zip(base.contracts, BINS.values(), strict=True))
    return replace(base, contracts=contracts, questions_by_bin=(0, 0, 0, 0, 10))


def test_contracts_stand_by_joules_with_their_accuracy(profile: Profile) -> None:
    points = chart(profile, WorkCosts())
    assert [p.label for p in points] == ["greedy", "best-of-n n=4", "best-of-n n=16", "beam n=16 m=4"]
    assert [p.accuracy for p in points] == [0.2, 0.3, 0.4, 0.3]
    assert [p.best for p in points] == [True, True, True, False]
    assert points[0].by_bin == BINS["greedy"]


def test_every_contract_pays_for_its_probe(profile: Profile) -> None:
    cost = CostModel(WorkCosts())
    probe, sixteen = (cost.expected(work)[0] for work in (Work(0, 20, 40, 1), Work(0, 320, 640, 16)))
    points = {p.label: p.joules for p in chart(profile, WorkCosts())}
    assert points["greedy"] == pytest.approx(probe)
    assert points["best-of-n n=16"] == pytest.approx(probe + sixteen)


def test_joules_follow_the_machine(profile: Profile) -> None:
    one, two = (chart(profile, WorkCosts(watts_per_core=watts))[0].joules for watts in (4.0, 8.0))
    assert two == pytest.approx(2 * one)


def test_a_difficulty_has_its_own_accuracy(profile: Profile) -> None:
    assert chart(profile, WorkCosts(), difficulty=1)[0].accuracy == 1.0
    assert [p.best for p in chart(profile, WorkCosts(), difficulty=1)] == [True, False, False, False]
    assert chart(profile, WorkCosts(), difficulty=5)[0].accuracy == 0.2


def test_without_counts_all_bins_weigh_alike(profile: Profile) -> None:
    assert chart(replace(profile, questions_by_bin=()), WorkCosts())[0].accuracy == pytest.approx(0.6)


def test_what_a_budget_pays_for(profile: Profile) -> None:
    points = chart(profile, WorkCosts())
    assert within(points, 0.0) is None
    paid = within(points, points[2].joules - 1e-9)
    assert paid is not None
    assert paid.label == "best-of-n n=4"
    assert within(points, 1e9) == points[2]


def test_the_bundled_profile_is_found_and_charted() -> None:
    profile, costs = profile_of(Catalog([bundled_folder()]), Config())
    assert costs == WorkCosts(), "the stated costs are those of the bundled models"
    points = chart(profile, costs)
    assert points[0].label == "greedy"
    assert 0 < points[0].accuracy < points[-1].accuracy < 1


@pytest.mark.parametrize("model", [Model(prm="none"), Model(policy="nobody"), Model(prm="tiny-policy")])
def test_other_models_have_no_profile(model: Model) -> None:
    with pytest.raises(ModelError):
        profile_of(Catalog([bundled_folder()]), Config(model=model))

"""What each contract of a profile costs here and how often it is right: the chart of accuracy over joules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edge_ttc.accounting import costs_of
from edge_ttc.catalog import Catalog, Role
from edge_ttc.config import Config
from edge_ttc.energy.cost import CostModel, WorkCosts
from edge_ttc.errors import ModelError
from edge_ttc.schedule.profile import STOP, Contract, Profile, load_profile


@dataclass(frozen=True, slots=True)
class Point:
    """One contract.

    Attributes:
        joules: expected for an average question, the probe included.
        accuracy: share of questions that were right when the profile was measured.
        by_bin: the same in each edge bin, 1 (easiest) to 5.
        best: no other contract is at least as good for fewer joules.
    """

    label: str
    joules: float
    accuracy: float
    by_bin: tuple[float, ...]
    best: bool = False


def chart(profile: Profile, card: WorkCosts, difficulty: int | None = None) -> tuple[Point, ...]:
    """Every contract, the cheapest first.

    Args:
        difficulty: accuracy is that of this edge bin (1 to 5); None takes all questions of the measurement.
    """
    points = [_point(profile, contract, CostModel(card), difficulty) for contract in profile.contracts]
    points.sort(key=lambda point: (point.joules, -point.accuracy))
    return _marked(points)


def within(points: Sequence[Point], joules: float) -> Point | None:
    """The most accurate point that a budget pays for, None where it pays for none."""
    paid = [point for point in points if point.joules <= joules]
    return max(paid, key=lambda point: (point.accuracy, -point.joules), default=None)


def profile_of(catalog: Catalog, config: Config) -> tuple[Profile, WorkCosts]:
    """The profile that ``auto`` would decide by under a configuration, and what work costs, without loading the models.

    Raises:
        ModelError: there is none for these models, or it cannot be read.
    """
    policy = catalog.find(config.model.policy or None, Role.POLICY)
    remedy = "choose the models it was measured for, or measure one for these"
    if config.model.prm == "none":
        raise ModelError("without a verifier there is no profile", remedy)
    prm = catalog.find(config.model.prm or None, Role.PRM)
    if not policy.card.profile:
        raise ModelError(f"{policy.card.id} has no profile", remedy)
    profile = load_profile(policy.folder / policy.card.profile)
    if not profile.fits(policy.card, prm.card):
        raise ModelError(f"the profile of {policy.card.id} was measured with another verifier", remedy)
    return profile, costs_of(WorkCosts(watts_per_core=config.energy.watts_per_core), policy.card, prm.card)


def _point(profile: Profile, contract: Contract, cost: CostModel, difficulty: int | None) -> Point:
    joules = cost.expected(profile.mean_probe_work)[0]
    if contract.name != STOP:
        joules += cost.expected(profile.mean_work(contract))[0]
    by_bin = contract.accuracy_by_bin
    accuracy = _mean(by_bin, profile.questions_by_bin) if difficulty is None else by_bin[difficulty - 1]
    return Point(_label(contract), joules, accuracy, by_bin)


def _mean(by_bin: Sequence[float], counts: Sequence[int]) -> float:
    weights = counts if sum(counts) else [1] * len(by_bin)
    return sum(a * n for a, n in zip(by_bin, weights, strict=True)) / sum(weights)


def _label(contract: Contract) -> str:
    """A contract's name with the parameters that people know it by."""
    shown = " ".join(f"{k}={contract.parameters[k]}" for k in ("n", "m", "k") if k in contract.parameters)
    return f"{contract.name} {shown}".rstrip()


def _marked(points: Sequence[Point]) -> tuple[Point, ...]:
    """The same points with ``best`` told; they stand by joules."""
    out: list[Point] = []
    highest = -1.0
    for p in points:
        out.append(Point(p.label, p.joules, p.accuracy, p.by_bin, best=p.accuracy > highest))
        highest = max(highest, p.accuracy)
    return tuple(out)

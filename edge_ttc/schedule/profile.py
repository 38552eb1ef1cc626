"""The profile: what calibration learnt about one policy × verifier pair. Portable, and ships with the models."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from edge_ttc.energy.cost import Work
from edge_ttc.errors import ModelError, UsageError
from edge_ttc.schedule.confidence import N_WEIGHTS, Confidence
from edge_ttc.schedule.features import NAMES
from edge_ttc.strategy import registry
from edge_ttc.strategy.registry import Value

if TYPE_CHECKING:
    from edge_ttc.catalog import ModelCard

VERSION = 2
STOP = "greedy"
"""The contract that means to stay with the probe's answer."""


@dataclass(frozen=True, slots=True)
class Contract:
    """A strategy at a size, and what calibration saw of it.

    Attributes:
        name: strategy; ``greedy`` means to stop after the probe.
        parameters: complete.
        weights: (1 + features,) logistic weights of P(the answer is right | probe), bias first.
        policy_ratio: mean of its generated tokens over the probe's.
        prm_ratio: mean of the tokens its verifier read over those read for the probe.
        prompt_ratio: mean of the prompt tokens it read beyond the question's own (revisions read theirs, with the
            attempts in it) over the probe's generated tokens.
        batch: branches decoded together.
        accuracy_by_bin: measured accuracy in each edge bin, for people.
    """

    name: str
    parameters: dict[str, Value]
    weights: np.ndarray
    policy_ratio: float
    prm_ratio: float
    batch: int
    accuracy_by_bin: tuple[float, ...]
    prompt_ratio: float = 0.0


@dataclass(frozen=True, slots=True)
class Profile:
    """All contracts of a model pair and the difficulty model.

    Attributes:
        mean, scale: (features,) standardisation of the probe's features.
        bin_weights: (5, 1 + features) multinomial logistic weights of the edge bin.
        price: accuracy that must be gained for spending as many joules as ``reference`` does on average.
        reference: index of the contract that joules are compared with.
        mean_probe: mean (policy_tok, prm_tok) of a probe.
        confidence: P(an answer is right) from the way it won.
        questions_by_bin: how many questions of each edge bin it was measured on, empty where that is not told.
    """

    policy: str
    prm: str
    mean: np.ndarray
    scale: np.ndarray
    bin_weights: np.ndarray
    contracts: tuple[Contract, ...]
    price: float
    reference: int
    mean_probe: tuple[float, float]
    confidence: Confidence
    questions_by_bin: tuple[int, ...] = ()

    def fits(self, policy: ModelCard, prm: ModelCard | None) -> bool:
        """Whether it was measured with these models, or with weights that the policy stands in for."""
        return self.policy in (policy.id, policy.stands_in_for) and (prm is None or self.prm == prm.id)

    @property
    def mean_probe_work(self) -> Work:
        """What a probe of mean length takes."""
        policy_tok, prm_tok = map(round, self.mean_probe)
        return Work(0, policy_tok, prm_tok)

    def mean_work(self, contract: Contract) -> Work:
        """What a contract takes behind a probe of mean length."""
        policy_tok, prm_tok = self.mean_probe
        ratios = (contract.prompt_ratio, policy_tok), (contract.policy_ratio, policy_tok), (contract.prm_ratio, prm_tok)
        prompt, policy, prm = (round(ratio * tok) for ratio, tok in ratios)
        return Work(prompt, policy, prm, contract.batch)

    def standardise(self, features: np.ndarray) -> np.ndarray:
        """(1 + features,): a one for the bias, then the standardised features."""
        return np.concatenate([[1.0], (features - self.mean) / self.scale])

    def bins(self, features: np.ndarray) -> tuple[float, ...]:
        """P(edge bin 1 … 5 | probe)."""
        logits = self.bin_weights @ self.standardise(features)
        weights = np.exp(logits - logits.max())
        return tuple(float(w) for w in weights / weights.sum())

    def accuracy(self, contract: Contract, features: np.ndarray) -> float:
        """P(the contract's answer is right | probe)."""
        return float(1 / (1 + np.exp(-contract.weights @ self.standardise(features))))


def load_profile(path: Path) -> Profile:
    """Read a profile.

    Raises:
        ModelError: the file is missing, malformed, or made for other features than this version reads.
    """
    try:
        data = json.loads(path.read_text())
        if data["version"] != VERSION or tuple(data["features"]) != NAMES:
            raise ValueError("it was made by another version of edge-ttc")
        return _profile(data)
    except (OSError, ValueError, KeyError, IndexError, TypeError, OverflowError, UsageError) as error:
        remedy = "measure it anew, or reinstall edge-ttc where it came with it"
        raise ModelError(f"profile {path.name} cannot be used ({error})", remedy) from error


def _profile(data: dict[str, Any]) -> Profile:
    contracts = tuple(
        Contract(
            name=registry.find(row["name"]).name,
            parameters=row["parameters"],
            weights=_array(row["weights"], (1 + len(NAMES),)),
            policy_ratio=_number(row, "policy_ratio"),
            prm_ratio=_number(row, "prm_ratio"),
            batch=max(1, int(row["batch"])),
            accuracy_by_bin=tuple(_array(row["accuracy_by_bin"], (5,)).tolist()),
            prompt_ratio=_number({"prompt_ratio": 0.0} | row, "prompt_ratio"),
        )
        for row in data["contracts"]
    )
    reference, scale, mean_probe = int(data["reference"]), np.asarray(data["scale"]), data["mean_probe"]
    if not any(c.name == STOP for c in contracts):
        raise ValueError(f"no contract is {STOP}, which means to stop after the probe")
    if not 0 <= reference < len(contracts):
        raise ValueError(f"contract {reference} is the reference, and there are {len(contracts)}")
    if scale.min(initial=1.0) <= 0 or min(mean_probe) <= 0:
        raise ValueError("a scale, or a part of the mean probe, is not above zero")
    return Profile(
        policy=data["policy"],
        prm=data["prm"],
        mean=_array(data["mean"], (len(NAMES),)),
        scale=_array(scale, (len(NAMES),)),
        bin_weights=_array(data["bin_weights"], (5, 1 + len(NAMES))),
        contracts=contracts,
        price=_number(data, "price"),
        reference=reference,
        mean_probe=(float(mean_probe[0]), float(mean_probe[1])),
        confidence=Confidence({k: _array(data["confidence"][k], (n,)) for k, n in N_WEIGHTS.items()}),
        questions_by_bin=_counts(data.get("questions_by_bin") or ()),
    )


def _counts(values: Sequence[Any]) -> tuple[int, ...]:
    counts = tuple(int(n) for n in values)
    if counts and (len(counts) != 5 or min(counts) < 0):
        raise ValueError("questions_by_bin is not five counts")
    return counts


def _number(row: Mapping[str, Any], key: str) -> float:
    number = float(row[key])
    if not 0 <= number < math.inf:
        raise ValueError(f"{key} is {number}")
    return number


def _array(values: Sequence[Any] | np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    array = np.asarray(values, dtype=float)
    if array.shape != shape or not np.isfinite(array).all():
        raise ValueError(f"an array has shape {array.shape}, {shape} was expected")
    return array

"""A whole session on fakes: ``fake_session().ask("What is 12 * 7?")`` works on any machine, in milliseconds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import numpy as np

from edge_ttc.api import Session
from edge_ttc.config import Config
from edge_ttc.schedule.confidence import Confidence, Evidence
from edge_ttc.schedule.features import NAMES
from edge_ttc.schedule.profile import VERSION, Contract, Profile
from edge_ttc.strategy import registry
from edge_ttc.testing.latent import Latent
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.verifier import FakeRewardModel

BOOK = {
    "What is 12 * 7?": Latent("84", 0.97, 1),
    "What is 12 + 7?": Latent("19", 0.97, 1),
    "A hard one": Latent("42", 0.6, 4),
    "": Latent("7", 0.8, 2),
}
"""Two easy questions, a hard one, and what every other question is like."""


def fake_profile(price: float = 0.08) -> Profile:
    """A profile under which a probe that was sure of every token is enough, and others are worth more samples."""
    likely = NAMES.index("sum_logprob")
    rows = [("greedy", 0, 4.0, 4.0), ("best-of-n", 4, 3.2, 1.5), ("best-of-n", 16, 3.4, 0.8), ("beam", 16, 3.3, 0.9)]
    return Profile(
        policy="fake-policy",
        prm="fake-prm",
        mean=np.zeros(len(NAMES)),
        scale=np.ones(len(NAMES)),
        bin_weights=np.array([_weights(bias, likely, slope) for bias, slope in _BINS]),
        contracts=tuple(_contract(name, n, _weights(bias, likely, slope)) for name, n, bias, slope in rows),
        price=price,
        reference=2,
        mean_probe=(20.0, 40.0),
        confidence=Confidence(
            {
                Evidence.SCORED: np.array([0.0, 1.0, 0.5, 0.0]),
                Evidence.VOTED: np.array([0.0, 1.0, 0.0]),
                Evidence.ALONE: np.array([1.0, 1.0]),
            }
        ),
    )


def profile_json(profile: Profile) -> dict[str, Any]:
    """As it stands in a file."""

    def plain(value: Any) -> Any:
        return value.tolist() if isinstance(value, np.ndarray) else value

    rows = asdict(profile, dict_factory=lambda pairs: {k: plain(v) for k, v in pairs})
    weights = {kind.value: w.tolist() for kind, w in profile.confidence.weights.items()}
    return rows | {"version": VERSION, "features": list(NAMES), "confidence": weights}


def fake_session(
    policy: FakePolicy | None = None,
    verifier: FakeRewardModel | None = None,
    config: Config | None = None,
    profile: Profile | None = None,
) -> Session:
    """A session over fakes; what is not given is a fake that behaves."""
    return Session(
        policy or FakePolicy(BOOK), verifier or FakeRewardModel(), profile or fake_profile(), config or Config(), 0.25
    )


def fake_opener(make: Callable[[], FakePolicy] = lambda: FakePolicy(BOOK)) -> Callable[..., Session]:
    """Something to put in the place of ``edge_ttc.open`` (and of ``edge_ttc.cli.session.open_session``)."""

    def open_session(
        model: str | None = None, prm: str | None = None, *, config: Config | None = None, worker: bool = False
    ) -> Session:
        return fake_session(make(), config=config)

    return open_session


_BINS = ((2.0, 4.0), (1.0, 2.0), (0.5, 0.0), (0.0, -1.0), (-0.5, -2.0))
"""(bias, slope) of each edge bin's logit on the probe's log-probability."""


def _weights(bias: float, index: int, slope: float) -> np.ndarray:
    weights = np.zeros(1 + len(NAMES))
    weights[0], weights[1 + index] = bias, slope
    return weights


def _contract(name: str, n: int, weights: np.ndarray) -> Contract:
    """Each sample costs one probe more; the beam of 16 costs as much as 16 samples."""
    given = {"n": n, "m": 4} if name == "beam" else {"n": n}
    parameters = registry.complete(name, given) if n else {}
    return Contract(name, parameters, weights, float(n or 1), float(n or 1), n or 1, (0.9,) * 5)

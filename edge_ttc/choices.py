"""Whether what the configuration chooses is there and fits together, without loading any model."""

from __future__ import annotations

from edge_ttc.catalog import Catalog, Entry, Role
from edge_ttc.config import Config
from edge_ttc.errors import EdgeTTCError, ModelError
from edge_ttc.sampling_config import sampling_of
from edge_ttc.stand_in import runnable


def chosen_models(
    catalog: Catalog, config: Config, model: str | None = None, prm: str | None = None
) -> tuple[Entry, Entry | None, tuple[str, ...]]:
    """The policy that can run here, the verifier where one is wanted, and what is to be said of the policy.

    Args:
        model: id of a policy; None takes the configuration's, else the default.
        prm: id of a PRM, likewise; ``"none"`` is none.

    Raises:
        ModelError: a model is missing, or the two do not fit.
        UnsupportedError: llama-cpp-python is not installed, and nothing stands in for the policy.
    """
    policy, notices = runnable(catalog.find(model or config.model.policy or None, Role.POLICY), catalog)
    prm = prm or config.model.prm or None
    verifier = None if prm == "none" else catalog.find(prm, Role.PRM)
    if verifier and verifier.card.tokenizer != policy.card.tokenizer:
        raise ModelError(
            f"{verifier.card.id} reads the vocabulary {verifier.card.tokenizer!r}, {policy.card.id} writes "
            f"{policy.card.tokenizer!r}",
            "choose a verifier made for this policy, or --prm none",
        )
    return policy, verifier, notices


def wrong_choices(catalog: Catalog, config: Config) -> list[EdgeTTCError]:
    """What would keep every question from being answered: models that are missing or do not fit, a bad grammar."""
    found: list[EdgeTTCError] = []
    for choose in (lambda: chosen_models(catalog, config), lambda: sampling_of(config.sampling)):
        try:
            choose()
        except EdgeTTCError as error:
            found.append(error)
    return found

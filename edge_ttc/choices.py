"""Whether what the configuration chooses is there and fits together, without loading any model."""

from __future__ import annotations

from collections.abc import Mapping

from edge_ttc.catalog import Catalog, Entry, ModelCard, Role
from edge_ttc.config import Config
from edge_ttc.energy.choose import choose_meter
from edge_ttc.errors import EdgeTTCError, ModelError, UnsupportedError, UsageError
from edge_ttc.sampling_config import sampling_of
from edge_ttc.stand_in import runnable
from edge_ttc.strategy import registry


def chosen_models(
    catalog: Catalog, config: Config, model: str | None = None, prm: str | None = None
) -> tuple[Entry, Entry | None, tuple[str, ...]]:
    """The policy that can run here, the verifier where one is wanted, and what is to be said of the policy.

    Args:
        model: id of a policy; None takes the configuration's, else the default.
        prm: id of a PRM; ``"none"`` is none, and where neither says one, it is the policy's companion.

    Raises:
        ModelError: a model is missing, or the two do not fit.
        UnsupportedError: llama-cpp-python is not installed, and nothing stands in for the policy.
    """
    policy, notices = runnable(catalog.find(model or config.model.policy or None, Role.POLICY), catalog)
    prm = prm or config.model.prm
    if not prm:
        companion = catalog.companion(policy.card)
        alone = (f"no verifier reads the vocabulary of {policy.card.id}: its answers are not scored",)
        return policy, companion, notices if companion else (*notices, *alone)
    verifier = None if prm == "none" else catalog.find(prm, Role.PRM)
    if verifier and verifier.card.tokenizer != policy.card.tokenizer:
        raise ModelError(
            f"{verifier.card.id} reads the vocabulary {verifier.card.tokenizer!r}, {policy.card.id} writes "
            f"{policy.card.tokenizer!r}",
            "choose a verifier made for this policy, or --prm none",
        )
    return policy, verifier, notices


def complete_parameters(
    config: Config, strategy: str, n: int | None, params: Mapping[str, str | int | float]
) -> dict[str, registry.Value]:
    """What a strategy runs with: what was given, then the configuration's values, then its own defaults.

    Raises:
        UsageError: an unknown strategy or parameter, or a value that will not do.
    """
    given = dict(params) if n is None else {"n": n} | dict(params)
    if n is not None and str(given["n"]) != str(n):
        raise UsageError(f"n is {n} and {given['n']}", "give -n or --param n=, not both")
    if strategy == registry.AUTO:
        if given:
            raise UsageError(
                f"auto chooses its own parameters, {sorted(given)[0]!r} was given",
                "leave it out, or name a strategy with --strategy",
            )
        return {}
    known = registry.find(strategy).parameters
    defaults = {"n": config.general.n, "temperature": config.sampling.temperature}
    return registry.complete(strategy, {k: v for k, v in defaults.items() if k in known} | given)


def check_able(strategy: str, parameters: Mapping[str, registry.Value], policy: ModelCard, *, verifies: bool) -> None:
    """Refuse what models cannot do, before anything is spent.

    Raises:
        UsageError: the strategy asks for a verifier where there is none, or for a policy that revises.
    """
    known = registry.find(strategy)
    if known.asks_verifier(parameters) and not verifies:
        raise UsageError(f"{strategy} needs a verifier, and none is loaded", "choose one with --prm")
    if known.asks_revision(parameters) and not policy.revises:
        raise UsageError(
            f"{strategy} needs a policy that was taught to revise, and {policy.id} was not",
            "choose another --strategy, or another --model",
        )


def wrong_choices(catalog: Catalog, config: Config) -> list[EdgeTTCError]:
    """What would keep every question from being answered: models that are missing, do not fit, or cannot do what the
    strategy asks of them; a bad grammar."""
    found: list[EdgeTTCError] = []

    def models() -> None:
        policy, verifier, _ = chosen_models(catalog, config)
        strategy = config.general.strategy
        if strategy != registry.AUTO:  # which makes do with what there is
            parameters = complete_parameters(config, strategy, None, {})
            check_able(strategy, parameters, policy.card, verifies=verifier is not None)

        sampling = sampling_of(config.sampling)
        if beyond := [token for token, _ in sampling.bias if token >= policy.card.n_vocab]:
            raise UsageError(
                f"sampling.logit_bias names token {beyond[0]}, {policy.card.id} has {policy.card.n_vocab}",
                "mend the id",
            )
        if sampling.grammar and policy.card.format == "onnx":
            raise UnsupportedError(
                f"{policy.card.id} runs on ONNX Runtime, which takes no grammar",
                "`edge-ttc config unset sampling.grammar`, or choose a GGUF policy",
            )

    def meter() -> None:
        energy = config.energy
        choose_meter(energy.meter, watts_per_core=energy.watts_per_core, idle_w=energy.idle_w)

    for choose in (models, meter):
        try:
            choose()
        except EdgeTTCError as error:
            found.append(error)
    return found

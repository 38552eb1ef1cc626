"""The Python API: ``edge_ttc.open().ask("What is 12 * 7?", budget="20J")``."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from edge_ttc.accounting import costs_of
from edge_ttc.budget import parse_budgets
from edge_ttc.catalog import Catalog, Entry, bundled_folder
from edge_ttc.choices import check_able, chosen_models, complete_parameters
from edge_ttc.config import Config, load_config
from edge_ttc.domain import Answer
from edge_ttc.energy.choose import choose_meter
from edge_ttc.energy.cost import CostModel, WorkCosts
from edge_ttc.energy.meter import Meter
from edge_ttc.events import Emit
from edge_ttc.loading import load_policy, load_prm
from edge_ttc.paths import Paths, find_paths
from edge_ttc.plan import Plan, named
from edge_ttc.policy.base import PolicyModel, Sampling
from edge_ttc.question import tidy_question
from edge_ttc.sampling_config import sampling_of
from edge_ttc.schedule.controller import Controller
from edge_ttc.schedule.profile import Profile, load_profile
from edge_ttc.solver import Solver
from edge_ttc.strategy import registry
from edge_ttc.verifier.base import RewardModel
from edge_ttc.verifier.stack import VerifierStack


class Session:
    """Loaded models, ready to answer. Use it as a context manager, or call ``close``. One thread owns it.

    Args:
        policy: the model that writes.
        verifier: the model that scores, or None.
        profile: what calibration learnt about the two, or None: then ``auto`` has nothing to decide by, and answers
            say no confidence. Without a verifier, its part on plain votes still holds.
        config: defaults for what ``ask`` is not given.
        load_s: seconds that loading took.
        notices: what a user should know of how they were loaded.
    """

    def __init__(
        self,
        policy: PolicyModel,
        verifier: RewardModel | None,
        profile: Profile | None,
        config: Config,
        load_s: float = 0.0,
        notices: tuple[str, ...] = (),
    ) -> None:
        self._policy, self._verifier, self._profile, self.config = policy, verifier, profile, config
        self.notices = notices
        card = WorkCosts(watts_per_core=config.energy.watts_per_core)
        self._cost = CostModel(costs_of(card, policy.card, verifier.card if verifier else None))
        self.solver = Solver(policy, verifier, cost=self._cost, open_meter=self._open_meter)
        self.load_s = load_s

    def ask(
        self,
        text: str,
        budget: str | Iterable[str] | None = None,
        *,
        strategy: str | None = None,
        n: int | None = None,
        params: Mapping[str, str | int | float] | None = None,
        seed: int | None = None,
        sampling: Sampling | None = None,
        on_event: Emit | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Answer:
        """Answer one question.

        Args:
            text: the question.
            budget: such as ``"20J"`` or ``["20J", "2s"]``; None takes the configuration's.
            strategy: ``auto`` or a name of ``edge-ttc strategies list``; None takes the configuration's. Where ``auto``
                has nothing to decide by, another one answers, and a note of the answer says so.
            n: candidates, for strategies that take ``n``.
            params: further parameters of the strategy.
            seed: the same seed and configuration give the same answer.
            sampling: top-k, top-p, min-p, logit bias and grammar; the temperature is the strategy's own parameter. None
                takes the configuration's. The profile that ``auto`` decides by was learnt with the default.
            on_event: called with every event as it happens.
            cancelled: asked between decode steps and, while a model works, on a second thread, so it must be safe to
                call from there; true stops at once with the best answer so far. What it raises ends the question.

        Raises:
            UsageError: bad input.
            EngineError: a model failed before there was any answer.
        """
        limits = self.config.budget.default if budget is None else budget
        name, note = self._able(strategy or self.config.general.strategy)
        answer = self.solver.solve(
            tidy_question(text),
            self._plan(name, n, params or {}),
            budget=parse_budgets(limits),
            seed=self.config.general.seed if seed is None else seed,
            sampling=sampling_of(self.config.sampling) if sampling is None else sampling,
            emit=self._completing(on_event, note) if on_event else None,
            cancelled=cancelled,
        )
        return self._completed(answer, note)

    @property
    def model_ids(self) -> dict[str, str]:
        """Role → id of the loaded models."""
        return self.solver.model_ids

    @property
    def multi_turn(self) -> bool:
        """Whether earlier questions may stand before a question, as the policy's card says."""
        return self._policy.card.multi_turn

    def close(self) -> None:
        """Give the models' memory back."""
        try:
            self._policy.close()
        finally:
            if self._verifier:
                self._verifier.close()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def _able(self, strategy: str) -> tuple[str, tuple[str, ...]]:
        """The strategy, and what is to be said where ``auto`` has nothing to decide by: another one takes its place."""
        if strategy != registry.AUTO or (self._profile and self._verifier):
            return strategy, ()
        if self._verifier is None:
            return "majority", ("without a verifier auto has nothing to decide by: majority answered",)
        models = " and ".join(self.model_ids.values())
        return "best-of-n", (f"there is no profile of {models}, which auto decides by: best-of-n answered",)

    def _plan(self, strategy: str, n: int | None, params: Mapping[str, str | int | float]) -> Plan:
        parameters = complete_parameters(self.config, strategy, n, params)
        if strategy == registry.AUTO and self._profile:
            return Controller(self._profile, self._cost, revises=self._policy.card.revises).plan()
        check_able(strategy, parameters, self._policy.card, verifies=self._verifier is not None)
        return named(strategy, parameters, self._profile.confidence if self._profile else None)

    def _open_meter(self) -> Meter:
        return _meter_of(self.config)

    def _completing(self, emit: Emit, notes: tuple[str, ...]) -> Emit:
        from edge_ttc.events import Event, Finished

        def told(event: Event) -> None:
            if isinstance(event.payload, Finished):
                event = replace(event, payload=Finished(self._completed(event.payload.answer, notes)))
            emit(event)

        return told

    def _completed(self, answer: Answer, notes: tuple[str, ...]) -> Answer:
        """With what only the session knows."""
        return replace(answer, load_s=self.load_s, notes=(*self.notices, *notes, *answer.notes))


def open(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """Load models and return a session.

    Args:
        model: id of a policy; None takes the configuration's, else the bundled default.
        prm: id of a PRM, likewise; ``"none"`` loads none.
        config: None reads the user's configuration. Its strategy and number of candidates decide how the policy's KV
            cache is laid out; any other can be asked for as well.

    Raises:
        ModelError: a model is missing, altered, or does not fit the other.
        UnsupportedError: llama-cpp-python is not installed, and nothing stands in for the policy; or the configured
            meter is not to be had here.
    """
    return _open(model, prm, config or load_config(), profiled=True)


def open_unprofiled(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """As ``open``, without the profile: for making one. ``auto`` has nothing to decide by in such a session."""
    return _open(model, prm, config or load_config(), profiled=False)


def _open(model: str | None, prm: str | None, config: Config, *, profiled: bool) -> Session:
    started = time.monotonic()
    _meter_of(config)  # one that is not to be had is told before models are loaded
    catalog = open_catalog()
    policy_entry, prm_entry, notices = chosen_models(catalog, config, model, prm)
    profile = _load_profile(policy_entry, prm_entry) if profiled and _as_calibrated(prm_entry, config) else None
    with ExitStack() as loaded:  # what was loaded is given back if what comes after it fails
        policy = loaded.enter_context(closing(load_policy(policy_entry, config)))
        verifier = None
        if prm_entry:
            frame = getattr(policy, "frame", (0, 0))
            verifier = loaded.enter_context(closing(load_prm(prm_entry, config, frame)))
            if config.model.stack and verifier.card.stack:
                verifier = VerifierStack(verifier, policy.text, verifier.card.stack)
        session = Session(policy, verifier, profile, config, time.monotonic() - started, notices)
        loaded.pop_all()
    return session


def open_catalog(paths: Paths | None = None) -> Catalog:
    """The bundled models and the user's own."""
    return Catalog([bundled_folder(), (paths or find_paths()).models_dir])


def _meter_of(config: Config) -> Meter:
    energy = config.energy
    return choose_meter(energy.meter, watts_per_core=energy.watts_per_core, idle_w=energy.idle_w).meter


def _as_calibrated(prm: Entry | None, config: Config) -> bool:
    """Whether the verifier scores as it did when the profile was learnt."""
    return prm is None or config.model.stack or not prm.card.stack


def _load_profile(policy: Entry, prm: Entry | None) -> Profile | None:
    """The policy's profile, where it was learnt with this very verifier, or there is none."""
    if not policy.card.profile:
        return None
    path: Path = policy.folder / policy.card.profile
    profile = load_profile(path)
    return profile if profile.fits(policy.card, prm.card if prm else None) else None

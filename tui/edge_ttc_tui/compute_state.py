"""Where the compute of one question went, as frozen data, and how events change it. Nothing here knows Textual."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from edge_ttc.domain import Answer, EnergySource, Limit, Stop, Usage
from edge_ttc.energy.power_source import Power
from edge_ttc.events import (
    Decided,
    Event,
    Finished,
    Grew,
    NodeView,
    Payload,
    Reserved,
    Scored,
    Selected,
    Settled,
    Shortened,
    Started,
    Wrote,
)
from edge_ttc_tui.pace import Course, measure


@dataclass(frozen=True, slots=True)
class ComputeState:
    """Everything that the compute view shows of one question.

    Attributes:
        strategy: what was asked for, ``auto`` included; ``running`` is the method at work.
        decision: why that method, None where nothing was decided (yet).
        nodes: everything that was grown, by key; a parent's is below its children's.
        scores: the verifier's word on them.
        steps: the verifier's word at each step's end, by node; known of the candidates once there is an answer.
        dropped: nodes that were given up.
        working: the request that runs.
        writing: text of a single branch while it is written.
        usage: what was spent, the running request included as far as it tells.
        failed: it came to its end without an answer.
    """

    question: str = ""
    strategy: str = ""
    running: str = ""
    parameters: Mapping[str, int | float | str] = field(default_factory=dict)
    models: Mapping[str, str] = field(default_factory=dict)
    limits: tuple[Limit, ...] = ()
    energy: EnergySource = field(default_factory=EnergySource)
    power: Power = field(default_factory=Power)
    decision: Decided | None = None
    nodes: Mapping[int, NodeView] = field(default_factory=dict)
    scores: Mapping[int, float] = field(default_factory=dict)
    steps: Mapping[int, tuple[float, ...]] = field(default_factory=dict)
    dropped: frozenset[int] = frozenset()
    working: Reserved | None = None
    writing: str = ""
    shortened: tuple[Shortened, ...] = ()
    settled: Settled | None = None
    selected: Selected | None = None
    answer: Answer | None = None
    t_s: float = 0.0
    usage: Usage = field(default_factory=Usage)
    course: Course = field(default_factory=Course)
    failed: bool = False

    @property
    def done(self) -> bool:
        return self.answer is not None or self.failed


def apply(state: ComputeState, event: Event) -> ComputeState:
    """The state after an event. A question that is taken up begins a new state; only what feeds the machine stays."""
    payload = event.payload
    if isinstance(payload, Started):
        return _started(payload, event, state.power)
    course = measure(state.course, event)
    usage, before = course.usage(event), state.usage
    told = replace(  # between two signs of life of a request an event knows less than the last of them
        usage, policy_tok=max(usage.policy_tok, before.policy_tok), energy_j=max(usage.energy_j, before.energy_j)
    )
    state = replace(state, t_s=event.t_s, usage=told, course=course)
    return finished(state, payload.answer) if isinstance(payload, Finished) else _told(_worked(state, payload), payload)


def _worked(state: ComputeState, payload: Payload) -> ComputeState:
    """What the models do."""
    match payload:
        case Reserved():
            return replace(state, working=payload, dropped=state.dropped.union(payload.dropped), writing="")
        case Wrote(text):
            return replace(state, writing=state.writing + text)
        case Grew(nodes):
            grown = {**state.nodes, **{node.key: node for node in nodes if 0 <= node.parent < node.key}}
            return replace(state, nodes=grown, working=None, writing="")
        case Scored(scores):
            return replace(state, scores={**state.scores, **scores}, working=None)
        case _:
            return state


def _told(state: ComputeState, payload: Payload) -> ComputeState:
    """What the scheduler and the method say."""
    match payload:
        case Decided():
            return replace(state, decision=payload, running=payload.strategy, parameters=payload.parameters)
        case Settled():
            return replace(state, settled=payload)
        case Shortened():
            return replace(state, shortened=(*state.shortened, payload))
        case Selected():
            return replace(state, selected=payload, working=None)
        case _:
            return state


def finished(state: ComputeState, answer: Answer) -> ComputeState:
    """The state with its answer; what a kept answer without its events has to show, too."""
    return replace(
        state,
        question=answer.question,
        running=answer.strategy.name,
        parameters=answer.strategy.parameters,
        models=answer.models,
        limits=state.limits or tuple(Limit(charge.unit, charge.limit) for charge in answer.charges),
        energy=answer.energy,
        usage=answer.usage,
        steps=_steps(state.nodes, answer),
        failed=False,
        working=None,
        writing="",
        answer=answer,
    )


def _started(payload: Started, event: Event, power: Power) -> ComputeState:
    return ComputeState(
        question=payload.question,
        strategy=payload.strategy,
        running="" if payload.strategy == "auto" else payload.strategy,
        parameters=payload.parameters,
        models=payload.models,
        limits=payload.budget,
        energy=payload.energy,
        power=power,
        t_s=event.t_s,
        usage=event.usage,
    )


def _steps(nodes: Mapping[int, NodeView], answer: Answer) -> dict[int, tuple[float, ...]]:
    """An answer's candidates are the nodes that cannot grow on, in the order they were grown."""
    leaves = [key for key in sorted(nodes) if nodes[key].stop != Stop.STEP.value]
    if len(leaves) != len(answer.candidates):
        return {}
    return {key: c.step_scores for key, c in zip(leaves, answer.candidates, strict=True) if c.step_scores}

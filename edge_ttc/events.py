"""Every thing that can happen while a question is solved, typed: the one output channel.

The same stream feeds the terminal, ``--events``, the journal, the TUI and replay.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from enum import Enum
from typing import Any

from edge_ttc.domain import Answer, Candidate, EnergySource, Limit, Usage
from edge_ttc.errors import StorageError
from edge_ttc.typed import build


@dataclass(frozen=True, slots=True)
class Started:
    """The question was taken up, under a budget, with a meter that tells what it costs."""

    question: str
    strategy: str
    seed: int
    models: dict[str, str]
    budget: tuple[Limit, ...] = ()
    energy: EnergySource = field(default_factory=EnergySource)
    parameters: dict[str, int | float | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prefilled:
    """The prompt was read."""

    prompt_tok: int


@dataclass(frozen=True, slots=True)
class NodeView:
    """A node of the tree as a reader sees it; ``text`` is what it added to its parent.

    An attempt that revises another has that one as its parent, and in ``chain`` the first attempt of its chain; its
    text is a whole solution. ``policy_tok`` counts the tokens of the solution so far.
    """

    key: int
    parent: int
    text: str
    stop: str
    policy_tok: int
    answer: str | None = None
    chain: int = -1


@dataclass(frozen=True, slots=True)
class Reserved:
    """A request was paid for in advance and begins now: what is left over comes back when it is settled.

    Attributes:
        request: ``read`` (the prompt), ``grow``, ``score`` or ``revise``.
        nodes: the nodes grown from, read, or revised; one that stands there twice gets two branches.
        bound: the most it may cost.
        dropped: nodes that could have grown on and were given up for good.
    """

    request: str
    nodes: tuple[int, ...]
    bound: Usage
    dropped: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Ticked:
    """A long request goes on: tokens that its branches wrote so far, and joules since the last settling."""

    written_tok: int
    energy_j: float


@dataclass(frozen=True, slots=True)
class Grew:
    """Branches came to rest."""

    nodes: tuple[NodeView, ...]


@dataclass(frozen=True, slots=True)
class Wrote:
    """A piece of text while a single branch grows."""

    text: str


@dataclass(frozen=True, slots=True)
class Scored:
    """The verifier read nodes: key → score."""

    scores: dict[int, float]


@dataclass(frozen=True, slots=True)
class Decided:
    """The scheduler chose a contract, and why."""

    difficulty: int
    probabilities: tuple[float, ...]
    strategy: str
    parameters: dict[str, int | float | str]
    reason: str


@dataclass(frozen=True, slots=True)
class Settled:
    """The method ended before its contract did, and why."""

    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class Shortened:
    """Less than asked for could be bought: ``granted`` of ``wanted`` branches or scores."""

    request: str
    wanted: int
    granted: int
    limit: str


@dataclass(frozen=True, slots=True)
class Selected:
    """The answer was chosen: node ``key`` among the candidates ``among``; one that stands there twice votes twice."""

    key: int
    share: float
    among: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """The answer, as in ``--json``."""

    answer: Answer


Told = Started | Prefilled | Decided | Settled | Shortened | Selected | Finished
Payload = Told | Reserved | Ticked | Grew | Wrote | Scored
NAMES: dict[type, str] = {
    Started: "started",
    Prefilled: "prefilled",
    Reserved: "reserved",
    Ticked: "ticked",
    Grew: "grew",
    Wrote: "wrote",
    Scored: "scored",
    Decided: "decided",
    Settled: "settled",
    Shortened: "shortened",
    Selected: "selected",
    Finished: "answer",
}
_KINDS = {name: kind for kind, name in NAMES.items()}
SETTLING: Mapping[str, type[Any]] = {"read": Prefilled, "grow": Grew, "score": Scored, "revise": Grew}
"""Request → what is told when it has been settled; where a model fails in it, ``Settled`` is."""


class EventError(StorageError):
    """A kept event cannot be read."""


class UnknownEventError(EventError):
    """A kept event is of a kind that this version does not know."""


@dataclass(frozen=True, slots=True)
class Event:
    """A payload with the seconds since the question was taken up and what had been spent by then."""

    t_s: float
    usage: Usage
    payload: Payload


Emit = Callable[[Event], None]


def event_json(event: Event) -> dict[str, Any]:
    """The event as ``--events`` prints it."""
    head = {"event": NAMES[type(event.payload)], "t_s": round(event.t_s, 6)}
    if isinstance(event.payload, Finished):
        return head | answer_json(event.payload.answer)
    body = {f.name: plain(getattr(event.payload, f.name)) for f in fields(event.payload)}
    return head | _without_defaults(body) | {"usage": plain(event.usage)}


def _without_defaults(body: dict[str, Any]) -> dict[str, Any]:
    """Spare what stands for nothing in the parts that are told most often."""
    if "bound" in body:
        body["bound"] = {name: part for name, part in body["bound"].items() if part}
    for node in body.get("nodes", ()):
        if isinstance(node, dict) and node["chain"] == -1:
            del node["chain"]
    return body


def event_from_json(kept: Mapping[str, Any]) -> Event:
    """The event that ``event_json`` made ``kept`` of (times to the microsecond; NaN stands for what JSON cannot say).

    Raises:
        UnknownEventError: it was kept by a newer version.
        EventError: it is damaged.
    """
    name = kept.get("event")
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if isinstance(name, str) and kind is None:
        raise UnknownEventError(f"there is no event {name!r} in this version", "a newer edge-ttc can read it")
    try:
        return Event(build(float, kept.get("t_s")), build(Usage, kept.get("usage")), _payload(kind, kept))
    except ValueError as error:
        raise EventError(f"an event cannot be read ({error})") from error


def _payload(kind: type | None, kept: Mapping[str, Any]) -> Payload:
    if kind is None:
        raise ValueError("it has no name")
    return Finished(answer_from_json(kept)) if kind is Finished else build(kind, kept)


def answer_from_json(kept: Mapping[str, Any]) -> Answer:
    """The answer that ``answer_json`` made ``kept`` of.

    Raises:
        ValueError: it is of another shape.
    """
    usage, strategy = _object(kept, "usage"), _object(kept, "strategy")
    energy = {name: usage[f"energy_{name}"] for name in ("kind", "error") if f"energy_{name}" in usage}
    parts = {
        "value": kept.get("answer"),
        "charges": kept.get("budget", []),
        "strategy": {"name": strategy.pop("name", ""), "parameters": strategy},
        "energy": energy | {"name": usage.get("energy_source", "none")},
        "load_s": usage.get("load_s", 0.0),
    }
    return build(Answer, dict(kept) | parts)


def _object(kept: Mapping[str, Any], name: str) -> dict[str, Any]:
    """A part of an answer that is an object; a missing one is empty."""
    part = kept.get(name) or {}
    if not isinstance(part, Mapping):
        raise ValueError(f"its {name} is no object")
    return dict(part)


def answer_json(answer: Answer) -> dict[str, Any]:
    """The answer as ``--json`` prints it."""
    from edge_ttc import __version__

    difficulty, energy = answer.difficulty, answer.energy
    return {
        "question": answer.question,
        "answer": answer.value,
        "text": answer.text,
        "confidence": _finite(answer.confidence),
        "stop_reason": answer.stop_reason.value,
        "difficulty": plain(difficulty) if difficulty else None,
        "strategy": {"name": answer.strategy.name, **answer.strategy.parameters},
        "candidates": [_candidate_json(c) for c in answer.candidates],
        "budget": [plain(c) for c in answer.charges],
        "usage": plain(answer.usage)
        | {"energy_source": energy.name, "energy_kind": energy.kind.value, "energy_error": energy.error}
        | {"load_s": answer.load_s},
        "models": answer.models,
        "seed": answer.seed,
        "notes": list(answer.notes),
        "schedule": answer.schedule,
        "version": __version__,
    }


def _candidate_json(candidate: Candidate) -> dict[str, Any]:
    return {
        "text": candidate.text,
        "answer": candidate.answer,
        "score": _finite(candidate.score),
        "step_scores": [_finite(s) for s in candidate.step_scores],
        "policy_tok": candidate.policy_tok,
    }


def _finite(value: float | None) -> float | None:
    """JSON has no NaN."""
    return value if value is not None and abs(value) != float("inf") and value == value else None


def plain(value: Any) -> Any:
    """Dataclasses, enums and tuples as JSON-ready values."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return _finite(value) if isinstance(value, float) else value

"""Every thing that can happen while a question is solved, typed: the one output channel.

The same stream feeds the terminal, ``--events``, the journal and, later, the TUI and replay.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, is_dataclass
from enum import Enum
from typing import Any

from edge_ttc.domain import Answer, Candidate, Usage


@dataclass(frozen=True, slots=True)
class Started:
    """The question was taken up."""

    question: str
    strategy: str
    seed: int
    models: dict[str, str]


@dataclass(frozen=True, slots=True)
class Prefilled:
    """The prompt was read."""

    prompt_tok: int


@dataclass(frozen=True, slots=True)
class NodeView:
    """A node of the tree as a reader sees it; ``text`` is what it added to its parent."""

    key: int
    parent: int
    text: str
    stop: str
    policy_tok: int
    answer: str | None = None


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
class Finished:
    """The answer, as in ``--json``."""

    answer: Answer


Payload = Started | Prefilled | Grew | Wrote | Scored | Decided | Settled | Shortened | Finished
NAMES: dict[type, str] = {
    Started: "started",
    Prefilled: "prefilled",
    Grew: "grew",
    Wrote: "wrote",
    Scored: "scored",
    Decided: "decided",
    Settled: "settled",
    Shortened: "shortened",
    Finished: "answer",
}


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
    return head | body | {"usage": plain(event.usage)}


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

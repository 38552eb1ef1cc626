"""What the journal hands out, and how rows become it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from edge_ttc.domain import Usage
from edge_ttc.events import NAMES, SETTLING, Reserved, Settled

_ANSWER = ("id", "session_id", "state", "question", "seed", "started_s", "ended_s", "answer", "stop_reason", "error")
USAGE_COLUMNS = tuple(part.name for part in fields(Usage))
ANSWER_COLUMNS = (*_ANSWER, "record", *USAGE_COLUMNS)
"""The columns that ``answer_row`` wants, in this order."""


class AnswerState(StrEnum):
    """Where an answer stands. Only ``running`` ones change."""

    RUNNING = "running"
    DONE = "done"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question and what became of it.

    Attributes:
        record: what ``finish_answer`` was given (the object of ``--json``), None before.
        error: what ``fail_answer`` was given.
        usage: of the record; where there is none, of the last event, with what was reserved and not settled.
        started_s: Unix time; ``ended_s`` is None while it runs.
    """

    id: int
    session_id: int
    state: AnswerState
    question: str
    seed: int
    started_s: float
    ended_s: float | None
    answer: str | None
    stop_reason: str | None
    error: str | None
    usage: Usage
    record: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session; ``energy_j`` is the sum over its answers, ``started_s`` Unix time."""

    id: int
    title: str
    started_s: float
    n_answers: int
    energy_j: float


def answer_row(row: tuple[Any, ...]) -> AnswerRow:
    """A row of ANSWER_COLUMNS."""
    values = dict(zip(ANSWER_COLUMNS, row, strict=True))
    usage = Usage(*usage_values({name: values.pop(name) for name in USAGE_COLUMNS}))
    record = values.pop("record")
    state = AnswerState(values.pop("state"))
    return AnswerRow(**values, state=state, usage=usage, record=from_json(record) if record else None)


def usage_values(usage: object) -> list[Any]:
    """The values of USAGE_COLUMNS from the ``usage`` object of a record or an event, 0 for what is missing."""
    given = usage if isinstance(usage, Mapping) else {}
    return [_number(given.get(part.name), part.default) for part in fields(Usage)]


def spent(newest_first: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The usage that an answer's events tell of, and what was reserved and never settled: that counts as spent."""
    usage: Mapping[str, Any] | None = None
    seen = set[Any]()
    for event in newest_first:
        usage = _object(event.get("usage")) if usage is None else usage
        if event.get("event") == NAMES[Reserved]:
            settled = SETTLING.get(str(event.get("request")))
            if not seen & {NAMES[Settled], NAMES.get(settled) if settled else None}:
                pairs = zip(USAGE_COLUMNS, usage_values(usage), usage_values(event.get("bound")), strict=True)
                return {name: done + open_ for name, done, open_ in pairs}
            break
        seen.add(event.get("event"))
    return dict(usage or {})


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def from_json(text: str) -> dict[str, Any]:
    """A stored record or event. What a damaged disk left unreadable is shown as it is, under ``damaged``."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    return value if isinstance(value, dict) else {"damaged": text}


def to_json(value: object) -> str:
    """JSON that any reader takes: numbers that are none (NaN, infinity) become null, unknown types their text."""
    try:
        return json.dumps(value, allow_nan=False, default=_plain)
    except ValueError:
        return json.dumps(_finite(json.loads(json.dumps(value, default=_plain))), allow_nan=False)


def _plain(value: object) -> object:
    return dict(value) if isinstance(value, Mapping) else str(value)


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_finite(part) for part in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def utf8(text: str) -> str:
    """Lone surrogates (bytes that were no UTF-8) cannot be stored; they become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _number(value: object, default: Any) -> int | float:
    """A usage figure in its column's type, the default where it is missing or no number."""
    finite = isinstance(value, int | float) and math.isfinite(value)
    return type(default)(value) if finite else default

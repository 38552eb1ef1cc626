"""An answer from what the journal keeps of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from edge_ttc.domain import (
    Answer,
    Candidate,
    Charge,
    Difficulty,
    EnergyKind,
    EnergySource,
    StopReason,
    StrategyChoice,
    Unit,
    Usage,
)
from edge_ttc.journal_rows import usage_values


def answer_of(record: Mapping[str, Any]) -> Answer:
    """The answer that ``events.answer_json`` wrote.

    Raises:
        ValueError, TypeError, KeyError: the record is not such an object.
    """
    usage, strategy = record["usage"], dict(record["strategy"])
    return Answer(
        question=_text(record["question"]),
        value=_text_or_none(record["answer"]),
        text=_text(record["text"]),
        confidence=_number_or_none(record.get("confidence")),
        stop_reason=StopReason(record["stop_reason"]),
        strategy=StrategyChoice(_text(strategy.pop("name")), {str(k): _parameter(v) for k, v in strategy.items()}),
        candidates=tuple(_candidate(row) for row in record.get("candidates", ())),
        difficulty=_difficulty(record.get("difficulty")),
        usage=Usage(*usage_values(usage)),
        energy=_energy(usage),
        charges=tuple(_charge(row) for row in record.get("budget", ())),
        models={str(role): _text(name) for role, name in dict(record.get("models", {})).items()},
        seed=int(record.get("seed", 0)),
        load_s=float(usage.get("load_s", 0.0)),
        notes=tuple(_text(note) for note in record.get("notes", ())),
    )


def _candidate(row: Mapping[str, Any]) -> Candidate:
    scores = tuple(float(score) for score in row.get("step_scores", ()) if score is not None)
    answer, score = _text_or_none(row.get("answer")), _number_or_none(row.get("score"))
    return Candidate(_text(row["text"]), answer, score, int(row.get("policy_tok", 0)), scores)


def _energy(usage: Mapping[str, Any]) -> EnergySource:
    kind = EnergyKind(usage.get("energy_kind", "estimated"))
    return EnergySource(_text(usage.get("energy_source", "none")), kind, float(usage.get("energy_error", 1.0)))


def _difficulty(row: Any) -> Difficulty | None:
    return Difficulty(int(row["bin"]), tuple(float(p) for p in row["probabilities"])) if row else None


def _charge(row: Mapping[str, Any]) -> Charge:
    return Charge(Unit(row["unit"]), float(row["limit"]), float(row["charged"]), float(row.get("overrun", 0.0)))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} where a text belongs")
    return value


def _text_or_none(value: Any) -> str | None:
    return None if value is None else _text(value)


def _number_or_none(value: Any) -> float | None:
    return None if value is None else float(value)


def _parameter(value: Any) -> int | float | str:
    if not isinstance(value, int | float | str):
        raise TypeError(f"{type(value).__name__} where a parameter belongs")
    return value

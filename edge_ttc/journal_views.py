"""What the journal tells across sessions: which of them speak of something, a few at a time, and joules by day.

The statements stand here, ``journal.py`` runs them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from edge_ttc.journal_rows import utf8

Statement = tuple[str, tuple[object, ...]]
"""A query and its values."""

_WORDS, _WORD_CHARS = 64, 200
"""A search reads this much of what was typed: SQLite refuses patterns of 50 kB."""
_MATCHES = r"""
    s.id IN (SELECT id FROM sessions WHERE title LIKE ? ESCAPE '\'
    UNION SELECT session_id FROM answers WHERE question LIKE ? ESCAPE '\' OR answer LIKE ? ESCAPE '\')"""


@dataclass(frozen=True, slots=True)
class DayRow:
    """What one local day cost.

    Attributes:
        energy_j: of all its answers; ``measured_j`` is the part that a meter measured, the rest was estimated.
        wall_s: seconds spent answering.
    """

    day: date
    n_answers: int
    energy_j: float
    measured_j: float
    total_tok: int
    wall_s: float


def searching(text: str) -> Statement:
    """Ids of sessions, the newest first, in whose title, questions or answers every word of ``text`` stands.

    Upper and lower case are the same for the letters of ASCII.
    """
    words = utf8(text).split()[:_WORDS]
    where = " AND ".join(_MATCHES for _ in words) or "1"
    patterns = [f"%{_literal(word[:_WORD_CHARS])}%" for word in words]
    return f"SELECT s.id FROM sessions s WHERE {where} ORDER BY s.id DESC", tuple(p for p in patterns for _ in range(3))


def listing(ids: Sequence[int] | None) -> Statement:
    """The columns of SessionRow for some sessions or for all, the newest first."""
    where = "" if ids is None else f"WHERE s.id IN ({', '.join('?' for _ in ids)})"
    query = f"""
        SELECT s.id, s.title, s.started_s, count(a.id), coalesce(sum(a.energy_j), 0.0)
        FROM sessions s LEFT JOIN answers a ON a.session_id = s.id {where} GROUP BY s.id ORDER BY s.id DESC"""
    return query, tuple(ids or ())


def by_day(since_s: float) -> Statement:
    """The columns of DayRow for every local day since ``since_s`` (Unix time) that has an answer, the oldest first."""
    kind = "CASE WHEN json_valid(record) THEN json_extract(record, '$.usage.energy_kind') END"
    query = f"""
        SELECT date(started_s, 'unixepoch', 'localtime') AS day, count(*), sum(energy_j),
               sum(CASE WHEN {kind} = 'measured' THEN energy_j ELSE 0 END),
               sum(prompt_tok + policy_tok + prm_tok), sum(wall_s)
        FROM answers WHERE started_s >= ? GROUP BY day HAVING day IS NOT NULL ORDER BY day"""
    return query, (since_s,)


def day_row(row: tuple[Any, ...]) -> DayRow:
    """A row of ``by_day``."""
    return DayRow(date.fromisoformat(row[0]), row[1], float(row[2]), float(row[3]), int(row[4]), float(row[5]))


def _literal(word: str) -> str:
    """A word as LIKE takes it, meaning just itself."""
    return word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")

"""Rows of measurements: appended as they are made, so that a run that was stopped goes on where it was."""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]


class Results:
    """A JSONL file. A row's identity is its ``section``, ``case`` and ``round``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.rows: list[Row] = []
        if path.exists():
            self.rows = [json.loads(line) for line in path.read_text().splitlines()]

    def has(self, section: str, case: str, round_: int = 0) -> bool:
        return any((r["section"], r["case"], r["round"]) == (section, case, round_) for r in self.rows)

    def add(self, section: str, case: str, round_: int = 0, **values: object) -> Row:
        """Append a row, in memory and in the file."""
        row: Row = {"section": section, "case": case, "round": round_}
        row |= {k: float(f"{v:.6g}") if isinstance(v, float) else v for k, v in values.items()}
        self.rows.append(row)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a") as file:
            file.write(json.dumps(row, separators=(",", ":")) + "\n")
        shown = {k: v for k, v in row.items() if k not in ("section", "case", "round")}
        print(f"{section}: {case} [{round_}] {json.dumps(shown)[:180]}", file=sys.stderr, flush=True)
        return row

    def of(self, section: str, **wanted: object) -> list[Row]:
        """Rows of a section with these values."""
        return [r for r in self.rows if r["section"] == section and all(r.get(k) == v for k, v in wanted.items())]

    def drop(self, section: str) -> None:
        """Forget a section, to measure it anew."""
        self.rows = [r for r in self.rows if r["section"] != section]
        self._path.write_text("".join(json.dumps(r, separators=(",", ":")) + "\n" for r in self.rows))


def median(rows: Iterable[Row], key: str) -> float:
    """The median of a column; NaN where there is nothing."""
    values = [float(r[key]) for r in rows if r.get(key) is not None]
    return statistics.median(values) if values else float("nan")


def table(head: Sequence[str], lines: Iterable[Sequence[object]]) -> str:
    """A Markdown table; floats with three digits, what was not measured as a dash."""
    rows = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    rows += ["| " + " | ".join(_cell(c) for c in line) + " |" for line in lines]
    return "\n".join(rows)


def _cell(value: object) -> str:
    if isinstance(value, float):
        return "–" if value != value else f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
    return str(value)

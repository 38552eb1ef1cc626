"""Rows of measurements: appended as they are made, so that a run that was stopped goes on where it was."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]
STAMPS = ("commit", "threads", "load")
"""Columns of every row: what was measured, on how many threads, and the machine's load average when the row came."""


class Results:
    """A JSONL file. A row's identity is its ``section``, ``case`` and ``round``.

    A line that a stop cut short is forgotten.

    Args:
        path: the file; it need not be there.
        threads: of what is measured now.
    """

    def __init__(self, path: Path, threads: int = 0) -> None:
        self._path, self._threads, self._commit = path, threads, ""
        self.rows: list[Row] = []
        if path.exists():
            text = path.read_text()
            whole = text[: text.rfind("\n") + 1]
            self.rows = [json.loads(line) for line in whole.splitlines()]
            if whole != text:
                self._write()

    def has(self, section: str, case: str, round_: int = 0) -> bool:
        return any((r["section"], r["case"], r["round"]) == (section, case, round_) for r in self.rows)

    def add(self, section: str, case: str, round_: int = 0, **values: object) -> Row:
        """Append a row, in memory and in the file, with its stamps."""
        self._commit = self._commit or commit()
        row: Row = {"section": section, "case": case, "round": round_}
        row |= {k: float(f"{v:.6g}") if isinstance(v, float) else v for k, v in values.items()}
        stamps = (self._commit, self._threads, round(os.getloadavg()[0], 2))
        row = dict(zip(STAMPS, stamps, strict=True)) | row
        self.rows.append(row)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a") as file:
            file.write(_line(row))
        shown = {k: v for k, v in row.items() if k not in ("section", "case", "round", *STAMPS)}
        print(f"{section}: {case} [{round_}] {json.dumps(shown)[:180]}", file=sys.stderr, flush=True)
        return row

    def of(self, section: str, **wanted: object) -> list[Row]:
        """Rows of a section with these values."""
        return [r for r in self.rows if r["section"] == section and all(r.get(k) == v for k, v in wanted.items())]

    def drop(self, section: str) -> None:
        """Forget a section, to measure it anew."""
        kept = [r for r in self.rows if r["section"] != section]
        if len(kept) < len(self.rows):
            self.rows = kept
            self._write()

    def _write(self) -> None:
        part = self._path.with_suffix(".part")
        part.write_text("".join(map(_line, self.rows)))
        part.replace(self._path)


def commit() -> str:
    """The commit that is measured, with ``+`` where tracked files differ from it; ``unknown`` outside a clone."""

    def git(*words: str) -> subprocess.CompletedProcess[str]:
        command = ["git", "-C", str(Path(__file__).parent), *words]
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)

    try:
        head = git("rev-parse", "--short=10", "HEAD")
        changed = git("diff-index", "--quiet", "HEAD", "--", ":/", ":(top,exclude)benchmarks/results")
    except OSError:
        return "unknown"
    return "unknown" if head.returncode else head.stdout.strip() + "+" * bool(changed.returncode)


def _line(row: Row) -> str:
    return json.dumps(row, separators=(",", ":")) + "\n"


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

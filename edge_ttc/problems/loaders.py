"""Read public problem sets (GSM8K, SVAMP, MATH, GSM-Hard) and plain JSON Lines.

A file is JSON Lines or one JSON array. Every record becomes a ``Problem`` or an error that names its line: nothing
is left out in silence. Blank lines hold no record.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from edge_ttc.domain import Problem
from edge_ttc.errors import UsageError
from edge_ttc.grading import canonical, extract_answer

_ANNOTATION = re.compile(r"<<[^<>]*>>")
_LEVEL = re.compile(r"(?:Level )?([1-9])")
_LARGEST_DENOMINATOR = 1000
_ROUNDED = 1e-10
_APART = 1e-7
"""Less than lies between two fractions with such denominators: a number that is told more coarsely is none of them."""
"""GSM-Hard's results are floating-point numbers, some of them rounded to ten decimals."""


@dataclass(frozen=True, slots=True)
class _Record:
    """One JSON object and where it stands, for error messages."""

    fields: dict[str, Any]
    place: str
    id: str

    def text(self, *keys: str) -> str:
        """The first of ``keys`` that is present, which must be text that is not empty."""
        key = next((key for key in keys if key in self.fields), None)
        if key is None:
            raise self.error(f'no "{keys[0]}"', f"add it, or name the right format ({', '.join(FORMATS)})")
        value = self.fields[key]
        if not isinstance(value, str) or not value.strip():
            raise self.error(f'"{key}" is not a text', "give it as a JSON string that is not empty")
        return value

    def answer(self, key: str) -> str:
        """The canonical answer in a field that holds a text or a number."""
        value = self.fields.get(key)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise self.error(f'"{key}" is not an answer', "give it as a JSON string or number")
        return self.readable(str(value))

    def readable(self, raw: str | None) -> str:
        answer = None if raw is None else canonical(raw)
        if answer is None:
            raise self.error("the answer cannot be read", "give a short answer that is not empty")
        return answer

    def error(self, what: str, remedy: str) -> UsageError:
        return UsageError(f"{self.place}: {what}", remedy)


def load(path: Path, format: str | None = None) -> list[Problem]:
    """All problems of a file, in its order.

    Args:
        format: a key of ``FORMATS``; None finds it out from the keys of the first record.

    Raises:
        UsageError: the file cannot be read, or a record is not of the format; names the file and the line.
    """
    if format is not None and format not in FORMATS:
        raise UsageError(f"unknown format {format!r}", f"choose one of {', '.join(FORMATS)}")
    records = list(_records(path))
    if not records:
        raise UsageError(f"{path}: holds no problems", "give a file with one JSON object a line")
    convert = FORMATS[format or _detected(records[0])]
    return [convert(record) for record in records]


def load_gsm8k(path: Path) -> list[Problem]:
    """GSM8K: ``question``, ``answer`` with a solution above ``#### x``; calculator annotations are taken out."""
    return load(path, "gsm8k")


def load_svamp(path: Path) -> list[Problem]:
    """SVAMP: ``Body``, ``Question``, ``Answer``."""
    return load(path, "svamp")


def load_math(path: Path) -> list[Problem]:
    r"""MATH: ``problem``, ``solution`` (its ``\boxed`` is the answer where there is no ``answer``), ``level``."""
    return load(path, "math")


def load_gsm_hard(path: Path) -> list[Problem]:
    """GSM-Hard: ``input`` and a floating-point ``target``."""
    return load(path, "gsm_hard")


def load_jsonl(path: Path) -> list[Problem]:
    """Plain records: ``question`` or ``text``, and perhaps ``answer`` and ``id``."""
    return load(path, "jsonl")


def _gsm8k(record: _Record) -> Problem:
    solution, mark, gold = record.text("answer").rpartition("####")
    if not mark:
        raise record.error('"answer" has no "####"', "end the solution with a line #### and the answer")
    steps = _lines(_ANNOTATION.sub("", solution))
    return Problem(record.text("question").strip(), record.readable(gold), steps, "gsm8k", record.id)


def _svamp(record: _Record) -> Problem:
    body = record.text("Body").strip()
    text = f"{body if body[-1] in '.?!' else body + '.'} {record.text('Question').strip()}"
    return Problem(text, record.answer("Answer"), (), "svamp", str(record.fields.get("ID", record.id)))


def _math(record: _Record) -> Problem:
    text = record.text("problem").strip()
    solution = record.text("solution") if "solution" in record.fields or "answer" not in record.fields else ""
    answer = record.answer("answer") if "answer" in record.fields else record.readable(extract_answer(solution))
    level = _LEVEL.fullmatch(str(record.fields.get("level", "")))
    name = str(record.fields.get("unique_id", record.id))
    return Problem(text, answer, _lines(solution), "math", name, int(level[1]) if level else 0)


def _gsm_hard(record: _Record) -> Problem:
    target = record.fields.get("target")
    gold = record.readable(_computed(target)) if isinstance(target, float) else record.answer("target")
    return Problem(record.text("input").strip(), gold, (), "gsm_hard", record.id)


def _computed(target: float) -> str:
    """What a program's floating-point result stands for: 0.1 for 0.09999999999999998, 32/3 for 10.6666666667."""
    exact = Fraction(str(target))
    near = exact.limit_denominator(_LARGEST_DENOMINATOR)
    finer = 4 * math.ulp(target) > _APART or abs(near - exact) > max(_ROUNDED, 4 * math.ulp(target))
    if near != exact and (finer or near == 0):
        return str(target)
    decimal = str(float(near))
    return decimal if near.denominator > 1 and Fraction(decimal) == near else str(near)


def _jsonl(record: _Record) -> Problem:
    text = record.text("question", "text").strip()
    answer = None if record.fields.get("answer") is None else record.answer("answer")
    return Problem(text, answer, (), "jsonl", str(record.fields.get("id", record.id)))


FORMATS: dict[str, Callable[[_Record], Problem]] = {
    "gsm8k": _gsm8k,
    "svamp": _svamp,
    "math": _math,
    "gsm_hard": _gsm_hard,
    "jsonl": _jsonl,
}
"""Format name → how one of its records becomes a problem."""


def _detected(record: _Record) -> str:
    """The format whose keys the first record has."""
    fields = record.fields
    if {"Body", "Question"} <= fields.keys():
        return "svamp"
    if "problem" in fields:
        return "math"
    if {"input", "target"} <= fields.keys():
        return "gsm_hard"
    if "question" in fields and "####" in str(fields.get("answer")):
        return "gsm8k"
    if "question" in fields or "text" in fields:
        return "jsonl"
    raise record.error("the format is not known", 'give at least "question" in each record')


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _records(path: Path) -> Iterator[_Record]:
    text = _read(path)
    if text.lstrip().startswith("["):
        for index, value in enumerate(_decoded(path, text, 0)):
            yield _record(path, value, f"{path}, record {index + 1}", index)
        return
    filled = ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())
    for index, (number, line) in enumerate(filled):
        yield _record(path, _decoded(path, line, number), f"{path}, line {number}", index)


def _record(path: Path, value: Any, place: str, index: int) -> _Record:
    if not isinstance(value, dict):
        raise UsageError(f"{place}: not a JSON object", 'write each record as {"question": …, "answer": …}')
    return _Record(value, place, f"{path.stem}/{index}")


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})", "check the path and its permissions") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UsageError(f"{path}, line {line}: not UTF-8", "save the file as UTF-8") from error


def _decoded(path: Path, text: str, line: int) -> Any:
    """``text`` from JSON; ``line`` is its place in the file, 0 where it is the whole file."""
    try:
        return json.loads(text, parse_constant=_refused, parse_float=_finite)
    except json.JSONDecodeError as error:
        where, what = line or error.lineno, error.msg
    except (ValueError, RecursionError) as error:  # NaN, thousands of digits, or endless nesting
        where, what = line or 1, str(error)
    raise UsageError(f"{path}, line {where}: malformed JSON ({what})", "correct or remove that line")


def _refused(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def _finite(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else _refused(text)

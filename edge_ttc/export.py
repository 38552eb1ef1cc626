"""A session as a file: JSON with everything that was kept, or Markdown with the compute record, for people.

JSON keeps the raw texts. In Markdown what came from outside passes ``safe_text`` and stands escaped or in a fence, so
that no text of a model can add a heading, a link or a tag to the page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from edge_ttc.config_file import write_atomically
from edge_ttc.display import safe_line, safe_text, scaled
from edge_ttc.errors import StorageError

_MAX_CANDIDATES = 64


class ExportFormat(StrEnum):
    """What a session may be written as; the value is the file name's ending, too."""

    MARKDOWN = "md"
    JSON = "json"


def render(session: Mapping[str, Any], form: ExportFormat) -> str:
    """The text of a session as ``Journal.export`` gives it."""
    if form is ExportFormat.MARKDOWN:
        return session_markdown(session)
    return json.dumps(session, allow_nan=False, indent=1).replace("\x7f", "\\u007f") + "\n"


def form_of(name: str) -> ExportFormat:
    """The format that a file name's ending asks for: ``.json`` is JSON, any other Markdown."""
    return ExportFormat.JSON if name.lower().endswith(".json") else ExportFormat.MARKDOWN


def write_export(session: Mapping[str, Any], path: Path, form: ExportFormat | None = None) -> None:
    """Writes a session to a new file, whole or not at all; ``form`` is by the name's ending where it is None.

    Raises:
        StorageError: the file cannot be written, or it exists.
    """
    if path.exists():
        raise StorageError(f"{path} exists", "choose another name, or move it away")
    if not path.parent.is_dir():
        raise StorageError(f"there is no folder {path.parent}", "make it first, or choose another")
    write_atomically(path, render(session, form or form_of(path.name)))


def free_name(folder: Path, session_id: int, form: ExportFormat) -> Path:
    """A name in ``folder`` that no file has yet."""
    stems = (f"edge-ttc-session-{session_id}{more}" for more in ("", *(f"-{i}" for i in range(2, 1000))))
    paths = (folder / f"{stem}.{form.value}" for stem in stems)
    return next((path for path in paths if not path.exists()), folder / f"edge-ttc-session-{session_id}.{form.value}")


def session_markdown(session: Mapping[str, Any]) -> str:
    """A session as a page of Markdown."""
    answers = list(session["answers"])
    joules = sum(answer["usage"]["energy_j"] for answer in answers)
    lines = [
        f"# {_inline(session['title'])}",
        "",
        f"Session {session['id']} of edge-ttc, {_when(session['started_s'])}: "
        f"{len(answers)} question{'' if len(answers) == 1 else 's'}, {scaled(joules, 'J')}.",
    ]
    for number, answer in enumerate(answers, 1):
        lines += ["", f"## Question {number}", "", *_answer(answer)]
    return "\n".join(lines) + "\n"


def _answer(answer: Mapping[str, Any]) -> Iterator[str]:
    record = answer["record"] if isinstance(answer["record"], dict) else {}
    yield from (f"> {_inline(line)}".rstrip() for line in safe_text(answer["question"]).splitlines() or [""])
    yield from ("", f"**{_outcome(answer)}**")
    if text := record.get("text"):
        yield from ("", *_fenced(str(text)))
    yield from ("", "| compute | |", "|---|---|")
    yield from (f"| {name} | {_inline(value)} |" for name, value in compute_record(answer))
    candidates = [c for c in record.get("candidates") or [] if isinstance(c, dict)]
    if candidates:
        yield from ("", *_candidates(candidates))


def compute_record(answer: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(name, value) of everything that tells what an answer cost, and why; raw text, to be cleaned where it is shown.

    Args:
        answer: one of ``Journal.export``'s answers: a row of the journal as JSON types, with its ``events``.
    """
    record = answer["record"] if isinstance(answer["record"], dict) else {}
    rows = [
        ("strategy", _strategy(record.get("strategy"))),
        ("predicted difficulty", _difficulty(record.get("difficulty"))),
        ("why", _reason(answer.get("events") or ())),
        ("tokens", _tokens(answer["usage"])),
        ("energy", _energy(answer["usage"], record)),
        ("time", scaled(_number(answer["usage"].get("wall_s")), "s")),
        ("work", scaled(_number(answer["usage"].get("flop")), "flop")),
        ("budget", _budget(record.get("budget"))),
        ("confidence", _figure(record.get("confidence"))),
        ("stop reason", str(answer["stop_reason"] or answer["state"])),
        ("models", _pairs(record.get("models"))),
        ("seed", str(answer["seed"])),
        ("begun", _when(answer["started_s"])),
        ("notes", "; ".join(map(str, record.get("notes") or ()))),
    ]
    return [(name, value) for name, value in rows if value]


def _outcome(answer: Mapping[str, Any]) -> str:
    if answer["error"]:
        return f"No answer: {_inline(answer['error'])}"
    if answer["stop_reason"] is None:
        return f"No answer: {answer['state']}"
    return f"Answer: {_inline(answer['answer'])}" if answer["answer"] is not None else "No answer"


def _candidates(candidates: list[dict[str, Any]]) -> Iterator[str]:
    yield from ("| # | answer | score | tokens |", "|---|---|---|---|")
    for number, candidate in enumerate(candidates[:_MAX_CANDIDATES], 1):
        given = "–" if candidate.get("answer") is None else _inline(candidate["answer"])
        yield f"| {number} | {given} | {_figure(candidate.get('score')) or '–'} | {_count(candidate)} |"
    if len(candidates) > _MAX_CANDIDATES:
        yield from ("", f"{len(candidates) - _MAX_CANDIDATES} more candidates are in the JSON export.")


def _count(candidate: Mapping[str, Any]) -> str:
    return str(int(_number(candidate.get("policy_tok"))))


def _strategy(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    given = _pairs({k: v for k, v in value.items() if k != "name"}, "=", " ")
    return f"{value.get('name', '')} {given}".strip()


def _difficulty(value: Any) -> str:
    if not isinstance(value, dict):
        return ""
    shares = ", ".join(_figure(p) for p in value.get("probabilities") or ())
    return f"{value.get('bin', '?')} of 5" + (f" (bins 1 to 5: {shares})" if shares else "")


def _reason(events: Any) -> str:
    reasons = (e.get("reason") for e in events if isinstance(e, dict) and e.get("event") == "decided")
    return "; ".join(str(reason) for reason in reasons if reason)


def _tokens(usage: Mapping[str, Any]) -> str:
    named = {role: int(_number(usage.get(f"{role}_tok"))) for role in ("prompt", "policy", "prm", "discarded")}
    discarded = f" ({named['discarded']} of them discarded)" if named["discarded"] else ""
    return f"{named['prompt']} prompt, {named['policy']} policy{discarded}, {named['prm']} PRM"


def _energy(usage: Mapping[str, Any], record: Mapping[str, Any]) -> str:
    text = scaled(_number(usage.get("energy_j")), "J")
    told = record.get("usage") if isinstance(record.get("usage"), dict) else {}
    source, kind, error = (told.get(f"energy_{part}") for part in ("source", "kind", "error")) if told else (None,) * 3
    if source is None:
        return text
    badge = str(source) if str(kind).startswith(str(source)) else f"{source}, {kind}"
    return f"{text} ±{_number(error):.0%} ({badge})"


def _budget(charges: Any) -> str:
    parts = []
    for charge in (c for c in charges or () if isinstance(c, dict)):
        charged, limit = (scaled(_number(charge.get(k)), str(charge.get("unit"))) for k in ("charged", "limit"))
        parts.append(f"{charged} of {limit}")
    return ", ".join(parts)


def _pairs(value: Any, between: str = " ", after: str = ", ") -> str:
    return after.join(f"{k}{between}{v}" for k, v in value.items()) if isinstance(value, dict) else ""


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _figure(value: Any) -> str:
    return f"{value:.2f}" if isinstance(value, int | float) else ""


def _when(at_s: Any) -> str:
    try:
        return datetime.fromtimestamp(_number(at_s)).strftime("%Y-%m-%d %H:%M")
    except (OverflowError, OSError, ValueError):
        return "at an unknown time"


def _inline(text: object) -> str:
    """A piece of text on one line that means only itself in Markdown."""
    line = safe_line(str(text))
    return re.sub(r"([\\`*_\[\]|#~$!])", r"\\\1", line).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _fenced(text: str) -> Iterator[str]:
    """Lines of text as they are, in a fence longer than any within."""
    text = safe_text(text)
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (f"{fence}text", *text.splitlines(), fence)

"""A session as a page of Markdown: questions, answers, and what each of them cost and why.

What came from outside stands escaped, as code or in a fence, so that no text of a model can add a heading, a link or a
tag to the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from edge_ttc.display import scaled
from edge_ttc.markdown_text import fenced, inline, quoted

_MAX_CANDIDATES = 64


def session_markdown(session: Mapping[str, Any]) -> str:
    """A session as a page of Markdown."""
    answers = list(session["answers"])
    joules = sum(answer["usage"]["energy_j"] for answer in answers)
    lines = [
        f"# {inline(session['title'])}",
        "",
        f"Session {session['id']} of edge-ttc, {_when(session['started_s'])}: "
        f"{len(answers)} question{'' if len(answers) == 1 else 's'}, {scaled(joules, 'J')}.",
    ]
    for number, answer in enumerate(answers, 1):
        lines += ["", f"## Question {number}", "", *_answer(answer)]
    return "\n".join(lines) + "\n"


def _answer(answer: Mapping[str, Any]) -> Iterator[str]:
    record = answer["record"] if isinstance(answer["record"], dict) else {}
    yield from quoted(answer["question"])
    yield from ("", f"**{_outcome(answer)}**")
    if text := record.get("text"):
        yield from ("", *fenced(str(text)))
    yield from ("", "| compute | |", "|---|---|")
    yield from (f"| {name} | {inline(value)} |" for name, value in compute_record(answer))
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
        return f"No answer: {inline(str(answer['error']))}"
    if answer["stop_reason"] is None:
        return f"No answer: {answer['state']}"
    return f"Answer: {inline(str(answer['answer']))}" if answer["answer"] is not None else "No answer"


def _candidates(candidates: list[dict[str, Any]]) -> Iterator[str]:
    yield from ("| # | answer | score | tokens |", "|---|---|---|---|")
    for number, candidate in enumerate(candidates[:_MAX_CANDIDATES], 1):
        given = "–" if candidate.get("answer") is None else inline(str(candidate["answer"]))
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

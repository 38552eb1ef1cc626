"""The gauges: budget, power, speed of both models, tokens by role, and what feeds the machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len

from edge_ttc.display import scaled
from edge_ttc.domain import EnergyKind, EnergySource, Limit, Unit
from edge_ttc.energy.power_source import Power
from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.lines import Line, Look, Piece, bar, clean, fitted, line, spark
from edge_ttc_tui.pace import Pace

_LABEL = 8
_METERS = {"rapl-package": "RAPL", "rapl-core": "RAPL cores", "battery": "battery", "estimate": "estimate"}


def badge(energy: EnergySource) -> str:
    """Where joule figures come from: ``RAPL ±5 %``, ``estimate ±50 %``."""
    name = _METERS.get(energy.name, clean(energy.name, 24))
    kind = "" if energy.kind is EnergyKind.MEASURED or name == "estimate" else f" ({energy.kind.value})"
    error = f" ±{energy.error:.0%}".replace("%", " %") if energy.error == energy.error else ""
    return f"{name}{kind}{error}"


def gauge_lines(state: ComputeState, width: int) -> list[Line]:
    """Four lines and one more a limit after the first; none before a question was taken up."""
    if not state.strategy and not state.done:
        return []
    lines = [*_budget(state, width), _power(state, width), _speed(state, width), _tokens(state, width)]
    return fitted(lines, width)


def _budget(state: ComputeState, width: int) -> Iterator[Line]:
    """A bar for every limit, all of them as long."""
    if not state.limits:
        spent = f"{scaled(state.usage.energy_j, 'J')} in {scaled(state.usage.wall_s, 's')}, no limit"
        yield _gauge("budget", [(spent, Look.PLAIN)])
    words = [_limit_words(state, limit, width) for limit in state.limits]
    room = max(4, min(24, width - _LABEL - max(map(cell_len, words), default=0)))
    for place, (limit, text) in enumerate(zip(state.limits, words, strict=True)):
        yield _gauge("budget" if place == 0 else "", [*_limit_bar(state, limit, room), (text, Look.PLAIN)])


def _held(state: ComputeState, limit: Limit) -> float:
    """What the running request may still take of a limit."""
    bound = state.working.bound.amount(limit.unit) if state.working else 0.0
    return min(bound, max(0.0, limit.amount - state.usage.amount(limit.unit)))


def _limit_words(state: ComputeState, limit: Limit, width: int) -> str:
    unit, held = str(limit.unit), _held(state, limit)
    words = f" {_amount(state.usage.amount(limit.unit), unit)} of {_amount(limit.amount, unit)}"
    more = f", {_amount(held, unit)} held" if held > 0 and not state.done else ""
    return words + more if _LABEL + 6 + cell_len(words + more) <= width else words


def _limit_bar(state: ComputeState, limit: Limit, room: int) -> list[Piece]:
    """What is spent, what is held, what is left."""
    used, amount = state.usage.amount(limit.unit), limit.amount or 1.0
    whole = bar(used / amount, room).rstrip()
    reserved = "░" * (round(room * min(1.0, (used + _held(state, limit)) / amount)) - len(whole))
    rest = "·" * (room - len(whole) - len(reserved))
    look = Look.BAD if used > limit.amount else Look.WARN if used > 0.9 * limit.amount else Look.GOOD
    return [(whole, look), (reserved, Look.WARN), (rest, Look.DIM)]


def _amount(value: float, unit: str) -> str:
    """``scaled`` for joules, seconds and FLOPs; tokens are whole."""
    return f"{value:.0f} tok" if unit == Unit.TOKEN.value else scaled(value, unit)


def _power(state: ComputeState, width: int) -> Line:
    now = state.course.power_w[-1] if state.course.power_w else None
    if state.done or now is None:
        now = state.usage.energy_j / state.usage.wall_s if state.usage.wall_s > 0 else None
    words = "–" if now is None else scaled(now, "W") + (" mean" if state.done else "")
    feed = feeding(state.power)
    tail = f"  {badge(state.energy)}" + (f"  {feed}" if feed else "")
    room = max(0, min(12, width - _LABEL - len(words) - 1 - cell_len(tail)))
    pieces: list[Piece] = [(spark(state.course.power_w, room), Look.BAR), (f" {words}", Look.PLAIN)]
    look = Look.GOOD if state.energy.kind is EnergyKind.MEASURED else Look.WARN
    pieces.append((f"  {badge(state.energy)}", look))
    return _gauge(
        "power", [*pieces, (f"  {feed}" if feed else "", Look.WARN if state.power.on_mains is False else Look.DIM)]
    )


def feeding(power: Power) -> str:
    """``on mains, battery 81 %``; empty where nothing is known."""
    source = {True: "on mains", False: "on battery", None: ""}[power.on_mains]
    if power.percent is None:
        return source
    charge = f"{power.percent:.0f} %"
    return f"on battery {charge}" if power.on_mains is False else ", ".join(filter(None, (source, f"battery {charge}")))


def _speed(state: ComputeState, width: int) -> Line:
    room = max(0, min(10, (width - _LABEL - 36) // 2))
    pieces: list[Piece] = [("policy ", Look.HEAD), *_pace(state.course.policy, room)]
    return _gauge("speed", [*pieces, ("  PRM ", Look.HEAD), *_pace(state.course.prm, room)])


def _pace(pace: Pace, room: int) -> list[Piece]:
    words = "–" if pace.tok_s is None else f"{pace.tok_s:.0f} tok/s" if pace.tok_s >= 100 else f"{pace.tok_s:.3g} tok/s"
    course = spark(pace.course, room)
    return [(f"{course} " if course else "", Look.BAR), (words, Look.PLAIN)]


def _tokens(state: ComputeState, width: int) -> Line:
    usage = state.usage
    words = [f"{usage.prompt_tok} prompt", f"{usage.policy_tok} policy", f"{usage.prm_tok} PRM"]
    if usage.discarded_tok:
        words.append(f"{usage.discarded_tok} discarded")
    text = " + ".join(words[:3]) + (f", {words[3]}" if len(words) > 3 else "")
    tail = f"  {scaled(usage.wall_s, 's')}"
    fits = _LABEL + len(text) + len(tail) <= width
    return _gauge("tokens", [(text, Look.PLAIN), (tail if fits else "", Look.DIM)])


def _gauge(label: str, pieces: Iterable[Piece]) -> Line:
    return line((f"{label:<{_LABEL}}", Look.HEAD), *pieces)

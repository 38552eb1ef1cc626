"""The one line under an answer: what it took. Three lengths, so that it fits where there is little room."""

from __future__ import annotations

from rich.cells import cell_len

from edge_ttc.display import safe_line, scaled
from edge_ttc.domain import Answer, StopReason

_STOPPED = {
    StopReason.SOLVED: ("done", "done"),
    StopReason.AGREED: ("candidates agreed", "agreed"),
    StopReason.NOT_WORTH_MORE: ("more was not worth it", "enough"),
    StopReason.BUDGET: ("budget spent", "budget"),
    StopReason.NO_BUDGET: ("budget too small", "no budget"),
    StopReason.CAP: ("length cap", "cap"),
    StopReason.ABSTAINED: ("no answer could be read", "no answer"),
    StopReason.CANCELLED: ("stopped by you", "stopped"),
    StopReason.MODEL_ERROR: ("model failed", "failed"),
}
"""In words, and in one word."""
NO_ANSWER = {
    StopReason.NO_BUDGET: "The budget bought no answer. {budget.pick} allows more.",
    StopReason.CAP: "The model ran into its length cap before it gave an answer. {answer.more} spends more.",
    StopReason.ABSTAINED: "The model gave no answer that can be read. {answer.more} spends more; or ask another way.",
    StopReason.CANCELLED: "Stopped before there was an answer.",
    StopReason.MODEL_ERROR: "A model failed before there was an answer. {answer.again} tries again.",
}
"""What to say where an answer holds no value; names of bindings stand for their keys (``key_words``)."""


def stopped(reason: str) -> str:
    """Why a kept answer ended, in words; what is none of our reasons stays as it is kept."""
    return _STOPPED[StopReason(reason)][0] if reason in set(StopReason) else reason


def receipt(answer: Answer, width: int) -> str:
    """Strategy, tokens by role, joules with source and error, seconds, confidence, stop reason, on one line.

    Args:
        width: cells; the longest form that fits is given, at worst the shortest one, cut.
    """
    lines = (" · ".join(part for part in form(answer) if part) for form in (_long, _middle, _short, _shortest))
    safe = [safe_line(line) for line in lines]
    return next((line for line in safe if cell_len(line) <= width), safe[-1])


def _long(answer: Answer) -> list[str]:
    usage = answer.usage
    given = "".join(f" {name}={value}" for name, value in answer.strategy.parameters.items())
    return [
        answer.strategy.name + given,
        f"{usage.prompt_tok} prompt + {usage.policy_tok} policy + {usage.prm_tok} PRM tokens",
        _joules(answer),
        scaled(usage.wall_s, "s"),
        f"confidence {percent(answer.confidence)}" if answer.confidence is not None else "",
        _STOPPED[answer.stop_reason][0],
    ]


def _middle(answer: Answer) -> list[str]:
    parts = _long(answer)
    parts[0], parts[1] = _strategy(answer), _tokens(answer)
    return parts


def _short(answer: Answer) -> list[str]:
    return [
        _strategy(answer),
        _tokens(answer),
        f"{scaled(answer.usage.energy_j, 'J')} ±{answer.energy.error:.0%} {answer.energy.name}",
        scaled(answer.usage.wall_s, "s"),
        percent(answer.confidence) if answer.confidence is not None else "",
        _STOPPED[answer.stop_reason][1],
    ]


def _shortest(answer: Answer) -> list[str]:
    parts, energy = _short(answer), answer.energy
    source = "est." if energy.name == "estimate" else energy.name.partition("-")[0]
    parts[2] = f"{scaled(answer.usage.energy_j, 'J')} ±{energy.error:.0%} {source}"
    return parts


def percent(share: float) -> str:
    """A probability; nothing is certain, so what would be rounded to 100 % is above 99 %, and to 0 % below 1 %."""
    if 0 < share < 0.005:
        return "<1%"
    return ">99%" if share >= 0.995 else f"{share:.0%}"


def _strategy(answer: Answer) -> str:
    n = answer.strategy.parameters.get("n")
    return f"{answer.strategy.name} n={n}" if n else answer.strategy.name


def _tokens(answer: Answer) -> str:
    usage = answer.usage
    return f"{usage.prompt_tok}+{usage.policy_tok}+{usage.prm_tok} tok"


def _joules(answer: Answer) -> str:
    energy = answer.energy
    badge = energy.name if energy.kind.value.startswith(energy.name) else f"{energy.name}, {energy.kind.value}"
    return f"{scaled(answer.usage.energy_j, 'J')} ±{energy.error:.0%} ({badge})"

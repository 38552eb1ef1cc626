"""The one line under an answer: what it took. Three lengths, so that it fits where there is little room."""

from __future__ import annotations

from rich.cells import cell_len

from edge_ttc.display import safe_line, scaled
from edge_ttc.domain import Answer, StopReason

_STOPPED = {
    StopReason.SOLVED: "solved",
    StopReason.AGREED: "candidates agreed",
    StopReason.NOT_WORTH_MORE: "more not worth it",
    StopReason.BUDGET: "budget spent",
    StopReason.NO_BUDGET: "budget too small",
    StopReason.CAP: "length cap",
    StopReason.ABSTAINED: "no answer read",
    StopReason.CANCELLED: "stopped by you",
    StopReason.MODEL_ERROR: "model failed",
}
NO_ANSWER = {
    StopReason.NO_BUDGET: "The budget bought no answer. Ctrl+B allows more.",
    StopReason.CAP: "The model ran into its length cap before it gave an answer. F8 spends more.",
    StopReason.ABSTAINED: "The model gave no answer that can be read. F8 spends more, or ask it another way.",
    StopReason.CANCELLED: "Stopped before there was an answer.",
    StopReason.MODEL_ERROR: "A model failed before there was an answer. Ctrl+R tries again.",
}
"""What to say where an answer holds no value."""


def receipt(answer: Answer, width: int) -> str:
    """Strategy, tokens by role, joules with source and error, seconds, confidence, stop reason, on one line.

    Args:
        width: cells; the longest form that fits is given, at worst the shortest one, cut.
    """
    lines = (" · ".join(part for part in form(answer) if part) for form in (_long, _middle, _short))
    safe = [safe_line(line) for line in lines]
    return next((line for line in safe if cell_len(line) <= width), safe[-1])


def _long(answer: Answer) -> list[str]:
    usage = answer.usage
    given = "".join(f" {name}={value}" for name, value in answer.strategy.parameters.items())
    sure = f"confidence {answer.confidence:.0%}" if answer.confidence is not None else ""
    return [
        answer.strategy.name + given,
        f"{usage.prompt_tok} prompt + {usage.policy_tok} policy + {usage.prm_tok} PRM tokens",
        _joules(answer),
        scaled(usage.wall_s, "s"),
        sure,
        _STOPPED[answer.stop_reason],
    ]


def _middle(answer: Answer) -> list[str]:
    usage = answer.usage
    sure = f"conf. {answer.confidence:.0%}" if answer.confidence is not None else ""
    tokens = f"{usage.prompt_tok}+{usage.policy_tok}+{usage.prm_tok} tok"
    return [_strategy(answer), tokens, _joules(answer), scaled(usage.wall_s, "s"), sure, _STOPPED[answer.stop_reason]]


def _short(answer: Answer) -> list[str]:
    usage, energy = answer.usage, answer.energy
    sure = f"{answer.confidence:.0%}" if answer.confidence is not None else ""
    tokens = f"{usage.prompt_tok}+{usage.policy_tok}+{usage.prm_tok} tok"
    joules = f"{scaled(usage.energy_j, 'J')} ±{energy.error:.0%} {energy.name[:4]}"
    return [answer.strategy.name, tokens, joules, scaled(usage.wall_s, "s"), sure, answer.stop_reason.value]


def _strategy(answer: Answer) -> str:
    n = answer.strategy.parameters.get("n")
    return f"{answer.strategy.name} n={n}" if n else answer.strategy.name


def _joules(answer: Answer) -> str:
    energy = answer.energy
    badge = energy.name if energy.kind.value.startswith(energy.name) else f"{energy.name}, {energy.kind.value}"
    return f"{scaled(answer.usage.energy_j, 'J')} ±{energy.error:.0%} ({badge})"

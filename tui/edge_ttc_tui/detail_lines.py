"""One node in full: the solution it stands at the end of, step by step, with the verifier's word on each."""

from __future__ import annotations

from collections.abc import Iterator

from edge_ttc_tui.clip import clip_text
from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.lines import Line, Look, bar, clean, line, number, wrapped
from edge_ttc_tui.marks import marks, path

_BAR = 5
_LEAD = _BAR + 6
_WORDS = {
    "◌": "branches grow from it now",
    "○": "it can grow on",
    "·": "something grew from it",
    "×": "given up",
    "●": "a whole solution",
    "!": "it ran into its cap, repeated itself or was cut off",
    "↻": "a later attempt revises it",
    "◆": "on the way to the answer",
    "★": "the answer",
}


def detail_title(state: ComputeState, key: int) -> str:
    """What a node is, on one line."""
    node, mark = state.nodes[key], marks(state)[key]
    parts = [f"{mark.value} {_WORDS[mark.value]}", f"score {number(state.scores.get(key)).strip()}"]
    if node.answer is not None:
        parts.append(f"answer {clean(node.answer, 60)}")
    return " · ".join([*parts, f"{node.policy_tok} tok"])


def detail_lines(state: ComputeState, key: int, width: int) -> list[Line]:
    """Every step with its score as bar and number, the node's own steps last. Long steps are wrapped, never cut."""
    found: list[Line] = []
    for one in path(state, key):
        scores = list(state.steps.get(one, ())) if one == key and len(path(state, key)) == 1 else []
        found += _steps(state, one, scores, width, Look.LIT if one == key else Look.PLAIN)
    return found


def _steps(state: ComputeState, key: int, scores: list[float], width: int, look: Look) -> Iterator[Line]:
    """A node that grew by one step has one score; a whole solution has one a step, where they are known."""
    steps = [step for step in clip_text(state.nodes[key].text, 20_000).split("\n") if step.strip()]
    own = state.scores.get(key)
    told = scores if len(scores) == len(steps) else [None] * (len(steps) - 1) + [own]
    for step, score in zip(steps, told, strict=False):
        lead = f"{bar(score, _BAR)} {number(score)}" if score is not None else " " * (_LEAD - 1)
        for place, part in enumerate(wrapped(step.expandtabs(4), max(8, width - _LEAD))):
            yield line((lead if place == 0 else " " * (_LEAD - 1), Look.BAR), " ", (part, look), key=key)

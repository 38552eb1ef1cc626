"""What the copy commands give: the answer, the whole turn as Markdown, or its formulas. All of it cleaned."""

from __future__ import annotations

import re

from edge_ttc.display import safe_line, safe_text
from edge_ttc.formulas import formulas
from edge_ttc_tui.state import TurnState

_COMMAND = re.compile(r"\\[A-Za-z]{2,}")


def answer_text(turn: TurnState) -> str:
    """The final answer alone, empty where there is none."""
    return safe_line(turn.answer.value) if turn.answer and turn.answer.value is not None else ""


def message_text(turn: TurnState) -> str:
    """Question, solution and answer."""
    body = turn.answer.text if turn.answer else turn.draft.text
    parts = [f"> {line}" for line in safe_text(turn.question).splitlines()] + ["", safe_text(body).strip()]
    if answer := answer_text(turn):
        parts += ["", f"**Answer: {answer}**"]
    return "\n".join(parts).strip() + "\n"


def latex_text(turn: TurnState) -> str:
    """Every formula as the model wrote it, one a line; empty where there is none."""
    body = safe_text(turn.answer.text if turn.answer else turn.draft.text)
    found = [formula.latex.strip() for formula in formulas(body)]
    value = answer_text(turn)
    if not found and _COMMAND.search(value):
        found = [value]
    return "\n".join(found)

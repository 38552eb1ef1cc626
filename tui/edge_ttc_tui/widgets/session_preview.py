"""Questions and answers of a session, and what each cost: those that were searched for, or else the first ones."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from edge_ttc.display import scaled
from edge_ttc.journal_rows import AnswerRow, AnswerState
from edge_ttc_tui.clip import clip_line, clip_text
from edge_ttc_tui.receipt import stopped


class SessionPreview(VerticalScroll, can_focus=True):
    """Read only; Tab gives it the focus, so that the arrow keys scroll it."""

    HELP = (
        "Preview\n\nThe first questions of the session under the cursor, or those in which a word stands that is "
        "searched for. The arrow keys scroll while it has the focus."
    )
    MOST = 12
    """Answers that are shown."""
    DEFAULT_CSS = """
    SessionPreview { padding: 0 1; scrollbar-size-vertical: 1; }
    SessionPreview:focus { background: $boost; }
    SessionPreview Static { width: 1fr; height: auto; }
    """

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def clear(self) -> None:
        self.query_one(Static).update("")

    def show(self, answers: Sequence[AnswerRow], searched: str = "") -> None:
        """The first ``MOST`` answers, of those with a word of ``searched`` where there are any."""
        text, found = Text(), having(answers, searched)
        if found and len(found) < len(answers):
            text.append(f"{len(found)} of {len(answers)} questions\n\n", style="dim")
        shown = found or answers
        for answer in shown[: self.MOST]:
            text.append(clip_text(answer.question, 600).rstrip() + "\n", style="bold")
            text.append(f"{outcome(answer)}\n")
            text.append(f"{cost(answer)}\n\n", style="dim")
        if not answers:
            text.append("no question was asked in this session", style="dim")
        if len(shown) > self.MOST:
            text.append("… and more", style="dim")
        text.rstrip()
        self.query_one(Static).update(text)
        self.scroll_home(animate=False)


def having(answers: Sequence[AnswerRow], searched: str) -> list[AnswerRow]:
    """Those in whose question or answer a word of ``searched`` stands."""
    words = searched.casefold().split()
    return [a for a in answers if any(word in f"{a.question}\n{a.answer or ''}".casefold() for word in words)]


def outcome(answer: AnswerRow) -> str:
    """What became of a question, on one clean line."""
    if answer.error:
        return f"✗ {clip_line(answer.error, 200)}"
    if answer.state is not AnswerState.DONE:
        return f"✗ {answer.state.value}"
    return f"= {clip_line(answer.answer, 200)}" if answer.answer is not None else "✗ no answer"


def cost(answer: AnswerRow) -> str:
    """What it cost and why it ended, on one clean line."""
    usage = answer.usage
    parts = [scaled(usage.energy_j, "J"), f"{usage.total_tok} tok", scaled(usage.wall_s, "s")]
    return " · ".join([*parts, clip_line(stopped(answer.stop_reason), 40)] if answer.stop_reason else parts)

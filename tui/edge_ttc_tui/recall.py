"""What ↑ and ↓ bring back into the prompt: earlier questions, and at the end the text that was being written."""

from __future__ import annotations

from dataclasses import dataclass, replace

MOST = 500


@dataclass(frozen=True, slots=True)
class Recall:
    """Attributes:
    texts: earlier questions, the oldest first.
    at: which of them stands in the prompt; ``len(texts)`` is the text that was being written.
    pending: that text.
    """

    texts: tuple[str, ...] = ()
    at: int = 0
    pending: str = ""

    @property
    def text(self) -> str:
        """What belongs in the prompt."""
        return self.texts[self.at] if self.at < len(self.texts) else self.pending


def with_texts(recall: Recall, older: tuple[str, ...]) -> Recall:
    """Questions from before this run go in front."""
    texts = _tidy((*older, *recall.texts))
    return replace(recall, texts=texts, at=len(texts))


def sent(recall: Recall, text: str) -> Recall:
    """A question was sent: it is the newest, and stands there once."""
    texts = _tidy((*(t for t in recall.texts if t != text), text))
    return Recall(texts, len(texts))


def moved(recall: Recall, by: int, now: str) -> Recall:
    """One up (-1) or down (1) from ``now``, which is what stands in the prompt."""
    if recall.at == len(recall.texts) or now != recall.text:  # an earlier question that was changed is written anew
        recall = replace(recall, pending=now)
    return replace(recall, at=min(max(recall.at + by, 0), len(recall.texts)))


def _tidy(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The newest of equal texts, and not too many."""
    return tuple(reversed(list(dict.fromkeys(reversed(texts)))))[-MOST:]

"""Questions with a latent difficulty, and how the fake policy writes and the fake verifier reads solutions to them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ENCODED_END = 0
"""Token 0 ends an answer; token b + 1 is the byte b."""


@dataclass(frozen=True, slots=True)
class Latent:
    """What a policy is up against in one question.

    Attributes:
        gold: the right answer, a whole number.
        p_correct: P(a line is right | all before it are); temperature 0 writes the likelier line.
        steps: lines before ``Answer: …``.
    """

    gold: str = "84"
    p_correct: float = 0.8
    steps: int = 2

    @property
    def pass_1(self) -> float:
        """P(one sampled solution is right)."""
        return self.p_correct**self.steps


Book = Mapping[str, Latent]
"""Questions by their text. The key ``""``, where there is one, stands for every other question."""


def look_up(book: Book, question: str) -> Latent:
    """The latent of ``question``; of one that is not in the book, the book's default."""
    return book.get(question, book.get("", Latent()))


def next_line(latent: Latent, done: Sequence[str], draws: Sequence[float] | None) -> tuple[str, float]:
    """The line after ``done`` and its probability.

    Args:
        draws: two uniform numbers in [0, 1) for each line of the whole solution; None writes the likelier line.
    """
    number = len(done) + 1
    errors = sum(_error(line) for line in done)
    if number > latent.steps:
        return f"Answer: {int(latent.gold) + errors}", 1.0
    if draws is None:
        right, size = latent.p_correct >= 0.5, 1
    else:
        right, size = draws[2 * len(done)] < latent.p_correct, 1 + int(3 * draws[2 * len(done) + 1])
    if errors or right:  # after a mistake everything that follows is right, as far as it can be
        return f"{number}*{number}={number * number}\n", 1.0 if errors else latent.p_correct
    return f"{number}*{number}={number * number + size}\n", (1 - latent.p_correct) / (1 if draws is None else 3)


def is_right(line: str) -> bool:
    """Whether a line of the fake policy holds no mistake of its own (an ``Answer:`` line never does)."""
    return line.startswith("Answer:") or _error(line) == 0


def entropy(p: float) -> float:
    """Nats of a coin."""
    return -sum(q * math.log(q) for q in (p, 1 - p) if q > 0)


def encode(text: str | bytes) -> list[int]:
    """Bytes as tokens."""
    return [byte + 1 for byte in (text.encode() if isinstance(text, str) else text)]


def decode(ids: Sequence[int]) -> str:
    """Tokens as text; broken UTF-8 becomes U+FFFD and the end token nothing."""
    return bytes(i - 1 for i in ids if i != ENCODED_END).decode("utf-8", "replace")


def _error(line: str) -> int:
    left, _, right = line.strip().partition("=")
    first, _, second = left.partition("*")
    return int(right) - int(first) * int(second) if right.isdigit() and first.isdigit() and second.isdigit() else 0

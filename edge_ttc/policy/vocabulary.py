"""From text to tokens and back, whichever runtime does it."""

from __future__ import annotations

from typing import Protocol


class Vocabulary(Protocol):
    """A tokenizer."""

    def tokenize(self, text: str, *, special: bool = False) -> list[int]:
        """Token ids; special tokens are parsed only where our own templates ask for it."""
        ...

    def piece(self, token: int) -> bytes:
        """The bytes of one token; control tokens are empty."""
        ...

    def is_end(self, token: int) -> bool:
        """Whether the token ends a text."""
        ...

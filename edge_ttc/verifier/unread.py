"""What reading texts will take where a prompt that several share, and a text that comes again, is read once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import NamedTuple


class Unread(NamedTuple):
    """A text behind its prompt, by their identities, and the tokens of each that have not been read yet."""

    prompt: Hashable
    prompt_tok: int
    text: Hashable
    text_tok: int


def new_tokens(texts: Iterable[Unread]) -> list[int]:
    """Tokens to read for each text, beyond those before it."""
    prompts: set[Hashable] = set()
    seen: set[Hashable] = set()
    counts: list[int] = []
    for prompt, prompt_tok, text, text_tok in texts:
        new = 0 if text in seen else text_tok
        if prompt_tok and prompt not in prompts:
            prompts.add(prompt)
            new += prompt_tok
        seen.add(text)
        counts.append(new)
    return counts

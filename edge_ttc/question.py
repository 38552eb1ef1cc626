"""The question as it came in, checked and tidied before any model sees it."""

from __future__ import annotations

import unicodedata

from edge_ttc.characters import without_disguise
from edge_ttc.errors import UsageError

MAX_CHARS = 20_000
"""Refused above this before it is tokenised; far beyond any model's context here."""


def tidy_question(text: str) -> str:
    """The question with outer space and invisible marks removed and runs of white space folded to one space.

    Raises:
        UsageError: empty, too long, or with characters that are no text.
    """
    if len(text) > MAX_CHARS:
        raise UsageError(f"the question has {len(text)} characters, at most {MAX_CHARS} are read", "shorten it")
    tidy = unicodedata.normalize("NFC", " ".join(without_disguise(text).split()))
    if not tidy:
        raise UsageError("the question is empty", 'type one, such as: edge-ttc ask "What is 12 * 7?"')
    for char in tidy:
        if unicodedata.category(char) in ("Cc", "Cs"):
            foreign = "\udc80" <= char <= "\udcff"
            what = "bytes that are not UTF-8" if foreign else f"the control character U+{ord(char):04X}"
            raise UsageError(f"the question holds {what}", "remove it, or save the text as UTF-8")
    return tidy

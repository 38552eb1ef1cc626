"""The bundled models' tokenizer in plain Python: byte-level BPE, every digit alone, then GPT-2's pattern.

For machines where llama.cpp cannot be built. Read from ``tokenizer.json``; special tokens only where asked for.
"""

from __future__ import annotations

import heapq
import json
import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

from edge_ttc.errors import ModelError

_CONTRACTIONS = ("'s", "'t", "'re", "'ve", "'m", "'ll", "'d")


class ByteBpe:
    """Implements ``Vocabulary``.

    Args:
        path: a ``tokenizer.json`` with byte-level BPE, one special token of which is called ``end``.
        end: the token that ends an answer.

    Raises:
        ModelError: the file is not such a tokenizer.
    """

    def __init__(self, path: Path, end: str = "<|end|>") -> None:
        try:
            data: dict[str, Any] = json.loads(path.read_text("utf-8"))
            self._ids: dict[str, int] = data["model"]["vocab"]
            merges = [m.split(" ") if isinstance(m, str) else m for m in data["model"]["merges"]]
            self._ranks = {(a, b): rank for rank, (a, b) in enumerate(merges)}
            self._special = {t["content"]: t["id"] for t in data["added_tokens"]}
            self._end = self._special[end]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelError(f"{path} is not a tokenizer of ours ({error})", "put the original file back") from error
        letters = _byte_letters()
        self._letters = [letters[b] for b in range(256)]
        bytes_of = {letter: b for b, letter in letters.items()}
        special = set(self._special.values())
        self._pieces = {
            i: b"" if i in special else bytes(bytes_of[c] for c in token) for token, i in self._ids.items()
        } | dict.fromkeys(special, b"")
        self._pattern = re.compile("(" + "|".join(re.escape(s) for s in self._special) + ")")
        self._merge = lru_cache(maxsize=4096)(self._merged)

    def tokenize(self, text: str, *, special: bool = False) -> list[int]:
        parts = self._pattern.split(text) if special else [text]
        ids: list[int] = []
        for part in parts:
            if special and part in self._special:
                ids.append(self._special[part])
                continue
            for word in _words(part):
                ids += self._merge(word)
        return ids

    def piece(self, token: int) -> bytes:
        return self._pieces.get(token, b"")

    def is_end(self, token: int) -> bool:
        return token == self._end

    def _merged(self, word: str) -> tuple[int, ...]:
        """Merge neighbours, the earliest learnt pair first, until no pair is known."""
        symbols = [self._letters[b] for b in word.encode("utf-8", "replace")]
        before, after = list(range(-1, len(symbols) - 1)), list(range(1, len(symbols) + 1))
        pairs: list[tuple[int, int, str, str]] = []

        def meet(left: int, right: int) -> None:
            if left >= 0 and right < len(symbols):
                rank = self._ranks.get((symbols[left], symbols[right]))
                if rank is not None:
                    heapq.heappush(pairs, (rank, left, symbols[left], symbols[right]))

        for at in range(1, len(symbols)):
            meet(at - 1, at)
        while pairs:
            _, left, first, second = heapq.heappop(pairs)
            right = after[left]
            if right >= len(symbols) or (symbols[left], symbols[right]) != (first, second):
                continue  # one of them has been merged meanwhile
            symbols[left], symbols[right], after[left] = first + second, "", after[right]
            if after[left] < len(symbols):
                before[after[left]] = left
            meet(before[left], left)
            meet(left, after[left])
        return tuple(self._ids[s] for s in symbols if s)


def _words(text: str) -> list[str]:
    """Digits one by one, what lies between them cut by GPT-2's pattern."""
    words: list[str] = []
    start = 0
    for at, char in enumerate(text):
        if unicodedata.category(char).startswith("N"):
            words += [*_cut(text[start:at]), char]
            start = at + 1
    return [*words, *_cut(text[start:])]


def _cut(text: str) -> list[str]:
    """GPT-2's pattern on a text without digits: contractions, words and signs with a blank before them, white space."""
    words: list[str] = []
    at = 0
    while at < len(text):
        end = _word_end(text, at)
        words.append(text[at:end])
        at = end
    return words


def _word_end(text: str, at: int) -> int:
    for contraction in _CONTRACTIONS:
        if text.startswith(contraction, at):
            return at + len(contraction)
    first = at + 1 if text[at] == " " and at + 1 < len(text) and not text[at + 1].isspace() else at
    if not text[first].isspace():
        return _run_end(text, first, _is_letter(text[first]))
    end = at
    while end < len(text) and text[end].isspace():
        end += 1
    return end if end == len(text) or end - at == 1 else end - 1  # the last blank belongs to the word behind it


def _run_end(text: str, at: int, letters: bool) -> int:
    end = at
    while end < len(text) and not text[end].isspace() and _is_letter(text[end]) is letters:
        end += 1
    return end


def _is_letter(char: str) -> bool:
    return unicodedata.category(char).startswith("L")


def _byte_letters() -> dict[int, str]:
    """GPT-2's alphabet: printable bytes stand for themselves, the others for letters from U+0100 on."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [b for b in range(256) if b not in plain]
    return {b: chr(b) for b in plain} | {b: chr(256 + i) for i, b in enumerate(others)}

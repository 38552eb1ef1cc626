"""The display boundary: nothing hostile reaches a terminal. The journal and JSON keep the raw text."""

from __future__ import annotations

import re
import unicodedata

_ESCAPES = re.compile(
    r"(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f]).*?(?:\x1b\\|\x07|\x9c|$)"  # OSC, DCS, SOS, PM, APC with their payload
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI
    r"|\x1b[ -/]*[0-~]?",  # any other escape
    re.DOTALL,
)
_INVISIBLE = re.compile("[\u061c\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_MAX_MARKS = 4
_PREFIXES = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"), (1.0, ""), (1e-3, "m"), (1e-6, "µ"))


def safe_text(text: str) -> str:
    """``text`` without terminal escapes and control characters; invisible and direction marks shown as ``<U+202E>``.

    Keeps newlines and tabs; at most four combining marks stay on one character. Idempotent.
    """
    text = _ESCAPES.sub("", text.replace("\r\n", "\n"))
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return _limit_marks(_INVISIBLE.sub(lambda m: f"<U+{ord(m[0]):04X}>", text))


def safe_line(text: str) -> str:
    """``safe_text`` on one line."""
    return " ".join(safe_text(text).split())


def scaled(value: float, unit: str) -> str:
    """Three figures and a fitting prefix: ``52.1 mJ``."""
    for scale, prefix in _PREFIXES:
        if abs(value) >= scale * (1 - 5e-4):  # 999.9 m rounds to 1000 m, which is 1
            return f"{value / scale:.3g} {prefix}{unit}"
    return f"{value:.3g} {unit}"


def _limit_marks(text: str) -> str:
    out, marks = [], 0
    for char in unicodedata.normalize("NFC", text):
        marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0  # those that take no room of their own
        if marks <= _MAX_MARKS:
            out.append(char)
    return "".join(out)

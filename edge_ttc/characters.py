"""Characters that look like others or like nothing, as copied text brings them along."""

from __future__ import annotations

import re

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    "|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
)
"""Marks of direction, breaks and byte order; joiners but where they join letters of other scripts or pictures."""


def without_disguise(text: str) -> str:
    """``text`` without invisible marks, and full-width digits, letters and signs (``１２％``) as the ordinary ones."""
    return _INVISIBLE.sub("", text).translate(_FULL_WIDTH)

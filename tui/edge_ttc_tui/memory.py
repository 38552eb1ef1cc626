"""What the app remembers from one run to the next: an unsent question, and how the screen was laid out."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from edge_ttc.config_file import write_atomically
from edge_ttc.errors import EdgeTTCError
from edge_ttc.question import MAX_CHARS

_MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Memory:
    """Attributes:
    prompt: text that was written and not sent.
    compute_open: whether the compute view was open; None where nobody chose.
    compute_share: percent of the screen that it took beside the transcript.
    compute_share_below: the same where it stood below the transcript.
    waiting: questions that were sent and not taken up before the program ended, the oldest first.
    """

    prompt: str = ""
    compute_open: bool | None = None
    compute_share: int = 50
    compute_share_below: int = 65
    waiting: tuple[str, ...] = ()


def memory_file(state_dir: Path) -> Path:
    """Where it is kept."""
    return state_dir / "tui.json"


def recalled(state_dir: Path) -> Memory:
    """What was remembered; a file that is missing or damaged is none."""
    try:
        with memory_file(state_dir).open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES))
        prompt, is_open = found.get("prompt"), found.get("compute_open")
    except (OSError, ValueError, AttributeError, RecursionError):
        return Memory()
    return Memory(
        prompt[:MAX_CHARS] if isinstance(prompt, str) else "",
        is_open if isinstance(is_open, bool) else None,
        _share(found.get("compute_share"), 50),
        _share(found.get("compute_share_below"), 65),
        _texts(found.get("waiting")),
    )


def remember(state_dir: Path, memory: Memory) -> None:
    """Written whole or not at all; a disk that is full costs nothing but this."""
    with contextlib.suppress(EdgeTTCError, OSError):
        write_atomically(memory_file(state_dir), json.dumps(asdict(memory)))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text[:MAX_CHARS] for text in value if isinstance(text, str)) if isinstance(value, list) else ()


def _share(value: object, default: int) -> int:
    return value if type(value) is int and 25 <= value <= 80 else default

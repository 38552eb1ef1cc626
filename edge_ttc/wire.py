"""What goes between a worker process and its parent: one JSON object a line, read back by the types it must have.

Nothing is unpickled and no name is looked up: a line becomes one of the dataclasses that the reader asked for, or an
error. So a child whose memory was overwritten by a hostile model file can send nonsense, but nothing that runs.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import numpy as np

from edge_ttc.events import NAMES, Event, Payload

LONGEST_LINE = 1 << 26
"""Bytes of one message; the answer of a search with 64 long candidates has well below 1 MB."""
_PAYLOADS = {name: kind for kind, name in NAMES.items()}


class WireError(ValueError):
    """A message is not what it should be."""


def to_line(message: dict[str, Any]) -> bytes:
    """A message as one line. NaN and infinity stay what they are: both ends are ours."""
    return json.dumps(message, separators=(",", ":")).encode("ascii") + b"\n"


def from_line(line: bytes) -> dict[str, Any]:
    """Raises WireError where the line is cut off, no JSON, or no object."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise WireError(f"a message is not JSON ({error})") from error
    if not isinstance(message, dict) or not line.endswith(b"\n"):
        raise WireError("a message is cut off, or no object")
    return message


def pack(value: Any) -> Any:
    """Dataclasses, enums, tuples, numpy's numbers and mappings as JSON types."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: pack(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {str(k): pack(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [pack(v) for v in value]
    return value.item() if isinstance(value, np.generic) else value


def unpack(kind: Any, value: Any) -> Any:
    """``value``, as ``pack`` made it, as an instance of the type ``kind``.

    Raises:
        WireError: it is of another shape.
    """
    try:
        return _unpack(kind, value)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise WireError(f"a message does not hold a {getattr(kind, '__name__', kind)} ({error})") from error


def pack_event(event: Event) -> dict[str, Any]:
    return {"kind": NAMES[type(event.payload)], "t_s": event.t_s, "usage": pack(event.usage),
            "payload": pack(event.payload)}  # fmt: skip


def unpack_event(value: Any) -> Event:
    """Raises WireError where it is no event."""
    kind = _PAYLOADS.get(str(value.get("kind"))) if isinstance(value, dict) else None
    if kind is None:
        raise WireError("a message holds no event that is known")
    payload: Payload = unpack(kind, value.get("payload"))
    hints = _hints(Event)
    return Event(unpack(float, value.get("t_s")), unpack(hints["usage"], value.get("usage")), payload)


def _unpack(kind: Any, value: Any) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        return _unpack_dataclass(kind, value)
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _unpack_union(args, value)
    if origin is tuple:
        return _unpack_tuple(args, value)
    if origin is dict:
        return {_key(args[0], k): _unpack(args[1], v) for k, v in dict.items(value)}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return _scalar(kind, value)


def _unpack_dataclass(kind: type[Any], value: Any) -> Any:
    hints = _hints(kind)
    if set(value) != set(hints):
        raise WireError(f"a {kind.__name__} with other parts than its own")
    return kind(**{name: _unpack(hint, value[name]) for name, hint in hints.items()})


def _unpack_union(kinds: tuple[Any, ...], value: Any) -> Any:
    if value is None and NoneType in kinds:
        return None
    exact = [k for k in kinds if isinstance(k, type) and type(value) is k]
    return _unpack((exact or [k for k in kinds if k is not NoneType])[0], value)


def _unpack_tuple(kinds: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise WireError("no list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_unpack(kinds[0], v) for v in value)
    return tuple(_unpack(k, v) for k, v in zip(kinds, value, strict=True))


def _key(kind: Any, text: str) -> Any:
    return int(text) if kind is int else text


def _scalar(kind: Any, value: Any) -> Any:
    if kind is float and type(value) is int:
        return float(value)
    if kind in (int, float, str, bool) and type(value) is kind:
        return value
    raise WireError(f"{type(value).__name__} where {kind} belongs")


@lru_cache(maxsize=64)
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)

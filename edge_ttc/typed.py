"""From JSON back to the dataclass that it was: lenient, since what was kept may be older or newer than the reader.

Parts that are missing take their defaults, parts that are unknown are left out, and null stands for the number that
JSON has no word for (NaN). The strict reader, for messages between our own processes, is ``wire.py``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def build(kind: type[T], value: object) -> T:
    """``value``, JSON types, as an instance of ``kind``: a dataclass of numbers, texts, enums, tuples, dicts, others.

    Raises:
        ValueError: it is of another shape.
    """
    try:
        return _build(kind, value)
    except (TypeError, KeyError, OverflowError) as error:
        raise ValueError(f"this is no {kind.__name__}: {error}") from error


def _build(kind: Any, value: Any) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        return _object(kind, value)
    if origin in (Union, UnionType):
        return _one_of(arguments, value)
    if origin is tuple:
        return tuple(_build(arguments[0], v) for v in _list(value))
    if origin is dict:
        return {_key(arguments[0], k): _build(arguments[1], v) for k, v in _mapping(value).items()}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return _scalar(kind, value)


def _object(kind: Any, value: Any) -> Any:
    parts = _mapping(value)
    return kind(**{name: _build(hint, parts[name]) for name, hint in _hints(kind).items() if name in parts})


def _one_of(kinds: tuple[Any, ...], value: Any) -> Any:
    if value is None and NoneType in kinds:
        return None
    same = [k for k in kinds if type(value) is k]
    others = [k for k in kinds if k is not NoneType]
    return _build((same or others)[0], value)


def _scalar(kind: Any, value: Any) -> Any:
    if kind is float and value is None:
        return math.nan
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise TypeError(f"{type(value).__name__} in the place of {kind.__name__}")
    return value


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError(f"{type(value).__name__} in the place of an object")
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"{type(value).__name__} in the place of a list")
    return value


def _key(kind: Any, text: str) -> Any:
    return int(text) if kind is int else text


@lru_cache(maxsize=64)
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)

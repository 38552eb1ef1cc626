"""A walk over an ONNX file's fields: every length is checked, and weights that lie outside the file are refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from edge_ttc.errors import ModelError

_GRAPH, _INITIALIZER, _EXTERNAL, _LOCATION = 7, 5, 13, 14


def check_onnx(path: Path) -> None:
    """Check a single-file ONNX model.

    Raises:
        ModelError: it is not well-formed, has no graph, or points to data outside itself.
    """
    try:
        data = memoryview(path.read_bytes())
        graphs = [value for number, value in _fields(data) if number == _GRAPH and isinstance(value, memoryview)]
        if len(graphs) != 1:
            raise ValueError(f"it has {len(graphs)} graphs")
        for number, tensor in _fields(graphs[0]):
            if number == _INITIALIZER and isinstance(tensor, memoryview) and any(map(_outside, _fields(tensor))):
                raise ValueError("its weights lie in another file")
    except (OSError, ValueError) as error:
        raise ModelError(f"{path.name} is not a sound ONNX file ({error})", "get the file again") from error


def _outside(field: tuple[int, memoryview | int]) -> bool:
    number, value = field
    return number == _EXTERNAL or (number == _LOCATION and value != 0)


def _fields(data: memoryview) -> Iterator[tuple[int, memoryview | int]]:
    """Number and value of each protobuf field; fixed-width numbers are given as their bytes."""
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        kind = tag & 7
        if kind == 0:
            value, at = _varint(data, at)
            yield tag >> 3, value
            continue
        if kind not in (1, 2, 5):
            raise ValueError(f"field type {kind}")
        length, at = _varint(data, at) if kind == 2 else (8 if kind == 1 else 4, at)
        if at + length > len(data):
            raise ValueError("it ends too early")
        yield tag >> 3, data[at : at + length]
        at += length


def _varint(data: memoryview, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if at >= len(data):
            raise ValueError("it ends too early")
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
    raise ValueError("a number of more than 64 bits")

"""A walk over an ONNX file's fields: every length is checked, and whatever could reach outside the file is refused.

Refused are weights in other files, operators and functions that are not ONNX's own, graphs inside graphs, and sizes
that no bytes stand behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import prod
from pathlib import Path

from edge_ttc.errors import ModelError

_IR, _OPSET, _GRAPH, _TRAINING, _FUNCTION = 1, 8, 7, 20, 25
_NODE, _INITIALIZER, _INPUT, _OUTPUT, _SPARSE = 1, 5, 11, 12, 15
_DOMAIN, _ATTRIBUTE = 7, 5
_TENSOR_VALUES, _GRAPHS, _SPARSE_VALUES = (5, 10), (6, 11), (22, 23)
_EXTERNAL, _LOCATION, _DIMS, _RAW = 13, 14, 1, 9
_OWN_DOMAINS = (b"", b"ai.onnx")
_MOST_NODES, _MOST_INITIALIZERS, _NEWEST_IR = 20_000, 20_000, 16

Field = tuple[int, "memoryview | int"]
Shape = tuple[int, ...]


def check_onnx(path: Path) -> dict[str, Shape]:
    """Check a single-file ONNX model.

    Returns:
        The shapes of its inputs and outputs by name; -1 stands for a size that is not fixed.

    Raises:
        ModelError: it is not well-formed, has no graph, or reaches outside itself.
    """
    try:
        return _model(memoryview(path.read_bytes()))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path.name} is not a sound ONNX file ({error})", "get the file again") from error


def _model(data: memoryview) -> dict[str, Shape]:
    graphs: list[memoryview] = []
    for number, value in _fields(data):
        if number in (_TRAINING, _FUNCTION):
            raise ValueError("it brings functions or training of its own")
        if number == _IR and not (isinstance(value, int) and value <= _NEWEST_IR):
            raise ValueError("its version is not known")
        if number == _OPSET:
            _check_domain(_bytes(value), 1)
        if number == _GRAPH:
            graphs.append(_bytes(value))
    if len(graphs) != 1:
        raise ValueError(f"it has {len(graphs)} graphs")
    return _graph(graphs[0])


def _graph(data: memoryview) -> dict[str, Shape]:
    nodes = initializers = 0
    shapes: dict[str, Shape] = {}
    for number, value in _fields(data):
        if number == _NODE:
            nodes += 1
            _node(_bytes(value))
        elif number == _INITIALIZER:
            initializers += 1
            _tensor(_bytes(value))
        elif number == _SPARSE:
            raise ValueError("it has sparse weights")
        elif number in (_INPUT, _OUTPUT):
            name, shape = _value_info(_bytes(value))
            shapes[name] = shape
    if nodes > _MOST_NODES or initializers > _MOST_INITIALIZERS:
        raise ValueError(f"it has {nodes} nodes and {initializers} weights")
    return shapes


def _node(data: memoryview) -> None:
    _check_domain(data, _DOMAIN)
    for number, attribute in _fields(data):
        if number != _ATTRIBUTE:
            continue
        for kind, value in _fields(_bytes(attribute)):
            if kind in _GRAPHS:
                raise ValueError("it has a graph inside its graph")
            if kind in _SPARSE_VALUES:
                raise ValueError("it has sparse weights")
            if kind in _TENSOR_VALUES:
                _tensor(_bytes(value))


def _check_domain(data: memoryview, number: int) -> None:
    for found, value in _fields(data):
        if found == number and bytes(_bytes(value)) not in _OWN_DOMAINS:
            raise ValueError(f"it uses operators of {bytes(_bytes(value))[:40]!r}")


def _tensor(data: memoryview) -> None:
    """Weights lie in the file, and are not fewer than their shape says (packed types aside, at least a bit each)."""
    dims: list[int] = []
    held = 0
    for number, value in _fields(data):
        if number == _EXTERNAL or (number == _LOCATION and value != 0):
            raise ValueError("its weights lie in another file")
        if number == _DIMS:
            dims += [value] if isinstance(value, int) else _packed(value)
        elif isinstance(value, memoryview):
            held += len(value)
    size = prod(dims) if dims else 0
    if any(d >= 1 << 40 for d in dims) or size > 8 * max(held, 8):
        raise ValueError(f"weights of the shape {dims} in {held} bytes")


def _value_info(data: memoryview) -> tuple[str, Shape]:
    """Name and shape of an input or output: name = 1, type = 2 → tensor = 1 → shape = 2 → dim = 1 → value = 1."""
    found = dict(_fields(data))
    name = bytes(_bytes(found.get(1, memoryview(b"")))).decode()
    tensor = _inner(_inner(found.get(2), 1), 2)
    dims = [dict(_fields(_bytes(d))).get(1, -1) for number, d in _fields(tensor) if number == 1]
    return name, tuple(d if isinstance(d, int) else -1 for d in dims)


def _inner(value: memoryview | int | None, number: int) -> memoryview:
    """A part of a message, empty where it is missing."""
    part = dict(_fields(_bytes(value))).get(number) if value is not None else None
    return _bytes(part) if part is not None else memoryview(b"")


def _packed(data: memoryview) -> list[int]:
    values, at = [], 0
    while at < len(data):
        value, at = _varint(data, at)
        values.append(value)
    return values


def _bytes(value: memoryview | int | None) -> memoryview:
    if not isinstance(value, memoryview):
        raise ValueError("a number stands where a part belongs")
    return value


def _fields(data: memoryview) -> Iterator[Field]:
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

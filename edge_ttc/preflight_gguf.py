"""A strict walk over a GGUF header: every count, length, type and offset is checked before llama.cpp sees the file."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from edge_ttc.errors import ModelError

_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9
_MOST_ENTRIES, _MOST_TENSORS, _LONGEST_KEY, _LONGEST_NAME = 4096, 65_536, 1024, 63
_LONGEST_STRING, _LONGEST_ARRAY = 1 << 24, 1 << 22
_BLOCKS = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 36),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292), 20: (32, 18),
    23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 30: (1, 2),
}  # fmt: skip
"""Tensor type → (numbers in a block, bytes of a block)."""

_TOKENS = "tokenizer.ggml.tokens"
_BYTES = frozenset(b"<0x%02X>" % byte for byte in range(256))

Value = int | float | bool | str | None


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """Metadata (arrays only by their length, under ``key[]``), and the bytes of all tensors.

    Attributes:
        has_bytes: whether each of the 256 bytes has a token of its own, as ``<0x0A>``.
    """

    metadata: dict[str, Value]
    n_tensors: int
    weights_bytes: int
    has_bytes: bool = False

    def whole(self, key: str) -> int:
        """A positive whole number under ``key`` of this architecture, 0 where there is none."""
        value = self.metadata.get(f"{self.metadata.get('general.architecture')}.{key}", 0)
        return value if isinstance(value, int) and value > 0 else 0


def read_header(path: Path) -> GgufHeader:
    """Walk the header of a GGUF file.

    Raises:
        ModelError: the file is not GGUF version 2 or 3, or any part of its header is out of bounds.
    """
    try:
        with path.open("rb") as file:
            return _Walk(file, path.stat().st_size).header()
    except (OSError, ValueError, UnicodeDecodeError, struct.error) as error:
        raise ModelError(f"{path.name} is not a sound GGUF file ({error})", "get the file again") from error


class _Walk:
    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self._size = file, size
        self._has_bytes = False

    def header(self) -> GgufHeader:
        if self._take(4) != b"GGUF":
            raise ValueError("it does not begin with GGUF")
        version, n_tensors, n_entries = self._number("I"), self._number("Q"), self._number("Q")
        if version not in (2, 3):
            raise ValueError(f"version {version}")
        if n_tensors > _MOST_TENSORS or n_entries > _MOST_ENTRIES:
            raise ValueError(f"{n_tensors} tensors and {n_entries} entries")
        metadata: dict[str, Value] = {}
        for _ in range(n_entries):
            self._entry(metadata)
        names: set[str] = set()
        spans = [self._tensor(names) for _ in range(n_tensors)]
        weights = self._check_spans(spans, metadata.get("general.alignment", 32))
        return GgufHeader(metadata, n_tensors, weights, self._has_bytes)

    def _entry(self, metadata: dict[str, Value]) -> None:
        key = self._string(_LONGEST_KEY)
        kind = self._number("I")
        if not key:
            raise ValueError("an entry without a name")
        if key in metadata or f"{key}[]" in metadata:
            raise ValueError(f"{key!r} stands twice")
        if kind == _ARRAY:
            metadata[f"{key}[]"] = self._tokens() if key == _TOKENS else self._array()
        else:
            metadata[key] = self._value(kind)

    def _value(self, kind: int) -> Value:
        if kind == _STRING:
            return self._string(_LONGEST_STRING)
        if kind not in _SCALARS:
            raise ValueError(f"value type {kind}")
        value = self._number(_SCALARS[kind])
        if isinstance(value, float) and not math.isfinite(value):
            raise ValueError("a number that is none")
        return value

    def _array(self) -> int:
        """The length of an array, which is skipped."""
        kind, length = self._number("I"), self._number("Q")
        if length > _LONGEST_ARRAY:
            raise ValueError(f"an array of {length}")
        if kind == _STRING:
            for _ in range(length):
                self._take(self._bounded(_LONGEST_STRING))
        elif kind in _SCALARS:
            self._take(length * struct.calcsize("<" + _SCALARS[kind]))
        else:
            raise ValueError(f"an array of type {kind}")
        return length

    def _tokens(self) -> int:
        """As ``_array``, of the vocabulary: llama.cpp ends the process where two tokens have one text."""
        kind, length = self._number("I"), self._number("Q")
        if kind != _STRING or length > _LONGEST_ARRAY:
            raise ValueError(f"{length} tokens of type {kind}")
        tokens = {self._take(self._bounded(_LONGEST_STRING)) for _ in range(length)}
        if len(tokens) != length:
            raise ValueError("two of its tokens have the same text")
        self._has_bytes = tokens >= _BYTES
        return length

    def _tensor(self, names: set[str]) -> tuple[int, int]:
        """Offset and size of one tensor's data; its name joins ``names``."""
        name = self._string(_LONGEST_NAME)
        if not name or name in names:
            raise ValueError(f"a tensor named {name!r}" + " twice" * bool(name))
        names.add(name)
        n_dims = self._number("I")
        if not 1 <= n_dims <= 4:
            raise ValueError(f"{name!r} has {n_dims} dimensions")
        shape = [self._number("Q") for _ in range(n_dims)]
        kind, offset = self._number("I"), self._number("Q")
        if kind not in _BLOCKS:
            raise ValueError(f"{name!r} is of type {kind}")
        block, n_bytes = _BLOCKS[kind]
        if min(shape) < 1 or shape[0] % block or math.prod(shape) > 1 << 40:
            raise ValueError(f"{name!r} has the shape {shape}")
        return offset, math.prod(shape) // block * n_bytes

    def _check_spans(self, spans: list[tuple[int, int]], alignment: Value) -> int:
        if not isinstance(alignment, int) or not 8 <= alignment <= 4096 or alignment & (alignment - 1):
            raise ValueError(f"alignment {alignment}")
        start = -(-self._file.tell() // alignment) * alignment
        end = 0
        for offset, size in sorted(spans):
            if offset % alignment or offset < end:
                raise ValueError(f"tensor data at {offset}")
            end = offset + size
        if start + end > self._size:
            raise ValueError(f"its tensors need {start + end} bytes, it has {self._size}")
        return sum(size for _, size in spans)

    def _string(self, longest: int) -> str:
        return self._take(self._bounded(longest)).decode()

    def _bounded(self, longest: int) -> int:
        length = self._number("Q")
        if length > longest:
            raise ValueError(f"a string of {length} bytes")
        return length

    def _number(self, code: str) -> int:
        (value,) = struct.unpack("<" + code, self._take(struct.calcsize("<" + code)))
        return value

    def _take(self, n: int) -> bytes:
        data = self._file.read(n)
        if len(data) != n:
            raise ValueError("it ends too early")
        return data

"""A thin, validated layer over llama.cpp's C API: load, tokenise, decode a batch held in numpy memory.

Everything that could make a C assertion end the interpreter is checked here first (docs/adr/0004).
"""

from __future__ import annotations

import ctypes
import functools
import logging
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from edge_ttc.errors import EngineError, Interrupted, ModelError, UnsupportedError
from edge_ttc.kv_cells import QUERY_TILE, cell_bytes
from edge_ttc.threads.governor import ThreadGovernor

_log = logging.getLogger(__name__)
REBUILD = (
    "rebuild it: `.venv/bin/python scripts/build_llama.py --force` in a clone, else `pip install --force-reinstall "
    "--no-cache-dir 'edge-ttc[llama]'`"
)
_ABORTED = 2
"""What ``llama_decode`` returns when its abort callback said so."""
_READ = 0
"""``LLAMA_LOAD_MODE_NONE``."""
_callbacks: list[Any] = []
"""C callbacks that must outlive every call into the library."""
_signalled: list[BaseException] = []
"""What a signal raised inside such a callback."""


def load_library() -> Any:
    """The ``llama_cpp`` module, its log routed to ours.

    Raises:
        UnsupportedError: llama-cpp-python is not installed, or its library does not load here.
    """
    try:
        library: Any = import_module("llama_cpp")  # by name: without it, a type checker takes our own llama_cpp.py
    except ImportError as error:
        lacks = f"lacks {error.name}" if error.name and error.name != "llama_cpp" else "is not installed"
        remedy = "run `make demo`, or `pip install 'edge-ttc[llama]'`"
        raise UnsupportedError(f"llama-cpp-python {lacks}", remedy) from error
    except (OSError, RuntimeError) as error:
        raise UnsupportedError(
            f"llama-cpp-python does not load here ({error})",
            REBUILD,
        ) from error
    if not _callbacks:
        callback = library.llama_log_callback(_on_log)
        _callbacks.append(callback)
        library.llama_log_set(callback, ctypes.c_void_p(0))
        library.llama_backend_init()
    return library


def _on_log(level: int, text: bytes, _: Any) -> None:
    """What llama.cpp says. A signal's exception cannot pass through it: it is raised when the call has come back."""
    try:
        message = text.decode("utf-8", "replace").rstrip()
        if message:
            _log.log(logging.ERROR if level == 4 else logging.DEBUG, "%s", message)
    except (KeyboardInterrupt, SystemExit) as signalled:
        _signalled.append(signalled)


def raise_signalled() -> None:
    """Raises what a signal raised while llama.cpp was at work."""
    if _signalled:
        raise _signalled.pop()


class LlamaContext:
    """A model and one context.

    Args:
        path: a GGUF file whose hash has been checked.
        n_cells: KV cells in all.
        n_seq: sequences at once (≤ 256).
        n_threads: threads of a decode step.
        unified: one buffer that all sequences share, so that forks copy nothing; otherwise each sequence has an equal
            part for itself, and ``StreamDecoder`` must stand in front.
        repack: let llama.cpp lay weights out anew for this processor; faster decoding of some types, slower prefill.
    """

    def __init__(
        self,
        path: Path,
        *,
        n_cells: int,
        n_seq: int,
        n_threads: int,
        unified: bool = True,
        repack: bool = True,
    ) -> None:
        self.lib = lib = load_library()
        params = lib.llama_model_default_params()
        # llama.cpp's AMX kernels crash the process on small quantised matrices (docs/adr/0009).
        params.use_extra_bufts = repack and b"AMX_INT8 = 1" not in lib.llama_print_system_info()
        # Read, not mapped: repacked weights would lie in memory twice, and a file that shrinks could end the process.
        params.load_mode = _READ
        self._model = lib.llama_model_load_from_file(str(path).encode(), params)
        if not self._model:
            raise ModelError(
                f"llama.cpp cannot load {path.name}", "free some memory, or check it with `edge-ttc models verify`"
            )
        self.n_threads = n_threads
        self.governor: ThreadGovernor | None = None
        """What moves the threads while others use the machine; None keeps them (``threads.govern``)."""
        self._context = None
        try:
            raise_signalled()
            self._context = self._open(n_cells, n_seq, n_threads, unified)
            raise_signalled()
        except BaseException:
            self.close()
            raise
        self._memory = lib.llama_get_memory(self._context)
        self.vocab = lib.llama_model_get_vocab(self._model)
        self.n_vocab = lib.llama_vocab_n_tokens(self.vocab)
        self.n_cells = lib.llama_n_ctx(self._context)
        self.n_cells_each = self.n_cells if unified else self.n_cells // n_seq
        self._hidden_kept, self._n_outputs = False, 0
        self.n_seq = n_seq
        self.n_batch = lib.llama_n_batch(self._context)
        self.n_lanes = QUERY_TILE - 1 if unified else self.n_batch
        self.d_model = lib.llama_model_n_embd(self._model)
        self.n_layer, self.n_head = lib.llama_model_n_layer(self._model), lib.llama_model_n_head(self._model)
        width = self._claim("attention.key_length") or self.d_model // self.n_head
        heads, value_width = lib.llama_model_n_head_kv(self._model), self._claim("attention.value_length")
        self.cell_bytes = cell_bytes(self.n_layer, heads, width, value_width)
        self._arrays = BatchArrays(lib, self.n_batch)
        self._flag = ctypes.create_string_buffer(2)
        lib.llama_set_abort_callback(self._context, _reads_flag(lib), ctypes.cast(self._flag, ctypes.c_void_p))

    def _open(self, n_cells: int, n_seq: int, n_threads: int, unified: bool) -> Any:
        params = self.lib.llama_context_default_params()
        params.n_ctx, params.n_batch, params.n_ubatch = n_cells, 512, 512
        params.n_seq_max, params.kv_unified = n_seq, unified
        params.n_threads = params.n_threads_batch = n_threads
        params.no_perf = True
        context = self.lib.llama_init_from_model(self._model, params)
        if not context:
            raise EngineError("llama.cpp cannot open a context", "free some memory, or choose a smaller model")
        return context

    def _claim(self, key: str) -> int:
        """A whole number under ``key`` of the model's architecture, 0 where there is none."""
        return int(self._metadata(f"{self._metadata('general.architecture')}.{key}") or 0)

    def _metadata(self, key: str) -> str:
        buffer = ctypes.create_string_buffer(64)
        n = self.lib.llama_model_meta_val_str(self._model, key.encode(), buffer, len(buffer))
        return buffer.value.decode("ascii", "replace") if n > 0 else ""

    def tokenize(self, text: str, *, special: bool = False) -> list[int]:
        """Token ids of ``text``; special tokens are parsed only where our own templates ask for it."""
        data = text.encode("utf-8", "replace")
        out = (ctypes.c_int * (len(data) + 2))()
        n = self.lib.llama_tokenize(self.vocab, data, len(data), out, len(out), False, special)
        if n < 0:
            raise EngineError("llama.cpp could not tokenise the text")
        return list(out[:n])

    def piece(self, token: int) -> bytes:
        """The bytes of one token; control tokens are empty."""
        buffer = ctypes.create_string_buffer(256)
        n = self.lib.llama_token_to_piece(self.vocab, token, buffer, len(buffer), 0, False)
        return buffer.raw[: max(n, 0)]

    def is_end(self, token: int) -> bool:
        return bool(self.lib.llama_vocab_is_eog(self.vocab, token))

    def decode(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None:
        """Run one batch. All arrays (n,) with n ≤ ``n_batch``; ``outputs`` marks the tokens whose logits are wanted.

        Raises:
            Interrupted: ``interrupt`` was called; what was read of the batch must be trimmed.
            EngineError: llama.cpp refused the batch (its memory is then as before).
        """
        n = len(tokens)
        if not 0 < n <= self.n_batch or sequences.min() < 0 or sequences.max() >= self.n_seq:
            raise EngineError(f"batch of {n} tokens is outside the context's limits")
        self._n_outputs = n if self._hidden_kept else int(np.count_nonzero(outputs))
        batch = self._arrays.fill(tokens, positions, sequences, outputs)
        started = time.perf_counter()
        code = self.lib.llama_decode(self._context, batch)
        if code == _ABORTED:
            raise Interrupted("stopped inside a batch")
        if code:
            raise EngineError(f"llama.cpp could not decode a batch of {n} tokens (code {code})")
        if self.governor is not None:
            threads = self.governor.saw(n, time.perf_counter() - started)
            if threads != self.n_threads:
                self.use_threads(threads)

    def logits(self, rows: int) -> np.ndarray:
        """(rows, V) float32 view of the last batch's outputs, valid until the next ``decode``."""
        self._check_rows(rows)
        return _view(self.lib.llama_get_logits(self._context), rows, self.n_vocab)

    def keep_hidden(self, keep: bool) -> None:
        """With it every token of a batch is an output: mark them all."""
        if keep != self._hidden_kept:
            self.lib.llama_set_embeddings(self._context, keep)
            self._hidden_kept = keep

    def hidden(self, rows: int) -> np.ndarray:
        """(rows, D) float32 view of the last batch's final hidden states, where they were kept."""
        self._check_rows(rows)
        return _view(self.lib.llama_get_embeddings(self._context), rows, self.d_model)

    def _check_rows(self, rows: int) -> None:
        if not 0 <= rows <= self._n_outputs:
            raise EngineError(f"{rows} rows were asked for, and the last batch has {self._n_outputs}")

    def arrange(self, sequences: Sequence[int]) -> list[int] | None:
        """Nothing is gained by another order."""
        return None

    def use_threads(self, n: int) -> None:
        """Decode with ``n`` threads from now on; every number stays what it would be with another count."""
        self.n_threads = n
        self.lib.llama_set_n_threads(self._context, n, n)

    def fork(self, source: int, target: int) -> None:
        """Let ``target`` share every cell of ``source``."""
        if not (0 <= source < self.n_seq and 0 <= target < self.n_seq):
            raise EngineError(f"sequences {source} and {target} are not among {self.n_seq}")
        self.lib.llama_memory_seq_cp(self._memory, source, target, -1, -1)

    def trim(self, sequence: int, position: int) -> None:
        """Forget the sequence's cells from ``position`` on."""
        self.lib.llama_memory_seq_rm(self._memory, sequence, position, -1)

    def interrupt(self) -> None:
        """Stop the batch that runs now, or the next. From any thread."""
        self._flag[0] = 1

    def resume(self) -> None:
        """Take back an ``interrupt``."""
        self._flag[0] = 0

    def drop(self, sequence: int) -> None:
        self.lib.llama_memory_seq_rm(self._memory, sequence, -1, -1)

    def close(self) -> None:
        context, model, self._context, self._model = self._context, self._model, None, None
        if context:
            self.lib.llama_free(context)
        if model:
            self.lib.llama_model_free(model)


def _reads_flag(lib: Any) -> Any:
    """A C function that is true while a flag is set, and needs no interpreter: ``strlen`` of a two-byte string."""
    address = ctypes.cast(ctypes.CDLL(None).strlen, ctypes.c_void_p).value
    callback = lib.ggml_abort_callback(address)
    _callbacks.append(callback)
    return callback


def _view(pointer: Any, rows: int, width: int) -> np.ndarray:
    address = ctypes.cast(pointer, ctypes.c_void_p).value
    if address is None:
        raise EngineError("llama.cpp gave no output")
    return _array_at(address, rows, width)


@functools.lru_cache(maxsize=64)
def _array_at(address: int, rows: int, width: int) -> np.ndarray:
    """Memory that is not ours, as an array; kept, since most steps find their outputs where the last one had them."""
    flat: Any = (ctypes.c_float * (rows * width)).from_address(address)
    return np.frombuffer(flat, dtype=np.float32).reshape(rows, width)


class BatchArrays:
    """A ``llama_batch`` whose arrays are numpy memory, filled by slice assignment."""

    def __init__(self, lib: Any, size: int) -> None:
        self._tokens = np.zeros(size, dtype=np.int32)
        self._positions = np.zeros(size, dtype=np.int32)
        self._counts = np.ones(size, dtype=np.int32)
        self._sequences = np.zeros(size, dtype=np.int32)
        self._outputs = np.zeros(size, dtype=np.int8)
        base = self._sequences.ctypes.data
        self._pointers = np.array([base + 4 * i for i in range(size)], dtype=np.uintp)
        int_p, byte_p = ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_byte)
        self._batch = lib.llama_batch(
            n_tokens=0,
            token=self._tokens.ctypes.data_as(int_p),
            embd=None,
            pos=self._positions.ctypes.data_as(int_p),
            n_seq_id=self._counts.ctypes.data_as(int_p),
            seq_id=self._pointers.ctypes.data_as(ctypes.POINTER(int_p)),
            logits=self._outputs.ctypes.data_as(byte_p),
        )

    def fill(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> Any:
        n = len(tokens)
        self._tokens[:n], self._positions[:n] = tokens, positions
        self._sequences[:n], self._outputs[:n] = sequences, outputs
        self._batch.n_tokens = n
        return self._batch

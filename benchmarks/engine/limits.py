"""What the machine can do: bytes a second that its cores read from memory, and multiply-adds of its best products."""

from __future__ import annotations

import concurrent.futures
import os
import platform
import time
from collections.abc import Callable
from functools import partial

import numpy as np

from benchmarks.engine.options import Options
from benchmarks.engine.results import Results, Row
from benchmarks.engine.tasks import Task
from edge_ttc.machine import processor

SECTION = "machine"
_BYTES = 256 << 20
_SIZE = 2048


def plan(results: Results, options: Options) -> list[Task]:
    """Once a file."""
    return [Task(SECTION, "limits", 0, 12.0, partial(_measure, results, options))]


def of(results: Results) -> Row | None:
    """The row, where there is one."""
    rows = results.of(SECTION)
    return rows[-1] if rows else None


def _measure(results: Results, options: Options) -> None:
    import llama_cpp
    import onnxruntime

    results.add(
        SECTION,
        "limits",
        read_gb_s=_read_gb_s(options.threads),
        f32_gflop_s=_f32_gflop_s(),
        int8_gop_s=_int8_gop_s(options.threads),
        cpu=processor(),
        cores=os.cpu_count(),
        llama_cpp=llama_cpp.__version__,
        features=llama_cpp.llama_print_system_info().decode().strip(),
        onnxruntime=onnxruntime.__version__,
        python=platform.python_version(),
    )


def _read_gb_s(threads: int) -> float:
    """Every thread adds up an array of its own that no cache holds; the best of five."""
    arrays = [np.ones(_BYTES // 8) for _ in range(threads)]
    with concurrent.futures.ThreadPoolExecutor(threads) as pool:
        return threads * _BYTES / _best_s(lambda: list(pool.map(np.add.reduce, arrays)), 5) / 1e9


def _f32_gflop_s() -> float:
    """numpy's matrix product, on as many threads as its BLAS takes."""
    a = np.ones((_SIZE, _SIZE), dtype=np.float32)
    return 2 * _SIZE**3 / _best_s(lambda: np.matmul(a, a), 4) / 1e9


def _int8_gop_s(threads: int) -> float:
    """ONNX Runtime's product of bytes, of which quantised models are made."""
    import onnxruntime
    from onnx import TensorProto, helper

    b = helper.make_tensor("b", TensorProto.INT8, (_SIZE, _SIZE), np.ones(_SIZE**2, np.int8).tobytes(), raw=True)
    node = helper.make_node("MatMulInteger", ["a", "b"], ["c"])
    given = helper.make_tensor_value_info("a", TensorProto.UINT8, (_SIZE, _SIZE))
    found = helper.make_tensor_value_info("c", TensorProto.INT32, (_SIZE, _SIZE))
    graph = helper.make_graph([node], "product", [given], [found], [b])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    a = np.ones((_SIZE, _SIZE), dtype=np.uint8)
    return 2 * _SIZE**3 / _best_s(lambda: session.run(None, {"a": a}), 5) / 1e9


def _best_s(call: Callable[[], object], times: int) -> float:
    best = float("inf")
    for _ in range(times):
        started = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - started)
    return best


def report(results: Results) -> str:
    """The machine, and the stamps of all rows."""
    r = of(results)
    if r is None:
        return ""
    loads = [row["load"] for row in results.rows]
    commits = ", ".join(dict.fromkeys(row["commit"] for row in results.rows))
    threads = ", ".join(dict.fromkeys(str(row["threads"]) for row in results.rows))
    return (
        f"{r['cpu']}, {r['cores']} cores; reads {r['read_gb_s']:.1f} GB/s, multiplies {r['f32_gflop_s']:.0f} GFLOP/s "
        f"in f32 (numpy) and {r['int8_gop_s']:.0f} Gop/s in int8 (ONNX Runtime); llama-cpp-python {r['llama_cpp']}, "
        f"ONNX Runtime {r['onnxruntime']}, Python {r['python']}.\n\nRows: commit {commits}; {threads} thread(s); load "
        f"average {min(loads):.2f}–{max(loads):.2f} when they were taken, what is measured included."
    )

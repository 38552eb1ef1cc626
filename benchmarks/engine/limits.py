"""What the machine can do: bytes a second that its cores read from memory, and multiply-adds of its best GEMM."""

from __future__ import annotations

import concurrent.futures
import os
import platform
import time
from pathlib import Path

import numpy as np

from benchmarks.engine.options import Options
from benchmarks.engine.results import Results

SECTION = "machine"
_BYTES = 256 << 20


def run(results: Results, options: Options) -> None:
    """Once a file."""
    if results.has(SECTION, "limits"):
        return
    import llama_cpp
    import onnxruntime

    results.add(
        SECTION,
        "limits",
        read_gb_s=_read_gb_s(options.threads),
        f32_gflop_s=_f32_gflop_s(),
        cpu=_cpu(),
        cores=os.cpu_count(),
        threads=options.threads,
        load_before=os.getloadavg()[0],
        llama_cpp=llama_cpp.__version__,
        features=llama_cpp.llama_print_system_info().decode().strip(),
        onnxruntime=onnxruntime.__version__,
        python=platform.python_version(),
    )


def _read_gb_s(threads: int) -> float:
    """Every thread adds up an array of its own that no cache holds; the best of five."""
    arrays = [np.ones(_BYTES // 8) for _ in range(threads)]
    best = 0.0
    with concurrent.futures.ThreadPoolExecutor(threads) as pool:
        for _ in range(5):
            started = time.perf_counter()
            list(pool.map(np.add.reduce, arrays))
            best = max(best, threads * _BYTES / (time.perf_counter() - started) / 1e9)
    return best


def _f32_gflop_s(size: int = 2048) -> float:
    """numpy's matrix product, on as many threads as its BLAS takes."""
    a = np.ones((size, size), dtype=np.float32)
    best = 0.0
    for _ in range(4):
        started = time.perf_counter()
        np.matmul(a, a)
        best = max(best, 2 * size**3 / (time.perf_counter() - started) / 1e9)
    return best


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")


def report(results: Results) -> str:
    """One line."""
    rows = results.of(SECTION)
    if not rows:
        return ""
    r = rows[-1]
    return (
        f"{r['cpu']}, {r['cores']} cores, {r['threads']} threads; reads {r['read_gb_s']:.1f} GB/s, multiplies "
        f"{r['f32_gflop_s']:.0f} GFLOP/s in f32 (numpy; int8 kernels may pass it); llama-cpp-python {r['llama_cpp']}, "
        f"ONNX Runtime {r['onnxruntime']}; load before the run {r['load_before']:.2f}"
    )

"""llama.cpp's own programs and the binding's own class, run as their users run them."""

from __future__ import annotations

import concurrent.futures
import contextlib
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from edge_ttc.errors import UnsupportedError
from scripts import build_llama_tools


def batched_bench(
    path: Path,
    lanes: Sequence[int],
    *,
    prompt_tok: int,
    new_tok: int,
    unified: bool,
    threads: int,
    repack: bool = True,
) -> dict[int, float]:
    """N → tokens a second of decoding, prompt shared; it does not sample.

    A row of one more token, which nobody reads, follows: the program does not wait for its log's thread when it ends
    (llama.cpp issue 22142), and without that row it now and then ended with status 0 and what was asked for untold.
    """
    most = max(lanes)
    cells = prompt_tok + most * new_tok if unified else most * (prompt_tok + new_tok)
    command = [str(_tool("llama-batched-bench")), "-m", str(path), "-npp", str(prompt_tok), "-ntg", f"{new_tok},1"]
    command += ["-npl", ",".join(map(str, lanes)), "-c", str(cells + 256 * (1 if unified else most)), "-pps"]
    command += ["-t", str(threads), "-tb", str(threads), "--output-format", "jsonl"]
    command += ["-kvu"] if unified else []
    command += [] if repack else ["--no-repack"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    told = (json.loads(line) for line in done.stdout.splitlines() if line.startswith("{"))
    rows = [row for row in told if row["tg"] == new_tok]
    if done.returncode or len(rows) != len(lanes):
        what = f"status {done.returncode}, {len(rows)} of {len(lanes)} rows: {done.stderr[-300:].strip()}"
        raise UnsupportedError(f"llama-batched-bench failed with {what}", "rebuild the tools")
    return {row["pl"]: row["pl"] * row["tg"] / row["t_tg"] for row in rows}


def completions_in_a_loop(path: Path, n: int, prompt: list[int], new_tok: int, threads: int) -> float:
    """Tokens a second of ``Llama.create_completion`` called ``n`` times, from three calls on a warm model.

    The first call reads the prompt; the others find it in the cache, as the class does by itself, and stand for the
    rest. Nothing keeps an answer from ending, since a logit bias would make the class sample in Python: what was made
    is counted. The class gets our own sampling.
    """
    import llama_cpp

    n_ctx = len(prompt) + new_tok + 8
    # Any: the class takes a list of ids where its annotation says text.
    model: Any = llama_cpp.Llama(str(path), n_ctx=n_ctx, n_threads=threads, n_threads_batch=threads, verbose=False)
    try:
        model.create_completion(prompt[::-1], max_tokens=4)
        seconds, made = [], []
        for seed in range(3):
            started = time.perf_counter()
            out = model.create_completion(
                prompt, max_tokens=new_tok, temperature=0.8, top_k=40, top_p=1.0, min_p=0.0, seed=seed
            )
            seconds.append(time.perf_counter() - started)
            made.append(out["usage"]["completion_tokens"])
        return of_n_calls(made, n) / of_n_calls(seconds, n)
    finally:
        model.close()


def of_n_calls(measured: Sequence[float], n: int) -> float:
    """A sum over ``n`` calls: the first measured one, and the mean of the others for the rest."""
    first, *others = measured
    return first + (n - 1) * sum(others) / len(others)


class Server:
    """A running ``llama-server``."""

    def __init__(self, port: int) -> None:
        self._url = f"http://127.0.0.1:{port}"

    def concurrent(self, n: int, prompt: list[int], new_tok: int) -> float:
        """Seconds of ``n`` requests at once."""
        started = time.perf_counter()
        with concurrent.futures.ThreadPoolExecutor(n) as pool:
            list(pool.map(lambda seed: self._complete(prompt, new_tok, seed, 1), range(n)))
        return time.perf_counter() - started

    def one_of_n(self, n: int, prompt: list[int], new_tok: int) -> float:
        """Seconds of one request of ``n`` completions."""
        started = time.perf_counter()
        self._complete(prompt, new_tok, 0, n)
        return time.perf_counter() - started

    def warm(self, n: int, prompt: list[int]) -> None:
        """Every slot has answered, alone and as one of ``n`` completions."""
        self.concurrent(n, prompt, 4)
        self.one_of_n(n, prompt, 4)

    def _complete(self, prompt: list[int], new_tok: int, seed: int, n: int) -> None:
        body = {"prompt": prompt, "n_predict": new_tok, "temperature": 0.8, "top_k": 40, "top_p": 1.0, "min_p": 0.0}
        body |= {"ignore_eos": True, "cache_prompt": False, "seed": seed, "n_cmpl": n}
        body |= {"samplers": ["top_k", "temperature"]}
        data = json.dumps(body).encode()
        request = urllib.request.Request(f"{self._url}/completion", data, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=900) as reply:
            reply.read()

    def healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self._url}/health", timeout=2) as reply:
                return reply.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False


@contextlib.contextmanager
def server(path: Path, n: int, cells_each: int, threads: int, *, unified: bool) -> Iterator[Server]:
    """A server with ``n`` slots, stopped at the end. It keeps no prompts beside its slots."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(_tool("llama-server")), "-m", str(path), "-np", str(n), "-c", str(n * cells_each)]
    command += ["-t", str(threads), "-tb", str(threads), "--host", "127.0.0.1", "--port", str(port), "--no-webui"]
    command += ["--cache-ram", "0", "-kvu" if unified else "-no-kvu"]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        found = Server(port)
        for _ in range(600):
            if process.poll() is not None:
                raise UnsupportedError(f"llama-server ended with status {process.returncode}", "rebuild the tools")
            if found.healthy():
                break
            time.sleep(0.2)
        yield found
    finally:
        process.terminate()
        process.wait()


def _tool(name: str) -> Path:
    path = build_llama_tools.tool(name)
    if path is None:
        raise UnsupportedError(f"{name} is not built", "run `python scripts/build_llama_tools.py`")
    return path


def have_tools() -> bool:
    """Whether the tools are there; says so where they are not."""
    missing = [name for name in build_llama_tools.TARGETS if build_llama_tools.tool(name) is None]
    if missing:
        print(f"{missing[0]} is not built: run `python scripts/build_llama_tools.py`", file=sys.stderr)
    return not missing

"""Broken files, too little memory, and many answers: the promises F4, F16 and F25, kept end to end."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import edge_ttc
from edge_ttc.catalog import Role, file_sha256
from edge_ttc.config import load_config
from edge_ttc.domain import StopReason
from edge_ttc.errors import EdgeTTCError, ModelError, NoMemoryError
from edge_ttc.paths import find_paths
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.verifier.onnx import OnnxRewardModel
from edge_ttc.worker import WorkerSession
from tests.functional.conftest import EASY, entry_of
from tests.functional.fault_openers import LEFT_VARIABLE
from tests.functional.stopping import context_of

OPENERS = "tests.functional.fault_openers"
linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def flipped(data: bytes, seed: int, first: int, last: int) -> bytes:
    """Some bytes between two places changed."""
    rng, found = np.random.default_rng(seed), bytearray(data)
    for at in rng.integers(first, min(last, len(data)), 8):
        found[at] ^= int(rng.integers(1, 256))
    return bytes(found)


BREAKS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "three bytes": lambda data: data[:3],
    "a header alone": lambda data: data[:4096],
    "half of it": lambda data: data[: len(data) // 2],
    "all but a byte": lambda data: data[:-1],
    "a web page": lambda data: b"<!DOCTYPE html><html>404</html>",
    "zeros": lambda data: bytes(len(data)),
    "a byte more at the front": lambda data: b"\0" + data,
}


def broken(role: Role, data: bytes) -> str:
    """A user's model whose file is ``data``, with a card that says so; its id."""
    card, folder = entry_of(role).card, find_paths().models_dir
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"broken.{card.format}").write_bytes(data)
    sha256, file = file_sha256(folder / f"broken.{card.format}"), f"broken.{card.format}"
    card = replace(card, id="broken", file=file, sha256=sha256, size_bytes=len(data), profile="", default=False)
    (folder / "catalog.toml").write_text(
        "[[model]]\n" + "".join(f"{k} = {_toml(v)}\n" for k, v in asdict(card).items())
    )
    return card.id


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(_toml(v) for v in value)}]"
    if isinstance(value, str):
        return '"' + "".join(c if c.isalnum() or c in " .-_" else f"\\U{ord(c):08x}" for c in value) + '"'
    return str(value)


def opened(role: Role, model_id: str) -> WorkerSession:
    return edge_ttc.open_worker(model_id) if role is Role.POLICY else edge_ttc.open_worker(prm=model_id)


@pytest.mark.parametrize("name", BREAKS)
@pytest.mark.parametrize("role", list(Role))
def test_a_file_that_is_no_model_is_a_model_error(role: Role, name: str) -> None:
    """Its hash is right: the walk over the file finds it out, and no runtime is asked."""
    with pytest.raises(ModelError) as caught:
        opened(role, broken(role, BREAKS[name](entry_of(role).path.read_bytes())))
    assert caught.value.remedy


@pytest.mark.parametrize("part", ["front", "weights"])
@pytest.mark.parametrize("role", list(Role))
def test_changed_bytes_end_in_a_typed_error_or_in_an_answer(role: Role, part: str) -> None:
    """Whatever a runtime makes of them, this process hears of it and lives."""
    data = entry_of(role).path.read_bytes()
    span = (8, 2048) if part == "front" else (len(data) // 2, len(data))
    ends: list[str] = []
    for seed in range(3):
        model_id = broken(role, flipped(data, seed, *span))
        try:
            with opened(role, model_id) as session:
                answer = session.ask(EASY[0], ["400tok"], strategy="best-of-n", n=2)
            ends.append(answer.stop_reason.value)
        except EdgeTTCError as error:
            ends.append(error.code)
    assert set(ends) <= {"model", "engine", "worker_died", *StopReason}
    if part == "weights":
        assert set(ends) <= {"engine", "worker_died", *StopReason}, "weights are no business of a header's walk"


def test_a_model_without_weights_answers_nothing_and_harms_nobody() -> None:
    """The header is whole and every weight is 0."""
    entry = entry_of(Role.POLICY)
    data = entry.path.read_bytes()
    cut = len(data) // 3  # behind the header and the vocabulary
    with edge_ttc.open_worker(broken(Role.POLICY, data[:cut] + bytes(len(data) - cut))) as session:
        answer = session.ask(EASY[0], strategy="majority", n=2)
    assert answer.value is None
    assert answer.stop_reason in (StopReason.CAP, StopReason.ABSTAINED)


@linux
def test_too_little_memory_is_found_out_before_it_is_taken() -> None:
    with pytest.raises(NoMemoryError, match="with its cache") as caught:
        WorkerSession(config=load_config(), opener=f"{OPENERS}:open_limited", env={LEFT_VARIABLE: str(6 << 20)})
    assert "smaller" in caught.value.remedy


@linux
@pytest.mark.parametrize("left", [1 << 20, 4 << 20, 12 << 20])
def test_memory_that_runs_out_while_models_load_is_a_typed_error(left: int) -> None:
    with pytest.raises(EdgeTTCError) as caught:
        WorkerSession(config=load_config(), opener=f"{OPENERS}:open_unforeseen", env={LEFT_VARIABLE: str(left)})
    assert caught.value.message
    assert caught.value.exit_code in (1, 3, 5)


@linux
def test_memory_that_runs_out_under_a_question_is_a_typed_error_and_the_kernel_knows_whom_to_take() -> None:
    opener = f"{OPENERS}:open_then_limited"
    with WorkerSession(config=load_config(), opener=opener, env={LEFT_VARIABLE: "65536"}) as session:
        assert int(Path(f"/proc/{session.pid}/oom_score_adj").read_text()) == 500
        with pytest.raises(NoMemoryError, match="no thread could be started"):
            session.ask(EASY[0], strategy="best-of-n", n=64)
        assert session.restarts == 0


@linux
def test_a_first_question_with_next_to_no_memory_left_does_not_end_the_process() -> None:
    """OpenBLAS would end it at its first large product, and a library could not be loaded any more."""
    opener = f"{OPENERS}:open_then_limited_to_threads"
    with WorkerSession(config=load_config(), opener=opener, env={LEFT_VARIABLE: "65536"}) as session:
        with contextlib.suppress(NoMemoryError):
            assert session.ask(EASY[0], strategy="best-of-n", n=64).value
        assert session.restarts == 0


@linux
def test_many_answers_leave_nothing_behind() -> None:
    """Files, threads, cells and objects are counted; memory may grow by what an allocator keeps."""
    with edge_ttc.open() as session:
        verifier = session._verifier
        verifier = getattr(verifier, "_prm", verifier)
        assert isinstance(verifier, OnnxRewardModel)
        assert verifier._incremental is not None
        assert isinstance(session._policy, LlamaCppPolicy)
        batcher = session._policy.batcher
        found: list[tuple[int, int, int, int]] = []
        for i in range(240):
            strategy = ("best-of-n", "beam", "greedy")[i % 3]
            session.ask(EASY[i % 4], strategy=strategy, n=None if strategy == "greedy" else 4, seed=i)
            if i in (119, 239):
                gc.collect()
                files = len(os.listdir("/proc/self/fd"))
                objects = len(gc.get_objects()) - len(batcher.schedule.beats)  # the latest 4,096 batches are kept
                found.append((files, threading.active_count(), objects, _rss()))
        assert (batcher.pool.used, batcher.pool.promised, len(batcher.nodes)) == (0, 0, 0)
        assert verifier._incremental.prefixes.held_tok == 0
        assert context_of(session).n_seq == batcher.pool.free_sequences
    (files, threads, objects, rss), after = found
    assert after[:2] == (files, threads)
    assert after[2] - objects < 120  # less than one an answer
    assert after[3] - rss < 8 << 20


@linux
def test_sessions_that_come_and_go_leave_no_file_and_no_thread() -> None:
    def count() -> tuple[int, int]:
        gc.collect()
        return len(os.listdir("/proc/self/fd")), threading.active_count()

    with edge_ttc.open_worker() as session:
        session.ask(EASY[0], strategy="greedy")
    before = count()
    for _ in range(3):
        with edge_ttc.open_worker() as session:
            session.ask(EASY[0], strategy="greedy")
        with pytest.raises(ModelError):
            edge_ttc.open_worker("none such")
    assert count() == before


def _rss() -> int:
    """Bytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_a_users_card_is_read_back_as_it_was_written() -> None:
    """So that what is refused above is refused for its file."""
    entry = entry_of(Role.POLICY)
    model_id = broken(Role.POLICY, entry.path.read_bytes())
    with edge_ttc.open_worker(model_id) as session:
        assert session.ask(EASY[0], strategy="greedy").value == "19"

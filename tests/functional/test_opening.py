"""A session that cannot be opened whole gives back what was loaded of it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import edge_ttc
from edge_ttc.catalog import ModelCard, Role, bundled_folder
from edge_ttc.cli import ask
from edge_ttc.config import Config
from edge_ttc.errors import EngineError, ModelError, NoMemoryError
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.paths import find_paths
from edge_ttc.policy.layout import KvLayout, KvShape
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.preflight import gguf_cell_bytes
from edge_ttc.preflight_gguf import read_header
from tests.functional.conftest import EASY, entry_of


@pytest.fixture
def contexts(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """Ids of the contexts that are open."""
    alive: set[int] = set()
    init, close = LlamaContext.__init__, LlamaContext.close

    def opened(self: LlamaContext, *args: Any, **options: Any) -> None:
        init(self, *args, **options)
        alive.add(id(self))

    def closed(self: LlamaContext) -> None:
        alive.discard(id(self))
        close(self)

    monkeypatch.setattr(LlamaContext, "__init__", opened)
    monkeypatch.setattr(LlamaContext, "close", closed)
    return alive


def test_a_verifier_that_does_not_load_closes_the_policy(contexts: set[int], home: Path) -> None:
    folder = find_paths().models_dir
    folder.mkdir(parents=True)
    for file in bundled_folder().iterdir():
        if file.suffix in (".gguf", ".onnx", ".json", ".toml"):
            shutil.copyfile(file, folder / file.name)
    prm = entry_of(Role.PRM)
    data = bytearray(prm.path.read_bytes())
    data[len(data) // 2] ^= 1
    prm.path.write_bytes(data)
    with pytest.raises(ModelError, match=prm.card.id):
        edge_ttc.open()
    assert not contexts
    with edge_ttc.open(prm="none"):
        assert contexts


def test_threads_that_cannot_be_measured_close_the_policy(contexts: set[int], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise EngineError("no step can be made")

    monkeypatch.setattr("edge_ttc.llama_policy.govern", fail)
    with pytest.raises(EngineError, match="no step"):
        edge_ttc.open()
    assert not contexts


def test_a_prompt_that_cannot_be_read_closes_the_policy(contexts: set[int], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> list[int]:
        raise EngineError("llama.cpp could not tokenise the text")

    monkeypatch.setattr(LlamaContext, "tokenize", fail)
    entry = entry_of(Role.POLICY)
    with pytest.raises(EngineError, match="tokenise"):
        LlamaCppPolicy(entry.card, entry.verified_path())
    assert not contexts


def test_a_context_that_does_not_open_gives_the_weights_back(monkeypatch: pytest.MonkeyPatch) -> None:
    from edge_ttc.llama_binding import load_library

    library = load_library()
    freed, free = list[object](), library.llama_model_free
    monkeypatch.setattr(library, "llama_init_from_model", lambda *_: None)
    monkeypatch.setattr(library, "llama_model_free", lambda model: (freed.append(model), free(model)))
    with pytest.raises(EngineError, match="cannot open a context"):
        LlamaContext(entry_of(Role.POLICY).verified_path(), n_cells=256, n_seq=1, n_threads=1)
    assert len(freed) == 1


def test_memory_is_asked_for_the_layout_that_is_opened(contexts: set[int], monkeypatch: pytest.MonkeyPatch) -> None:
    opened = KvLayout(False, 66, 66 * 10_000_000)
    monkeypatch.setattr("edge_ttc.llama_policy.session_layout", lambda *_, **__: opened)
    with pytest.raises(NoMemoryError, match="with its cache"):
        edge_ttc.open(prm="none")
    assert not contexts


def test_the_layout_follows_what_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, int]] = []

    def layout(card: ModelCard, shape: KvShape, config: Config, *_: object, **options: KvLayout) -> KvLayout:
        asked.append((config.general.strategy, config.general.n))
        return options["shared"]

    monkeypatch.setattr("edge_ttc.llama_policy.session_layout", layout)
    runner = CliRunner()
    for words in (["-s", "majority", "-n", "4"], ["-s", "best-of-n", "-p", "n=3"], ["-s", "greedy"]):
        assert runner.invoke(ask.command, [EASY[0], "--no-log", "-q", *words], standalone_mode=False).exit_code == 0
    assert asked == [("majority", 4), ("best-of-n", 3), ("greedy", 16)]


def test_a_contexts_cells_have_the_bytes_that_memory_is_asked_for() -> None:
    path = entry_of(Role.POLICY).verified_path()
    context = LlamaContext(path, n_cells=256, n_seq=1, n_threads=1)
    assert context.cell_bytes == gguf_cell_bytes(read_header(path))
    context.close()

"""The bundled ONNX policy: it answers where llama.cpp is missing, says so, and searches as llama.cpp's does."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import edge_ttc
from edge_ttc.api import open_catalog
from edge_ttc.catalog import Role, bundled_folder
from edge_ttc.domain import Stop
from edge_ttc.errors import ModelError, UnsupportedError
from edge_ttc.policy.base import Branch, Sampling
from edge_ttc.policy.onnx import OnnxPolicy
from edge_ttc.stand_in import runnable
from tests.functional.conftest import EASY, Program

TWIN = "tiny-policy-onnx"
GREEDY = Sampling(0.0)


@pytest.fixture(autouse=True, scope="session")
def needed() -> None:
    """The bundled models; llama.cpp is not needed here."""
    if not (bundled_folder() / "catalog.toml").exists():
        pytest.skip("the bundled models are not here (models/recipes makes them)")


@pytest.fixture
def no_llama(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """llama_cpp cannot be imported, here and in processes that are started."""
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "llama_cpp.py").write_text("raise ImportError('not here')\n")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setenv("PYTHONPATH", str(folder))
    for name in [name for name in sys.modules if name.split(".")[0] == "llama_cpp"]:
        monkeypatch.delitem(sys.modules, name)


@pytest.fixture(scope="module")
def twin() -> Iterator[OnnxPolicy]:
    entry = open_catalog().find(TWIN, Role.POLICY)
    policy = OnnxPolicy(entry.card, entry.verified_path(), vocabulary=entry.verified_vocabulary(), keep_hidden=True)
    yield policy
    policy.close()


def test_ask_answers_and_names_what_stands_in(program: Program, no_llama: None) -> None:
    process = program("ask", "--json", EASY[0])
    out, err = process.communicate(timeout=60)
    answer = json.loads(out)
    assert (process.returncode, answer["answer"], answer["models"]["policy"]) == (0, "19", TWIN)
    assert any(TWIN in note for note in answer["notes"])
    assert err.count(b"\n") == err.count(b"edge-ttc: note:") == 1
    assert f"{TWIN} runs in the place of tiny-policy".encode() in err


def test_doctor_names_what_stands_in(program: Program, no_llama: None) -> None:
    found = json.loads(program("doctor", "--json").communicate(timeout=60)[0])
    assert found["llama_cpp"]["stand_in"] == TWIN
    assert any(f"until then {TWIN} answers" in problem for problem in found["problems"])


@pytest.mark.parametrize("strategy", ["auto", "beam", "best-of-n", "mcts"])
def test_every_kind_of_search_runs_on_it(no_llama: None, strategy: str) -> None:
    with edge_ttc.open() as session:
        assert session.model_ids["policy"] == TWIN
        answer = session.ask(EASY[1], strategy=strategy)
    assert answer.value == "42"
    assert TWIN in answer.notes[0]


def test_a_worker_tells_of_it_too(no_llama: None) -> None:
    with edge_ttc.open_worker() as session:
        assert session.model_ids["policy"] == TWIN
        assert TWIN in session.notices[0]


def test_without_a_stand_in_it_is_an_error(no_llama: None, monkeypatch: pytest.MonkeyPatch) -> None:
    catalog = open_catalog()
    monkeypatch.setattr(catalog, "entries", list)
    with pytest.raises(UnsupportedError, match="llama-cpp-python"):
        runnable(catalog.find(None, Role.POLICY), catalog)


def test_its_tokenizer_is_checked_before_it_is_read(no_llama: None, home: Path) -> None:
    from edge_ttc.paths import find_paths

    folder = find_paths().models_dir
    folder.mkdir(parents=True)
    for file in bundled_folder().iterdir():
        if file.suffix in (".gguf", ".onnx", ".json", ".toml"):
            shutil.copyfile(file, folder / file.name)
    text = (folder / "tokenizer.json").read_text("utf-8")
    (folder / "tokenizer.json").write_text(text + " ")
    with pytest.raises(ModelError, match=r"tokenizer\.json"):
        edge_ttc.open()


@pytest.mark.parametrize("question", EASY[:3])
def test_a_fork_goes_on_as_a_fresh_prefill_does(twin: OnnxPolicy, question: str) -> None:
    prompt = twin.prompt_ids(question)
    root = twin.prefill(prompt)
    (step,) = twin.grow([Branch(root, (7, 0), 64)], until=Stop.STEP, sampling=GREEDY)
    fresh = twin.prefill([*prompt, *step.ids.tolist()])
    alone = twin.grow([Branch(fresh, (7, 0), 64)], until=Stop.END, sampling=GREEDY)
    forked = twin.grow([Branch(step.handle, (7, i), 64) for i in range(5)], until=Stop.END, sampling=GREEDY)
    for branch in forked:
        assert branch.ids.tolist() == alone[0].ids.tolist()
        np.testing.assert_allclose(branch.beliefs, alone[0].beliefs, atol=1e-3)
    twin.release([root, step.handle, fresh, *(s.handle for s in (*alone, *forked))])
    assert twin.batcher.pool.used == 0


def test_its_greedy_answers_are_those_of_llama_cpp(twin: OnnxPolicy) -> None:
    """Two engines round activations differently; the committed log compares them on hundreds of questions."""
    pytest.importorskip("llama_cpp")
    from edge_ttc.policy.llama_cpp import LlamaCppPolicy

    entry = open_catalog().find("tiny-policy", Role.POLICY)
    llama = LlamaCppPolicy(entry.card, entry.verified_path())
    same: list[bool] = []
    for number in range(12):
        question = f"What is {number + 12} + {7 * number + 5}?"
        assert llama.prompt_ids(question) == twin.prompt_ids(question)
        texts: list[str] = []
        for policy in (llama, twin):
            root = policy.prefill(policy.prompt_ids(question))
            (segment,) = policy.grow([Branch(root, (7, 0), 96)], until=Stop.END, sampling=GREEDY)
            texts.append(policy.text(segment.ids.tolist()))
            policy.release([root, segment.handle])
        same.append(texts[0] == texts[1])
    llama.close()
    assert sum(same) >= 10

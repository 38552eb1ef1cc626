"""Cards and the files they speak of: nothing is loaded that is not what its card says."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from edge_ttc.catalog import Catalog, Entry, ModelCard, Role, file_sha256, read_cards
from edge_ttc.choices import chosen_models
from edge_ttc.config import Config
from edge_ttc.errors import ModelError, UnsupportedError
from edge_ttc.loading import load_policy, load_prm
from edge_ttc.testing.cards import policy_card, prm_card

DATA = b"weights"


def row(**changes: Any) -> dict[str, Any]:
    base = {
        "id": "p", "role": "policy", "format": "gguf", "file": "p.gguf", "sha256": hashlib.sha256(DATA).hexdigest(),
        "size_bytes": len(DATA), "tokenizer": "t", "n_vocab": 4, "d_model": 4, "n_layer": 1, "n_non_embedding": 4,
        "n_ctx": 16, "answer_tok": 8, "licence": "Apache-2.0", "summary": "a test",
    }  # fmt: skip
    return base | changes


def catalogue(folder: Path, *rows: dict[str, Any]) -> Path:
    def toml(value: Any) -> str:
        return str(value).lower() if isinstance(value, bool) else repr(value)

    folder.mkdir(exist_ok=True)
    text = "\n".join("[[model]]\n" + "".join(f"{k} = {toml(v)}\n" for k, v in r.items()) for r in rows)
    (folder / "catalog.toml").write_text(text)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "p.gguf").write_bytes(DATA)
    return catalogue(tmp_path, row(), row(id="v", role="prm", format="onnx", file="v.onnx"))


def test_a_card_and_its_file(folder: Path) -> None:
    entry = Catalog([folder]).find("p", Role.POLICY)
    assert isinstance(entry.card, ModelCard)
    assert entry.problem() == ""
    assert entry.verified_path() == folder / "p.gguf"
    assert file_sha256(entry.path) == entry.card.sha256


@pytest.mark.parametrize(
    ("data", "words"), [(None, "cannot be read"), (DATA[:-1], "has 6 bytes"), (b"altered", "has SHA-256")]
)
def test_a_file_that_is_not_what_its_card_says(folder: Path, data: bytes | None, words: str) -> None:
    path = folder / "p.gguf"
    path.unlink() if data is None else path.write_bytes(data)
    with pytest.raises(ModelError, match=words) as caught:
        Catalog([folder]).find("p", Role.POLICY).verified_path()
    assert caught.value.exit_code == 3
    assert caught.value.remedy


@pytest.mark.parametrize(
    "change",
    [
        {"file": "../p.gguf"},
        {"file": "/etc/passwd"},
        {"file": "sub\\p.gguf"},
        {"file": ".."},
        {"role": "oracle"},
        {"format": "pickle"},
        {"n_parameters": 5},
        {"step_ids": [-1]},
        {"step_ids": [10**9]},
        {"end_ids": "12"},
        {"readout": "guess"},
        {"readout": "pair"},
        {"readout": "pair", "pair_ids": [1]},
        {"pair_ids": [1, 2]},
        {"readout": "head"},
        {"readout": "head", "head": "../h.npz", "head_sha256": "0"},
        {"step_tag_ids": [1, 2], "read_at": 2},
    ],
)
def test_a_card_that_will_not_do(tmp_path: Path, change: dict[str, Any]) -> None:
    with pytest.raises(ModelError, match="is not a model catalogue"):
        Catalog([catalogue(tmp_path, row(**change))])


def test_a_card_that_lacks_something(tmp_path: Path) -> None:
    short = row()
    del short["sha256"]
    with pytest.raises(ModelError, match="sha256"):
        Catalog([catalogue(tmp_path, short)])


@pytest.mark.parametrize("data", [b"[[model]", b"\xff\xfe", b"model = 3", b"model = [1]"])
def test_a_catalogue_that_is_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "catalog.toml").write_bytes(data)
    with pytest.raises(ModelError):
        read_cards(tmp_path / "catalog.toml")


def test_no_catalogue_is_no_models(tmp_path: Path) -> None:
    assert Catalog([tmp_path]).entries() == []
    with pytest.raises(ModelError, match="reinstall"):
        Catalog([tmp_path]).find(None, Role.POLICY)


def test_an_unknown_model_is_told_with_those_there_are(folder: Path) -> None:
    with pytest.raises(ModelError, match="known here: p "):
        Catalog([folder]).find("v", Role.POLICY)


def test_a_default_wins_and_a_later_folder_wins(tmp_path: Path) -> None:
    first = catalogue(tmp_path / "a", row(id="a", default=True), row(id="b"))
    second = catalogue(tmp_path / "b", row(id="b", summary="mine"))
    catalog = Catalog([first, second])
    assert catalog.find(None, Role.POLICY).card.id == "a"
    assert catalog.find("b", Role.POLICY).card.summary == "mine"


def test_models_that_do_not_fit_each_other(tmp_path: Path) -> None:
    verifiers = [row(id=name, role="prm", tokenizer=name) for name in ("t", "other")]
    catalog = Catalog([catalogue(tmp_path, row(), *verifiers)])
    with pytest.raises(ModelError, match="--prm none"):
        chosen_models(catalog, Config(), prm="other")
    policy, verifier, _ = chosen_models(catalog, Config(), "p", "t")
    assert verifier is not None
    assert (policy.card.id, verifier.card.id) == ("p", "t")
    assert chosen_models(catalog, Config(), prm="none")[1] is None
    policy, verifier, notices = chosen_models(catalog, Config())
    assert verifier is not None
    assert (verifier.card.id, notices) == ("t", ())


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"sha256": 5}, "sha256 is 5, and not a text"),
        ({"n_ctx": "a"}, "n_ctx is 'a', and not a whole number"),
        ({"n_layer": -1}, "n_layer is below zero"),
        ({"default": "yes"}, "default is 'yes', and not true or false"),
        ({"answer_tok": 0}, "answer_tok, the cap of one solution, is missing"),
    ],
)
def test_a_card_of_other_types_is_refused_by_the_field(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=f"{message}.*mend the card"):
        Catalog([catalogue(tmp_path, row(**changes))])


def test_a_hash_may_be_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "p.gguf").write_bytes(DATA)
    folder = catalogue(tmp_path, row(sha256=row()["sha256"].upper()))
    assert Catalog([folder]).find("p", Role.POLICY).problem() == ""


def test_what_lies_beside_a_model_is_verified_with_it(tmp_path: Path) -> None:
    (tmp_path / "p.gguf").write_bytes(DATA)
    (tmp_path / "words.json").write_bytes(b"{}")
    card = row(vocabulary="words.json", vocabulary_sha256=hashlib.sha256(b"{}").hexdigest())
    entry = Catalog([catalogue(tmp_path, card)]).find("p", Role.POLICY)
    assert entry.problem() == ""
    (tmp_path / "words.json").write_bytes(b"[]")
    assert "needs words.json beside it" in entry.problem()


def test_a_policy_that_no_verifier_reads_goes_without_and_says_so(tmp_path: Path) -> None:
    catalog = Catalog([catalogue(tmp_path, row(), row(id="v", role="prm", tokenizer="other", default=True))])
    _, verifier, notices = chosen_models(catalog, Config())
    assert verifier is None
    assert notices == ("no verifier reads the vocabulary of p: its answers are not scored",)


def test_a_format_that_nothing_runs(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedError, match="run as GGUF or ONNX"):
        load_policy(Entry(policy_card(format="pth"), tmp_path), Config())
    with pytest.raises(UnsupportedError, match="run as GGUF or ONNX"):
        load_prm(Entry(prm_card(format="pth"), tmp_path), Config())

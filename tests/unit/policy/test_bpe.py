"""The tokenizer in plain Python is the one the models were trained with."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.catalog import bundled_folder
from edge_ttc.errors import ModelError
from edge_ttc.policy.bpe import ByteBpe

tokenizers = pytest.importorskip("tokenizers")
FILE = bundled_folder() / "tokenizer.json"


@pytest.fixture(scope="module")
def ours() -> ByteBpe:
    return ByteBpe(FILE)


@pytest.fixture(scope="module")
def theirs() -> Any:
    tokenizer = tokenizers.Tokenizer.from_file(str(FILE))
    tokenizer.encode_special_tokens = True
    return tokenizer


PIECES = st.sampled_from(
    ["What is ", "12", " + 7", "?", "\n", "  ", " \n\t x", "don't", "'ll ", "é", "½", "漢字", "🙂", "$5"]
)


def test_a_word_without_end_is_the_same_too(ours: ByteBpe, theirs: Any) -> None:
    text = "".join(random.Random(5).choices("etaoinshrdlu", k=20_000))
    assert ours.tokenize(text) == theirs.encode(text, add_special_tokens=False).ids


@given(st.lists(PIECES | st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=10).map("".join))
def test_it_writes_the_same_ids(ours: ByteBpe, theirs: Any, text: str) -> None:
    assert ours.tokenize(text) == theirs.encode(text, add_special_tokens=False).ids


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_pieces_are_the_text(ours: ByteBpe, text: str) -> None:
    assert b"".join(ours.piece(i) for i in ours.tokenize(text)).decode() == text


def test_special_tokens_only_where_they_are_asked_for(ours: ByteBpe) -> None:
    (end,) = ours.tokenize("<|end|>", special=True)
    assert ours.is_end(end)
    assert ours.piece(end) == b""
    assert not any(ours.is_end(i) for i in ours.tokenize("<|end|>"))
    assert len(ours.tokenize("<|end|>")) > 1


def test_lone_surrogates_do_no_harm(ours: ByteBpe) -> None:
    assert b"".join(ours.piece(i) for i in ours.tokenize("a\ud800b")) == b"a?b"


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text("{}")
    with pytest.raises(ModelError, match="not a tokenizer"):
        ByteBpe(tmp_path / "t.json")

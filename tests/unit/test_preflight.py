"""Nothing malformed gets past the pre-flight, and nothing sound is refused."""

from __future__ import annotations

import dataclasses
import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edge_ttc.catalog import Catalog, Entry, Role, bundled_folder, file_sha256
from edge_ttc.errors import ModelError, NoMemoryError
from edge_ttc.preflight import free_memory, gguf_cell_bytes, memory_needed, preflight
from edge_ttc.preflight_gguf import read_header
from edge_ttc.preflight_onnx import check_onnx
from edge_ttc.testing.cards import FAKE_POLICY, FAKE_PRM

N_VOCAB, D, LAYERS = 4, 32, 2


def string(text: str) -> bytes:
    return struct.pack("<Q", len(text.encode())) + text.encode()


def gguf(architecture: str = "llama", **changes: bytes) -> bytes:
    """A small sound GGUF file; ``changes`` replace its parts."""
    entries = [
        string("general.architecture") + struct.pack("<I", 8) + string(architecture),
        string(f"{architecture}.block_count") + struct.pack("<II", 4, LAYERS),
        string(f"{architecture}.embedding_length") + struct.pack("<II", 4, D),
        string(f"{architecture}.attention.head_count") + struct.pack("<II", 4, 4),
        string("tokenizer.ggml.model") + struct.pack("<I", 8) + string("gpt2"),
        string("tokenizer.ggml.tokens")
        + struct.pack("<IIQ", 9, 8, N_VOCAB)
        + b"".join(string(f"t{i}") for i in range(N_VOCAB)),
    ]
    tensor = string("token_embd.weight") + struct.pack("<IQQIQ", 2, D, N_VOCAB, 8, 0)
    parts = {
        "magic": b"GGUF",
        "version": struct.pack("<I", 3),
        "counts": struct.pack("<QQ", 1, len(entries)),
        "entries": b"".join(entries),
        "tensors": tensor,
    } | changes
    head = b"".join(parts[k] for k in ("magic", "version", "counts", "entries", "tensors"))
    return head.ljust(-(-len(head) // 32) * 32, b"\0") + parts.get("data", b"\1" * (D * N_VOCAB // 32 * 34))


def entry(folder: Path, data: bytes, **card: object) -> Entry:
    (folder / "m.gguf").write_bytes(data)
    fields: dict[str, object] = {
        "file": "m.gguf", "format": "gguf", "role": Role.POLICY, "n_vocab": N_VOCAB, "d_model": D, "n_layer": LAYERS,
        "size_bytes": len(data), "sha256": file_sha256(folder / "m.gguf"),
    }  # fmt: skip
    return Entry(dataclasses.replace(FAKE_POLICY, **(fields | card)), folder)


def test_a_sound_file_passes(tmp_path: Path) -> None:
    sound = entry(tmp_path, gguf())
    assert preflight(sound) == sound.path
    header = read_header(sound.path)
    assert (header.weights_bytes, gguf_cell_bytes(header)) == (D * N_VOCAB // 32 * 34, LAYERS * 2 * D * 2)


BROKEN = {
    "magic": {"magic": b"GGML"},
    "version": {"version": struct.pack("<I", 9)},
    "tensors without end": {"counts": struct.pack("<QQ", 1 << 63, 6)},
    "entries without end": {"counts": struct.pack("<QQ", 1, 1 << 40)},
    "a long key": {"counts": struct.pack("<QQ", 1, 1), "entries": struct.pack("<Q", 1 << 62)},
    "a key twice": {"counts": struct.pack("<QQ", 1, 2), "entries": (string("a") + struct.pack("<II", 4, 1)) * 2},
    "an unknown value": {"counts": struct.pack("<QQ", 1, 1), "entries": string("a") + struct.pack("<I", 99)},
    "a nested array": {"counts": struct.pack("<QQ", 1, 1), "entries": string("a") + struct.pack("<IIQ", 9, 9, 1)},
    "a huge array": {"counts": struct.pack("<QQ", 1, 1), "entries": string("a") + struct.pack("<IIQ", 9, 4, 1 << 50)},
    "nine dimensions": {"tensors": string("t") + struct.pack("<I", 9)},
    "an empty tensor": {"tensors": string("t") + struct.pack("<IQQIQ", 2, 0, 4, 8, 0)},
    "an unknown type": {"tensors": string("t") + struct.pack("<IQQIQ", 2, 32, 4, 77, 0)},
    "half a block": {"tensors": string("t") + struct.pack("<IQQIQ", 2, 33, 4, 8, 0)},
    "data beyond the end": {"tensors": string("t") + struct.pack("<IQQIQ", 2, 32, 4, 8, 1 << 30)},
    "data out of line": {"tensors": string("t") + struct.pack("<IQQIQ", 2, 32, 4, 8, 7)},
    "too little data": {"data": b"\1"},
    "an empty key": {"counts": struct.pack("<QQ", 1, 1), "entries": string("") + struct.pack("<II", 4, 1)},
    "a number that is none": {
        "counts": struct.pack("<QQ", 1, 1),
        "entries": string("a") + struct.pack("<If", 6, float("nan")),
    },
    "a tensor without a name": {"tensors": string("") + struct.pack("<IQQIQ", 2, 32, 4, 8, 0)},
    "a tensor with a long name": {"tensors": string("t" * 64) + struct.pack("<IQQIQ", 2, 32, 4, 8, 0)},
    "two tokens of one text": {
        "counts": struct.pack("<QQ", 1, 1),
        "entries": string("tokenizer.ggml.tokens") + struct.pack("<IIQ", 9, 8, 2) + string("t") * 2,
    },
    "tokens that are numbers": {
        "counts": struct.pack("<QQ", 1, 1),
        "entries": string("tokenizer.ggml.tokens") + struct.pack("<IIQI", 9, 4, 1, 7),
    },
    "a tensor twice": {
        "counts": struct.pack("<QQ", 2, 6),
        "tensors": (string("t") + struct.pack("<IQQIQ", 1, 32, 1, 8, 0)) * 2,
    },
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_malformed_header_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelError, match="not a sound GGUF"):
        preflight(entry(tmp_path, gguf("llama", **BROKEN[name])))


def test_every_truncation_is_refused(tmp_path: Path) -> None:
    whole = gguf()
    path = tmp_path / "cut.gguf"
    for n in range(len(whole)):
        path.write_bytes(whole[:n])
        with pytest.raises(ModelError):
            read_header(path)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(at=st.integers(0, 400), value=st.integers(0, 255))
def test_a_changed_byte_never_ends_in_anything_but_a_model_error(tmp_path: Path, at: int, value: int) -> None:
    data = bytearray(gguf())
    data[at % len(data)] = value
    path = tmp_path / "changed.gguf"
    path.write_bytes(data)
    message = "not a sound GGUF"
    try:
        assert read_header(path).n_tensors <= 1
    except ModelError as error:
        message = error.message
    assert "not a sound GGUF" in message


NUMBER = struct.Struct("<II")


def number(key: str, value: int) -> bytes:
    return string(key) + NUMBER.pack(4, value)


def with_entries(*entries: bytes) -> dict[str, bytes]:
    """A sound file's parts with these entries added to its six."""
    sound = gguf()
    start = 4 + 4 + 16
    old = sound[start : sound.index(string("token_embd.weight"))]
    return {"counts": struct.pack("<QQ", 1, 6 + len(entries)), "entries": old + b"".join(entries)}


CLAIMS = {
    "heads that do not divide": with_entries(number("llama.attention.head_count_kv", 3)),
    "a wide key": with_entries(number("llama.attention.key_length", 1 << 20)),
    "an endless context": with_entries(number("llama.context_length", 1 << 30)),
    "a wide feed-forward": with_entries(number("llama.feed_forward_length", 1 << 30)),
    "an end beyond the vocabulary": with_entries(number("tokenizer.ggml.eos_token_id", N_VOCAB)),
    "scores of another length": with_entries(string("tokenizer.ggml.scores") + struct.pack("<IIQf", 9, 6, 1, 0.5)),
}


@pytest.mark.parametrize("name", CLAIMS)
def test_a_claim_that_a_runtime_would_fall_over_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelError, match=r"claims|does not fit"):
        preflight(entry(tmp_path, gguf("llama", **CLAIMS[name])))
    fitting = with_entries(number("tokenizer.ggml.eos_token_id", N_VOCAB - 1), number("llama.context_length", 640))
    assert preflight(entry(tmp_path, gguf("llama", **fitting)))


def test_an_altered_file_is_refused_by_its_hash(tmp_path: Path) -> None:
    card = entry(tmp_path, gguf())
    card.path.write_bytes(gguf(data=b"\2" * (D * N_VOCAB // 32 * 34)))
    with pytest.raises(ModelError, match="SHA-256"):
        preflight(card)


def test_an_unknown_architecture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="mamba"):
        preflight(entry(tmp_path, gguf("mamba")))


@pytest.mark.parametrize("name", ["n_vocab", "d_model", "n_layer"])
def test_a_file_that_is_not_what_its_card_says_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelError, match=name):
        preflight(entry(tmp_path, gguf(), **{name: 64}))


def test_memory_is_asked_for_before_it_is_taken(tmp_path: Path) -> None:
    card = entry(tmp_path, gguf())
    with pytest.raises(NoMemoryError, match="needs"):
        preflight(card, n_cells=1_000_000, free_bytes=10_000_000)
    assert preflight(card, n_cells=1000, free_bytes=10_000_000) == card.path
    assert (free_memory() or 1) > 0


def field(number: int, value: bytes) -> bytes:
    tag = number << 3 | 2
    return (bytes([tag]) if tag < 128 else bytes([tag & 127 | 128, tag >> 7])) + bytes([len(value)]) + value


def test_memory_needed_is_what_the_pre_flight_asks_for(tmp_path: Path) -> None:
    model = entry(tmp_path, gguf())
    needed = memory_needed(model)
    assert needed > memory_needed(model, n_cells=1) > model.card.size_bytes // 2
    assert preflight(model, free_bytes=needed) == model.path
    with pytest.raises(NoMemoryError):
        preflight(model, free_bytes=needed - 1)


def test_keys_and_values_of_other_widths_are_counted(tmp_path: Path) -> None:
    wide = with_entries(number("llama.attention.key_length", 24), number("llama.attention.value_length", 8))
    header = read_header(entry(tmp_path, gguf("llama", **wide)).path)
    heads = header.whole("attention.head_count_kv") or header.whole("attention.head_count")
    assert gguf_cell_bytes(header) == LAYERS * heads * (24 + 8) * 2


def test_a_verifier_is_asked_for_the_cells_that_it_opens(tmp_path: Path) -> None:
    model = entry(tmp_path, gguf())
    prm = Entry(dataclasses.replace(model.card, role=Role.PRM), tmp_path)
    assert memory_needed(prm) == memory_needed(prm, n_cells=2 * prm.card.n_ctx)
    assert memory_needed(model) == memory_needed(model, n_cells=model.card.n_ctx + 64 * model.card.answer_tok)


def test_memory_needed_by_a_missing_or_malformed_file_is_a_model_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        memory_needed(entry(tmp_path, b"GGUF nonsense"))
    (tmp_path / "m.gguf").unlink()
    with pytest.raises(ModelError):
        memory_needed(Entry(FAKE_POLICY, tmp_path))


def with_vocabulary(kind: str) -> dict[str, bytes]:
    """A sound file's entries with another kind of vocabulary."""
    return {"entries": with_entries()["entries"].replace(string("gpt2"), string(kind))}


UNSUPPORTED = {
    "one part of several": with_entries(number("split.count", 2)),
    "experts": with_entries(number("llama.expert_count", 8)),
    "a negative epsilon": with_entries(string("llama.attention.layer_norm_rms_epsilon") + struct.pack("<If", 6, -1.0)),
    "no vocabulary": with_vocabulary("none"),
    "a vocabulary whose bytes are missing": with_vocabulary("llama"),
    "a vocabulary of another kind": with_vocabulary("bert"),
}


@pytest.mark.parametrize("name", UNSUPPORTED)
def test_what_llama_cpp_would_end_the_process_for_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelError, match=r"several|experts|epsilon|vocabulary"):
        preflight(entry(tmp_path, gguf("llama", **UNSUPPORTED[name])))


def test_a_vocabulary_with_a_token_for_each_byte_passes(tmp_path: Path) -> None:
    tokens = b"".join(string(f"<0x{byte:02X}>") for byte in range(256))
    sound = with_vocabulary("llama")["entries"]
    sound = sound[: sound.index(string("tokenizer.ggml.tokens"))]
    sound += string("tokenizer.ggml.tokens") + struct.pack("<IIQ", 9, 8, 256) + tokens
    model = entry(tmp_path, gguf("llama", entries=sound), n_vocab=256)
    assert preflight(model) == model.path


def test_onnx_weights_outside_the_file_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "m.onnx"
    sound = field(7, field(5, field(8, b"w") + field(9, b"\0\0\0\0")))
    path.write_bytes(sound)
    check_onnx(path)
    for tensor in (field(13, b"/etc/x"), bytes([14 << 3, 1])):
        path.write_bytes(field(7, field(5, tensor)))
        with pytest.raises(ModelError, match="another file"):
            check_onnx(path)
    for n in range(1, len(sound)):
        path.write_bytes(sound[:n])
        with pytest.raises(ModelError):
            check_onnx(path)


def varint(number: int, value: int) -> bytes:
    return bytes([number << 3, value])


SOUND_NODE = field(4, b"Add") + field(1, b"a")
REFUSED = {
    "custom operators": field(7, field(1, field(7, b"com.evil"))),
    "a custom operator set": field(8, field(1, b"com.evil")) + field(7, b""),
    "functions": field(7, b"") + field(25, b""),
    "training": field(7, b"") + field(20, b""),
    "a graph inside": field(7, field(1, field(5, field(6, b"")))),
    "graphs inside": field(7, field(1, field(5, field(11, b"")))),
    "weights outside, in an attribute": field(7, field(1, field(5, field(5, field(13, b"/etc/x"))))),
    "sparse weights": field(7, field(15, b"")),
    "sparse weights, in an attribute": field(7, field(1, field(5, field(22, b"")))),
    "lists of sparse weights, in an attribute": field(7, field(1, field(5, field(23, b"")))),
    "lists of weights outside, in an attribute": field(7, field(1, field(5, field(10, field(13, b"/etc/x"))))),
    "weights out of thin air": field(7, field(5, field(1, b"\xff\xff\xff\x7f") + field(9, b"\0"))),
    "negative sizes": field(7, field(5, field(1, b"\xff" * 9 + b"\x01") + field(9, b"\0"))),
    "two graphs": field(7, b"") + field(7, b""),
    "a number for a graph": varint(7, 1),
    "a version to come": varint(1, 99) + field(7, b""),
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_onnx_file_that_reaches_outside_itself_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "m.onnx"
    path.write_bytes(field(7, field(1, SOUND_NODE)))
    assert check_onnx(path) == {}
    path.write_bytes(REFUSED[name])
    with pytest.raises(ModelError, match="not a sound ONNX"):
        check_onnx(path)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=200))
def test_bytes_of_any_kind_end_in_a_model_error_or_in_a_graph(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "noise.onnx"
    for start in (b"", field(7, b"")[:1] + bytes([min(len(data), 127)])):
        path.write_bytes(start + data)
        message = "not a sound ONNX"
        try:
            assert isinstance(check_onnx(path), dict)
        except ModelError as error:
            message = error.message
        assert "not a sound ONNX" in message


def bundled(model_id: str, **changes: object) -> Entry:
    """A bundled model with another card."""
    (found,) = [e for e in Catalog([bundled_folder()]).entries() if e.card.id == model_id]
    return Entry(dataclasses.replace(found.card, **changes), found.folder)


@pytest.mark.parametrize("changes", [{"n_vocab": 2049}, {"d_model": 64}, {"n_layer": 7}])
def test_an_onnx_policy_that_is_not_what_its_card_says_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ModelError, match="its card says"):
        preflight(bundled("tiny-policy-onnx", **changes))


def test_every_bundled_file_passes_and_wants_memory() -> None:
    entries = Catalog([bundled_folder()]).entries()
    assert len(entries) > 2
    for model in entries:
        assert preflight(model) == model.path
        with pytest.raises(NoMemoryError):
            preflight(model, free_bytes=100_000)


def test_the_verifiers_file_is_walked_too(tmp_path: Path) -> None:
    data = b"not a model"
    (tmp_path / "m.onnx").write_bytes(data)
    card = dataclasses.replace(
        FAKE_PRM, file="m.onnx", format="onnx", size_bytes=len(data), sha256=file_sha256(tmp_path / "m.onnx")
    )
    with pytest.raises(ModelError, match="ONNX"):
        preflight(Entry(card, tmp_path))

"""GGUF files with random weights in the true shapes of real models: as fast as the real ones, and nothing to download.

They lie in the user's cache folder, never in the clone. The vocabulary is that of a file which carries only one
(llama.cpp's source has them), padded to the model's size, or our own ``tokenizer.json``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import gguf
import numpy as np

from edge_ttc.catalog import bundled_folder
from edge_ttc.errors import ModelError
from models.recipes.gguf_parts import add_vocabulary, finish

F16, Q4_0, Q8_0, Q4_K_M = 1, 2, 7, 15
"""File types of ``llama_model_quantize``."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a decoder is made of; ``d_head`` is ``d_model // n_head``."""

    architecture: str
    n_vocab: int
    d_model: int
    d_ff: int
    n_layer: int
    n_head: int
    n_head_kv: int
    n_ctx: int = 4096
    tied: bool = True

    @property
    def d_kv(self) -> int:
        return self.d_model // self.n_head * self.n_head_kv


QWEN_05B = Shape("qwen2", 151_936, 896, 4864, 24, 14, 2)
QWEN_15B = Shape("qwen2", 151_936, 1536, 8960, 28, 12, 2)
SMALL_15M = Shape("llama", 32_000, 288, 768, 6, 6, 6)


def write(shape: Shape, path: Path, vocabulary: Path | None = None, seed: int = 0) -> None:
    """An F16 file. Weights are small normal numbers, so that nothing overflows and texts look like noise.

    Args:
        shape: what to write.
        path: where; its folder is made.
        vocabulary: a GGUF file whose ``tokenizer.*`` keys are copied; None takes the bundled ``tokenizer.json``.
        seed: of the weights.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    writer = gguf.GGUFWriter(part, shape.architecture)
    _describe(writer, shape)
    if vocabulary is None:
        _own_vocabulary(writer, shape.n_vocab)
    else:
        _copied_vocabulary(writer, vocabulary, shape.n_vocab)
    rng = np.random.default_rng(seed)
    for name, sizes in _tensors(shape):
        writer.add_tensor(name, _values(rng, name, sizes))
    finish(writer)
    part.replace(path)


def _describe(writer: gguf.GGUFWriter, shape: Shape) -> None:
    writer.add_name("random weights")
    writer.add_file_type(F16)
    writer.add_block_count(shape.n_layer)
    writer.add_context_length(shape.n_ctx)
    writer.add_embedding_length(shape.d_model)
    writer.add_feed_forward_length(shape.d_ff)
    writer.add_head_count(shape.n_head)
    writer.add_head_count_kv(shape.n_head_kv)
    writer.add_rope_dimension_count(shape.d_model // shape.n_head)
    writer.add_rope_freq_base(1_000_000.0 if shape.architecture == "qwen2" else 10_000.0)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_vocab_size(shape.n_vocab)


def _tensors(shape: Shape) -> Iterator[tuple[str, tuple[int, ...]]]:
    d, ff, kv = shape.d_model, shape.d_ff, shape.d_kv
    yield "token_embd.weight", (shape.n_vocab, d)
    yield "output_norm.weight", (d,)
    if not shape.tied:
        yield "output.weight", (shape.n_vocab, d)
    for i in range(shape.n_layer):
        yield f"blk.{i}.attn_norm.weight", (d,)
        yield f"blk.{i}.ffn_norm.weight", (d,)
        for part, width in (("attn_q", d), ("attn_k", kv), ("attn_v", kv)):
            yield f"blk.{i}.{part}.weight", (width, d)
            if shape.architecture == "qwen2":
                yield f"blk.{i}.{part}.bias", (width,)
        yield f"blk.{i}.attn_output.weight", (d, d)
        yield f"blk.{i}.ffn_gate.weight", (ff, d)
        yield f"blk.{i}.ffn_up.weight", (ff, d)
        yield f"blk.{i}.ffn_down.weight", (d, ff)


def _values(rng: np.random.Generator, name: str, sizes: tuple[int, ...]) -> np.ndarray:
    """Matrices in F16, scaled so that activations keep their size; norms of one and small biases in F32."""
    if name.endswith("norm.weight"):
        return np.ones(sizes, dtype=np.float32)
    values = rng.standard_normal(sizes, dtype=np.float32)
    return values * np.float32(0.02) if len(sizes) == 1 else (values / np.float32(np.sqrt(sizes[1]))).astype(np.float16)


def _copied_vocabulary(writer: gguf.GGUFWriter, source: Path, n_vocab: int) -> None:
    """Every ``tokenizer.*`` key of ``source``, its lists padded with tokens that nothing makes."""
    padding = {"tokens": "[PAD%d]", "token_type": int(gguf.TokenType.UNUSED), "scores": -1000.0}
    for field in gguf.GGUFReader(source).fields.values():
        if not field.name.startswith("tokenizer."):
            continue
        value = field.contents()
        last = field.name.rsplit(".", 1)[1]
        if isinstance(value, list):
            value = value[:n_vocab]
            if last in padding:
                pad = padding[last]
                value += [pad % i if isinstance(pad, str) else pad for i in range(len(value), n_vocab)]
            writer.add_array(field.name, value)
        elif last != "chat_template":
            writer.add_key_value(field.name, value, field.types[0])


def _own_vocabulary(writer: gguf.GGUFWriter, n_vocab: int) -> None:
    """The bundled byte-level vocabulary; it has 2,048 tokens."""
    tokenizer = json.loads((bundled_folder() / "tokenizer.json").read_text("utf-8"))
    ids: dict[str, int] = tokenizer["model"]["vocab"]
    if len(ids) != n_vocab:
        raise ModelError(f"the bundled vocabulary has {len(ids)} tokens, not {n_vocab}", "pass another vocabulary")
    add_vocabulary(writer, tokenizer, pre="gpt-2", begin=ids["<|question|>"], end=ids["<|end|>"])

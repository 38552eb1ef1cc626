"""Write the policy as a GGUF file of llama.cpp's ``llama`` architecture, and quantise it."""

from __future__ import annotations

import json
from pathlib import Path

import gguf
import numpy as np
from torch import Tensor

from models.recipes import gguf_parts
from models.recipes.config import DecoderConfig
from models.recipes.decoder import Decoder
from models.recipes.vocabulary import END, PRE_TOKENIZER, QUESTION

NAMES = {
    "attn_norm": "attn_norm", "q": "attn_q", "k": "attn_k", "v": "attn_v", "o": "attn_output",
    "ffn_norm": "ffn_norm", "gate": "ffn_gate", "up": "ffn_up", "down": "ffn_down",
}  # fmt: skip
"""Our name of a block's part → GGUF's. No permutation: our rotary pairs are neighbours, as llama.cpp's are."""


def write(model: Decoder, tokenizer: Path, path: Path) -> None:
    """F16 matrices and F32 norms; the embedding is tied, so there is no output matrix."""
    writer = gguf.GGUFWriter(path, "llama")
    _describe(writer, model.config)
    vocabulary = json.loads(tokenizer.read_text("utf-8"))
    gguf_parts.add_vocabulary(writer, vocabulary, pre=PRE_TOKENIZER, begin=QUESTION, end=END)
    writer.add_tensor("token_embd.weight", _half(model.embed.weight))
    writer.add_tensor("output_norm.weight", _single(model.norm.weight))
    for i, block in enumerate(model.blocks):
        for ours, theirs in NAMES.items():
            weight = getattr(block, ours).weight
            writer.add_tensor(f"blk.{i}.{theirs}.weight", _half(weight) if weight.dim() == 2 else _single(weight))
    path.parent.mkdir(parents=True, exist_ok=True)
    gguf_parts.finish(writer)


def _half(weight: Tensor) -> np.ndarray:
    return weight.detach().numpy().astype(np.float16)


def _single(weight: Tensor) -> np.ndarray:
    return weight.detach().numpy().astype(np.float32)


def _describe(writer: gguf.GGUFWriter, c: DecoderConfig) -> None:
    writer.add_type("model")
    writer.add_name("edge-ttc tiny policy")
    writer.add_organization("edge-ttc")
    writer.add_version("1")
    writer.add_license("apache-2.0")
    writer.add_description("A small decoder that solves school mathematics in steps; trained on generated problems.")
    writer.add_size_label(f"{(c.n_non_embedding + c.n_vocab * c.d_model) / 1e6:.1f}M")
    writer.add_languages(["en"])
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)
    writer.add_block_count(c.n_layer)
    writer.add_context_length(c.n_ctx)
    writer.add_embedding_length(c.d_model)
    writer.add_feed_forward_length(c.d_ff)
    writer.add_head_count(c.n_head)
    writer.add_head_count_kv(c.n_head)
    writer.add_rope_dimension_count(c.d_head)
    writer.add_rope_freq_base(c.rope_base)
    writer.add_layer_norm_rms_eps(c.norm_eps)
    writer.add_vocab_size(c.n_vocab)


def quantise(source: Path, target: Path, file_type: gguf.LlamaFileType) -> None:
    """Quantise through llama.cpp; the tied embedding is kept at Q8_0, since it is the output matrix too.

    Raises:
        ModelError: llama.cpp refused.
    """
    embedding = int(gguf.GGMLQuantizationType.Q8_0)
    gguf_parts.quantise(source, target, int(file_type), embedding_type=embedding)

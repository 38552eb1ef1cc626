"""What a model claims to be, held against its card and against what the runtimes can take without falling over."""

from __future__ import annotations

from edge_ttc.catalog import ModelCard
from edge_ttc.errors import ModelError
from edge_ttc.onnx_session import PAST_KEYS
from edge_ttc.preflight_gguf import GgufHeader
from edge_ttc.preflight_onnx import Shape

ARCHITECTURES = ("llama", "qwen2", "qwen3", "gemma2", "gemma3", "phi3", "granite", "smollm3")
"""Decoders whose attention keeps one cell a token; others would break the engine's count of cells."""
TOKENIZERS = ("gpt2", "llama")
"""Kinds of vocabularies in GGUF's words: byte-level BPE, and SentencePiece with a token for each byte."""
_MOST_LAYERS, _WIDEST, _MOST_HEADS, _WIDEST_FF = 256, 32_768, 1024, 1 << 20
_MOST_TOKENS, _LONGEST_CONTEXT = 1 << 20, 1 << 24


def check_gguf_claims(header: GgufHeader, card: ModelCard) -> None:
    """Raises ModelError where the file is of another kind than its card says, or out of all proportion."""
    architecture = header.metadata.get("general.architecture")
    if architecture not in ARCHITECTURES:
        raise ModelError(f"{card.id} is of the architecture {architecture!r}", f"known: {', '.join(ARCHITECTURES)}")
    if header.metadata.get("split.count", 0) not in (0, 1):
        raise ModelError(f"{card.id} is one part of several, and no hash covers the others", "join them into one file")
    if header.whole("expert_count") or header.whole("expert_used_count"):
        raise ModelError(f"{card.id} is a mixture of experts, which is not supported", "choose another model")
    for key, value in header.metadata.items():
        if key.endswith("_epsilon") and not (isinstance(value, float) and 0 < value < 1):
            raise ModelError(f"{card.id}: {key} is {value}", "get the file again")
    layers, width = header.whole("block_count"), header.whole("embedding_length")
    if not (0 < layers <= _MOST_LAYERS and 0 < width <= _WIDEST):
        raise ModelError(f"{card.id} claims {layers} layers of width {width}", "get the file again")
    n_vocab = int(header.metadata.get("tokenizer.ggml.tokens[]") or 0)
    _compare(card, {"n_layer": layers, "d_model": width, "n_vocab": n_vocab})
    _check_heads(header, card, width)
    _check_vocabulary(header, card, n_vocab)
    if header.whole("context_length") > _LONGEST_CONTEXT or header.whole("feed_forward_length") > _WIDEST_FF:
        raise ModelError(f"{card.id} claims sizes out of all proportion", "get the file again")


def check_onnx_claims(shapes: dict[str, Shape], card: ModelCard) -> None:
    """Raises ModelError where the graph's inputs and outputs are not those of such a model."""
    past, logits = shapes.get(PAST_KEYS.format(0), ()), shapes.get("logits", ())
    found: dict[str, int] = {}
    if "past" in shapes:
        raise ModelError(f"{card.id}: the graph has one past for all its layers", "export it anew, a past each layer")
    if past:
        if len(past) != 4:
            raise ModelError(f"{card.id}: its past has {len(past)} dimensions, 4 are known", "choose another model")
        n_layer = sum(PAST_KEYS.format(i) in shapes for i in range(len(shapes)))
        found |= {"n_layer": n_layer, "d_model": past[1] * past[3]}
    if logits:
        found["n_vocab"] = logits[-1]
    _compare(card, found)
    if not ({"ids"} <= shapes.keys() and shapes.keys() & {"logits", "scores"}):
        raise ModelError(f"{card.id}: the graph has no ids, or neither logits nor scores", "choose another model")


def _compare(card: ModelCard, found: dict[str, int]) -> None:
    for name, value in found.items():
        if value != getattr(card, name):
            raise ModelError(
                f"{card.id}: the file has {name} = {value}, its card says {getattr(card, name)}", "mend the card"
            )


def _check_heads(header: GgufHeader, card: ModelCard, width: int) -> None:
    heads = header.whole("attention.head_count")
    shared = header.whole("attention.head_count_kv") or heads
    own_width = header.whole("attention.key_length")
    if not 0 < heads <= _MOST_HEADS or heads % shared or (not own_width and width % heads) or own_width > _WIDEST:
        raise ModelError(f"{card.id} claims {heads} heads on {shared}, for a width of {width}", "get the file again")


def _check_vocabulary(header: GgufHeader, card: ModelCard, n_vocab: int) -> None:
    """Token ids that point beyond the vocabulary, or lists of another length, end in a crash later on."""
    if n_vocab > _MOST_TOKENS:
        raise ModelError(f"{card.id} claims {n_vocab} tokens", "get the file again")
    kind = header.metadata.get("tokenizer.ggml.model")
    if kind not in TOKENIZERS or (kind == "llama" and not header.has_bytes):
        raise ModelError(f"{card.id} has no vocabulary of a known kind ({kind!r})", f"known: {', '.join(TOKENIZERS)}")
    for key, value in header.metadata.items():
        if not key.startswith("tokenizer.ggml."):
            continue
        beyond = key.endswith("_token_id") and not (isinstance(value, int) and -1 <= value < n_vocab)
        uneven = key in ("tokenizer.ggml.scores[]", "tokenizer.ggml.token_type[]") and value != n_vocab
        if beyond or uneven:
            raise ModelError(f"{card.id}: {key.rstrip('[]')} does not fit {n_vocab} tokens", "get the file again")

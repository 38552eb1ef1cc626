"""What every GGUF file that is written here has in common, whoever its weights are from; no torch is needed."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import gguf

from edge_ttc.errors import ModelError
from edge_ttc.llama_binding import load_library


def add_vocabulary(writer: gguf.GGUFWriter, tokenizer: dict[str, Any], *, pre: str, begin: int, end: int) -> None:
    """Tokens in the byte-level alphabet and merges, exactly as in ``tokenizer.json``.

    Args:
        writer: of the file.
        tokenizer: the JSON object.
        pre: llama.cpp's name of the pre-tokenisation.
        begin, end: ids of the tokens that begin and end a text; nothing adds them by itself.
    """
    vocabulary: dict[str, int] = tokenizer["model"]["vocab"]
    tokens = sorted(vocabulary, key=vocabulary.__getitem__)
    special = {token["content"] for token in tokenizer["added_tokens"]}
    merges = [m if isinstance(m, str) else " ".join(m) for m in tokenizer["model"]["merges"]]
    control, normal = gguf.TokenType.CONTROL, gguf.TokenType.NORMAL
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(pre)
    writer.add_token_list(tokens)
    writer.add_token_types([control if t in special else normal for t in tokens])
    writer.add_token_merges(merges)
    writer.add_bos_token_id(begin)
    writer.add_eos_token_id(end)
    writer.add_pad_token_id(end)
    writer.add_add_bos_token(False)
    writer.add_add_eos_token(False)
    writer.add_add_space_prefix(False)


def finish(writer: gguf.GGUFWriter) -> None:
    """Write everything that was added, and close the file."""
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def quantise(source: Path, target: Path, file_type: int, *, n_threads: int = 2, embedding_type: int = -1) -> None:
    """Quantise through llama.cpp; ``target`` is whole or not there.

    Args:
        source, target: files.
        file_type: of ``llama_model_quantize``.
        n_threads: of the work.
        embedding_type: type of the token embedding; -1 leaves it to llama.cpp's own rules.

    Raises:
        ModelError: llama.cpp refused.
    """
    lib = load_library()
    params = lib.llama_model_quantize_default_params()
    params.nthread, params.ftype = n_threads, file_type
    if embedding_type >= 0:
        params.token_embedding_type = embedding_type
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    if lib.llama_model_quantize(str(source).encode(), str(part).encode(), ctypes.byref(params)):
        raise ModelError(f"llama.cpp could not quantise {source.name}", "see its log")
    part.replace(target)

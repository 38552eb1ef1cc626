"""Put the exported files in the bundle, with their ``catalog.toml``: ``python -m models.recipes.write_catalog``.

With ``--pair`` the policy and its verifier alone: what the revision model's data is made with. With ``--large FOLDER``
the large policy alone, which does not ship, into the folder of models of a product's home, to measure with it.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from edge_ttc.catalog import file_sha256
from models.recipes.config import BUNDLE, BUNDLED, LARGE, LOGS, PRM, SMALL, STAGE, TOKENIZER, DecoderConfig, gguf_of

VOCABULARY = "edge-ttc-2048"
LICENCE = "Apache-2.0"


def shape(config: DecoderConfig) -> dict[str, object]:
    return {
        "n_vocab": config.n_vocab,
        "d_model": config.d_model,
        "n_layer": config.n_layer,
        "n_non_embedding": config.n_non_embedding,
    }


COMMON: dict[str, object] = {"tokenizer": VOCABULARY, "licence": LICENCE, "default": True, "n_ctx": 640}


def policy(**own: object) -> dict[str, object]:
    """A policy's card: that of tiny-policy, but for what is its own. The profile is tiny-policy's and its twin's."""
    card = {
        "id": "tiny-policy",
        "role": "policy",
        "format": "gguf",
        "file": "tiny-policy-q8_0.gguf",
        "quantisation": "Q8_0",
        "answer_tok": 192,
        "prompt_prefix": "<|question|>",
        "prompt_suffix": "<|solution|>",
        "profile": "tiny-profile.json",
        "summary": "1.1 M parameters; school word problems of a few steps, arithmetic, equations, percentages, riddles",
    }
    if own and "stands_in_for" not in own:
        del card["profile"]
    return card | COMMON | ({"default": False} if own else {}) | own


def large_card() -> dict[str, object]:
    return policy(
        id="tiny-policy-large",
        file=gguf_of("large").name,
        summary="14 times the parameters of tiny-policy, which it grew from; to measure more compute against",
    ) | shape(LARGE)


def cards(pair: bool) -> list[dict[str, object]]:
    """The cards of the bundled models, hashes aside."""
    twin = policy(
        id="tiny-policy-onnx",
        format="onnx",
        file="tiny-policy-int8.onnx",
        stands_in_for="tiny-policy",
        vocabulary=TOKENIZER.name,
        vocabulary_sha256=file_sha256(STAGE / TOKENIZER.name),
        summary="tiny-policy's weights for ONNX Runtime, where llama.cpp cannot be built; slower",
    )
    revision = policy(
        id="tiny-revision",
        file=gguf_of("revision").name,
        revises=True,
        attempt_prefix="<|attempt|>",
        marks_attempts=True,
        summary="tiny-policy, taught to better an attempt that the verifier marks low; for the strategy revise",
    )
    prm = {
        "id": "tiny-prm",
        "role": "prm",
        "format": "onnx",
        "file": "tiny-prm-int8.onnx",
        "quantisation": "int8 weights",
        "reads_beliefs": True,
        "aggregation": "last",
        "stack": list(json.loads((LOGS / "stack.json").read_text()).values()),
        "summary": "scores steps of tiny-policy; also reads what the policy believed of each token",
    }
    small = [policy(), twin] if pair else [policy(), twin, revision]
    large = [large_card()] if "large" in BUNDLED and not pair else []
    return [*(card | shape(SMALL) for card in small), *large, prm | COMMON | shape(PRM)]


def toml_value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def write(chosen: list[dict[str, object]], folder: Path, besides: Sequence[str] = ()) -> None:
    """The models' staged files into the folder, with their catalogue.

    Raises:
        FileNotFoundError: one is not staged.
    """
    names = [*(str(card["file"]) for card in chosen), *besides]
    if missing := [name for name in names if not (STAGE / name).exists()]:
        raise FileNotFoundError(
            f"{', '.join(missing)} not exported yet: run export_policy (for each), export_policy_onnx, export_prm"
        )
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        shutil.copyfile(STAGE / name, folder / name)
    blocks = ["# Written by `python -m models.recipes.write_catalog`. The fields: edge_ttc.catalog.ModelCard."]
    for card in chosen:
        path = folder / str(card["file"])
        full = card | {"size_bytes": path.stat().st_size, "sha256": file_sha256(path)}
        blocks.append("[[model]]\n" + "\n".join(f"{k} = {toml_value(v)}" for k, v in full.items()))
    (folder / "catalog.toml").write_text("\n\n".join(blocks) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pair", action="store_true", help="the policy and its verifier alone")
    parser.add_argument("--large", type=Path, metavar="FOLDER", help="the large policy alone, into a folder of models")
    given = parser.parse_args()
    if given.large is None:
        write(cards(given.pair), BUNDLE, [TOKENIZER.name])
    elif (given.large / "catalog.toml").exists():
        parser.error(f"{given.large} has a catalogue already: choose an empty folder")
    else:
        write([large_card()], given.large)


if __name__ == "__main__":
    main()

"""Put the exported files in the bundle, with their ``catalog.toml``: ``python -m models.recipes.write_catalog``.

With ``--pair`` the policy and its verifier alone: what the revision model's data is made with.
"""

from __future__ import annotations

import argparse
import json
import shutil

from edge_ttc.catalog import file_sha256
from models.recipes.config import BUNDLE, BUNDLED, LARGE, LOGS, PRM, SMALL, STAGE, TOKENIZER, DecoderConfig

VOCABULARY = "edge-ttc-2048"
LICENCE = "Apache-2.0"


def shape(config: DecoderConfig) -> dict[str, object]:
    return {
        "n_vocab": config.n_vocab,
        "d_model": config.d_model,
        "n_layer": config.n_layer,
        "n_non_embedding": config.n_non_embedding,
    }


def cards(pair: bool) -> list[dict[str, object]]:
    """The cards of the bundled models, hashes aside."""
    common = {"tokenizer": VOCABULARY, "licence": LICENCE, "default": True, "n_ctx": 640}
    policy = {
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
    twin = (
        policy
        | common
        | {
            "id": "tiny-policy-onnx",
            "format": "onnx",
            "file": "tiny-policy-int8.onnx",
            "default": False,
            "stands_in_for": "tiny-policy",
            "vocabulary": TOKENIZER.name,
            "vocabulary_sha256": file_sha256(STAGE / TOKENIZER.name),
            "summary": "tiny-policy's weights for ONNX Runtime, where llama.cpp cannot be built; slower",
        }
    )
    revision = (
        {k: v for k, v in policy.items() if k != "profile"}
        | common
        | {
            "id": "tiny-revision",
            "file": "tiny-revision-q8_0.gguf",
            "default": False,
            "revises": True,
            "attempt_prefix": "<|attempt|>",
            "marks_attempts": True,
            "summary": "tiny-policy, taught to better an attempt that the verifier marks low; for the strategy revise",
        }
    )
    large = (
        {k: v for k, v in policy.items() if k != "profile"}
        | common
        | {
            "id": "tiny-policy-large",
            "file": "tiny-policy-large-q8_0.gguf",
            "default": False,
            "summary": "14 times the parameters of tiny-policy, which it grew from; to measure more compute against",
        }
    )
    made = [(policy | common, SMALL), (twin, SMALL)]
    if not pair:
        made += [(revision, SMALL), *([(large, LARGE)] if "large" in BUNDLED else [])]
    return [*(card | shape(config) for card, config in made), prm | common | shape(PRM)]


def toml_value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pair", action="store_true", help="the policy and its verifier alone")
    chosen = cards(parser.parse_args().pair)
    names = [*(str(card["file"]) for card in chosen), TOKENIZER.name]
    if missing := [name for name in names if not (STAGE / name).exists()]:
        raise FileNotFoundError(
            f"{', '.join(missing)} not exported yet: run export_policy (for each), export_policy_onnx, export_prm"
        )
    BUNDLE.mkdir(parents=True, exist_ok=True)
    for name in names:
        shutil.copyfile(STAGE / name, BUNDLE / name)
    blocks = ["# Written by `python -m models.recipes.write_catalog`. The fields: edge_ttc.catalog.ModelCard."]
    for card in chosen:
        path = BUNDLE / str(card["file"])
        full = card | {"size_bytes": path.stat().st_size, "sha256": file_sha256(path)}
        blocks.append("[[model]]\n" + "\n".join(f"{k} = {toml_value(v)}" for k, v in full.items()))
    (BUNDLE / "catalog.toml").write_text("\n\n".join(blocks) + "\n")


if __name__ == "__main__":
    main()

"""Cards of models that do not exist."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from edge_ttc.catalog import ModelCard, Role

FAKE_POLICY = ModelCard(
    id="fake-policy",
    role=Role.POLICY,
    format="gguf",
    file="fake-policy.gguf",
    sha256="0" * 64,
    size_bytes=0,
    tokenizer="bytes",
    n_vocab=257,
    d_model=64,
    n_layer=2,
    n_non_embedding=100_000,
    n_ctx=512,
    licence="Apache-2.0",
    summary="a policy that plays a script",
    answer_tok=64,
    revises=True,
    profile="fake-profile.json",
    default=True,
)
FAKE_PRM = replace(
    FAKE_POLICY,
    id="fake-prm",
    role=Role.PRM,
    format="onnx",
    file="fake-prm.onnx",
    n_non_embedding=50_000,
    answer_tok=0,
    profile="",
    summary="a verifier that knows the answer and doubts it",
)


def policy_card(**changes: Any) -> ModelCard:
    """The fake policy's card with some fields changed."""
    return replace(FAKE_POLICY, **changes)


def prm_card(**changes: Any) -> ModelCard:
    """The fake verifier's card with some fields changed."""
    return replace(FAKE_PRM, **changes)

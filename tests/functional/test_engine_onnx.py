"""The ONNX policy against llama.cpp on the same F16 weights: the same greedy texts, forks and batches included."""

from __future__ import annotations

import dataclasses
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from edge_ttc.catalog import bundled_folder
from edge_ttc.domain import Stop
from edge_ttc.errors import Interrupted
from edge_ttc.policy.base import Branch, Sampling
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.policy.onnx import OnnxPolicy
from edge_ttc.policy.tree_policy import TreePolicy
from edge_ttc.testing.cards import FAKE_POLICY

torch = pytest.importorskip("torch", reason="both files are made from one PyTorch model")
onnx = pytest.importorskip("onnx")
pytest.importorskip("gguf")

QUESTIONS = ("What is 12 + 7?", "A box holds 12 pencils. How many are in 7 boxes?", "x + 3 = 10")
NEAR = 0.02
"""Two tokens whose log-probabilities lie closer than this are a tie for F16 arithmetic."""


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LlamaCppPolicy, OnnxPolicy]]:
    """One random model as GGUF F16 and as ONNX float32 of the very same rounded weights."""
    from models.recipes import gguf_file, onnx_graph
    from models.recipes.config import DecoderConfig
    from models.recipes.decoder import Decoder

    tokenizer = bundled_folder() / "tokenizer.json"
    torch.manual_seed(5)
    n_vocab = len(json.loads(tokenizer.read_text("utf-8"))["model"]["vocab"])
    config = DecoderConfig(n_vocab=n_vocab, n_layer=3)
    model = Decoder(config).eval()
    with torch.no_grad():
        for p in model.parameters():
            if p.dim() == 2:
                p.mul_(4).copy_(p.half().float())
    folder: Path = tmp_path_factory.mktemp("pair")
    gguf_file.write(model, tokenizer, folder / "policy.gguf")
    onnx.save(onnx_graph.build_policy(model, onnx_graph.Weights.F32), folder / "policy.onnx")
    shutil.copy(tokenizer, folder)
    card = dataclasses.replace(
        FAKE_POLICY,
        n_ctx=config.n_ctx,
        answer_tok=48,
        n_vocab=n_vocab,
        d_model=config.d_model,
        prompt_prefix="<|question|>",
        prompt_suffix="<|solution|>",
    )
    policies = (
        LlamaCppPolicy(card, folder / "policy.gguf", keep_hidden=True),
        OnnxPolicy(card, folder / "policy.onnx", keep_hidden=True),
    )
    yield policies
    for policy in policies:
        policy.close()


def greedy(policy: TreePolicy, question: str) -> list[list[int]]:
    """A step of the trunk, forks from it in one batch, and forks of the root."""
    root = policy.prefill(policy.prompt_ids(question))
    first = policy.grow([Branch(root, (0, 0), 6)], until=Stop.END, sampling=Sampling(0.0))
    parents = [root, first[0].handle, root, first[0].handle]
    grown = policy.grow([Branch(p, (0, 0), 24) for p in parents], until=Stop.END, sampling=Sampling(0.0))
    policy.release([root, *(s.handle for s in (*first, *grown))])
    return [s.ids.tolist() for s in (*first, *grown)]


def beliefs_after(policy: TreePolicy, ids: list[int], token: int) -> float:
    """Log-probability of ``token`` after ``ids``."""
    root = policy.prefill(ids)
    forced = Sampling(0.0, bias=((token, 1e9),))
    (segment,) = policy.grow([Branch(root, (0, 0), 1)], until=Stop.END, sampling=forced)
    policy.release([root, segment.handle])
    return float(segment.beliefs[0, 0])


def test_both_read_text_as_the_same_tokens(pair: tuple[LlamaCppPolicy, OnnxPolicy]) -> None:
    llama, ours = pair
    for question in (*QUESTIONS, "é ½ 漢字 🙂\n\n  it's 3,000 <|end|>"):
        assert llama.prompt_ids(question) == ours.prompt_ids(question)
        assert llama.text(llama.prompt_ids(question)) == ours.text(ours.prompt_ids(question))


@pytest.mark.parametrize("question", QUESTIONS)
def test_greedy_texts_are_equal_up_to_near_ties(pair: tuple[LlamaCppPolicy, OnnxPolicy], question: str) -> None:
    llama, ours = pair
    for a, b in zip(greedy(llama, question), greedy(ours, question), strict=True):
        parted = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), None)
        if parted is None:
            assert len(a) == len(b)
        else:
            before = [*ours.prompt_ids(question), *a[:parted]]
            gap = beliefs_after(ours, before, a[parted]) - beliefs_after(ours, before, b[parted])
            assert abs(gap) < NEAR


def test_hidden_states_agree(pair: tuple[LlamaCppPolicy, OnnxPolicy]) -> None:
    states = [p.hidden_state(p.prefill(p.prompt_ids(QUESTIONS[1]))) for p in pair]
    assert states[0] is not None
    assert states[1] is not None
    np.testing.assert_allclose(states[0], states[1], atol=0.05)


def test_sampled_branches_agree_with_the_same_seeds(pair: tuple[LlamaCppPolicy, OnnxPolicy]) -> None:
    found: list[list[list[int]]] = []
    for policy in pair:
        root = policy.prefill(policy.prompt_ids(QUESTIONS[0]))
        branches = [Branch(root, (3, i), 12) for i in range(12)]
        segments = policy.grow(branches, until=Stop.END, sampling=Sampling(0.8, top_k=20))
        found.append([s.ids.tolist() for s in segments])
        policy.release([root, *(s.handle for s in segments)])
    assert np.mean([a == b for a, b in zip(*found, strict=True)]) > 0.7  # a draw may fall beside a last bit
    assert len({tuple(ids) for ids in found[0]}) > 6


def test_an_interrupted_prefill_leaves_nothing_behind(pair: tuple[LlamaCppPolicy, OnnxPolicy]) -> None:
    policy = pair[1]
    before = greedy(policy, QUESTIONS[0])
    used = policy.batcher.pool.used
    timer = threading.Timer(0.02, policy.interrupt)
    timer.start()
    with pytest.raises(Interrupted):
        _ = [policy.release([policy.prefill([9] * 400)]) for _ in range(200)]
    timer.join()
    assert policy.batcher.pool.used == used
    assert greedy(policy, QUESTIONS[0]) == before

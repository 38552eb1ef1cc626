"""A PRM on llama.cpp: what is read step by step scores as what is read whole, forks and other questions included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from benchmarks.engine import random_models
from edge_ttc.catalog import ModelCard
from edge_ttc.errors import EngineError, ModelError
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.testing.cards import prm_card
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.llama_cpp import LlamaCppRewardModel

D_MODEL, TAG = 64, 7
PAIR = prm_card(format="gguf", n_vocab=2048, readout="pair", pair_ids=(100, 200), step_tag_ids=(TAG,))
MULTI_TURN = replace(PAIR, step_tag_ids=(8, 9, 100, 8), read_at=1)
SCALAR = prm_card(format="gguf", n_vocab=2048, readout="head", head="scalar.npz", head_sha256="-")
TWO_LAYERS = replace(SCALAR, head="two.npz", step_tag_ids=(TAG,), drops_step_end=True)
CARDS = {"pair": PAIR, "multi-turn": MULTI_TURN, "scalar head": SCALAR, "two-layer head": TWO_LAYERS}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tiny models of the architectures that PRMs have, and heads."""
    path = tmp_path_factory.mktemp("prm")
    for architecture in ("llama", "qwen2"):
        shape = random_models.Shape(architecture, 2048, D_MODEL, 128, 2, 4, 2, n_ctx=512)
        random_models.write(shape, path / f"{architecture}.gguf")
    rng = np.random.default_rng(0)
    wide, narrow = rng.normal(size=(D_MODEL, D_MODEL)) / 8, rng.normal(size=(2, D_MODEL)) / 4
    np.savez(path / "scalar.npz", weight_0=rng.normal(size=(1, D_MODEL)) / 4, bias_0=np.array([0.1]))
    np.savez(path / "two.npz", weight_0=wide, bias_0=rng.normal(size=D_MODEL), weight_1=narrow, bias_1=np.zeros(2))
    return path


def opened(folder: Path, card: ModelCard, n_cells: int = 0) -> LlamaCppRewardModel:
    file = folder / ("llama.gguf" if card.readout == "pair" else "qwen2.gguf")
    return LlamaCppRewardModel(card, file, head=folder / card.head if card.head else None, n_cells=n_cells)


@pytest.fixture(params=sorted(CARDS))
def pair(folder: Path, request: pytest.FixtureRequest) -> Iterator[tuple[LlamaCppRewardModel, LlamaCppRewardModel]]:
    """Two of the same: one to read step by step, one that forgets."""
    models = opened(folder, CARDS[request.param]), opened(folder, CARDS[request.param])
    yield models
    for model in models:
        model.close()


def trace(question: int, steps: list[list[int]]) -> Trace:
    ids = np.array([t for step in steps for t in step], dtype=np.int32)
    ends = np.cumsum([len(step) for step in steps]) - 1
    return Trace(tuple(range(300 + question, 320 + question)), ids, np.zeros((len(ids), 3), np.float32), ends)


def step(rng: np.random.Generator) -> list[int]:
    return rng.integers(20, 2000, int(rng.integers(3, 12))).tolist()


def fresh(model: LlamaCppRewardModel, traces: list[Trace]) -> list[np.ndarray]:
    """Each read whole, alone, from nothing."""
    scores = []
    for one in traces:
        model.forget()
        scores += model.score([one])
    return scores


def test_a_search_scores_as_if_everything_were_read_anew(
    pair: tuple[LlamaCppRewardModel, LlamaCppRewardModel],
) -> None:
    """Two questions, four branches each, half of which are forked twice and half pruned, at every step."""
    incremental, forgetful = pair
    rng = np.random.default_rng(1)
    live = [(q, [step(rng)]) for q in (0, 50) for _ in range(4)]
    for _ in range(4):
        traces = [trace(q, steps) for q, steps in live]
        for ours, theirs in zip(incremental.score(traces), fresh(forgetful, traces), strict=True):
            np.testing.assert_allclose(ours, theirs, atol=2e-3)
        assert np.std(np.concatenate(fresh(forgetful, traces))) > 0.01
        live = [(q, [*steps, step(rng)]) for q, steps in live[::2] for _ in range(2)]


def test_only_what_is_new_is_read(pair: tuple[LlamaCppRewardModel, LlamaCppRewardModel]) -> None:
    model, _ = pair
    rng = np.random.default_rng(2)
    first = [step(rng) for _ in range(3)]
    one, two = trace(0, first[:2]), trace(0, first)
    expected = sum(model.tokens_read([one, one]))
    before = model.read_tok
    a, b = model.score([one, one])
    assert model.read_tok - before == expected
    np.testing.assert_array_equal(a, b)
    assert model.tokens_read([one]) == [0]
    (more,) = model.tokens_read([two])
    assert 0 < more <= len(first[2]) + 4
    model.score([two])
    assert model.read_tok - before == expected + more


def test_where_room_runs_out_old_texts_are_forgotten_and_scores_stay(folder: Path) -> None:
    roomy, tight = opened(folder, PAIR), opened(folder, PAIR, n_cells=256)
    rng = np.random.default_rng(3)
    traces = [trace(10 * i, [step(rng) for _ in range(6)]) for i in range(12)]
    for _ in range(2):
        for ours, theirs in zip(tight.score(traces), roomy.score(traces), strict=True):
            np.testing.assert_allclose(ours, theirs, atol=2e-3)
    assert tight.read_tok > roomy.read_tok
    tight.forget()
    assert (tight._pool.used, tight._pool.promised) == (0, 0)
    roomy.close()
    tight.close()


def test_a_text_longer_than_the_context_is_refused_before_it_is_read(folder: Path) -> None:
    model = opened(folder, PAIR, n_cells=256)
    with pytest.raises(EngineError, match="does not fit"):
        model.score([trace(0, [[30] * 300])])
    assert model.read_tok == 0
    model.close()


@pytest.mark.parametrize("error", [EngineError, MemoryError, KeyboardInterrupt])
@pytest.mark.parametrize("turn", [1, 2, 5])
def test_a_pass_that_fails_leaves_nothing_half_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, turn: int, error: type[BaseException]
) -> None:
    model, fresh = opened(folder, PAIR, n_cells=512), opened(folder, PAIR, n_cells=512)
    rng = np.random.default_rng(4)
    traces = [trace(10 * i, [step(rng) for _ in range(4)]) for i in range(16)]
    decode, turns = model.context.decode, list[int]()

    def failing(*arrays: np.ndarray) -> None:
        turns.append(1)
        if len(turns) == turn:
            raise error("stopped")
        decode(*arrays)

    with monkeypatch.context() as patch:
        patch.setattr(model.context, "decode", failing)
        with pytest.raises(error):
            model.score(traces)
    held = {h.sequence for h in model._held.values()}
    assert len(held) == 192 - model._pool.free_sequences
    assert model._pool.promised == 0
    for ours, theirs in zip(model.score(traces), fresh.score(traces), strict=True):
        np.testing.assert_allclose(ours, theirs, atol=2e-3)
    model.forget()
    assert (model._pool.used, model._pool.promised, model._pool.free_sequences) == (0, 0, 192)
    model.close()
    fresh.close()


def test_a_step_that_was_cut_short_is_read_whole(folder: Path) -> None:
    """Its last token is a word of the text; a step's own end is left out, as the card says."""
    model = opened(folder, TWO_LAYERS)
    newline = next(i for i in range(2048) if model.context.piece(i) == b"\n")
    word = next(i for i in range(300, 2048) if model.context.piece(i).strip())
    whole = model._writer.write(trace(0, [[word, newline], [word, word]]))
    assert whole.ids[whole.ends[0] :] == [word, TAG, word, word, TAG]
    model.close()


def test_a_head_that_does_not_fit_closes_the_model(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed, close = list[object](), LlamaContext.close
    monkeypatch.setattr(LlamaContext, "close", lambda self: (closed.append(self), close(self)))
    np.savez(folder / "wide.npz", weight_0=np.zeros((1, D_MODEL + 1)))
    with pytest.raises(ModelError, match="does not fit hidden states"):
        opened(folder, replace(SCALAR, head="wide.npz"))
    assert len(closed) == 1


def test_an_interrupted_pass_leaves_nothing_behind(folder: Path) -> None:
    model = opened(folder, PAIR)
    one = trace(0, [[30, 31, 32]] * 5)
    model.interrupt()
    with pytest.raises(EngineError):
        model.score([one])
    model.resume()
    assert (model._pool.used, model._pool.promised) == (0, 0)
    again = opened(folder, PAIR)
    np.testing.assert_array_equal(model.score([one])[0], again.score([one])[0])
    model.close()
    again.close()


def test_its_own_prompt_stands_around_the_question(folder: Path) -> None:
    card = replace(PAIR, prompt_prefix="Judge: ", prompt_suffix="\n")
    file = folder / "llama.gguf"
    framed = LlamaCppRewardModel(card, file, frame=(2, 3))
    plain = LlamaCppRewardModel(PAIR, file)
    policy_prompt = (1, 2, 40, 41, 42, 43, 3, 4, 5)
    before, after = (framed.context.tokenize(t, special=True) for t in ("Judge: ", "\n"))
    ids, ends = np.array([50, 51], np.int32), np.array([1])
    nothing = np.zeros((2, 3), np.float32)
    (ours,) = framed.score([Trace(policy_prompt, ids, nothing, ends)])
    (theirs,) = plain.score([Trace((*before, 40, 41, 42, 43, *after), ids, nothing, ends)])
    np.testing.assert_allclose(ours, theirs, atol=1e-5)
    framed.close()
    plain.close()


@pytest.mark.parametrize("card", [replace(PAIR, readout="scores", pair_ids=()), replace(PAIR, reads_beliefs=True)])
def test_a_card_that_asks_for_something_else_is_refused(folder: Path, card: ModelCard) -> None:
    with pytest.raises(ModelError, match="asks for something else"):
        LlamaCppRewardModel(card, folder / "llama.gguf")

"""Reading on from where a text was left gives the scores of reading it whole, for forks and for any company."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from edge_ttc.testing.cards import FAKE_PRM
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.onnx import OnnxRewardModel

torch = pytest.importorskip("torch", reason="graphs are built from PyTorch models")
onnx = pytest.importorskip("onnx")

STEP, CARD = 8, dataclasses.replace(FAKE_PRM, format="onnx")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """One small random model, as a graph without and with a past."""
    from models.recipes import onnx_graph
    from models.recipes.config import DecoderConfig
    from models.recipes.decoder import RewardHead

    torch.manual_seed(1)
    model = RewardHead(DecoderConfig(n_layer=3)).eval()
    with torch.no_grad():
        model.head.weight.normal_(std=1.0)
    folder = tmp_path_factory.mktemp("prm")
    paths = folder / "full.onnx", folder / "past.onnx"
    for path, with_past in zip(paths, (False, True), strict=True):
        onnx.save(onnx_graph.build(model, onnx_graph.Weights.F32, with_past=with_past), path)
    return paths


def tree(seed: int, branches: int, steps: int) -> list[list[Trace]]:
    """Beams by depth: at every depth each trace goes on from a random one of the depth before."""
    rng = np.random.default_rng(seed)
    prompt = tuple(rng.integers(8, 1000, 20 + seed).tolist())
    empty = Trace(prompt, np.empty(0, np.int32), np.empty((0, 3), np.float32), np.empty(0, np.int64))
    depths: list[list[Trace]] = [[empty]]
    for _ in range(steps):
        grown: list[Trace] = []
        for _ in range(branches):
            parent = depths[-1][rng.integers(len(depths[-1]))]
            n = int(rng.integers(1, 2 * STEP))
            ids = np.concatenate([parent.ids, rng.integers(8, 1000, n).astype(np.int32)])
            beliefs = np.concatenate([parent.beliefs, rng.normal(size=(n, 3)).astype(np.float32)])
            grown.append(Trace(prompt, ids, beliefs, np.append(parent.step_ends, len(ids) - 1)))
        depths.append(grown)
    return depths[1:]


def test_incremental_scores_are_full_scores_forks_and_questions_mixed(files: tuple[Path, Path]) -> None:
    full, incremental = (OnnxRewardModel(CARD, path) for path in files)
    spread: list[float] = []
    for first, second in zip(tree(1, 6, 5), tree(2, 4, 5), strict=True):
        beams = [*first, *second]
        for a, b in zip(full.score(beams), incremental.score(beams), strict=True):
            np.testing.assert_allclose(a, b, atol=1e-5)
            spread.extend(a.tolist())
    assert np.std(spread) > 0.05  # the scores differ, so their agreement says something


def test_only_what_is_new_is_read(files: tuple[Path, Path]) -> None:
    incremental = OnnxRewardModel(CARD, files[1])
    depths = tree(3, 8, 4)
    for before, beams in zip([None, *depths], depths, strict=False):
        expected = sum(len(t.ids) for t in beams) + len(beams[0].prompt_ids) * (before is None)
        if before is not None:
            parents = {p.ids.tobytes(): len(p.ids) for p in before}
            expected -= sum(max(n for key, n in parents.items() if t.ids.tobytes().startswith(key)) for t in beams)
        assert sum(incremental.tokens_read(beams)) == expected
        incremental.score(beams)
        assert not any(incremental.tokens_read(beams))


def test_a_text_asked_for_again_costs_nothing_and_says_the_same(files: tuple[Path, Path]) -> None:
    incremental = OnnxRewardModel(CARD, files[1])
    (beams, *_) = tree(4, 5, 1)
    once = incremental.score([*beams, beams[0]])
    again = incremental.score(beams[::-1])[::-1]
    for a, b in zip(once, [*again, again[0]], strict=True):
        np.testing.assert_array_equal(a, b)


def test_what_was_forgotten_is_read_again(files: tuple[Path, Path]) -> None:
    from edge_ttc.onnx_session import OnnxSession, past_shape
    from edge_ttc.verifier.incremental import IncrementalScorer
    from edge_ttc.verifier.prefixes import Prefixes

    session = OnnxSession(files[1], 1)
    shape = past_shape(session)
    assert shape is not None
    scorer, forgetful = IncrementalScorer(session, shape), IncrementalScorer(session, shape)
    forgetful.prefixes = Prefixes(most_tok=40)
    for beams in tree(5, 6, 4):
        for a, b in zip(scorer.score(beams), forgetful.score(beams), strict=True):
            np.testing.assert_allclose(a, b, atol=1e-5)
        assert forgetful.prefixes.held_tok <= 40 + max(len(t.ids) + len(t.prompt_ids) for t in beams)
    assert forgetful.read_tok > scorer.read_tok


def test_beliefs_are_part_of_what_was_read(files: tuple[Path, Path]) -> None:
    incremental = OnnxRewardModel(CARD, files[1])
    trace = tree(6, 1, 1)[0][0]
    other = dataclasses.replace(trace, beliefs=trace.beliefs - 3)
    a, b = incremental.score([trace])[0], incremental.score([other])[0]
    assert not np.allclose(a, b)

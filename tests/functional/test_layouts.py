"""One shared buffer or streams: the same distributions, whatever is forked and whoever dies.

The two layouts add up in different orders. Which texts they draw may part where a uniform number falls between two
sums; what the model believed there is the same up to rounding, and of another text it is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from benchmarks.engine import random_models
from edge_ttc.domain import Stop
from edge_ttc.errors import EngineError
from edge_ttc.policy.base import Branch, Sampling, Segment
from edge_ttc.policy.layout import KvLayout
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.policy.streams import StreamDecoder
from edge_ttc.testing.cards import policy_card

SHAPE = random_models.Shape("qwen2", 2048, 64, 128, 2, 4, 2, n_ctx=512)
CARD = policy_card(n_vocab=2048)
PROMPT = list(range(40, 70))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("random") / "random.gguf"
    random_models.write(SHAPE, path)
    return path


@pytest.fixture(scope="module")
def pair(file: Path) -> Iterator[tuple[LlamaCppPolicy, LlamaCppPolicy]]:
    shared = LlamaCppPolicy(CARD, file)
    streams = LlamaCppPolicy(CARD, file, layout=KvLayout(False, 12, 12 * 256))
    yield shared, streams
    shared.close()
    streams.close()


def grow(policy: LlamaCppPolicy, parents: list[int], caps: list[int], seed: int = 0) -> list[Segment]:
    branches = [Branch(p, (seed, i), cap) for i, (p, cap) in enumerate(zip(parents, caps, strict=True))]
    return policy.grow(branches, until=Stop.END, sampling=Sampling(0.7, top_k=8))


def texts(segments: list[Segment]) -> list[list[int]]:
    return [s.ids.tolist() for s in segments]


ROUNDING = 0.02
"""Of an entropy and of a highest log-probability. Attention over F16 cells alone leaves up to 0.007, with F32 weights,
too."""


def gap(a: Segment, b: Segment, n: int) -> float:
    """The largest difference of what was believed at the first ``n`` tokens, whichever were drawn."""
    return float(np.abs(a.beliefs[:n, 1:] - b.beliefs[:n, 1:]).max())


def agree(found: list[Segment], wanted: list[Segment]) -> bool:
    """Whether all texts are equal; they believe the same as far as they are, and where they part."""
    equal = True
    for a, b in zip(found, wanted, strict=True):
        shared = min(len(a.ids), len(b.ids))
        parted = np.flatnonzero(a.ids[:shared] != b.ids[:shared])
        assert len(parted) or len(a.ids) == len(b.ids)
        assert gap(a, b, int(parted[0]) + 1 if len(parted) else shared) < ROUNDING
        equal &= not len(parted)
    return equal


def test_branches_of_unequal_length_are_the_same(pair: tuple[LlamaCppPolicy, LlamaCppPolicy]) -> None:
    found = []
    for policy in pair:
        root = policy.prefill(PROMPT)
        found.append(grow(policy, [root] * 8, [5, 30, 12, 30, 3, 25, 30, 8]))
        policy.release([root, *(s.handle for s in found[-1])])
    assert agree(*found)
    one, other = found[0][1], found[0][3]
    assert gap(one, other, min(len(one.ids), len(other.ids))) > 2 * ROUNDING  # another text is believed otherwise


def searched(policy: LlamaCppPolicy, seed: int) -> list[list[Segment]]:
    """What each of four steps wrote; two of four branches live on."""
    live, written = [policy.prefill(PROMPT)], []
    for step in range(4):
        written.append(grow(policy, live * (4 // len(live)), [6, 9, 7, 8], seed=100 * seed + step))
        policy.release([*live, *(s.handle for s in written[-1][2:])])
        live = [s.handle for s in written[-1][:2]]
        if min(live) < 0:  # an answer that came to its end is no node to grow on
            break
    policy.release(live)
    assert policy.batcher.pool.used == 0
    return written


def test_a_search_that_forks_and_prunes_is_the_same(pair: tuple[LlamaCppPolicy, LlamaCppPolicy]) -> None:
    whole = 0
    for seed in range(10):
        steps = zip(*(searched(policy, seed) for policy in pair), strict=False)
        whole += all(agree(*step) for step in steps)  # behind texts that parted, there is nothing to compare
    assert whole >= 3


def test_lanes_stay_side_by_side(pair: tuple[LlamaCppPolicy, LlamaCppPolicy], monkeypatch: pytest.MonkeyPatch) -> None:
    _, policy = pair
    decoder = policy.context
    seen: list[list[int]] = []
    decode = decoder.decode

    def watched(tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None:
        seen.append(sequences.tolist())
        decode(tokens, positions, sequences, outputs)

    root = policy.prefill(PROMPT)
    with monkeypatch.context() as patch:
        patch.setattr(decoder, "decode", watched)
        segments = grow(policy, [root] * 6, [4, 20, 9, 20, 14, 20])
    policy.release([root, *(s.handle for s in segments)])
    assert {len(ids) for ids in seen} >= {3, 4, 5, 6}  # three of them died
    assert all(ids == list(range(ids[0], ids[0] + len(ids))) for ids in seen)


def test_a_branch_longer_than_a_stream_is_refused(file: Path) -> None:
    policy = LlamaCppPolicy(CARD, file, layout=KvLayout(False, 4, 4 * 256))
    assert isinstance(policy._decoder, StreamDecoder)
    root = policy.prefill(PROMPT)
    free = policy.batcher.pool.free_sequences
    with pytest.raises(EngineError, match="do not fit 256 cells") as caught:
        grow(policy, [root], [250])
    assert "shorter answers" in caught.value.remedy
    assert policy.batcher.pool.free_sequences == free
    (segment,) = grow(policy, [root], [256 - len(PROMPT)])
    assert len(segment.ids) <= 256 - len(PROMPT)
    policy.close()

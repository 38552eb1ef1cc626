"""Sizes and schedules of the bundled models. One place to change them."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SMOKE = os.environ.get("EDGE_TTC_RECIPES") == "smoke"
"""Everything tiny and in a folder of its own, to see that the pipeline runs (``python -m models.recipes --smoke``)."""


def scaled(full: int, smoke: int) -> int:
    """A count of the full recipe, or of the smoke recipe."""
    return smoke if SMOKE else full


WORK = ROOT / "build" / ("smoke" if SMOKE else "models")
"""Checkpoints and pools of a run; not committed."""
STAGE = WORK / "stage"
"""Exported files wait here until ``write_catalog`` puts all of them in the bundle at once."""
HOME = WORK / "home"
"""The product's home in a smoke run, so that it finds the smoke models and not the bundled ones."""
BUNDLE = HOME / "data" / "models" if SMOKE else ROOT / "models" / "edge_ttc_models"
LOGS = WORK / "logs" if SMOKE else ROOT / "models" / "recipes" / "logs"
CHECKPOINTS = WORK / "checkpoints" if SMOKE else ROOT / "models" / "recipes" / "checkpoints"
"""Where a training that goes over several sessions is picked up."""


@dataclass(frozen=True, slots=True)
class DecoderConfig:
    """A Llama-style decoder: RMSNorm, interleaved RoPE, SwiGLU, tied embeddings, no biases."""

    n_vocab: int = 1024
    d_model: int = 128
    n_layer: int = 6
    n_head: int = 4
    d_ff: int = 320
    rope_base: float = 10_000.0
    norm_eps: float = 1e-5
    n_ctx: int = 1024

    @property
    def d_head(self) -> int:
        return self.d_model // self.n_head

    @property
    def n_non_embedding(self) -> int:
        """Parameters without the (tied) embedding table."""
        block = 4 * self.d_model**2 + 3 * self.d_model * self.d_ff + 2 * self.d_model
        return self.n_layer * block + self.d_model


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """An optimisation run. ``tokens`` counts every token made, padding aside; all are read but mastered ones."""

    tokens: int
    batch_tokens: int = 8192
    muon_lr: float = 0.02
    adam_lr: float = 3e-3
    warmup: float = 0.02
    decay: float = 0.5
    seed: int = 0
    shards: int = 1
    """Streams of questions that the data is made of, each by a process; part of what the data is, like the seed."""
    told: float = 0.0
    """Share of the generator's questions that are of the family ``told``, beside ``school.stream``."""
    mastered: float | None = None
    """Share that is read of what the policy it grows from has mastered (``unmastered``); all of it where ``None``."""


SMALL = DecoderConfig(n_vocab=2048, n_layer=6, d_ff=192)
LARGE = DecoderConfig(n_vocab=2048, d_model=352, n_layer=8, n_head=11, d_ff=928)
"""14 times the small policy's non-embedding parameters."""
POLICIES = {"small": SMALL, "large": LARGE}
TUNED = {"revision": SMALL}
"""Models that start from the small policy's weights."""
IDS = {"small": "tiny-policy", "revision": "tiny-revision", "large": "tiny-policy-large"}
"""Policy → the id of its card, with which its files begin."""
BUNDLED = ("small", "revision", *(("large",) if SMOKE else ()))
"""Policies that ship. The large one joins them when it stands clearly above the small one (docs/adr/0023)."""
SHIPPED = "q8_0"


def gguf_of(name: str, form: str = SHIPPED) -> Path:
    """Where a policy lies in a form; only what is shipped is staged."""
    return (STAGE if form == SHIPPED else WORK) / f"{IDS[name]}-{form}.gguf"


FAMILY_TRAIN = TrainConfig(tokens=scaled(60_000_000, 600_000))
TOLD = 0.6
"""Share of the family ``told`` among the generator's questions, in all that is made since the small policy reads it."""
LARGE_TRAIN = TrainConfig(
    tokens=scaled(33_000_000, 40_000),
    muon_lr=0.008,
    adam_lr=1e-3,
    decay=0.9,
    seed=5,
    shards=2,
    told=TOLD,
    mastered=0.08,
)
"""Grown from the small policy after all its tokens (docs/adr/0023), these are new ones."""
TRAIN = {"small": FAMILY_TRAIN, "large": LARGE_TRAIN}
FURTHER = {
    "small": TrainConfig(
        tokens=scaled(16_000_000, 40_000), muon_lr=0.008, adam_lr=1.2e-3, decay=0.9, seed=12, shards=2, told=TOLD
    ),
    "large": replace(LARGE_TRAIN, seed=6, muon_lr=0.004, adam_lr=5e-4),
}
"""From the weights that are kept (``train_policy … --further``)."""
GROWN = {"large": "small"}
"""Policy → the one whose function it has when its training begins."""
PLAIN_ENGLISH = ROOT / "benchmarks" / "data" / "plain_english.jsonl"
HAND_WRITTEN = (PLAIN_ENGLISH, *(PLAIN_ENGLISH.with_stem(f"plain_english_{n}") for n in ("second", "third")))
"""Questions to measure by, which nothing learns from: each set since it was written."""


@dataclass(frozen=True, slots=True)
class MixConfig:
    """What the policies read, by documents.

    Attributes:
        gsm: share made from GSM8K's training templates.
        revision: share with 1 to 4 earlier attempts in the prompt.
        kept: of those, the share whose last attempt is right and is to be kept.
    """

    gsm: float = 0.12
    revision: float = 0.12
    kept: float = 0.25


MIX = MixConfig()
TOKENIZER = CHECKPOINTS / "tokenizer.json"
"""One vocabulary for all models of the family."""
PRM = DecoderConfig(n_vocab=2048, n_layer=10, d_ff=192)
"""Four layers more than the policy: to judge a digit is one computation more than to write it."""
PRM_TRAIN = TrainConfig(tokens=scaled(10_000_000, 40_000), muon_lr=0.01, adam_lr=2e-3)
PRM_FURTHER = TrainConfig(tokens=scaled(4_200_000, 40_000), muon_lr=0.006, adam_lr=1.2e-3, decay=0.9, seed=6)
"""From the weights that are kept (``train_prm further``)."""
PRM_COMPARED = TrainConfig(tokens=scaled(3_000_000, 20_000), muon_lr=0.01, adam_lr=2e-3, decay=0.8, seed=3)
"""Of the outcome reward model and of the process reward model it is compared with, both from the policy."""


@dataclass(frozen=True, slots=True)
class PrmDataConfig:
    """What the reward model learns from.

    Attributes:
        questions: questions of split ``prm`` that the policy samples, ``copies`` samples each.
        texts: most texts of a question that are learnt from where some are right and some are wrong.
        alike: most where all are right, or all are wrong.
        made: further questions, each with its reference and one corruption of it.
        eval_questions: questions of split ``calibration`` with ``eval_copies`` samples each, never trained on.
        shards: parts of the training pool, each made in one process.
    """

    questions: int = 15_000
    copies: int = 10
    texts: int = 8
    alike: int = 3
    made: int = 15_000
    eval_questions: int = 1_000
    eval_copies: int = 16
    shards: int = 4
    seed: int = 20


PRM_DATA = PrmDataConfig(questions=120, made=240, eval_questions=30, shards=2) if SMOKE else PrmDataConfig()


@dataclass(frozen=True, slots=True)
class RolloutConfig:
    """Monte-Carlo values of the policy's steps.

    Attributes:
        questions: of split ``calibration``, other ones than the PRM is picked by and the stack fitted on.
        copies: samples of each.
        texts: different ones of them whose steps are valued (the paper: 16).
        rollouts: from each step's end (the paper: 16).
    """

    questions: int = scaled(500, 12)
    copies: int = 16
    texts: int = 4
    rollouts: int = scaled(16, 4)
    seed: int = 21


ROLLOUTS = RolloutConfig()


@dataclass(frozen=True, slots=True)
class RevisionConfig:
    """How the revision model is made of the small policy.

    Attributes:
        questions: of split ``prm``, other ones than the reward model learnt from, ``samples`` samples each.
        copies: trajectories of each question that has both right and wrong samples.
        kept: share of trajectories whose last attempt is right already.
        marked: share whose attempts bear the verifier's marks; the rest is for use without a verifier.
        enough: a wrong attempt with this score or more is in no trajectory.
        base: share of all tokens that is the policy's own training mix.
        train: its schedule; ``tokens`` follows from the data.
    """

    questions: int = scaled(6_000, 40)
    samples: int = 12
    copies: int = 8
    kept: float = 0.4
    marked: float = 0.85
    enough: float = 0.5
    base: float = 0.35
    seed: int = 8
    train: TrainConfig = TrainConfig(tokens=0, muon_lr=0.005, adam_lr=8e-4, decay=0.9)


REVISION = RevisionConfig()


@dataclass(frozen=True, slots=True)
class HistoryConfig:
    """What the verifier that reads earlier attempts learns from.

    Attributes:
        questions: of split ``prm``, other ones than the models before it learnt from.
        eval_questions: of each of ``calibration`` (to keep the best weights by) and ``test``.
        n, chains: attempts of a question in all, and chains they are shared among.
        enough, temperature: of the chains, as the product revises.
        train: its schedule, from the PRM's weights.
    """

    questions: int = scaled(4_000, 16)
    eval_questions: int = scaled(300, 16)
    n: int = 12
    chains: int = 3
    enough: float = 0.2
    temperature: float = 0.7
    seed: int = 12
    train: TrainConfig = TrainConfig(tokens=scaled(3_000_000, 20_000), muon_lr=0.006, adam_lr=1e-3, decay=0.9, seed=2)


HISTORY = HistoryConfig()

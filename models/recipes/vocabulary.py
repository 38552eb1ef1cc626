"""The tokenizer: byte-level BPE, every digit a token of its own, one vocabulary for all bundled models.

The pre-tokenisation (single digits, then GPT-2's pattern) is the one llama.cpp knows as ``smollm``, so the same ids
come out of llama.cpp when the merges are written into a GGUF.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from edge_ttc.domain import Problem

SPECIALS = (
    "<|end|>", "<|question|>", "<|solution|>", "<|attempt|>", "<|reserved4|>", "<|reserved5|>", "<|reserved6|>",
    "<|reserved7|>",
)  # fmt: skip
END, QUESTION, SOLUTION, ATTEMPT = 0, 1, 2, 3
PRE_TOKENIZER = "smollm"


def solution_text(problem: Problem) -> str:
    """The reference solution as the policy learns to write it: one step a line, then the answer line."""
    return "\n".join((*problem.solution, f"Answer: {problem.answer}"))


def train_tokenizer(n_vocab: int, path: Path, problems: Iterable[Problem]) -> Tokenizer:
    """Train on ``problems`` and save as one JSON file."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=n_vocab,
        special_tokens=list(SPECIALS),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator((f"{p.text}\n{solution_text(p)}" for p in problems), trainer)
    path.parent.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(path))
    return tokenizer


def load_tokenizer(path: Path) -> Tokenizer:
    """The saved tokenizer, with special tokens never parsed from text."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.encode_special_tokens = True
    return tokenizer

"""Does llama.cpp compute what PyTorch does? Every check raises ``CheckError`` where it does not."""

from __future__ import annotations

import itertools
import random
import time

import numpy as np
import torch
from tokenizers import Tokenizer

from edge_ttc.domain import Problem
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.problems import school
from models.recipes.decoder import Decoder
from models.recipes.prm_data import final_answer, token_bytes
from models.recipes.vocabulary import END, QUESTION, SOLUTION, SPECIALS, solution_text

_ALPHABETS = (
    "abcXYZ 0123456789 .,?!+-*/=()×÷\n\t",
    "".join(map(chr, range(1, 0x20))) + "\x7f\x85\xa0 ",
    "äöüßéèñçøÅœ½¼²³ºª…–—’“”€£¥°",
    "абвжюяΩλπאבגدہ中文字数学日本語ひらカナ한국어ไทยहिन्दी٠١٢٣४५६Ⅳ①",
    "😀🎉👩‍👩‍👧🏽🇩🇪\u200b\u200d\u202e\ufeff\u2028\u2029\u3000\U0001f9ee𝟙𝒳",
    "".join(map(chr, range(0x20, 0x7F))),
)


class CheckError(Exception):
    """An exported file does not do what the checkpoint does."""


def strings(count: int, seed: int = 0) -> list[str]:
    """Generated questions and solutions, special tokens spelt out, and random Unicode with control characters."""
    rng = random.Random(seed)
    problems = itertools.islice(school.stream(seed, "test"), count // 4)
    real = [text for p in problems for text in (p.text, solution_text(p))]
    spelt = [f"a{s}b {s}" for s in SPECIALS] + ["", " ", "\n\n  \n", "1234567 89", "don't they'll I'VE", "  x  =  3  "]
    noise = []
    while len(real) + len(spelt) + len(noise) < count:
        alphabet = "".join(rng.sample(_ALPHABETS, rng.randint(1, 3)))
        noise.append("".join(rng.choices(alphabet, k=rng.randint(1, 60))))
    return real + spelt + noise


def check_tokenizer(context: LlamaContext, tokenizer: Tokenizer, count: int = 3000) -> int:
    """Equal ids on ``count`` strings; returns how many were compared."""
    texts = strings(count)
    for text, encoding in zip(texts, tokenizer.encode_batch_fast(texts), strict=True):
        if context.tokenize(text) != encoding.ids:
            raise CheckError(f"tokenisers differ on {text!r}: {context.tokenize(text)} / {encoding.ids}")
    return len(texts)


def documents(tokenizer: Tokenizer, problems: list[Problem]) -> list[list[int]]:
    """Prompt, reference solution and end, as token ids."""
    questions = tokenizer.encode_batch_fast([p.text for p in problems])
    solutions = tokenizer.encode_batch_fast([solution_text(p) for p in problems])
    return [[QUESTION, *q.ids, SOLUTION, *s.ids, END] for q, s in zip(questions, solutions, strict=True)]


@torch.no_grad()
def check_logits(context: LlamaContext, model: Decoder, docs: list[list[int]], tolerance: float) -> dict[str, float]:
    """Logits after every token of whole documents against PyTorch in float32."""
    worst, total, argmax, count = 0.0, 0.0, 0, 0
    for ids in docs:
        n = len(ids)
        context.drop(0)
        context.decode(np.array(ids), np.arange(n), np.zeros(n, np.int32), np.ones(n, np.int8))
        ours = model.logits(model(torch.tensor([ids])))[0].numpy()
        theirs = context.logits(n)
        gap = np.abs(ours - theirs)
        worst, total, count = max(worst, float(gap.max())), total + float(gap.mean(1).sum()), count + n
        argmax += int((ours.argmax(1) == theirs.argmax(1)).sum())
    if worst > tolerance:
        raise CheckError(f"logits differ by {worst:.4f} (tolerance {tolerance})")
    return {"max": round(worst, 5), "mean": round(total / count, 6), "argmax_equal": round(argmax / count, 6)}


def calibration(context: LlamaContext, docs: list[list[int]]) -> dict[str, float]:
    """How true the file's own probabilities are over the tokens of the docs' solutions: mean negative log-probability
    of the right token, and expected calibration error of the likeliest one (ten bins of equal width)."""
    likeliest, hits, losses = [], [], []
    for ids in docs:
        n, first = len(ids), ids.index(SOLUTION)
        context.drop(0)
        context.decode(np.array(ids), np.arange(n), np.zeros(n, np.int32), np.ones(n, np.int8))
        logits = context.logits(n)[first : n - 1].astype(np.float64)
        p = np.exp(logits - logits.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        right = np.array(ids[first + 1 :])
        likeliest.append(p.max(1))
        hits.append(p.argmax(1) == right)
        losses.append(-np.log(p[np.arange(len(right)), right]))
    said, hit = np.concatenate(likeliest), np.concatenate(hits)
    which = np.minimum((said * 10).astype(int), 9)
    gaps = [abs(said[which == b].mean() - hit[which == b].mean()) * (which == b).mean() for b in np.unique(which)]
    return {"nll": round(float(np.concatenate(losses).mean()), 5), "token_ece": round(float(sum(gaps)), 5)}


def decode_rates(contexts: dict[str, LlamaContext], prompt: list[int], rounds: int = 7) -> dict[str, float]:
    """Median tokens/s of each while 16 branches of ``prompt`` write 48 tokens each, taken in turns."""
    rates: dict[str, list[float]] = {name: [] for name in contexts}
    branches, n = 16, len(prompt)
    for _ in range(rounds):
        for name, context in contexts.items():
            for row in range(branches):
                context.drop(row)
                context.decode(np.array(prompt), np.arange(n), np.full(n, row, np.int32), np.zeros(n, np.int8))
            started = time.perf_counter()
            for at in range(n, n + 48):
                rows = np.arange(branches, dtype=np.int32)
                context.decode(np.full(branches, prompt[-1]), np.full(branches, at), rows, np.ones(branches, np.int8))
            rates[name].append(branches * 48 / (time.perf_counter() - started))
    return {name: float(np.median(r)) for name, r in rates.items()}


def greedy_texts(context: LlamaContext, prompts: list[list[int]], cap: int = 200) -> list[list[int]]:
    """Greedy continuations, ``context.n_seq`` questions at a time."""
    out: list[list[int]] = []
    for first in range(0, len(prompts), context.n_seq):
        out += _greedy_group(context, prompts[first : first + context.n_seq], cap)
    return out


def _greedy_group(context: LlamaContext, prompts: list[list[int]], cap: int) -> list[list[int]]:
    for row in range(context.n_seq):
        context.drop(row)
    texts: list[list[int]] = []
    for row, ids in enumerate(prompts):
        n = len(ids)
        outputs = np.zeros(n, np.int8)
        outputs[-1] = 1
        context.decode(np.array(ids), np.arange(n), np.full(n, row, np.int32), outputs)
        texts.append([int(context.logits(1)[0].argmax())])
    for _ in range(cap - 1):
        alive = [i for i, text in enumerate(texts) if text[-1] != END]
        if not alive:
            break
        tokens = np.array([texts[i][-1] for i in alive])
        positions = np.array([len(prompts[i]) + len(texts[i]) - 1 for i in alive])
        context.decode(tokens, positions, np.array(alive, np.int32), np.ones(len(alive), np.int8))
        for i, token in zip(alive, context.logits(len(alive)).argmax(1), strict=True):
            texts[i].append(int(token))
    return texts


def answers(tokenizer: Tokenizer, texts: list[list[int]]) -> list[str]:
    """The final answer of each text."""
    table = token_bytes(tokenizer)
    return [final_answer(ids, [table[i] for i in ids]) for ids in texts]


@torch.no_grad()
def near_tie(model: Decoder, prompt: list[int], a: list[int], b: list[int], tolerance: float) -> bool:
    """Whether two greedy texts part where PyTorch's own choice is closer than the numerics of the two engines."""
    at = next(i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y)
    logits = model.logits(model(torch.tensor([prompt + a[:at]])))[0, -1]
    return abs(float(logits[a[at]] - logits[b[at]])) <= tolerance

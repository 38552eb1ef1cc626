"""The policy as ONNX with Q8_0's weights, beside llama.cpp: ``python -m models.recipes.export_policy_onnx``.

Run ``export_policy`` first: the file that llama.cpp runs is what this one has to agree with.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from tokenizers import Tokenizer

from edge_ttc.domain import Problem
from edge_ttc.policy.bpe import ByteBpe
from edge_ttc.policy.decoder import Decoder as Runtime
from edge_ttc.policy.onnx import OnnxDecoder
from models.recipes import onnx_graph, policy_checks
from models.recipes.config import LOGS, STAGE, TOKENIZER, WORK, gguf_of, scaled
from models.recipes.decoder import Decoder
from models.recipes.export_policy import accuracy, opened
from models.recipes.onnx_graph import Weights
from models.recipes.sampling import encode_prompts, questions
from models.recipes.train_policy import trained
from models.recipes.vocabulary import END, load_tokenizer

PATHS = {Weights.F32: WORK / "tiny-policy-f32.onnx", Weights.Q8_0: STAGE / "tiny-policy-int8.onnx"}
TOLERANCE = 1e-3
"""Largest difference of a logit between ONNX Runtime and PyTorch, both in float32."""
QUESTIONS, GROUP, CAP = scaled(400, 20), 32, 192


def check_tokenizer(tokenizer: Tokenizer, count: int = 3000) -> int:
    """The product's own tokenizer gives the ids that this one does; returns how many texts were compared."""
    ours, texts = ByteBpe(TOKENIZER), policy_checks.strings(count)
    for text, encoding in zip(texts, tokenizer.encode_batch_fast(texts), strict=True):
        if ours.tokenize(text) != encoding.ids:
            raise policy_checks.CheckError(f"tokenisers differ on {text!r}")
    return len(texts)


@torch.no_grad()
def check_logits(model: Decoder, docs: list[list[int]]) -> float:
    """The largest difference from PyTorch over whole documents, each read in two parts."""
    runtime, worst = decoder(PATHS[Weights.F32]), 0.0
    for ids in docs:
        n, middle = len(ids), len(ids) // 2
        rows = []
        for start, end in ((0, middle), (middle, n)):
            m = end - start
            runtime.decode(np.array(ids[start:end]), np.arange(start, end), np.zeros(m, int), np.ones(m, int))
            rows.append(runtime.logits(m).copy())
        runtime.drop(0)
        theirs = model.logits(model(torch.tensor([ids])))[0].numpy()
        worst = max(worst, float(np.abs(np.concatenate(rows) - theirs).max()))
    if worst > TOLERANCE:
        raise policy_checks.CheckError(f"logits differ from PyTorch by {worst:.2g}")
    return worst


def decoder(path: Path) -> OnnxDecoder:
    return OnnxDecoder(path, n_cells=1 << 20, n_threads=1)


def greedy_texts(runtime: Runtime, prompts: list[list[int]]) -> list[list[int]]:
    """Greedy continuations, ``GROUP`` questions of about equal length in one batch."""
    order = sorted(range(len(prompts)), key=lambda i: len(prompts[i]))
    out: dict[int, list[int]] = {}
    for first in range(0, len(order), GROUP):
        group = order[first : first + GROUP]
        out |= zip(group, _group(runtime, [prompts[i] for i in group]), strict=True)
    return [out[i] for i in range(len(prompts))]


def _group(runtime: Runtime, prompts: list[list[int]]) -> list[list[int]]:
    texts: list[list[int]] = []
    for row, ids in enumerate(prompts):
        outputs = np.zeros(len(ids), int)
        outputs[-1] = 1
        runtime.decode(np.array(ids), np.arange(len(ids)), np.full(len(ids), row), outputs)
        texts.append([int(runtime.logits(1)[0].argmax())])
    while alive := [i for i, text in enumerate(texts) if text[-1] != END and len(text) < CAP]:
        tokens = np.array([texts[i][-1] for i in alive])
        positions = np.array([len(prompts[i]) + len(texts[i]) - 1 for i in alive])
        runtime.decode(tokens, positions, np.array(alive), np.ones(len(alive), int))
        for i, token in zip(alive, runtime.logits(len(alive)).argmax(1), strict=True):
            texts[i].append(int(token))
    for row in range(len(prompts)):
        runtime.drop(row)
    return texts


def compare(tokenizer: Tokenizer, problems: list[Problem], path: Path, reference: list[list[int]]) -> dict[str, float]:
    """Greedy texts, answers and accuracy of an ONNX file beside llama.cpp's on the bundled GGUF."""
    texts = greedy_texts(decoder(path), encode_prompts(tokenizer, problems))
    pairs = zip(policy_checks.answers(tokenizer, texts), policy_checks.answers(tokenizer, reference), strict=True)
    return {
        "size_bytes": path.stat().st_size,
        "greedy_texts_equal": sum(a == b for a, b in zip(texts, reference, strict=True)) / len(texts),
        "greedy_answers_equal": sum(a == b for a, b in pairs) / len(texts),
        "greedy_accuracy": accuracy(tokenizer, problems, texts),
    }


def main() -> None:
    torch.set_num_threads(1)
    tokenizer, model = load_tokenizer(TOKENIZER), trained("small")
    for form, path in PATHS.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        onnx.save(onnx_graph.build_policy(model, form), path)
    problems = questions("test", 11, QUESTIONS)
    report: dict[str, object] = {"questions": len(problems), "tokenizer_strings_equal": check_tokenizer(tokenizer)}
    report["float_vs_pytorch_max"] = check_logits(model, policy_checks.documents(tokenizer, problems[:40]))
    context = opened(gguf_of("small"))
    reference = policy_checks.greedy_texts(context, encode_prompts(tokenizer, problems), CAP)
    context.close()
    report["llama_cpp_q8_0"] = {"greedy_accuracy": accuracy(tokenizer, problems, reference)}
    for name, path in (("onnx_f32", PATHS[Weights.F32]), ("onnx_int8", PATHS[Weights.Q8_0])):
        report[name] = compare(tokenizer, problems, path, reference)
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / "export_policy_onnx.json").write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()

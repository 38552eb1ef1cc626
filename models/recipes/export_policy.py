"""Export a policy to GGUF, quantise and check it: ``python -m models.recipes.export_policy small`` or ``revision``."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import gguf
import torch
from tokenizers import Tokenizer

from edge_ttc.domain import Problem
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.problems import is_right
from models.recipes import gguf_file, policy_checks
from models.recipes.config import IDS, LOGS, STAGE, TOKENIZER, gguf_of, scaled
from models.recipes.decoder import Decoder
from models.recipes.sampling import Sampler, encode_prompts, questions, sample_problems
from models.recipes.train_policy import trained
from models.recipes.vocabulary import load_tokenizer

FORMS = {"q8_0": gguf.LlamaFileType.MOSTLY_Q8_0, "q4_0": gguf.LlamaFileType.MOSTLY_Q4_0}
TOLERANCE = 0.15
"""Largest difference of a logit between llama.cpp on F16 (its activations are F16 too) and PyTorch in F32."""
QUESTIONS, IDENTICAL = scaled(1000, 8), scaled(100, 1)


def opened(path: Path) -> LlamaContext:
    """A context for many short texts."""
    return LlamaContext(path, n_cells=16_384, n_seq=64, n_threads=1)


def check_f16(
    path: Path, model: Decoder, tokenizer: Tokenizer, problems: list[Problem]
) -> tuple[dict[str, object], list[list[int]]]:
    """Tokeniser, logits and greedy texts of the F16 file; returns the report and the greedy texts."""
    context = opened(path)
    out: dict[str, object] = {"tokenizer_strings_equal": policy_checks.check_tokenizer(context, tokenizer)}
    docs = policy_checks.documents(tokenizer, problems[:100])
    out["logits"] = policy_checks.check_logits(context, model, docs, TOLERANCE)
    prompts = encode_prompts(tokenizer, problems)
    theirs = policy_checks.greedy_texts(context, prompts)
    context.close()
    ours = sample_problems(Sampler(model, torch.float32), tokenizer, problems, 0, 0).ids
    parted = [i for i, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a[0] != b]
    for i in parted:
        if not policy_checks.near_tie(model, prompts[i], ours[i][0], theirs[i], TOLERANCE):
            raise policy_checks.CheckError(f"greedy texts differ on {problems[i].text!r}")
    if len(problems) - len(parted) < IDENTICAL:
        raise policy_checks.CheckError(f"only {len(problems) - len(parted)} greedy texts are identical")
    return out | {"greedy_identical": len(problems) - len(parted), "greedy_near_ties": len(parted)}, theirs


def accuracy(tokenizer: Tokenizer, problems: list[Problem], texts: list[list[int]]) -> float:
    given = policy_checks.answers(tokenizer, texts)
    return sum(is_right(p, a) for a, p in zip(given, problems, strict=True)) / len(problems)


def compare(tokenizer: Tokenizer, problems: list[Problem], path: Path, reference: list[list[int]]) -> dict[str, float]:
    """A quantised file against the F16 file: share of equal greedy texts and answers, accuracy."""
    context = opened(path)
    policy_checks.check_tokenizer(context, tokenizer)
    texts = policy_checks.greedy_texts(context, encode_prompts(tokenizer, problems))
    context.close()
    pairs = zip(policy_checks.answers(tokenizer, texts), policy_checks.answers(tokenizer, reference), strict=True)
    return {
        "size_bytes": path.stat().st_size,
        "greedy_texts_equal": sum(a == b for a, b in zip(texts, reference, strict=True)) / len(texts),
        "greedy_answers_equal": sum(a == b for a, b in pairs) / len(texts),
        "greedy_accuracy": accuracy(tokenizer, problems, texts),
    }


def speeds(name: str, prompt: list[int]) -> dict[str, float]:
    """Tokens/s of each form over those of F16, one thread, in turns."""
    contexts = {form: opened(gguf_of(name, form)) for form in ("f16", *FORMS)}
    rates = policy_checks.decode_rates(contexts, prompt)
    for context in contexts.values():
        context.close()
    return {form: round(rate / rates["f16"], 3) for form, rate in rates.items()}


def calibrated(path: Path, docs: list[list[int]]) -> dict[str, float]:
    context = opened(path)
    known = policy_checks.calibration(context, docs)
    context.close()
    return known


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=sorted(IDS))
    name = parser.parse_args().name
    torch.set_num_threads(1)  # groups of a few rows are too small to share
    tokenizer, model = load_tokenizer(TOKENIZER), trained(name)
    STAGE.mkdir(parents=True, exist_ok=True)
    unrounded = gguf_of(name, "f16")
    gguf_file.write(model, TOKENIZER, unrounded)
    problems = questions("test", 11, QUESTIONS)
    shutil.copyfile(TOKENIZER, STAGE / TOKENIZER.name)
    report: dict[str, object] = {"policy": name, "questions": len(problems), "tolerance": TOLERANCE}
    f16, reference = check_f16(unrounded, model, tokenizer, problems)
    docs = policy_checks.documents(tokenizer, problems)
    report["f16"] = f16 | {
        "size_bytes": unrounded.stat().st_size,
        "greedy_accuracy": accuracy(tokenizer, problems, reference),
        **calibrated(unrounded, docs),
    }
    for form, file_type in FORMS.items():
        gguf_file.quantise(unrounded, gguf_of(name, form), file_type)
        path = gguf_of(name, form)
        report[form] = compare(tokenizer, problems, path, reference) | calibrated(path, docs)
    report["speed_over_f16"] = speeds(name, encode_prompts(tokenizer, problems[:1])[0])
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / f"export_policy-{name}.json").write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()

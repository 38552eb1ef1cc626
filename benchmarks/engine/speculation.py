"""Speculation from siblings on trained text, against plain decoding of the same branches, by branches at once.

A question gets eight attempts, N at a time, so that later ones can draft from earlier ones, as in a search that stops
when it has seen enough. The rule is given this machine's own cost curve of the model.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from benchmarks.engine import files
from benchmarks.engine.options import Options
from benchmarks.engine.random_models import Q4_0
from benchmarks.engine.results import Results, median, table
from edge_ttc.catalog import ModelCard, Role
from edge_ttc.domain import Stop
from edge_ttc.policy.base import Branch, Sampling
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.policy.step_costs import StepCosts, measure
from edge_ttc.testing.cards import FAKE_POLICY

SECTION = "speculation"
ATTEMPTS, DRAFT_TOK = 8, 6
LANES = (1, 2, 4)
Texts = list[tuple[int, ...]]
GSM8K = Path("shared") / "data" / "gsm8k" / "test.jsonl"


@dataclass(frozen=True, slots=True)
class Case:
    """A model with its questions and its way of sampling."""

    name: str
    card: ModelCard
    path: Path
    questions: list[str]
    sampling: Sampling
    cap_tok: int


def cases(options: Options) -> Iterator[Case]:
    """The bundled policy on its own kind of question; SmolLM2 over GSM8K where both are here."""
    from edge_ttc.api import open_catalog
    from edge_ttc.problems import school

    entry = open_catalog().find(None, Role.POLICY)
    count = 2 if options.smoke else 24
    own = [p.text for p in islice(school.benchmark(5, "test"), count)]
    for temperature in (1.0, 0.0) if options.full else (1.0,):
        name = f"bundled policy, T = {temperature:g}"
        yield Case(name, entry.card, entry.verified_path(), own, Sampling(temperature), 128)
    if options.smoke:
        return
    gsm8k = next((p / GSM8K for p in Path(__file__).resolve().parents if (p / GSM8K).exists()), None)
    questions = [json.loads(line)["question"] for line in gsm8k.read_text().splitlines()[:2]] if gsm8k else own[:2]
    for file_type, name in ((0, "Q4_1"), (Q4_0, "Q4_0")):
        path = files.smollm(file_type)
        if path is not None:
            title = f"SmolLM2-135M {name}, T = 0.8, {'GSM8K' if gsm8k else 'school'}"
            yield Case(title, _smollm_card(path), path, questions, Sampling(0.8, top_k=40), 96)


def _smollm_card(path: Path) -> ModelCard:
    turn = "<|im_start|>{}\n{}"
    system = turn.format("system", "You are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>\n")
    return replace(
        FAKE_POLICY,
        id="smollm2-135m",
        file=path.name,
        n_vocab=49_152,
        d_model=576,
        n_layer=30,
        n_ctx=1024,
        answer_tok=128,
        prompt_prefix=system + "<|im_start|>user\n",
        prompt_suffix="<|im_end|>\n<|im_start|>assistant\n",
    )


def run(results: Results, options: Options) -> None:
    """Each question plain and drafting, one after the other."""
    for case in cases(options):
        if all(results.has(SECTION, f"{case.name} N={n}") for n in LANES):
            continue
        cells = case.card.n_ctx + (ATTEMPTS + 1) * case.cap_tok
        plain = LlamaCppPolicy(case.card, case.path, n_threads=options.threads, n_cells=cells)
        costs = measure(plain.context, plain.prompt_ids(case.questions[0]))
        drafting = LlamaCppPolicy(
            case.card,
            case.path,
            n_threads=options.threads,
            n_cells=cells,
            draft_tok=DRAFT_TOK,
            step_costs=costs,
        )
        for n in LANES:
            _compare(results, case, (plain, drafting), costs, n)
        plain.close()
        drafting.close()


def _compare(
    results: Results, case: Case, policies: tuple[LlamaCppPolicy, LlamaCppPolicy], costs: StepCosts, n: int
) -> None:
    seconds, tokens, steps = [0.0, 0.0], [0, 0], [0, 0]
    same = total = 0
    for index, question in enumerate(case.questions):
        texts: list[Texts] = [[], []]
        for which in (0, 1) if index % 2 else (1, 0):
            policy = policies[which]
            before = policy.batcher.schedule.steps
            spent, texts[which] = _answer(policy, case, question, index, n)
            seconds[which] += spent
            tokens[which] += sum(map(len, texts[which]))
            steps[which] += policy.batcher.schedule.steps - before
        same += sum(a == b for a, b in zip(*texts, strict=True))
        total += ATTEMPTS
    rates = [t / s for t, s in zip(tokens, seconds, strict=True)]
    results.add(
        SECTION,
        f"{case.name} N={n}",
        model=case.name,
        n=n,
        plain_tok_s=rates[0],
        drafting_tok_s=rates[1],
        ratio=rates[1] / rates[0],
        tok_per_lane_step=tokens[1] / steps[1] / n,
        cost_of_twice=costs.at(2 * n) / costs.at(n),
        on_up_to=policies[1].batcher.speculation.up_to,
        same_texts=same / total,
    )


def _answer(policy: LlamaCppPolicy, case: Case, question: str, seed: int, n: int) -> tuple[float, Texts]:
    root = policy.prefill(policy.prompt_ids(question))
    texts: Texts = []
    started = time.perf_counter()
    for first in range(0, ATTEMPTS, n):
        branches = [Branch(root, (seed, first + i), case.cap_tok) for i in range(n)]
        segments = policy.grow(branches, until=Stop.END, sampling=case.sampling)
        policy.release(s.handle for s in segments)
        texts += [tuple(s.ids.tolist()) for s in segments]
    spent = time.perf_counter() - started
    policy.release([root])
    return spent, texts


def report(results: Results) -> str:
    """One line a case; texts differ only where quantised numerics depend on a batch's size."""
    head = ("model", "N", "plain tok/s", "drafting tok/s", "ratio", "tok a branch and step", "cost of twice the tokens")
    head = (*head, "the rule drafts up to N", "equal texts")
    lines = []
    for case in dict.fromkeys(r["case"] for r in results.of(SECTION)):
        rows = results.of(SECTION, case=case)
        keys = ("plain_tok_s", "drafting_tok_s", "ratio", "tok_per_lane_step", "cost_of_twice", "on_up_to")
        lines.append((rows[0]["model"], rows[0]["n"], *(median(rows, k) for k in (*keys, "same_texts"))))
    return table(head, lines) if lines else ""

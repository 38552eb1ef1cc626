"""Speculation from siblings on trained text, against plain decoding of the same branches, by branches at once.

A question gets eight attempts, N at a time, so that later ones can draft from earlier ones, as in a search that stops
when it has seen enough. The rule is given this machine's own cost curve of the model.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from benchmarks.engine import files
from benchmarks.engine.options import Options
from benchmarks.engine.random_models import Q4_0
from benchmarks.engine.results import Results, median, table
from benchmarks.engine.tasks import Task
from edge_ttc.catalog import ModelCard, Role
from edge_ttc.domain import Stop
from edge_ttc.errors import EngineError, UnsupportedError
from edge_ttc.policy.base import Branch, Sampling
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.policy.step_costs import StepCosts
from edge_ttc.policy.step_costs import measure as measure_costs
from edge_ttc.testing.cards import FAKE_POLICY

SECTION = "speculation"
ATTEMPTS, DRAFT_TOK = 8, 6
LANES = (1, 2, 4)
LARGE = "tiny-policy-large"
OWN_QUESTIONS, TRAINED_QUESTIONS = 96, 8
"""A question of the small policy takes a tenth of a second both ways: with 24 one case came out at 0.91 to 1.07."""
_QUESTION_S = {1: 10.0, 2: 7.0, 4: 5.0}
"""What both ways take for a question of the trained model, by branches at once."""
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


def plan(results: Results, options: Options) -> list[Task]:
    """The bundled policy, and the large one where it is installed, on their own kind of question; SmolLM2 over GSM8K's.
    Each N is a case of its own."""
    count = 2 if options.smoke else OWN_QUESTIONS
    makers: list[tuple[str, int, float, Callable[[], Case]]] = []
    for temperature in (1.0, 0.0) if options.full else (1.0,):
        for policy, kind, size in ((None, "bundled policy", 0.02), (LARGE, LARGE, 0.15)):
            name = f"{kind}, T = {temperature:g}"
            if policy is None or _installed(policy):
                makers.append((name, count, size, partial(_bundled, name, policy, count, temperature)))
    asked = "school questions" if _gsm8k() is None else "GSM8K"
    for file_type, name in ((Q4_0, "Q4_0"), *([(0, "Q4_1")] if options.full else [])):
        title = f"SmolLM2-135M {name}, T = 0.8, {asked}"
        if not options.smoke:
            makers.append((title, TRAINED_QUESTIONS, 1.0, partial(_trained, title, file_type)))
    return [
        Task(
            SECTION, f"{name} N={n}", 0, 3 + size * count * _QUESTION_S[n], partial(_measure, results, options, make, n)
        )
        for name, count, size, make in makers
        for n in LANES
    ]


def _bundled(name: str, policy: str | None, count: int, temperature: float) -> Case:
    from edge_ttc.api import open_catalog

    entry = open_catalog().find(policy, Role.POLICY)
    return Case(name, entry.card, entry.verified_path(), _school(count), Sampling(temperature), 128)


def _installed(policy: str) -> bool:
    from edge_ttc.api import open_catalog

    return any(entry.card.id == policy for entry in open_catalog().entries())


def _school(count: int) -> list[str]:
    from edge_ttc.problems import school

    return [p.text for p in islice(school.benchmark(5, "test"), count)]


def _gsm8k() -> Path | None:
    return next((p / GSM8K for p in Path(__file__).resolve().parents if (p / GSM8K).exists()), None)


def _trained(name: str, file_type: int) -> Case:
    """Raises ``UnsupportedError`` where the model can be neither found nor fetched."""
    path, gsm8k = files.smollm(file_type), _gsm8k()
    if path is None:
        raise UnsupportedError(f"{files.SMOLLM} cannot be fetched", "see pip's message")
    lines = gsm8k.read_text().splitlines()[:TRAINED_QUESTIONS] if gsm8k else []
    questions = [json.loads(line)["question"] for line in lines] or _school(TRAINED_QUESTIONS)
    return Case(name, _smollm_card(path), path, questions, Sampling(0.8, top_k=40), 96)


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


def _measure(results: Results, options: Options, make: Callable[[], Case], n: int) -> None:
    """Each question plain and drafting, one after the other."""
    case = make()
    cells = case.card.n_ctx + (ATTEMPTS + 1) * case.cap_tok
    open_policy = partial(LlamaCppPolicy, case.card, case.path, n_threads=options.threads, n_cells=cells)
    plain = open_policy()
    costs = measure_costs(plain.context, plain.prompt_ids(case.questions[0]))
    if costs is None:
        raise EngineError("the steps' costs came out empty, though nothing limits their measurement")
    drafting = open_policy(draft_tok=DRAFT_TOK, step_costs=costs)
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
        questions=len(case.questions),
        plain_tok_s=rates[0],
        drafting_tok_s=rates[1],
        ratio=rates[1] / rates[0],
        fewer_steps=steps[0] / steps[1],
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
    head = ("model", "N", "questions", "plain tok/s", "drafting tok/s", "ratio", "plain steps / drafting steps")
    head = (*head, "tok a branch and step", "cost of twice the tokens", "the rule drafts up to N", "equal texts")
    keys = ("plain_tok_s", "drafting_tok_s", "ratio", "fewer_steps", "tok_per_lane_step", "cost_of_twice")
    keys = (*keys, "on_up_to", "same_texts")
    lines = []
    for case in dict.fromkeys(r["case"] for r in results.of(SECTION)):
        rows = results.of(SECTION, case=case)
        facts = (rows[0]["model"], rows[0]["n"], rows[0]["questions"])
        lines.append((*facts, *(median(rows, k) for k in keys)))
    return table(head, lines) if lines else ""

"""Model cards and learning curves from the logs: ``python -m models.recipes.write_cards``. Writes ``models/cards``.

Every measured figure in a card comes from a log or from the catalogue; what a log does not hold is not said.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot as plt

from edge_ttc.catalog import ModelCard, read_cards
from models.recipes.config import BUNDLE, LOGS, ROOT, SMOKE, WORK

MADE_ON = {
    "policy-small.jsonl": "two cores with AVX512-BF16",
    "policy-large.jsonl": "two cores with AVX512-BF16",
    "prm.jsonl": "two cores with AVX512-BF16",
    "prm-further.jsonl": "one core with AVX2",
    "revision.jsonl": "two cores with AVX2",
    "orm.jsonl": "two cores with AMX",
    "revision-verifier.jsonl": "two cores with AMX",
}
"""Where the trainings of the committed logs ran, which the logs do not say."""
CARDS = (WORK if SMOKE else ROOT / "models") / "cards"


@dataclass(frozen=True, slots=True)
class Training:
    """One training as its log tells it.

    Attributes:
        tokens: read in all, padding aside.
        minutes: at the speed that the log ends with.
        loss: the last running mean.
        where: it ran.
    """

    tokens: int
    minutes: float
    loss: float
    where: str


def log(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (LOGS / name).read_text().splitlines()]


def figures(name: str) -> dict[str, Any]:
    return json.loads((LOGS / name).read_text())


def training(name: str) -> Training:
    rows = log(name)
    last = [row for row in rows if "tok_per_s" in row][-1]
    tokens = max(row["tokens"] for row in rows)
    return Training(tokens, tokens / last["tok_per_s"] / 60, last["loss"], "this machine" if SMOKE else MADE_ON[name])


def flops(card: ModelCard, tokens: int) -> float:
    """6 N D with the read-out: an upper bound, since only a solution's tokens are read out in training."""
    return 6.0 * (card.n_non_embedding + card.n_vocab * card.d_model) * tokens


def table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    lines = [list(header), ["---"] * len(list(header)), *([*map(str, row)] for row in rows)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def percent(share: float) -> str:
    return f"{100 * share:.1f}"


def head(card: ModelCard, runs: list[tuple[str, Training]], command: str) -> str:
    facts = [
        ("file", f"`{card.file}`, {card.size_bytes:,} bytes, {card.quantisation}"),
        ("sha256", f"`{card.sha256}`"),
        ("licence", card.licence),
        ("shape", f"{card.n_layer} layers, width {card.d_model}, vocabulary {card.n_vocab:,}, "
                  f"{card.n_non_embedding:,} parameters without embeddings"),
        ("command", f"`{command}`"),
    ]  # fmt: skip
    for name, run in runs:
        spent = (
            f"{run.tokens / 1e6:.1f} M tokens, {flops(card, run.tokens):.1e} FLOP, {run.minutes:.0f} min on {run.where}"
        )
        facts.append((name, f"{spent}, last loss {run.loss}"))
    return f"# {card.id}\n\n{card.summary[0].upper()}{card.summary[1:]}.\n\n" + table(("", ""), facts)


def families(measured: dict[str, Any]) -> tuple[str, int, int]:
    """What a policy can do by family: the table, the questions, and the samples of each."""
    all_ = measured["all"]["all"]
    copies = max(int(key.removeprefix("pass_")) for key in all_ if key.startswith("pass_"))
    keys = ("pass_1", "greedy", f"majority_{copies}", f"pass_{copies}")
    rows = [(name, row["questions"], *(percent(row[k]) for k in keys)) for name, row in measured["family"].items()]
    rows.append(("**all**", all_["questions"], *(percent(all_[k]) for k in keys)))
    shown = table(("family", "questions", "pass@1", "greedy", f"majority@{copies}", f"pass@{copies}"), rows)
    return shown, all_["questions"], copies


def large_text() -> str:
    shown, questions, copies = families(figures("evaluate_policy-tiny-policy-large.json"))
    exported = figures("export_policy-large.json")
    return f"""
## What it learnt from

It began as tiny-policy in a corner of a larger model (docs/adr/0023), so what that one read is behind it, and then read
further questions of the same generator and of GSM8K's templates, none of them read before. The FLOP above are those of
the further tokens; tiny-policy's training comes on top.

![Loss by tokens](policy-large.svg)

## What it can do

Test split, the {questions:,} questions of tiny-policy's card, {copies} samples at temperature 1
(`python -m models.recipes.evaluate_policy --model tiny-policy-large --copies {copies}`), %:

{shown}

What it costs beside tiny-policy with more compute: `python -m benchmarks.policies` (`benchmarks/results/policies.md`).

## Quantisation

{exported["questions"]} questions (`python -m models.recipes.export_policy large`):

{forms_table(exported)}

## Limits

Those of tiny-policy. It has no profile: `auto` does not decide for it, and its answers say no confidence. The verifier
learnt from tiny-policy's texts, not from its.
"""


def policy_text(card: ModelCard) -> str:
    measured = figures("evaluate_policy.json")
    shown, questions, copies = families(measured)
    all_ = measured["all"]["all"]
    bins = ", ".join(percent(all_[f"bin_{b}"] / questions) for b in range(1, 6))
    return f"""
## What it learnt from

Questions of this project's own generator (`edge_ttc/problems/school`) and GSM8K's training set as templates with other
numbers (MIT), each read once; a share of them with earlier, wrong attempts in the prompt. No text of a person is in it
but GSM8K's. Splits are by hash of the question.

![Loss by tokens](policy-small.svg)

## What it can do

Test split, {questions:,} questions of the benchmark's mix, {copies} samples at temperature 1
(`python -m models.recipes.evaluate_policy`), %:

{shown}

Questions by pass@1 in fifths, easiest first: {bins} %.

## Quantisation

{policy_fidelity()}

## Limits

School mathematics in plain, short wording; nothing else. Outside the generator's kind of question its confidence is not
calibrated, and it can be wrong at 99 %. It knows no facts, no units beyond the everyday ones, and no second language.
"""


def forms_table(exported: dict[str, Any]) -> str:
    """A policy's GGUF forms side by side."""
    rows: list[tuple[object, ...]] = []
    for name in ("f16", "q8_0", "q4_0"):
        row = exported[name]
        same = ("", "") if name == "f16" else (row["greedy_texts_equal"], row["greedy_answers_equal"])
        rows.append((name.upper(), f"{row['size_bytes']:,}", *(percent(s) if s else "" for s in same),
                     percent(row["greedy_accuracy"]), row["nll"], row["token_ece"],
                     f"{exported['speed_over_f16'][name]:.2f}"))  # fmt: skip
    return table(("GGUF", "bytes", "same text as F16, %", "same answer, %", "greedy, %", "loss of a right token",
                  "token calibration error", "tokens/s over F16's"), rows)  # fmt: skip


def policy_fidelity() -> str:
    """Rounded weights against float ones, on greedy texts."""
    gguf, onnx = figures("export_policy-small.json"), figures("export_policy_onnx.json")
    shown = forms_table(gguf)
    small = onnx["onnx_int8"]
    return (
        f"{gguf['questions']} questions (`python -m models.recipes.export_policy small`):\n\n{shown}\n\n"
        f"The ONNX file for machines without llama.cpp ({small['size_bytes']:,} bytes, the same rounded weights) "
        f"writes the same text as the Q8_0 GGUF on {percent(small['greedy_texts_equal'])} % and the same answer on "
        f"{percent(small['greedy_answers_equal'])} % of {onnx['questions']} questions."
    )


def revision_text() -> str:
    """What chains of revisions do."""
    known, exported = figures("evaluate_revision.json"), figures("export_policy-revision.json")
    chain, plain = known["chain"], known["without revising"]
    rows = [
        (name, *(percent(share) for share in marks["pass_1_by_position"]))
        for name, marks in (("revising", chain), ("fresh samples, the same rule", plain))
    ]
    by_position = table(("right at position, %", *map(str, range(1, len(rows[0])))), rows)
    picks = table(
        ("choice among all attempts", "right, %", "over the samples' weighted vote, points"),
        ((name, percent(row["right"]), points(row["over_best_of_samples_points"]))
         for name, row in known["selection_of_all"].items()),
    )  # fmt: skip
    return f"""
## What it learnt from

Samples of tiny-policy with the verifier's scores (`revision_data`): up to four earlier attempts, each under a digit
that tells its score, then a right one, on top of the policy's own training mix.

![Loss by tokens](revision.svg)

## What it can do

{known["questions"]} questions of the test split, {known["chains"]} chains each, temperature {known["temperature"]}, a
chain being done at an attempt that scores {known["enough"]}
(`python -m models.recipes.evaluate_revision --enough {known["enough"]} --temperature {known["temperature"]}`):

{by_position}

Position 8 less position 1: {points(chain["position_8_over_1_points"])} points. From one position to the next
{chain["wrong_to_right"]} wrong attempts became right and {chain["right_to_wrong"]} right ones wrong, which is
{percent(chain["right_to_wrong_of_right"])} % of the right ones. Against fresh samples under the same rule, position 8
stands {points(known["revising_over_without_at_8_points"])} points.

{picks}

As Q8_0 it answers {percent(exported["q8_0"]["greedy_accuracy"])} % of {exported["questions"]} questions, greedily
(`python -m models.recipes.export_policy revision`).
{history_text()}
## Limits

Those of tiny-policy. It has no profile: `auto` does not decide for it, and its answers say no confidence.
"""


def points(row: list[float]) -> str:
    """A difference with its interval."""
    return f"{row[0]:+.1f} ({row[1]:+.1f} to {row[2]:+.1f})"


def outcome_text(known: dict[str, Any]) -> str:
    """The process reward model against an outcome reward model, by samples; empty where neither was trained."""
    rungs = ("majority", "ORM", "PRM, trained as the ORM", "PRM", "fused")
    if not set(rungs) <= known["auc_within"].keys():
        return ""
    chosen = known["selection"]
    sizes = [key.rpartition("@")[2] for key in chosen if key.startswith("pass@")]
    shown = table(
        ("right by weighted vote, %", *(f"{n} samples" for n in sizes)),
        ((rung, *(percent(chosen[f"{rung}@{n}"]["all"]) for n in sizes)) for rung in rungs),
    )
    over = [chosen[f"process over outcome@{n}"] for n in sizes]
    gains = ", ".join(
        f"{points([row[k] for k in ('points', 'low', 'high')])} at {n}" for n, row in zip(sizes, over, strict=True)
    )
    trained = training("orm.jsonl")
    return f"""
## Process or outcome

An outcome reward model (`train_prm outcome`: every token of a solution labelled by the final answer) and a process
reward model that differs from it in the labels alone (`train_prm process`), both from the policy's weights on the same
{trained.tokens / 1e6:.1f} M tokens in the same order. Choosing among the same samples of the test split
(`evaluate_verifier`):

{shown}

The process labels' points over the outcome labels': {gains}.
"""


def history_text() -> str:
    """What a verifier gains that reads the earlier attempts; empty where it was not measured."""
    if not (LOGS / "evaluate_history.json").exists():
        return ""
    known = figures("evaluate_history.json")
    auc, brier, trained = known["auc_within"], known["brier"], training("revision-verifier.jsonl")
    ranked = table(("verifier", "AUC within a question", "Brier"), ((name, auc[name], brier[name]) for name in auc))
    picks = table(
        ("choice among all attempts", "right, %", "over the plain PRM's hierarchical vote, points"),
        ((name, percent(row["right"][0]), points(row["over_plain_prm_hierarchical_points"]))
         for name, row in known["selection"].items()),
    )  # fmt: skip
    return f"""
## A verifier that reads earlier attempts

The revision verifier (`train_prm history`: the PRM trained further on {trained.tokens / 1e6:.1f} M tokens of chains,
with the earlier attempts in its context) does not ship. On {known["attempts"]:,} attempts of
{known["questions"]} questions of the test split (`python -m models.recipes.evaluate_history`):

{ranked}

{picks}
"""


def prm_text(card: ModelCard) -> str:
    known, exported = figures("evaluate_verifier.json"), figures("export_prm.json")
    rungs = [r for r in known["auc_within"] if r != "majority"]
    auc = table(
        ("rung", "all", *(f"bin {b}" for b in range(1, 6))),
        ([r, known["auc_within"][r], *known["auc_within_by_bin"][r]] for r in rungs),
    )
    steps = known["steps"]
    reliability = table(("scored", "right", "texts"), ([*row.values()] for row in steps["reliability"]))
    by_step = ", ".join(f"{k}: {v}" for k, v in steps["auc_within_by_step"].items())
    forms, speed = exported["forms"], exported["ms_16x100"]
    shown = table(
        ("weights", "bytes", "drift of a score, mean", "largest", "pairs in the same order, %", "within-question AUC",
         "best-of-16 weighted, %", "Brier", "time against f32, one thread", "two"),
        ((n, f"{f['size_bytes']:,}", f["drift_mean"], f["drift_max"], percent(f["rank_agreement"]),
          f["figures"]["auc_within"], percent(f["figures"]["best_of_weighted"]), f["figures"]["brier"],
          *(f"{speed[t][n] / speed[t]['f32']:.2f}" for t in ("1_threads", "2_threads")))
         for n, f in forms.items()),
    )  # fmt: skip
    again = (LOGS / "prm-further.jsonl").exists()
    further = "\nThen on further questions (`train_prm further`):\n\n![The same](prm-further.svg)\n" if again else ""
    return f"""
## What it learnt from

The policy's own samples on questions of the `prm` split and errors made by the generator. Labels are exact and need no
human: the generator knows every right line. It reads, beside the text, the policy's log-probability, entropy and top
log-probability of each token.

![Within-question AUC by tokens](prm.svg)
{further}
## What it can do

Test split, 64 samples a question (`python -m models.recipes.evaluate_verifier`). AUC within a question, by rung of the
verifier ladder and by difficulty bin of the policy (1 is easiest):

{auc}

At a threshold of 0.5 it rejects {percent(steps["false_rejects_of_samples"])} % of the right steps that were sampled and
accepts {percent(steps["false_accepts_of_samples"])} % of the wrong ones ({percent(steps["false_rejects"])} % and
{percent(steps["false_accepts"])} % where equal texts count once). At {steps["threshold_that_rejects_a_tenth"]} it
rejects a tenth of the right ones and accepts {percent(steps["false_accepts_there"])} % of the wrong ones.
Brier {steps["brier"]}. AUC by step: {by_step}.

Reliability of the PRM's own last score:

{reliability}
{outcome_text(known)}
## Quantisation

{forms["f32"]["figures"]["questions"]} calibration questions (`python -m models.recipes.export_prm`); drift and order
beside float weights; time of a batch of 16 texts of 100 tokens, in turns:

{shown}

What ships is {exported["shipped"]}: GGUF's numbers in an ONNX file, made float again once, when it is loaded. `int8`
has one scale a channel and is dequantised in every run.

## Limits

It judges this policy's texts in this policy's wording. Where the policy is nearly always wrong (bin 5) it ranks little
better than chance.
"""


def curve(rows: list[dict[str, Any]], key: str, label: str, path: Path) -> None:
    """One line over tokens."""
    shown = [row for row in rows if key in row]
    figure, axes = plt.subplots(figsize=(6, 3))
    axes.plot([row["tokens"] / 1e6 for row in shown], [row[key] for row in shown])
    axes.set_xlabel("tokens, millions")
    axes.set_ylabel(label)
    if key == "loss":
        axes.set_yscale("log")
    axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)


def main() -> None:
    matplotlib.rcParams["svg.hashsalt"] = "edge-ttc"  # the same file from the same log
    CARDS.mkdir(parents=True, exist_ok=True)
    cards = {card.id: card for card in read_cards(BUNDLE / "catalog.toml")}
    curve(log("policy-small.jsonl"), "loss", "loss", CARDS / "policy-small.svg")
    curve(log("prm.jsonl"), "auc_within", "AUC within a question", CARDS / "prm.svg")
    policy, prm = cards["tiny-policy"], cards["tiny-prm"]
    base = [("training", training("policy-small.jsonl"))]
    made = head(policy, base, "python -m models.recipes.train_policy small --gsm8k PATH")
    (CARDS / "tiny-policy.md").write_text(made + "\n" + policy_text(policy))
    revision = cards["tiny-revision"]
    curve(log("revision.jsonl"), "loss", "loss", CARDS / "revision.svg")
    made = head(
        revision, [("training", training("revision.jsonl"))], "python -m models.recipes.train_revision --gsm8k PATH"
    )
    (CARDS / "tiny-revision.md").write_text(made + "\n" + revision_text())
    if large := cards.get("tiny-policy-large"):
        curve(log("policy-large.jsonl"), "loss", "loss", CARDS / "policy-large.svg")
        run = [("further training", training("policy-large.jsonl"))]
        made = head(large, run, "python -m models.recipes.train_policy large --gsm8k PATH")
        (CARDS / "tiny-policy-large.md").write_text(made + "\n" + large_text())
    runs = [("training", training("prm.jsonl"))]
    if (LOGS / "prm-further.jsonl").exists():
        runs.append(("further", training("prm-further.jsonl")))
        curve(log("prm-further.jsonl"), "auc_within", "AUC within a question", CARDS / "prm-further.svg")
    made = head(prm, runs, "python -m models.recipes.train_prm")
    (CARDS / "tiny-prm.md").write_text(made + "\n" + prm_text(prm))
    print(*(str(path) for path in sorted(CARDS.iterdir())), sep="\n")


if __name__ == "__main__":
    main()

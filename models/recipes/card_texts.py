"""What each model's card says of what it learnt, what it can do and what it cannot."""

from __future__ import annotations

from typing import Any

from edge_ttc.catalog import ModelCard
from models.recipes.card_parts import figures, percent, points, table, training
from models.recipes.config import LOGS

FURTHER_PRM = {
    "prm-further-1": "further",
    "prm-further-2": "again, on the policy's samples after its further training",
    "prm-further-3": "again, on other questions, the weights averaged",
    "prm-further-4": "again, on others still",
    "prm-further-5": "again, on the policy's samples after it was trained once more",
    "prm-further-6": "again, after the policy had learnt more plain wordings",
    "prm-further-7": "again, at a lower rate",
    "prm-further": "again, half of the questions of the families that it told apart worst",
}
"""Logs of the PRM's trainings after the first, and what the card calls them."""
FURTHER_POLICY = {
    "policy-small-further-1": "further",
    "policy-small-further-2": "again, everyday questions mended",
    "policy-small-further-3": "again, more plain wordings",
    "policy-small-further-4": "again, ten times as many wordings",
    "policy-small-further": "again, twice as many still, and decimals",
}
"""The same of the small policy's."""


def further_pictures(runs: dict[str, str]) -> str:
    """The learning curves of those later trainings whose logs are there."""
    there = {name: told for name, told in runs.items() if (LOGS / f"{name}.jsonl").exists()}
    return "\n\n".join(f"![The same, {told}]({name}.svg)" for name, told in there.items())


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
but GSM8K's. Splits are by hash of the question, as it was before it was told in other words. Further training
(`train_policy small --further`, three times) added looser wordings and, in everyday questions, names, things and idle
phrases of a wide vocabulary, and slips of the keys (`rewording`).

![Loss by tokens](policy-small.svg)

{further_pictures(FURTHER_POLICY)}

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


def outcome_text() -> str:
    """Process against outcome labels, by samples; empty where they were not compared."""
    if not (LOGS / "evaluate_outcome.json").exists():
        return ""
    known, trained = figures("evaluate_outcome.json"), training("orm.jsonl")
    over = known["process_over_outcome"]
    shown = table(
        ("samples", "outcome labels, right, %", "process labels, right, %", "process over outcome, points"),
        ((n, percent(row["outcome"]), percent(row["process"]), points([over[n][k] for k in ("points", "low", "high")]))
         for n, row in known["right"].items()),
    )  # fmt: skip
    return f"""
## Process or outcome

An outcome reward model (`train_prm outcome`: every token of a solution labelled by the final answer) and a process
reward model that differs from it in the labels alone (`train_prm process`), both from the policy's weights on the same
{trained.tokens / 1e6:.1f} M tokens in the same order, weigh the votes of the same samples, those of tiny-policy before
its further training (`python -m models.recipes.evaluate_outcome`):

{shown}
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
with the earlier attempts in its context) does not ship. With the PRM before its last two trainings, on
{known["attempts"]:,} attempts of
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
    curves = further_pictures(FURTHER_PRM)
    further = f"\nThen on further questions (`train_prm further`):\n\n{curves}\n" if curves else ""
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
{outcome_text()}
## Quantisation

{forms["f32"]["figures"]["questions"]} calibration questions (`python -m models.recipes.export_prm`); drift and order
beside float weights; time of a batch of 16 texts of 100 tokens, in turns:

{shown}

What ships is {exported["shipped"]}: GGUF's numbers in an ONNX file, made float again once, when it is loaded. `int8`
has one scale a channel and is dequantised in every run.

## Limits

It judges this policy's texts in this policy's wording. Where the policy is nearly always wrong (bin 5) it ranks much
worse than elsewhere.
"""

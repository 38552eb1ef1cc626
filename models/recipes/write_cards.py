"""Model cards and learning curves from the logs: ``python -m models.recipes.write_cards``. Writes ``models/cards``.

Every measured figure in a card comes from a log or from the catalogue; what a log does not hold is not said.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot as plt

from edge_ttc.catalog import ModelCard, read_cards
from models.recipes.card_parts import Training, flops, log, table, training
from models.recipes.card_texts import (
    FURTHER_POLICY,
    FURTHER_PRM,
    large_text,
    policy_text,
    prm_text,
    revision_text,
)
from models.recipes.config import BUNDLE, LOGS, ROOT, SMOKE, WORK

CARDS = (WORK if SMOKE else ROOT / "models") / "cards"


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


def again(runs: list[tuple[str, Training]], how: str) -> str:
    """What is said behind the command of the first training."""
    return f"`, then {len(runs) - 1} times {how}" if len(runs) > 1 else ""


def further(runs: dict[str, str], key: str, label: str) -> list[tuple[str, Training]]:
    """Later trainings of a model, those whose logs are there, each with its picture."""
    there = {name: told for name, told in runs.items() if (LOGS / f"{name}.jsonl").exists()}
    for name in there:
        curve(log(f"{name}.jsonl"), key, label, CARDS / f"{name}.svg")
    return [(told, training(f"{name}.jsonl")) for name, told in there.items()]


def main() -> None:
    matplotlib.rcParams["svg.hashsalt"] = "edge-ttc"  # the same file from the same log
    CARDS.mkdir(parents=True, exist_ok=True)
    cards = {card.id: card for card in read_cards(BUNDLE / "catalog.toml")}
    curve(log("policy-small.jsonl"), "loss", "loss", CARDS / "policy-small.svg")
    curve(log("prm.jsonl"), "auc_within", "AUC within a question", CARDS / "prm.svg")
    policy, prm = cards["tiny-policy"], cards["tiny-prm"]
    base = [("training", training("policy-small.jsonl")), *further(FURTHER_POLICY, "loss", "loss")]
    command = "python -m models.recipes.train_policy small --gsm8k PATH"
    made = head(policy, base, command + again(base, "with `--further"))
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
    runs = [("training", training("prm.jsonl")), *further(FURTHER_PRM, "auc_within", "AUC within a question")]
    made = head(prm, runs, "python -m models.recipes.train_prm" + again(runs, "`… further"))
    (CARDS / "tiny-prm.md").write_text(made + "\n" + prm_text(prm))
    print(*(str(path) for path in sorted(CARDS.iterdir())), sep="\n")


if __name__ == "__main__":
    main()

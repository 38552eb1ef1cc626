"""Learn the profile of the bundled pair: ``python -m models.recipes.calibrate``.

Runs every contract on questions of the calibration split (never trained on, never tested on), fits how likely each is
to be right given what the greedy probe shows, and sets the price of a joule by cross-validation: the highest price at
which ``auto`` is still within ``TOLERANCE`` of best-of-16.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from edge_ttc.api import Session, open_catalog, open_unprofiled
from edge_ttc.catalog import Role
from edge_ttc.config import load_config
from edge_ttc.domain import Problem, Stop
from edge_ttc.energy.cost import CostModel, Work
from edge_ttc.plan import named
from edge_ttc.problems import is_right as judged
from edge_ttc.problems import school
from edge_ttc.schedule.confidence import Confidence, Evidence, evidence_of
from edge_ttc.schedule.features import NAMES, probe_features
from edge_ttc.schedule.profile import VERSION
from edge_ttc.strategy import registry
from edge_ttc.strategy.requests import Grow, Node, Score, Steps
from edge_ttc.strategy.select import Select, Selection, first, majority_vote, weighted_vote
from models.recipes.config import BUNDLE, LOGS, REVISION, scaled
from models.recipes.logistic import fit_binary, fit_multinomial
from models.recipes.runtime import nodes_of

POOL = 32
SIZES = (2, 4, 8, 16)
Offer = tuple[str, dict[str, registry.Value], int]
"""A contract: name, parameters, batch."""
LIVE: tuple[Offer, ...] = (
    ("beam", {"n": 8, "m": 4}, 8),
    ("beam", {"n": 16, "m": 4}, 16),
    ("revise", {"n": 8, "parallel": 2, "enough": REVISION.enough}, 2),
    ("revise", {"n": 16, "parallel": 4, "enough": REVISION.enough}, 4),
)
"""Contracts that are run as they are, for a pool of samples cannot tell what they do."""
TOLERANCE = 0.005
PRICES = np.geomspace(0.002, 0.5, 40)
FOLDS = 5
EDGES = (0.8, 0.6, 0.4, 0.2)


@dataclass(slots=True)
class Seen:
    """What one question showed. Accuracies are fractions over disjoint groups of the pool.

    ``tokens`` holds, by contract, those of the policy, of the verifier, and of prompts beyond the question's own.
    ``won`` holds how answers won, and whether they were right: of the contracts, and of votes without scores.
    """

    features: np.ndarray
    pass_1: float
    right: list[float]
    tokens: list[tuple[float, float, float]]
    won: list[tuple[Evidence, np.ndarray, bool]]


def contracts(revises: bool) -> list[Offer]:
    """Every contract with complete parameters; the first is to stop after the probe, ``LIVE`` stands at the end.

    Args:
        revises: whether the policy was taught to.
    """
    rows: list[Offer] = [("greedy", {}, 1)]
    rows += [("best-of-n", registry.complete("best-of-n", {"n": n}), n) for n in SIZES]
    live = [(name, registry.complete(name, given), batch) for name, given, batch in LIVE]
    return rows + [row for row in live if revises or not registry.find(row[0]).asks_revision(row[1])]


def probe_and_pool(session: Session, question: str, seed: int) -> tuple[Node, list[Node], int]:
    """The scored probe, ``POOL`` scored samples, and the prompt's tokens."""

    def steps(root: Node) -> Steps:
        probe = yield Score(tuple((yield Grow((root,), Stop.END, temperature=0.0))))
        return [*probe, *(yield Score(tuple((yield Grow((root,) * POOL, Stop.END)))))]

    nodes, answer = nodes_of(session, question, steps, seed)
    return nodes[0], nodes[1:], answer.usage.prompt_tok


def read_tok(probe: Node, group: list[Node]) -> int:
    """Tokens the verifier reads for ``group``: equal texts once, and neither the prompt nor the probe again."""
    return sum({n.ids.tobytes(): len(n.ids) for n in group if n.ids.tobytes() != probe.ids.tobytes()}.values())


def see(session: Session, problem: Problem, seed: int, offers: list[Offer]) -> Seen:
    """Everything the fit needs to know of one question."""
    probe, pool, prompt_tok = probe_and_pool(session, problem.text, seed)

    def is_right(answer: str | None) -> bool:
        return judged(problem, answer)

    def won(selection: Selection | None) -> bool:
        """Whether an answer is right; how it won is noted."""
        if selection is None:
            return False
        seen.won.append((*evidence_of(selection), is_right(selection.node.answer)))
        return seen.won[-1][-1]

    seen = Seen(probe_features(probe), float(np.mean([is_right(n.answer) for n in pool])), [], [], [])
    won(first([probe]))
    seen.right.append(float(is_right(probe.answer)))
    seen.tokens.append((len(probe.ids), prompt_tok + len(probe.ids), 0.0))
    for size in SIZES:
        groups = [pool[i : i + size] for i in range(0, POOL, size)]
        for group in groups:
            won(majority_vote(group))
        seen.right.append(float(np.mean([won(weighted_vote([probe, *g])) for g in groups])))
        policy_tok = float(np.mean([len(n.ids) for n in pool])) * size
        seen.tokens.append((policy_tok, float(np.mean([read_tok(probe, g) for g in groups])), 0.0))
    for name, parameters, _ in offers[1 + len(SIZES) :]:
        selected: list[Selection | None] = []
        plan = named(name, parameters)
        usage = session.solver.solve(
            problem.text, replace(plan, select=keeping(plan.select, selected)), seed=seed
        ).usage
        seen.right.append(float(won(selected[-1])))
        seen.tokens.append((usage.policy_tok, usage.prm_tok, usage.prompt_tok - prompt_tok))
    return seen


def keeping(select: Select, selected: list[Selection | None]) -> Select:
    """``select``, which also puts what it chooses into ``selected``."""

    def selecting(nodes: Sequence[Node]) -> Selection | None:
        selected.append(select(nodes))
        return selected[-1]

    return selecting


def bin_of(pass_1: float) -> int:
    """0 for the easiest edge bin … 4 for the hardest."""
    return sum(pass_1 <= edge for edge in EDGES)


def fit(rows: list[Seen], chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """(mean, scale, contract weights (c, k), bin weights (5, k)) learnt from the rows at ``chosen``."""
    features = np.array([rows[i].features for i in chosen])
    mean, scale = features.mean(0), features.std(0) + 1e-6
    x = design(features, mean, scale)
    right = np.array([rows[i].right for i in chosen])
    weights = np.array([fit_binary(x, right[:, c]) for c in range(right.shape[1])])
    bins = fit_multinomial(x, np.array([bin_of(rows[i].pass_1) for i in chosen]), 5)
    return mean, scale, weights, bins


def design(features: np.ndarray, mean: np.ndarray, scale: np.ndarray) -> np.ndarray:
    return np.hstack([np.ones((len(features), 1)), (features - mean) / scale])


def cross_validated(rows: list[Seen]) -> np.ndarray:
    """(n, contracts) held-out probabilities that each contract's answer is right."""
    folds = np.arange(len(rows)) % FOLDS
    features = np.array([r.features for r in rows])
    p = np.empty((len(rows), len(rows[0].right)))
    for fold in range(FOLDS):
        mean, scale, weights, _ = fit(rows, np.flatnonzero(folds != fold))
        inside = folds == fold
        p[inside] = 1 / (1 + np.exp(-design(features[inside], mean, scale) @ weights.T))
    return p


def priced(rows: list[Seen], p: np.ndarray, joules: np.ndarray, price: float) -> tuple[float, float, np.ndarray]:
    """Held-out (accuracy, relative joules, share of each contract) of choosing by worth at ``price``."""
    right = np.array([r.right for r in rows])
    picks = (p - price * joules).argmax(1)
    chosen = np.arange(len(rows)), picks
    return float(right[chosen].mean()), float(joules[chosen].mean()), np.bincount(picks, minlength=right.shape[1])


def expected_joules(rows: list[Seen], reference: int, offers: list[Offer]) -> np.ndarray:
    """(n, contracts) joules of each contract on this machine's cost card, over the mean of the reference's."""
    cost = CostModel()
    batches = [batch for _, _, batch in offers]
    joules = np.array(
        [
            [
                cost.expected(Work(round(q), round(p), round(v), b))[0]
                for (p, v, q), b in zip(r.tokens, batches, strict=True)
            ]
            for r in rows
        ]
    )
    joules[:, 1:] += joules[:, :1]  # the probe is paid before anything else
    return joules / joules[:, reference].mean()


def choose_price(rows: list[Seen], reference: int, offers: list[Offer]) -> tuple[float, list[dict[str, object]]]:
    """The highest price at which held-out accuracy stays within the tolerance, and the curve."""
    joules, p = expected_joules(rows, reference, offers), cross_validated(rows)
    curve: list[dict[str, object]] = []
    accuracies: list[float] = []
    for price in PRICES:
        accuracy, spent, counts = priced(rows, p, joules, float(price))
        curve.append({"price": round(float(price), 5), "accuracy": accuracy, "joules": spent, "picks": counts.tolist()})
        accuracies.append(accuracy)
    return highest_price(accuracies, float(np.mean([r.right[reference] for r in rows])) - TOLERANCE), curve


def highest_price(accuracies: list[float], target: float) -> float:
    """The highest of ``PRICES`` at which the target is reached; where none reaches it, at which most is."""
    if max(accuracies) < target:
        print(f"no price reaches a held-out accuracy of {target:.4f}: the most is {max(accuracies):.4f}")
    return float(max(p for p, a in zip(PRICES, accuracies, strict=True) if a >= min(target, max(accuracies))))


def contract_rows(rows: list[Seen], weights: np.ndarray, offers: list[Offer]) -> list[dict[str, object]]:
    """The contracts as the profile stores them."""
    bins = np.array([bin_of(r.pass_1) for r in rows])
    tokens = np.array([r.tokens for r in rows])
    right = np.array([r.right for r in rows])
    out: list[dict[str, object]] = []
    for c, (name, parameters, batch) in enumerate(offers):
        out.append(
            {
                "name": name,
                "parameters": parameters,
                "weights": np.round(weights[c], 5).tolist(),
                "policy_ratio": round(float(tokens[:, c, 0].mean() / tokens[:, 0, 0].mean()), 4),
                "prm_ratio": round(float(tokens[:, c, 1].mean() / tokens[:, 0, 1].mean()), 4),
                "prompt_ratio": round(float(tokens[:, c, 2].mean() / tokens[:, 0, 0].mean()), 4),
                "batch": batch,
                "accuracy_by_bin": [round(float(right[bins == b, c].mean()), 4) if (bins == b).any() else 0.0
                                    for b in range(5)],
            }
        )  # fmt: skip
    return out


def trueness(of: str, p: np.ndarray, right: np.ndarray) -> dict[str, float]:
    """Expected calibration error in ten bins, and Brier score, of probabilities ``p``."""
    tenth = np.minimum((p * 10).astype(int), 9)
    gaps = [abs(float((p - right)[tenth == t].sum())) for t in range(10)]
    return {
        f"calibration_error{of}": round(sum(gaps) / len(right), 4),
        f"brier{of}": round(float(((p - right) ** 2).mean()), 4),
    }


def fit_confidence(rows: list[Seen]) -> tuple[Confidence, dict[str, dict[str, float]]]:
    """P(right) from the way an answer won, and how true it is on questions it was not fitted on."""
    report: dict[str, dict[str, float]] = {}
    weights: dict[Evidence, np.ndarray] = {}
    for kind in Evidence:
        marks = [(i, x, right) for i, r in enumerate(rows) for k, x, right in r.won if k is kind]
        question, x = np.array([m[0] for m in marks]), np.array([m[1] for m in marks])
        right = np.array([m[2] for m in marks], dtype=float)
        weights[kind] = fit_binary(x, right)
        p = np.empty(len(right))
        for fold in range(FOLDS):
            inside = question % FOLDS == fold
            p[inside] = 1 / (1 + np.exp(-x[inside] @ fit_binary(x[~inside], right[~inside])))
        stated = np.exp(-(x[:, 1] ** 2)) if kind is Evidence.ALONE else 1 / (1 + np.exp(-x[:, 1]))
        report[kind] = {"answers": len(right), "right": round(float(right.mean()), 4)}
        report[kind] |= trueness("", p, right) | trueness("_of_share", stated, right)
    return Confidence(weights), report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=scaled(1000, 12))
    arguments = parser.parse_args()
    problems = list(itertools.islice(school.benchmark(31, "calibration"), arguments.questions))
    with open_unprofiled(config=load_config({})) as session:
        offers = contracts(open_catalog().find(session.model_ids["policy"], Role.POLICY).card.revises)
        rows = [see(session, p, seed, offers) for seed, p in enumerate(problems)]
        models = session.model_ids
    reference = 1 + SIZES.index(16)
    price, curve = choose_price(rows, reference, offers)
    mean, scale, weights, bins = fit(rows, np.arange(len(rows)))
    mean_probe = np.mean([r.tokens[0][:2] for r in rows], axis=0)
    counts = np.bincount([bin_of(r.pass_1) for r in rows], minlength=5)
    confidence, how_true = fit_confidence(rows)
    profile = {
        "version": VERSION,
        "policy": models["policy"],
        "prm": models["prm"],
        "questions": len(rows),
        "questions_by_bin": counts.tolist(),
        "features": list(NAMES),
        "mean": np.round(mean, 6).tolist(),
        "scale": np.round(scale, 6).tolist(),
        "bin_weights": np.round(bins, 5).tolist(),
        "contracts": contract_rows(rows, weights, offers),
        "price": round(price, 6),
        "reference": reference,
        "mean_probe": np.round(mean_probe, 2).tolist(),
        "confidence": {kind.value: np.round(w, 5).tolist() for kind, w in confidence.weights.items()},
    }
    (BUNDLE / "tiny-profile.json").write_text(json.dumps(profile, indent=1) + "\n")
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / "calibrate.json").write_text(
        json.dumps({"price": price, "curve": curve, "confidence": how_true}, indent=1) + "\n"
    )
    accuracy = {f"{n} {p.get('n', '')}": float(np.mean([r.right[i] for r in rows]))
                for i, (n, p, _) in enumerate(offers)}  # fmt: skip
    print(json.dumps({"bins": counts.tolist(), "accuracy": accuracy, "price": price}, indent=1))


if __name__ == "__main__":
    main()

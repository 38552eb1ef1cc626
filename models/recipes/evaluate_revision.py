"""Chains of revisions: ``python -m models.recipes.evaluate_revision [small|revision]``. Split ``test``.

Every question gets chains of ``LENGTH`` attempts at temperature 1, each with the four latest before it in its prompt.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter

import numpy as np

from benchmarks.statistics import mean_interval
from edge_ttc.domain import Problem
from edge_ttc.problems import is_right
from models.recipes import checkpoint
from models.recipes.config import LOGS, SMALL, TOKENIZER, scaled
from models.recipes.decoder import Decoder
from models.recipes.device import DEVICE
from models.recipes.prm_data import ballot, final_answer, token_bytes
from models.recipes.sampling import Sampler, encode_prompts, questions, sample_prompts
from models.recipes.train_policy import trained
from models.recipes.train_revision import CHECKPOINT
from models.recipes.vocabulary import ATTEMPT, END, SOLUTION, load_tokenizer

QUESTIONS, CHAINS, LENGTH, RECALLED, SEED = scaled(500, 20), 4, 9, 4, 63


def loaded(name: str) -> Decoder:
    if name == "small":
        return trained("small")
    model = Decoder(SMALL).to(DEVICE)
    checkpoint.load(CHECKPOINT, model)
    return model.eval()


def chains(model: Decoder, prompts: list[list[int]], rows: int) -> list[list[list[int]]]:
    """(rows, LENGTH) texts; row r belongs to prompt r // CHAINS."""
    sampler, texts = Sampler(model), [[] for _ in range(rows)]
    for position in range(LENGTH):
        asked = []
        for row in range(rows):
            ids = prompts[row // CHAINS][:-1]
            for text in texts[row][-RECALLED:]:
                ids = [*ids, ATTEMPT, *(text[:-1] if text[-1] == END else text)]
            asked.append([*ids, SOLUTION][: model.config.n_ctx - 208])
        for row, (text,) in enumerate(sample_prompts(sampler, asked, 1, SEED + position)):
            texts[row].append(text)
    return texts


def vote(problem: Problem, answers: list[str]) -> bool:
    votes = Counter(ballot(problem, a) for a in answers if a)
    return bool(votes) and is_right(problem, votes.most_common(1)[0][0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=["small", "revision"])
    name = parser.parse_args().name
    tokenizer = load_tokenizer(TOKENIZER)
    table, problems = token_bytes(tokenizer), questions("test", SEED, QUESTIONS)
    texts = chains(loaded(name), encode_prompts(tokenizer, problems), QUESTIONS * CHAINS)
    answers = [[final_answer(t, [table[i] for i in t]) for t in chain] for chain in texts]
    right = np.array([[is_right(problems[r // CHAINS], a) for a in chain] for r, chain in enumerate(answers)])
    before, after = right[:, :-1], right[:, 1:]
    by_question = right.reshape(QUESTIONS, CHAINS, LENGTH).mean(1)
    voted = [vote(problems[r // CHAINS], a) for r, a in enumerate(answers)]
    out = {
        "questions": QUESTIONS,
        "chains": CHAINS,
        "pass_1_by_position": np.round(right.mean(0), 4).tolist(),
        "position_8_over_first": [round(x, 4) for x in mean_interval((by_question[:, 8] - by_question[:, 0]).tolist())],
        "wrong_to_right": int((~before & after).sum()),
        "right_to_wrong": int((before & ~after).sum()),
        "right_to_wrong_of_right": round(float((before & ~after).sum() / before.sum()), 4),
        "wrong_to_right_of_wrong": round(float((~before & after).sum() / (~before).sum()), 4),
        "first_right_ever_of_chain": round(float(right.any(1).mean()), 4),
        "majority_over_chain": round(float(np.mean(voted)), 4),
    }
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / f"evaluate_revision-{name}.json").write_text(json.dumps(out, indent=1) + "\n")
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()

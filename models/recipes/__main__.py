"""The whole pipeline, in order: ``python -m models.recipes --gsm8k PATH``; tiny, to see that it runs: ``--smoke``.

Each step resumes from what it finds: remove ``checkpoints/`` to make everything anew. Of the PRM's trainings it has the
first; ``models/recipes/README.md`` tells of the further ones, on samples of their own, and what each step makes.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

STEPS = (
    "train_policy small", "train_policy small --further", "survey small", "export_policy small", "export_policy_onnx",
    "prm_data", "train_prm", "export_prm", "fit_stack", "rollouts", "write_catalog --pair", "revision_data",
    "train_revision", "export_policy revision", "train_policy large", "export_policy large", "write_catalog",
    "train_prm outcome", "train_prm process", "history_data", "train_prm history", "evaluate_policy",
    "evaluate_policy --model tiny-policy-large --copies 16", "evaluate_verifier", "evaluate_outcome",
    "evaluate_revision", "evaluate_history", "calibrate", "write_cards",
)  # fmt: skip
READ_GSM8K = ("train_policy", "prm_data", "revision_data", "train_revision", "history_data")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gsm8k", type=Path, help="GSM8K's train.jsonl; without it no template of it is learnt")
    parser.add_argument("--smoke", action="store_true", help="tiny models into build/smoke, started anew")
    given = parser.parse_args()
    if given.smoke:
        os.environ["EDGE_TTC_RECIPES"] = "smoke"
    from models.recipes.config import BUNDLED, HOME, SMOKE, WORK

    if SMOKE:
        shutil.rmtree(WORK, ignore_errors=True)
        os.environ["EDGE_TTC_HOME"] = str(HOME)
    for step in STEPS:
        started = time.monotonic()
        print(f"== {step}", flush=True)
        name, *words = step.split()
        if "tiny-policy-large" in words and "large" not in BUNDLED:
            continue  # the runtime cannot find what is not in the bundle
        if given.gsm8k and name in READ_GSM8K:
            words += ["--gsm8k", str(given.gsm8k)]
        # A process each: torch's threads and memory of one step must not weigh on the next.
        subprocess.run([sys.executable, "-m", f"models.recipes.{name}", *words], check=True)
        print(f"== {step}: {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()

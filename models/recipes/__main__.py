"""The whole pipeline, in order: ``python -m models.recipes``. Each step resumes from what it finds."""

from __future__ import annotations

import subprocess
import sys
import time

STEPS = ("prm_data", "train_prm", "export_policy", "export_prm", "fit_stack", "write_catalog", "calibrate")


def main() -> None:
    for step in STEPS:
        started = time.monotonic()
        print(f"== {step}", flush=True)
        # A process each: torch's threads and memory of one step must not weigh on the next.
        subprocess.run([sys.executable, "-m", f"models.recipes.{step}"], check=True)
        print(f"== {step}: {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()

"""Keep a training's state in the repository, small: ``python -m models.recipes.keep large``.

Weights go in bf16 and without the optimiser's state, which fills again within some hundred steps after a resumption.
"""

from __future__ import annotations

import argparse
import json
import os

from safetensors import safe_open
from safetensors.torch import load_file, save_file

from models.recipes.config import CHECKPOINTS, WORK

FILES = {
    "small": "policy-small.safetensors",
    "large": "policy-large.safetensors",
    "large-further": "policy-large-further.safetensors",
    "revision": "policy-revision.safetensors",
    "prm": "prm_best.safetensors",
    "orm": "orm_best.safetensors",
    "revision-verifier": "revision_verifier_best.safetensors",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=sorted(FILES))
    source = WORK / FILES[parser.parse_args().name]
    with safe_open(source, "pt") as file:
        progress = json.loads(file.metadata()["progress"])
    weights = {k: v.bfloat16() for k, v in load_file(source).items() if k.startswith("model/")}
    partial = CHECKPOINTS / (source.name + ".partial")
    save_file(weights, partial, metadata={"progress": json.dumps(progress)})
    os.replace(partial, CHECKPOINTS / source.name)
    print(f"{source.name}: {progress}")


if __name__ == "__main__":
    main()

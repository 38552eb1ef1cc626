"""Checkpoints as plain tensors (safetensors): no pickle, resumable at any step."""

from __future__ import annotations

import json
import os
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import nn


def save(path: Path, model: nn.Module, optimisers: list[torch.optim.Optimizer], progress: dict[str, int]) -> None:
    """Write weights, optimiser state and progress, atomically."""
    tensors = {f"model/{k}": v.contiguous() for k, v in model.state_dict().items()}
    for i, optimiser in enumerate(optimisers):
        for j, state in optimiser.state_dict()["state"].items():
            tensors |= {f"optimiser/{i}/{j}/{k}": torch.as_tensor(v).contiguous() for k, v in state.items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    save_file(tensors, partial, metadata={"progress": json.dumps(progress)})
    os.replace(partial, path)


def load(path: Path, model: nn.Module, optimisers: list[torch.optim.Optimizer] | None = None) -> dict[str, int]:
    """Restore what ``save`` wrote; returns the progress."""
    from safetensors import safe_open

    tensors = load_file(path)
    model.load_state_dict({k.removeprefix("model/"): v for k, v in tensors.items() if k.startswith("model/")})
    for i, optimiser in enumerate(optimisers or []):
        state = optimiser.state_dict()
        for key, value in tensors.items():
            if key.startswith(f"optimiser/{i}/"):
                _, _, j, name = key.split("/")
                state["state"].setdefault(int(j), {})[name] = value
        optimiser.load_state_dict(state)
    with safe_open(path, "pt") as file:
        return json.loads(file.metadata()["progress"])

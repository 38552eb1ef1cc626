"""Muon for the weight matrices, AdamW for the rest, and the learning-rate schedule.

Muon orthogonalises each matrix's momentum by a quintic Newton-Schulz iteration (Jordan et al., 2024). At this size it
reached the same loss in clearly fewer tokens than AdamW alone; see the README of this folder.
"""

from __future__ import annotations

from collections import defaultdict

import torch
from torch import Tensor, nn

from models.recipes.config import TrainConfig
from models.recipes.device import fast_dtype


def orthogonalise(g: Tensor, steps: int = 5) -> Tensor:
    """The nearest semi-orthogonal matrices to ``g`` (k, n, m), roughly."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = (g / (g.norm(dim=(1, 2), keepdim=True) + 1e-7)).to(fast_dtype())
    tall = x.shape[1] > x.shape[2]
    x = x.mT if tall else x
    for _ in range(steps):
        s = x @ x.mT
        x = a * x + (b * s + c * s @ s) @ x
    return (x.mT if tall else x).to(g.dtype)


class Muon(torch.optim.Optimizer):
    """Momentum, orthogonalised, with Nesterov look-ahead and decoupled weight decay.

    Matrices of one shape are orthogonalised together: one by one these small products took nearly half of a step.
    """

    def __init__(self, params: list[nn.Parameter], lr: float, momentum: float = 0.95, decay: float = 0.01) -> None:
        super().__init__(params, {"lr": lr, "momentum": momentum, "decay": decay})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]  # no step here has a closure
        for group in self.param_groups:
            alike: dict[tuple[int, ...], list[Tensor]] = defaultdict(list)
            for p in group["params"]:
                if p.grad is not None:
                    alike[tuple(p.shape)].append(p)
            for (n, m), same in alike.items():
                updates = orthogonalise(torch.stack([self._ahead(p, group["momentum"]) for p in same]))
                for p, update in zip(same, updates, strict=True):
                    p.mul_(1 - group["lr"] * group["decay"])
                    p.add_(update, alpha=-group["lr"] * max(1, n / m) ** 0.5)

    def _ahead(self, p: Tensor, momentum: float) -> Tensor:
        """The gradient, looked ahead from along its momentum, which it is added to."""
        assert p.grad is not None
        buffer = self.state[p].setdefault("momentum", torch.zeros_like(p))
        buffer.lerp_(p.grad, 1 - momentum)
        return p.grad.lerp(buffer, momentum)


def make_optimisers(model: nn.Module, c: TrainConfig) -> list[torch.optim.Optimizer]:
    """Muon over the blocks' matrices, AdamW over embeddings, norms and heads."""
    matrices = [p for n, p in model.named_parameters() if ".blocks." in f".{n}" and p.dim() == 2]
    chosen = set(map(id, matrices))
    others = [p for p in model.parameters() if id(p) not in chosen]
    return [Muon(matrices, c.muon_lr), torch.optim.AdamW(others, c.adam_lr, betas=(0.9, 0.98), weight_decay=0.0)]


def set_rate(optimisers: list[torch.optim.Optimizer], c: TrainConfig, progress: float) -> float:
    """Warm up, hold, then fall linearly to 0 over the last ``c.decay``. Returns the factor."""
    factor = min(1.0, progress / c.warmup, (1 - progress) / c.decay)
    for optimiser, lr in zip(optimisers, (c.muon_lr, c.adam_lr), strict=True):
        for group in optimiser.param_groups:
            group["lr"] = lr * max(factor, 0.0)
    return factor

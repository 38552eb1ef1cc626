"""Where the recipes compute, and in what: a GPU where there is one, else the processor.

bf16 where it is multiplied, float32 where it would only be imitated, which is some ten times slower.
"""

from __future__ import annotations

import contextlib
from contextlib import AbstractContextManager

import numpy as np
import torch
from torch import Tensor

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def tensor(array: np.ndarray) -> Tensor:
    """The array where the models are."""
    return torch.from_numpy(array).to(DEVICE)


def fast_dtype() -> torch.dtype:
    """The quickest type for matrix products here."""
    native = DEVICE.type == "cuda" or torch.cpu._is_avx512_bf16_supported()
    return torch.bfloat16 if native else torch.float32


def reduced() -> AbstractContextManager[object]:
    """Matrix products in ``fast_dtype`` within the block."""
    if fast_dtype() is torch.float32:
        return contextlib.nullcontext()
    return torch.autocast(DEVICE.type, torch.bfloat16)

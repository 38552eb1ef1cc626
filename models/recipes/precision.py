"""bf16 where the processor multiplies it, float32 where it would only be imitated, which is some ten times slower."""

from __future__ import annotations

import contextlib
from contextlib import AbstractContextManager

import torch


def fast_dtype() -> torch.dtype:
    """The quickest type for matrix products on this processor."""
    return torch.bfloat16 if torch.cpu._is_avx512_bf16_supported() else torch.float32


def reduced() -> AbstractContextManager[object]:
    """Matrix products in ``fast_dtype`` within the block."""
    if fast_dtype() is torch.float32:
        return contextlib.nullcontext()
    return torch.autocast("cpu", torch.bfloat16)

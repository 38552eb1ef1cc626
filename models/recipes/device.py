"""Where the recipes compute, and in what: a GPU where there is one, else the processor.

bf16 where it is multiplied, float32 where it would only be imitated, which is some ten times slower.
"""

from __future__ import annotations

import contextlib
import ctypes
import platform
from collections.abc import Iterable
from contextlib import AbstractContextManager

import numpy as np
import torch
from torch import Tensor, nn

from models.recipes.config import SMOKE

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


def prepare(blocks: Iterable[nn.Module]) -> None:
    """Make a training quick on this machine: its blocks compiled, freed memory kept.

    One block compiled stands for all of them and takes seconds, where a whole decoder takes minutes. glibc hands large
    tensors' memory back to the system at once and takes it anew, page by page, at the next step.
    """
    if platform.libc_ver()[0] == "glibc":
        m_trim_threshold, m_top_pad, m_mmap_max = -1, -2, -4
        libc = ctypes.CDLL(None)
        for option, value in ((m_mmap_max, 0), (m_trim_threshold, 2**31 - 1), (m_top_pad, 2**28)):
            libc.mallopt(option, value)
    if SMOKE:
        return  # its few steps are over before a compiler is
    for block in blocks:
        block.forward = torch.compile(block.forward, dynamic=True)

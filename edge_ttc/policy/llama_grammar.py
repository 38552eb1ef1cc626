"""GBNF through llama.cpp's grammar sampler, asked only in ways that cannot end the process."""

from __future__ import annotations

import ctypes
import weakref
from typing import Any

import numpy as np

from edge_ttc.errors import EngineError, UsageError

_CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])
_MOST_BYTES = 65_536
_MOST_GROUPS = 500
"""llama.cpp reads nested groups by recursion, and some thousands of them end the process."""


class LlamaGrammars:
    """Makes the states of branches; a grammar is parsed once.

    Args:
        lib: the ``llama_cpp`` module.
        vocab: of the loaded model, which must outlive what is made here.
    """

    def __init__(self, lib: Any, vocab: Any) -> None:
        self._lib, self._vocab = lib, vocab
        self._parsed: dict[str, LlamaGrammar] = {}

    def new(self, text: str) -> LlamaGrammar:
        """A branch's state at the start of ``root``.

        Raises:
            UsageError: the text is not GBNF, has no ``root``, or is too long.
        """
        if text not in self._parsed:
            self._parsed.clear()
            self._parsed[text] = self._parse(text)
        return self._parsed[text].clone()

    def _parse(self, text: str) -> LlamaGrammar:
        data = text.encode("utf-8", "replace")
        if not data.strip() or b"\0" in data or len(data) > _MOST_BYTES:
            raise UsageError("the grammar is empty, too long, or holds a NUL byte", "pass GBNF with a root rule")
        if data.count(b"(") > _MOST_GROUPS:
            raise UsageError(
                f"the grammar opens more than {_MOST_GROUPS} brackets", "give its groups names of their own"
            )
        sampler = self._lib.llama_sampler_init_grammar(self._vocab, data, b"root")
        if not sampler:  # a sampler without a grammar would end the process when asked
            raise UsageError("the grammar cannot be read", "write GBNF with a root rule and no left recursion")
        return LlamaGrammar(self._lib, sampler)


class LlamaGrammar:
    """Implements ``Grammar``."""

    def __init__(self, lib: Any, sampler: Any) -> None:
        self._lib, self._sampler = lib, sampler
        weakref.finalize(self, lib.llama_sampler_free, sampler)

    def clone(self) -> LlamaGrammar:
        return LlamaGrammar(self._lib, self._lib.llama_sampler_clone(self._sampler))

    def allowed(self, ids: np.ndarray) -> np.ndarray:
        """(n,) bool: which of the tokens ``ids`` (n,) may come next."""
        candidates = np.zeros(len(ids), dtype=_CANDIDATE)
        candidates["id"] = ids
        address = ctypes.cast(candidates.ctypes.data, ctypes.POINTER(self._lib.llama_token_data))
        array = self._lib.llama_token_data_array(data=address, size=len(ids), selected=-1, sorted=False)
        self._lib.llama_sampler_apply(self._sampler, ctypes.byref(array))
        return candidates["logit"] == 0  # in place and in order; what may not come has -inf

    def accept(self, token: int) -> None:
        """Go on with a token.

        Raises:
            EngineError: the grammar does not allow it here (llama.cpp would throw through the interpreter).
        """
        if not self.allowed(np.array([token])).all():
            raise EngineError("a text was to be grown on that its grammar does not allow", "grow it from its prompt")
        self._lib.llama_sampler_accept(self._sampler, token)

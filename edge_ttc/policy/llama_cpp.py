"""The tree engine on llama.cpp: one prefill, many branches with a shared prefix, decoded in one batch."""

from __future__ import annotations

from pathlib import Path

from edge_ttc.catalog import ModelCard
from edge_ttc.policy.llama_binding import LlamaContext
from edge_ttc.policy.tree_policy import TreePolicy

MAX_SEQUENCES = 192


class LlamaCppPolicy(TreePolicy):
    """A GGUF policy. One thread owns it.

    Args:
        card: what the model is.
        path: its file, hash already checked.
        n_threads: threads of a decode step.
        n_cells: KV cells of the unified buffer; enough for 64 whole branches by default.
        draft_tok, keep_hidden: as ``TreePolicy`` takes them.
    """

    def __init__(
        self,
        card: ModelCard,
        path: Path,
        *,
        n_threads: int = 1,
        n_cells: int = 0,
        draft_tok: int = 0,
        keep_hidden: bool = False,
    ) -> None:
        cells = n_cells or card.n_ctx + 64 * card.answer_tok
        self.context = LlamaContext(path, n_cells=cells, n_seq=MAX_SEQUENCES, n_threads=n_threads)
        super().__init__(
            card,
            self.context,
            self.context,
            draft_tok=draft_tok,
            keep_hidden=keep_hidden,
            new_grammar=self.context.grammars.new,
        )

"""The tree engine on llama.cpp: one prefill, many branches with a shared prefix, decoded in one batch."""

from __future__ import annotations

from pathlib import Path

from edge_ttc.catalog import ModelCard
from edge_ttc.kv_cells import default_cells
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.policy.layout import KvLayout
from edge_ttc.policy.llama_grammar import LlamaGrammars
from edge_ttc.policy.step_costs import StepCosts
from edge_ttc.policy.streams import StreamDecoder
from edge_ttc.policy.tree_policy import TreePolicy

MAX_SEQUENCES = 192
DRAFT_TOK = 6
"""Most tokens drafted for a branch, where the machine card says when drafts pay."""


class LlamaCppPolicy(TreePolicy):
    """A GGUF policy. One thread owns it.

    Args:
        card: what the model is.
        path: its file, hash already checked.
        n_threads: threads of a decode step.
        n_cells: KV cells of a unified buffer; enough for 64 whole branches by default.
        layout: how the KV cache is laid out (``layout.choose``); None is one buffer of ``n_cells``.
        repack: as ``LlamaContext`` takes it.
        draft_tok, keep_hidden, step_costs: as ``TreePolicy`` takes them.
        context: ``open_context`` of the same file and layout, where something was to be measured on it first.
    """

    def __init__(
        self,
        card: ModelCard,
        path: Path,
        *,
        n_threads: int = 1,
        n_cells: int = 0,
        layout: KvLayout | None = None,
        repack: bool = True,
        draft_tok: int | None = None,
        keep_hidden: bool = False,
        step_costs: StepCosts | None = None,
        context: LlamaContext | None = None,
    ) -> None:
        self.layout = layout or shared_layout(card, n_cells)
        self.context = context or open_context(path, self.layout, n_threads=n_threads, repack=repack)
        try:
            super().__init__(
                card,
                self.context if self.layout.unified else StreamDecoder(self.context),
                self.context,
                draft_tok=(DRAFT_TOK if step_costs else 0) if draft_tok is None else draft_tok,
                keep_hidden=keep_hidden,
                step_costs=step_costs,
                new_grammar=LlamaGrammars(self.context.lib, self.context.vocab).new,
            )
        except BaseException:
            self.context.close()
            raise


def open_context(path: Path, layout: KvLayout, *, n_threads: int = 1, repack: bool = True) -> LlamaContext:
    """The model with a KV cache of this layout."""
    return LlamaContext(
        path,
        n_cells=layout.n_cells,
        n_seq=layout.n_seq,
        n_threads=n_threads,
        unified=layout.unified,
        repack=repack,
    )


def shared_layout(card: ModelCard, n_cells: int = 0) -> KvLayout:
    """One buffer: for 64 whole branches unless told otherwise."""
    return KvLayout(True, MAX_SEQUENCES, n_cells or default_cells(card))

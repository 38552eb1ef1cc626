"""The tree engine on llama.cpp: one prefill, many branches with a shared prefix, decoded in one batch."""

from __future__ import annotations

from pathlib import Path

from edge_ttc.catalog import ModelCard
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
    ) -> None:
        self.layout = layout or shared_layout(card, n_cells)
        self.context = LlamaContext(
            path,
            n_cells=self.layout.n_cells,
            n_seq=self.layout.n_seq,
            n_threads=n_threads,
            unified=self.layout.unified,
            repack=repack,
        )
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


def shared_layout(card: ModelCard, n_cells: int = 0) -> KvLayout:
    """One buffer: for 64 whole branches unless told otherwise."""
    return KvLayout(True, MAX_SEQUENCES, n_cells or card.n_ctx + 64 * card.answer_tok)

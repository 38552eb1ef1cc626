"""The tree engine on ONNX Runtime, for machines where llama.cpp cannot be built: slower, the same searches."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from edge_ttc.catalog import ModelCard
from edge_ttc.errors import ModelError
from edge_ttc.kv_cells import default_cells
from edge_ttc.kv_store import KvSequence, PastBuffer
from edge_ttc.onnx_session import OnnxSession, past_feeds, past_shape
from edge_ttc.policy.bpe import ByteBpe
from edge_ttc.policy.tree_policy import TreePolicy

_SEQUENCES = 192


class OnnxDecoder:
    """Implements ``Decoder`` on a graph of ``models/recipes/onnx_graph.build_policy``.

    Args:
        path: a single-file ONNX model, hash already checked.
        n_cells: tokens kept in all; a prefix that is shared is kept once.
        n_threads: threads of one run.
    """

    n_seq, n_batch, n_lanes = _SEQUENCES, 512, 512

    def __init__(self, path: Path, *, n_cells: int, n_threads: int) -> None:
        self._session = OnnxSession(path, n_threads)
        shape = past_shape(self._session)
        outputs = {value.name: value.shape for value in self._session.get_outputs()}
        if shape is None or not {"logits", "hidden", "present"} <= outputs.keys():
            raise ModelError(f"{path.name} is not an ONNX policy", "choose another --model")
        self._past, self.n_cells, self.n_vocab = PastBuffer(shape), n_cells, int(outputs["logits"][1])
        self.n_cells_each = n_cells
        self._sequences: dict[int, KvSequence] = {}
        self._logits = self._hidden = np.empty((0, 0), dtype=np.float32)

    def decode(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None:
        """Single tokens run together, and longer runs beside them, so that neither pads the other."""
        cuts = np.flatnonzero(np.diff(sequences)) + 1
        runs = np.split(np.arange(len(tokens)), cuts)
        logits = np.empty((int(outputs.sum()), self.n_vocab), dtype=np.float32)
        places = np.cumsum(outputs) - 1
        hidden: np.ndarray | None = None
        for group in ([r for r in runs if len(r) == 1], [r for r in runs if len(r) > 1]):
            if group:
                wanted = np.concatenate([r[outputs[r] > 0] for r in group])
                found, states = self._run(group, tokens, sequences, outputs)
                hidden = np.empty((len(logits), states.shape[1]), np.float32) if hidden is None else hidden
                logits[places[wanted]], hidden[places[wanted]] = found, states
        self._logits, self._hidden = logits, hidden if hidden is not None else np.empty((0, 0), np.float32)

    def _run(
        self, runs: list[np.ndarray], tokens: np.ndarray, sequences: np.ndarray, outputs: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        width = max(len(r) for r in runs)
        ids = np.zeros((len(runs), width), dtype=np.int64)
        wanted: list[int] = []
        for row, run in enumerate(runs):
            ids[row, : len(run)] = tokens[run]
            wanted += (row * width + np.flatnonzero(outputs[run])).tolist()
        held = [self._sequences.setdefault(int(sequences[r[0]]), KvSequence()) for r in runs]
        past, lengths = self._past.gather(held)
        feeds = {"ids": ids, "lengths": lengths, "wanted": np.array(wanted, dtype=np.int64), **past_feeds(past)}
        logits, hidden, present = self._session.run(["logits", "hidden", "present"], feeds)
        for row, (run, sequence) in enumerate(zip(runs, held, strict=True)):
            sequence.append(np.ascontiguousarray(present[:, :, row, :, : len(run)]))
        return logits, hidden

    def logits(self, rows: int) -> np.ndarray:
        return self._logits[:rows]

    def keep_hidden(self, keep: bool) -> None:
        """Hidden states come with every run."""

    def hidden(self, rows: int) -> np.ndarray:
        return self._hidden[:rows]

    def fork(self, source: int, target: int) -> None:
        self._sequences[target] = self._sequences[source].fork()

    def arrange(self, sequences: Sequence[int]) -> list[int] | None:
        """Nothing is gained by another order."""
        return None

    def trim(self, sequence: int, position: int) -> None:
        if sequence in self._sequences:
            self._sequences[sequence].trim(position)

    def drop(self, sequence: int) -> None:
        self._sequences.pop(sequence, None)

    def interrupt(self) -> None:
        self._session.interrupt()

    def resume(self) -> None:
        self._session.resume()

    def close(self) -> None:
        self._sequences.clear()
        self._session.close()


class OnnxPolicy(TreePolicy):
    """An ONNX policy; ``vocabulary`` is its ``tokenizer.json``, by default the one beside its file.

    Other arguments as ``LlamaCppPolicy`` takes them.
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
        vocabulary: Path | None = None,
    ) -> None:
        cells = n_cells or default_cells(card)
        pieces = ByteBpe(vocabulary or path.with_name("tokenizer.json"))
        decoder = OnnxDecoder(path, n_cells=cells, n_threads=n_threads)
        super().__init__(card, decoder, pieces, draft_tok=draft_tok, keep_hidden=keep_hidden)

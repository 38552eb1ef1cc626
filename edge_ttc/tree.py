"""The search tree of one question: its nodes, the policy's handles on them, and what was kept of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from edge_ttc.domain import Candidate, Stop
from edge_ttc.grading import read_answer
from edge_ttc.policy.base import PolicyModel, Segment
from edge_ttc.strategy.requests import Node
from edge_ttc.verifier.base import Trace

_LOOP = 3
"""So many equal steps one after the other are a loop (over-optimisation: paper, appendix on beam search)."""


class Tree:
    """All nodes of one question, in the order they were grown."""

    def __init__(self, policy: PolicyModel, question: str) -> None:
        self._policy, self._question = policy, question
        self.prompt_ids: tuple[int, ...] = ()
        self.nodes: dict[int, Node] = {0: Node()}
        self._handles: dict[int, int] = {}
        self._own_tok: dict[int, int] = {0: 0}
        self._closes_step: dict[int, bool] = {}
        self._streams: dict[int, int] = {}
        self._next_stream = 0

    @property
    def root(self) -> Node:
        return self.nodes[0]

    def plant(self, prompt_ids: Sequence[int], handle: int) -> None:
        """The prompt has been read; ``handle`` is the root's."""
        self.prompt_ids, self._handles[0] = tuple(prompt_ids), handle

    def handle(self, node: Node) -> int:
        return self._handles[node.key]

    def context_tok(self, node: Node) -> int:
        """Tokens in front of what would grow from ``node``."""
        return len(self.prompt_ids) + len(node.ids)

    def take_stream(self, node: Node) -> int:
        """The random stream of the next branch from ``node``: its own for its first child, a new one for any other."""
        own = self._streams.pop(node.key, None)
        return self.new_stream() if own is None else own

    def new_stream(self) -> int:
        """A random stream that nothing has drawn from."""
        self._next_stream += 1
        return self._next_stream - 1

    def add(self, parent: Node, segment: Segment, until: Stop, stream: int) -> Node:
        """A grown branch as a node."""
        key = len(self.nodes)
        ids = np.concatenate([parent.ids, segment.ids])
        text = self._policy.text(ids.tolist())
        stop = segment.stop if until is Stop.END else self._step_stop(segment.stop, text, len(ids))
        answer = read_answer(text, self._question) if stop is Stop.END else None
        beliefs = np.concatenate([parent.beliefs, segment.beliefs])
        self._handles[key], self._streams[key] = segment.handle, stream
        return self._keep(Node(key, parent.key, ids, beliefs, text, stop, answer), len(segment.ids))

    def add_attempt(self, chain: Sequence[Node], segment: Segment) -> Node:
        """A new attempt after a chain of earlier ones; it begins at the beginning and is never grown on."""
        text = self._policy.text(segment.ids.tolist())
        answer = read_answer(text, self._question) if segment.stop is Stop.END else None
        parent, first = (chain[-1].key, chain[0].key) if chain else (0, -1)
        node = Node(len(self.nodes), parent, segment.ids, segment.beliefs, text, segment.stop, answer, chain=first)
        return self._keep(node, len(segment.ids))

    def _keep(self, node: Node, own_tok: int) -> Node:
        self.nodes[node.key], self._own_tok[node.key] = node, own_tok
        return node

    def _step_stop(self, stop: Stop, text: str, n_tok: int) -> Stop:
        """A step that ran into a step's cap is a step like any other; one that repeats itself is the last, and so is
        one that ends where the whole solution must."""
        full = n_tok >= self._policy.card.answer_tok
        if stop in (Stop.CAP, Stop.STEP) and not (stop is Stop.STEP and _loops(text)):
            return Stop.CAP if full else Stop.STEP
        return Stop.LOOP if stop is Stop.STEP and _loops(text) else stop

    def replace(self, node: Node) -> None:
        """``node`` has been scored."""
        self.nodes[node.key] = node

    def release(self, keep: Iterable[Node] = ()) -> tuple[int, ...]:
        """Give back the memory of every node but the root and ``keep``: those of them that could still have grown, and
        from which nothing ever grew, were given up."""
        kept = {0, *(n.key for n in keep)}
        released = [key for key in self._handles if key not in kept]
        self._policy.release([self._handles.pop(key) for key in released])
        parents = {node.parent for node in self.nodes.values()}
        return tuple(key for key in released if self.nodes[key].growable and key not in parents)

    def close(self) -> None:
        self._policy.release(self._handles.values())
        self._handles = {}

    def ended(self) -> list[Node]:
        """Every node at which the policy ended its answer."""
        return [n for n in self.nodes.values() if n.ended]

    def best_growable(self) -> Node:
        """The node from which a finished answer is most promising: highest score, then longest."""
        live = [n for n in self.nodes.values() if n.growable and n.key in self._handles]
        return max(live, key=lambda n: (n.rank, len(n.ids)))

    def kept_tok(self, candidates: Iterable[Node]) -> int:
        """Generated tokens on the paths to ``candidates``, a shared prefix counted once."""
        keys: set[int] = set()
        for node in candidates:
            key = node.key
            while key > 0 and key not in keys:
                keys.add(key)
                if self.nodes[key].chain >= 0:
                    break  # a revision is written anew: nothing of the attempt before it is a part of it
                key = self.nodes[key].parent
        return sum(self._own_tok[k] for k in keys)

    def trace(self, node: Node) -> Trace:
        """What a verifier reads of ``node``."""
        return Trace(self.prompt_ids, node.ids, node.beliefs, self._step_ends(node))

    def own_text(self, node: Node) -> str:
        """The text a node added to its parent."""
        return self._policy.text(node.ids[len(node.ids) - self._own_tok[node.key] :].tolist())

    def _step_ends(self, node: Node) -> np.ndarray:
        """Positions of the tokens that close a step; the last token always does."""
        ids = node.ids.tolist()
        for token in set(ids) - self._closes_step.keys():
            by_card = self._policy.card.step_ids
            self._closes_step[token] = token in by_card if by_card else "\n" in self._policy.text([token])
        last = len(ids) - 1
        return np.array([i for i, token in enumerate(ids) if i == last or self._closes_step[token]])


def _loops(text: str) -> bool:
    """Whether the last steps say the same; blank ones say nothing, and so the same."""
    steps = [line.strip() for line in text.split("\n")[:-1]]
    return len(steps) >= _LOOP and len(set(steps[-_LOOP:])) == 1


def candidate_of(node: Node) -> Candidate:
    """The node as the answer reports it."""
    return Candidate(node.text, node.answer, node.score, len(node.ids), node.step_scores)

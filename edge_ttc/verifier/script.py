"""What a verifier of its own prompt format reads of a trace, and where its scores stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from edge_ttc.catalog import ModelCard
from edge_ttc.verifier.base import Trace


@dataclass(frozen=True, slots=True)
class Script:
    """Tokens to read.

    Attributes:
        ids: the prompt, then each step with its tag.
        ends: after how many of them the prompt, and then each step, is over (1 + s).
        reads: positions of the tokens after which the steps are scored (s,).
    """

    ids: list[int]
    ends: list[int]
    reads: list[int]

    def key(self, part: int) -> bytes:
        """Identity of everything up to the end of step ``part``, 0 for the prompt."""
        return repr(self.ids[: self.ends[part]]).encode()


class ScriptWriter:
    """Writes scripts by a card: the policy's prompt or the verifier's own, and a tag after each step.

    Args:
        card: the verifier's; ``step_tag_ids``, ``read_at`` and ``drops_step_end`` are what counts.
        prefix: tokens of its own prompt before the question.
        suffix: and after it; where both are empty the policy's prompt is read as it is.
        frame: tokens that the policy's prompt has before and after the question.
        says_nothing: whether a token is blank, or a control token. Of what closes a step only such a one is left out: a
            step that was cut short ends in a token of its text, and so may one whose line's end is a part of a token.
    """

    def __init__(
        self,
        card: ModelCard,
        prefix: Sequence[int],
        suffix: Sequence[int],
        frame: tuple[int, int],
        says_nothing: Callable[[int], bool],
    ) -> None:
        self._tag, self._drops, self._says_nothing = list(card.step_tag_ids), card.drops_step_end, says_nothing
        self._prefix, self._suffix, self._frame = list(prefix), list(suffix), frame
        self._back = len(self._tag) - card.read_at if card.read_at >= 0 else 1

    def write(self, trace: Trace) -> Script:
        ids = self._prompt(trace.prompt_ids)
        ends, reads = [len(ids)], []
        tokens, start = trace.ids.tolist(), 0
        for end in trace.step_ends.tolist():
            ids += tokens[start : end + 1 - (self._drops and self._says_nothing(tokens[end]))]
            ids += self._tag
            start = end + 1
            ends.append(len(ids))
            reads.append(len(ids) - self._back)
        return Script(ids, ends, reads)

    def _prompt(self, prompt_ids: Sequence[int]) -> list[int]:
        if not self._prefix and not self._suffix:
            return list(prompt_ids)
        before, after = self._frame
        return [*self._prefix, *prompt_ids[before : len(prompt_ids) - after], *self._suffix]

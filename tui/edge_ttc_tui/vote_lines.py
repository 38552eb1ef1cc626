"""Whole solutions as lines: how many and how heavy votes every answer has, and the candidates behind them."""

from __future__ import annotations

from collections.abc import Iterator

from edge_ttc.domain import Stop
from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.lines import N_ANSWERS, WIDEST, Line, Look, bar, clean, fit, fitted, line, number, spread
from edge_ttc_tui.marks import Mark, Vote, marks, solution, votes

_STOPS = {Stop.CAP.value: "at its cap", Stop.CUT.value: "cut off", Stop.LOOP.value: "repeats itself"}


def vote_lines(state: ComputeState, width: int) -> list[Line]:
    """The votes, then every candidate, those of the leading answer first."""
    width, found = min(width, WIDEST), votes(state)
    answered = {key for vote in found for key in vote.keys}
    ended = [k for k in sorted(state.nodes) if state.nodes[k].stop != Stop.STEP.value]
    others = [k for k in ended if k not in answered]
    among = [k for vote in found for k in sorted(set(vote.keys), key=lambda k: -state.scores.get(k, 0.0))]
    lines = [*_votes(state, found, width), *_without(state, others)]
    if among or others:
        lines += [line(), *_candidates(state, found, [*among, *others], width)]
    return fitted([*lines, *_work(state, width)], width)


def _votes(state: ComputeState, found: tuple[Vote, ...], width: int) -> Iterator[Line]:
    room = min(20, max(6, width // 4))
    yield spread([("answer", Look.HEAD)], [(f"{'votes':>{room}}  weight  share", Look.HEAD)], width)
    for rank, vote in enumerate(found):
        look = Look(f"answer-{min(rank, N_ANSWERS - 1)}")
        chosen = state.selected is not None and state.selected.key in vote.keys
        mark, of_mark = (Mark.CHOSEN, Look.LIT) if chosen else (Mark.FINISHED, look)
        left = [(f"{mark.value} ", of_mark), (clean(vote.answer, 80), Look.LIT if chosen else look)]
        figures = f" {len(vote.keys):>3}  {vote.weight:>6.3g}  {vote.share:>4.0%} "
        best = max(vote.keys, key=lambda k: state.scores.get(k, 0.0))
        right = [(f" {bar(vote.share, room - 4)}", look), (figures, Look.PLAIN)]
        yield spread(left, right, width, key=-best)


def _without(state: ComputeState, others: list[int]) -> Iterator[Line]:
    silent = sum(state.nodes[k].answer is None for k in others)
    if silent:
        yield line((f"  {silent} without an answer that can be read", Look.DIM))


def _candidates(state: ComputeState, found: tuple[Vote, ...], keys: list[int], width: int) -> Iterator[Line]:
    wide = width >= 68
    of_bar, of_answer = (8, 12) if wide else (4, 8)
    head = f" {fit('PRM', of_bar + 5)} {fit('answer', of_answer)}" + (f"{'tokens':>6}" if wide else "")
    yield spread([("candidate", Look.HEAD)], [(head, Look.HEAD)], width)
    rank_of = {key: rank for rank, vote in enumerate(found) for key in vote.keys}
    where = marks(state)
    alike: dict[tuple[str, Mark], list[int]] = {}
    for key in keys:
        alike.setdefault((solution(state, key), where[key]), []).append(key)
    for (text, mark), (key, *more) in alike.items():
        node, score = state.nodes[key], state.scores.get(key)
        often = f"{1 + len(more)}× " if more else ""
        look = Look.LIT if mark is Mark.CHOSEN else Look.BAD if mark is Mark.STUCK else Look.PLAIN
        colour = Look(f"answer-{min(rank_of[key], N_ANSWERS - 1)}") if key in rank_of else Look.DIM
        answer = _STOPS.get(node.stop, "–") if node.answer is None else f"={clean(node.answer, 40)}"
        left = [(f"{mark.value} ", look), (often + clean(_steps(text)), look)]
        right = [
            (f" {bar(score or 0.0, of_bar)}", Look.BAR),
            (f" {number(score)}", look),
            (f" {fit(answer, of_answer)}", colour),
            (f"{node.policy_tok:>6}" if wide else "", Look.DIM),
        ]
        yield spread(left, right, width, key)


def _steps(text: str) -> str:
    """A solution on one line, its steps set apart."""
    return " ⏎ ".join(step for step in text[:800].split("\n") if step.strip())


def _work(state: ComputeState, width: int) -> Iterator[Line]:
    """Solutions that are being written."""
    if state.working is None or state.working.request in ("read", "score"):
        return
    count = len(state.working.nodes)
    word = "a solution is" if count == 1 else f"{count} solutions are"
    text = clean(_steps(state.writing)) if state.writing else f"{word} being written"
    yield spread([(f"{Mark.GROWING.value} ", Look.WARN), (text, Look.PLAIN)], [], width)

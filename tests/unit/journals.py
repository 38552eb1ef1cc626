"""Answers in a journal, for the tests of it."""

from __future__ import annotations

from edge_ttc.journal import Journal

USAGE = {
    "prompt_tok": 5,
    "policy_tok": 70,
    "prm_tok": 30,
    "discarded_tok": 9,
    "flop": 1e9,
    "energy_j": 2.5,
    "wall_s": 1.5,
}
RECORD = {"answer": "42", "text": "6 * 7 = 42", "stop_reason": "solved", "usage": USAGE | {"energy_kind": "estimated"}}


def answered(journal: Journal, question: str = "What is 6 * 7?") -> tuple[int, int]:
    """A session with one answer; returns both ids."""
    session = journal.start_session("sums")
    answer = journal.begin_answer(session, question, 3)
    journal.append_event(answer, {"event": "start", "usage": {"prompt_tok": 5}})
    journal.finish_answer(answer, RECORD)
    return session, answer

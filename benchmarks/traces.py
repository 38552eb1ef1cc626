"""The trace of one simulated question for every method: ``python -m benchmarks.traces`` renews docs/strategies.md.

A number is a node; ``a›b`` says that b grew from a, a dot behind it that the policy ended there.
"""

from __future__ import annotations

from pathlib import Path

from edge_ttc.domain import Answer
from edge_ttc.events import Event, Grew, Payload, Scored, Settled
from edge_ttc.strategy import registry
from edge_ttc.testing.world import World, is_right, question, solve

DOCUMENT = Path(__file__).parent.parent / "docs" / "strategies.md"
HEAD, TAIL = "<!-- traces: python -m benchmarks.traces -->", "<!-- end of traces -->"
QUESTION, SEED, N = question(3, 16), 1, 4
SPECIAL: dict[str, dict[str, int]] = {
    "beam": {"m": 2},
    "dvts": {"m": 2},
    "lookahead": {"m": 2, "k": 1},
    "mcts": {"m": 2},
    "revise": {"parallel": 2},
    "racing": {"last": 2},
    "early-stop-dirichlet": {"window": 2},
    "early-stop-esc": {"window": 2},
}
"""What is not left to the defaults, so that the picture is small."""


def line_of(payload: Payload) -> str | None:
    """An event as a line of the picture; None where it says nothing about the method."""
    if isinstance(payload, Grew):
        nodes = [f"{n.parent}›{n.key}{'.' if n.stop == 'end' else ''}" for n in payload.nodes]
        return f"grow   {'  '.join(nodes)}"
    if isinstance(payload, Scored):
        return f"score  {'  '.join(f'{key} {score:.2f}' for key, score in payload.scores.items())}"
    if isinstance(payload, Settled):
        return f"settle {payload.reason}: {payload.note}"
    return None


def trace(name: str) -> str:
    """The picture of a method."""
    events: list[Event] = []
    sizes = {} if name == "greedy" else {"n": N}
    parameters = sizes | SPECIAL.get(name, {})
    answer = solve(World(), QUESTION, name, parameters, seed=SEED, emit=events.append)
    given = " ".join(f"{k}={v}" for k, v in parameters.items())
    lines = [line for event in events if (line := line_of(event.payload))]
    return "\n".join([f"{name} {given}".strip(), *(f"  {line}" for line in lines), f"  {_end(answer)}"])


def _end(answer: Answer) -> str:
    usage, verdict = answer.usage, "right" if is_right(answer) else "wrong"
    tokens = f"{usage.policy_tok} policy + {usage.prm_tok} PRM tok, {usage.discarded_tok} discarded"
    return f"answer {answer.value} ({verdict}); {tokens}"


def traces() -> str:
    """All pictures, as Markdown."""
    return "\n\n".join(f"```\n{trace(name)}\n```" for name in registry.STRATEGIES)


def main() -> None:
    before, rest = DOCUMENT.read_text().split(HEAD)
    after = rest.split(TAIL)[1]
    DOCUMENT.write_text(f"{before}{HEAD}\n\n{traces()}\n\n{TAIL}{after}")


if __name__ == "__main__":
    main()

"""What the compute view says, as plain lines: no Textual."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.display import safe_line
from edge_ttc.domain import (
    Answer,
    Charge,
    Difficulty,
    EnergyKind,
    EnergySource,
    Limit,
    StopReason,
    StrategyChoice,
    Unit,
    Usage,
)
from edge_ttc.energy.power_source import Power
from edge_ttc.events import Decided, Event, Grew, NodeView, Payload, Reserved, Scored, Selected, Shortened, Started
from edge_ttc_tui.compute_state import ComputeState, apply, finished
from edge_ttc_tui.decision_lines import decision_lines
from edge_ttc_tui.detail_lines import detail_lines, detail_title
from edge_ttc_tui.diff_lines import compare, diff_lines
from edge_ttc_tui.gauge_lines import badge, gauge_lines
from edge_ttc_tui.lines import Line, Look, bar, spark, wrapped
from edge_ttc_tui.tree_lines import TreeView, tree_lines
from edge_ttc_tui.vote_lines import vote_lines
from tests.tui.hostile import CORPUS
from tests.tui.runs import run, state_of

PICTURES = (decision_lines, tree_lines, vote_lines, diff_lines, gauge_lines)
METHODS = ("auto", "greedy", "majority", "beam", "mcts", "revise", "ab-mcts")


NOTHING = Usage()


def texts(lines: list[Line]) -> list[str]:
    return [shown.plain.rstrip() for shown in lines]


def told(*payloads: Payload, usage: Usage = NOTHING) -> ComputeState:
    state = ComputeState()
    for second, payload in enumerate(payloads):
        state = apply(state, Event(float(second), usage, payload))
    return state


def looks(lines: list[Line], word: str) -> set[Look]:
    """How the pieces look in which a word stands."""
    return {look for shown in lines for text, look in shown.pieces if word in text}


@pytest.mark.parametrize("width", [10, 24, 38, 60, 100, 200])
@pytest.mark.parametrize("strategy", METHODS)
def test_no_line_is_ever_wider_than_it_may_be(strategy: str, width: int) -> None:
    events = run(strategy)
    for upto in range(0, len(events) + 1, 4):
        state = state_of(events, upto)
        for picture in PICTURES:
            assert all(shown.cells <= width for shown in picture(state, width)), picture.__name__


def test_a_kept_answer_tells_its_difficulty_and_its_limits() -> None:
    difficulty, charge = Difficulty(2, (0.2, 0.5, 0.2, 0.1, 0.0)), Charge(Unit.JOULE, 20.0, 5.0)
    choice = StrategyChoice("best-of-n", {"n": 8})
    answer = Answer("q", "7", "", 0.9, StopReason.SOLVED, choice, difficulty=difficulty, charges=(charge,))
    state = finished(ComputeState(), answer)
    lines = texts(decision_lines(state, 80))
    assert (lines[0][:17], lines[1]) == ("difficulty 2 of 5", "chosen best-of-n n=8")
    assert state.limits == (Limit(Unit.JOULE, 20.0),)
    assert "no limit" not in " ".join(texts(gauge_lines(state, 80)))


def test_a_decision_tells_its_probabilities_its_contract_and_why() -> None:
    decided = Decided(4, (0.02, 0.08, 0.2, 0.45, 0.25), "beam", {"n": 16, "m": 4, "temperature": 1.0}, "worth 12 J")
    lines = decision_lines(told(Started("q", "auto", 0, {}), decided), 80)
    assert texts(lines) == [
        "difficulty 4 of 5  1▁0.02  2▁0.08  3▂0.20  4▄0.45  5▃0.25",
        "chosen beam n=16 m=4",
        "because worth 12 J",
    ]
    assert looks(lines, "0.45") == {Look.LIT}
    assert looks(lines, "0.20") == {Look.PLAIN}


def test_before_the_decision_it_says_what_it_waits_for() -> None:
    assert texts(decision_lines(told(Started("q", "auto", 0, {})), 80))[0] == "difficulty not known yet"


def test_a_method_that_was_asked_for_has_no_prediction() -> None:
    started = Started("q", "beam", 0, {}, parameters={"n": 8, "m": 4})
    assert texts(decision_lines(told(started), 80)) == ["asked for beam n=8 m=4", "no difficulty was predicted"]


def test_what_the_budget_did_not_buy_is_said() -> None:
    state = told(Started("q", "beam", 0, {}), Shortened("grow", 16, 3, "20 J"))
    assert texts(decision_lines(state, 80))[-1] == "budget 3 of 16 branches fitted 20 J"


def node(
    key: int, text: str, parent: int = 0, stop: str = "step", answer: str | None = None, chain: int = -1
) -> NodeView:
    return NodeView(key, parent, text, stop, 5, answer or None, chain)


def small_tree() -> ComputeState:
    return told(
        Started("q", "beam", 0, {}),
        Grew((node(1, "1+1=2\n"), node(2, "1+1=3\n"), node(3, "1+1=3\n"))),
        Scored({1: 0.9, 2: 0.25, 3: 0.25}),
        Reserved("grow", (1, 1), Usage(), dropped=(2, 3)),
        Grew((node(4, "Answer: 2", 1, "end", "2"), node(5, "Answer: 3", 1, "end", "3"))),
        Scored({4: 0.8, 5: 0.1}),
        Selected(4, 0.9, (4, 5)),
    )


def test_the_tree_dims_what_was_given_up_and_lights_the_way_to_the_answer() -> None:
    lines = tree_lines(small_tree(), 40)
    assert texts(lines) == [
        "step                  PRM       answer",
        "├◆ 1+1=2              ███▋ 0.90",
        "│├★ Answer: 2         ███▎ 0.80 =2",
        "│└● Answer: 3         ▍    0.10 =3",
        "└× 2× 1+1=3           █    0.25",
    ]
    assert looks(lines, "1+1=2") == looks(lines, "Answer: 2") == {Look.LIT}
    assert looks(lines, "1+1=3") == {Look.DIM}
    assert looks(lines, "Answer: 3") == {Look.PLAIN}


def test_an_answer_has_the_colour_of_its_vote() -> None:
    lines = tree_lines(small_tree(), 40)
    assert looks(lines, "=2 ") == {Look.ANSWER_0, Look.LIT} - {Look.LIT}
    assert looks(lines, "=3 ") == {Look.ANSWER_1}


def test_what_was_given_up_folds_into_one_line() -> None:
    lines = tree_lines(small_tree(), 40, TreeView(prunes=True))
    assert texts(lines)[-1] == "└× 2 given up, the best at 0.25"
    assert lines[-1].key == -2


def test_a_folded_node_hides_what_is_below_it() -> None:
    assert texts(tree_lines(small_tree(), 40, TreeView(folded=frozenset({1}))))[1:3] == [
        "├◆ 1+1=2 …            ███▋ 0.90",
        "└× 2× 1+1=3           █    0.25",
    ]


def test_a_lone_chain_is_not_indented() -> None:
    state = told(
        Started("q", "beam", 0, {}), Grew((node(1, "a\n"),)), Grew((node(2, "b\n", 1),)), Grew((node(3, "c", 2),))
    )
    assert [text[:3] for text in texts(tree_lines(state, 40))[1:]] == ["· a", "· b", "○ c"]


def test_votes_stand_above_their_candidates() -> None:
    lines = texts(vote_lines(state_of(run("best-of-n")), 60))
    state = state_of(run("best-of-n"))
    assert state.answer is not None
    assert lines[1].startswith(f"★ {state.answer.value} ")
    assert lines[1].endswith("%")
    assert any(text.startswith("★ ") and "⏎" in text for text in lines[3:])


def test_what_is_being_written_is_said() -> None:
    state = told(Started("q", "majority", 0, {}), Reserved("grow", (0,) * 16, Usage()))
    assert texts(vote_lines(state, 60))[-1] == "◌ 16 solutions are being written"


def test_steps_that_differ_are_marked_word_by_word() -> None:
    (same, changed, gone) = compare("a=1\nb=2+3=6\nnonsense", "a=1\nb=2+3=5")
    assert (same[0], changed[0], gone[0]) == ("=", "~", "-")
    assert changed[1] == (("b=2+3=", Look.PLAIN), ("6", Look.GONE))
    assert changed[2] == (("b=2+3=", Look.PLAIN), ("5", Look.ADDED))


@given(st.text(st.sampled_from("ab1=+ \n"), max_size=60), st.text(st.sampled_from("ab1=+ \n"), max_size=60))
def test_a_comparison_loses_nothing(draft: str, revision: str) -> None:
    """Both columns, read downwards, are the two texts."""
    rows = compare(draft, revision)
    for column, text in ((1, draft), (2, revision)):
        read = ["".join(piece for piece, _ in row[column]) for row in rows if row[column]]
        assert read == [safe_line(step) for step in text.split("\n") if step.strip()]


def test_draft_and_revision_stand_side_by_side() -> None:
    state = told(Started("q", "revise", 0, {}), Grew((node(1, "1+1=3\nAnswer: 3", 0, "end", "3"),)),
                 Grew((node(2, "1+1=2\nAnswer: 2", 1, "end", "2", chain=1),)), Scored({1: 0.25, 2: 0.9}))  # fmt: skip
    assert texts(diff_lines(state, 60))[:3] == [
        "● attempt 2, a revision of 1             3 (0.25) → 2 (0.90)",
        "1+1=3                        ~ 1+1=2",
        "Answer: 3                    ~ Answer: 2",
    ]
    assert texts(diff_lines(state, 40))[1:5] == ["- 1+1=3", "+ 1+1=2", "- Answer: 3", "+ Answer: 2"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (EnergySource("rapl-package", EnergyKind.MEASURED, 0.05), "RAPL ±5 %"),
        (EnergySource("estimate", EnergyKind.ESTIMATED, 0.5), "estimate ±50 %"),
        (EnergySource("battery", EnergyKind.MEASURED, 0.1), "battery ±10 %"),
        (EnergySource("rapl-package", EnergyKind.MIXED, 0.2), "RAPL (mixed) ±20 %"),
    ],
)
def test_the_badge_says_where_joules_come_from(source: EnergySource, words: str) -> None:
    assert badge(source) == words


def test_a_budget_shows_what_is_spent_and_held_of_what_is_allowed() -> None:
    started = Started("q", "beam", 0, {}, (Limit(Unit.JOULE, 20.0), Limit(Unit.TOKEN, 4096)))
    state = told(
        started, Reserved("grow", (0,), Usage(energy_j=5.0, policy_tok=100)), usage=Usage(10, 502, energy_j=10.0)
    )
    assert texts(gauge_lines(state, 80))[:2] == [
        "budget  ████████████░░░░░░······ 10 J of 20 J, 5 J held",
        "        ███░···················· 512 tok of 4096 tok, 100 tok held",
    ]


@pytest.mark.parametrize(
    ("power", "words"),
    [
        (Power(True, 81), "on mains, battery 81 %"),
        (Power(False, 40), "on battery 40 %"),
        (Power(True), "on mains"),
    ],
)
def test_what_feeds_the_machine_is_shown_where_it_is_known(power: Power, words: str) -> None:
    (line,) = power_lines(power)
    assert line.endswith(words)


def test_what_feeds_the_machine_is_not_shown_where_it_is_not_known() -> None:
    (line,) = power_lines(Power())
    assert "W" in line
    assert "mains" not in line
    assert "battery" not in line


def power_lines(power: Power) -> list[str]:
    lines = texts(gauge_lines(replace(state_of(run("beam")), power=power), 80))
    return [text for text in lines if text.startswith("power")]


def test_a_node_in_full_is_its_whole_solution_with_scores() -> None:
    state = small_tree()
    assert detail_title(state, 4) == "★ the answer · score 0.80 · answer 2 · 5 tok"
    assert texts(detail_lines(state, 4, 40)) == ["████▌ 0.90 1+1=2", "████  0.80 Answer: 2"]


def test_a_long_step_is_wrapped_never_cut() -> None:
    long = " ".join(f"word{i}" for i in range(400))
    state = told(Started("q", "beam", 0, {}), Grew((node(1, long, stop="end"),)))
    assert " ".join(shown.plain.strip() for shown in detail_lines(state, 1, 60)) == long


@pytest.mark.parametrize("name", CORPUS)
def test_nothing_hostile_is_drawn(name: str) -> None:
    text = CORPUS[name]
    state = told(
        Started(text, text, 0, {}, energy=EnergySource(text, EnergyKind.MEASURED, 0.1), parameters={text: text}),
        Decided(1, (1.0,), text, {text: text}, text),
        Grew(
            (node(1, text, 0, "end", text), node(2, text + "x", 0, "end", text), node(3, text, 1, "end", text, chain=1))
        ),
        Scored({1: 0.5}),
        Shortened(text, 2, 1, text),
    )
    for picture in (*PICTURES, lambda s, w: detail_lines(s, 3, w)):
        for shown in picture(state, 60):
            assert "\n" not in shown.plain
            assert shown.plain.split() == safe_line(shown.plain).split()
            assert shown.cells <= 60


@given(st.floats(0, 1), st.integers(1, 40))
def test_a_bar_is_as_wide_as_it_must_be(part: float, width: int) -> None:
    assert len(bar(part, width)) == width


def test_bars_and_sparks_by_hand() -> None:
    assert [bar(p, 2) for p in (0.0, 0.25, 0.5, 1.0, 2.0, float("nan"))] == ["  ", "▌ ", "█ ", "██", "██", "  "]
    assert spark([0, 1, 2, 4], 3) == "▃▅█"
    assert spark([0, 0], 5) == "▁▁"


@given(st.text(st.sampled_from("ab 漢字🙂"), max_size=80), st.integers(2, 20))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    joined = "".join("".join(wrapped(text, width)).split())
    assert joined == "".join(text.split())

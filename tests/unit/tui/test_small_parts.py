"""Receipt, copying, recall, keys, memory, context and the text of a solution."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.domain import Answer, EnergyKind, EnergySource, StopReason, StrategyChoice, Usage
from edge_ttc_tui import recall
from edge_ttc_tui.binding_ids import binding_ids
from edge_ttc_tui.copying import answer_text, latex_text, message_text
from edge_ttc_tui.keymap import KEYS, Place, is_key, overrides
from edge_ttc_tui.markdown import markdown_parser
from edge_ttc_tui.memory import Memory, memory_file, recalled, remember
from edge_ttc_tui.receipt import NO_ANSWER, percent, receipt, stopped
from edge_ttc_tui.solution_text import solution_markdown
from edge_ttc_tui.state import Draft, TurnState

ANSWER = Answer(
    "q",
    "84",
    "12*7=84",
    0.96,
    StopReason.NOT_WORTH_MORE,
    StrategyChoice("best-of-n", {"n": 16, "temperature": 1.0}),
    usage=Usage(11, 1234, 2567, 100, 1e9, 1.24, 2.5),
    energy=EnergySource("rapl-package", EnergyKind.MEASURED, 0.05),
)


@pytest.mark.parametrize("width", [60, 76, 90, 150])
def test_a_receipt_has_everything_at_any_width(width: int) -> None:
    line = receipt(ANSWER, width)
    for part in ("best-of-n", "n=16", "11", "1234", "2567", "1.24 J ±5%", "rapl", "2.5 s", "96%"):
        assert part in line
    assert "\n" not in line


@pytest.mark.parametrize("reason", list(StopReason))
def test_why_a_kept_answer_ended_is_told_in_words(reason: StopReason) -> None:
    assert "_" not in stopped(reason.value)
    assert receipt(replace(ANSWER, stop_reason=reason), 500).endswith(stopped(reason.value))


def test_a_reason_of_another_version_stays_as_it_is() -> None:
    assert stopped("bored") == "bored"


def test_a_receipt_says_more_where_there_is_room() -> None:
    assert receipt(ANSWER, 200).endswith("(rapl-package, measured) · 2.5 s · confidence 96% · more was not worth it")
    assert receipt(ANSWER, 85).endswith("±5% rapl-package · 2.5 s · 96% · enough")
    assert receipt(ANSWER, 76) == "best-of-n n=16 · 11+1234+2567 tok · 1.24 J ±5% rapl · 2.5 s · 96% · enough"


@pytest.mark.parametrize("reason", StopReason)
def test_every_stop_reason_has_words(reason: StopReason) -> None:
    assert receipt(replace(ANSWER, stop_reason=reason, confidence=None), 500)
    has_answer = (StopReason.SOLVED, StopReason.AGREED, StopReason.NOT_WORTH_MORE, StopReason.BUDGET)
    assert (reason in NO_ANSWER) != (reason in has_answer)


def test_nothing_is_certain() -> None:
    assert [percent(p) for p in (0.0, 0.003, 0.5, 0.994, 0.996, 1.0)] == ["0%", "<1%", "50%", "99%", ">99%", ">99%"]


def test_copies_are_clean() -> None:
    turn = TurnState(1, "Is \x1b[31m[x] red?", draft=Draft(text="so far \x1b]52;c;aGk=\x07$x^2$"))
    assert message_text(turn) == "> Is [x] red?\n\nso far $x^2$\n"
    assert (latex_text(turn), answer_text(turn)) == ("x^2", "")


def test_formulas_are_found_and_money_is_not() -> None:
    text = "$5 and $6, from $5 to 10$ each, \\(a+b\\), \\[c\n= d\\] and $$e$$ or $f$"
    turn = TurnState(1, "q", draft=Draft(text=text))
    assert latex_text(turn) == "a+b\nc\n= d\ne\nf"


def test_recall_goes_back_forth_and_keeps_what_was_being_written() -> None:
    kept = recall.sent(recall.sent(recall.Recall(), "one"), "two")
    back = recall.moved(kept, -1, "half")
    assert back.text == "two"
    back = recall.moved(recall.moved(back, -1, "two"), -1, "one")
    assert back.text == "one"
    assert recall.moved(recall.moved(back, 1, "one"), 1, "two").text == "half"
    changed = recall.moved(recall.moved(kept, -1, ""), -1, "two, changed")
    assert (changed.text, recall.moved(recall.moved(changed, 1, "one"), 1, "two").text) == ("one", "two, changed")
    assert recall.with_texts(kept, ("old", "one")).texts == ("old", "one", "two")
    assert recall.sent(kept, "one").texts == ("two", "one")


def test_every_binding_has_an_id_of_its_own_and_keys_do_not_clash() -> None:
    assert max(Counter(key.id for key in KEYS).values()) == 1
    for place in Place:
        own = [k for key in KEYS if key.place is place for k in key.keys.split(",") if k and key.id != "prompt.focus"]
        assert max(Counter(own).values()) == 1, place
        assert all(map(is_key, own))
    assert {key.id for key in KEYS} < binding_ids()
    assert {"sessions.rename", "compute.picture", "replay.fast"} < binding_ids()


@pytest.mark.parametrize("text", ["a", "?", "f7", "ctrl+x", "ctrl+shift+up", "question_mark", "plus", "+", "alt+enter"])
def test_keys_are_known(text: str) -> None:
    assert is_key(text)


@pytest.mark.parametrize("text", ["", "strg+x", "ctrl+nothing", "ctrl+", "no key"])
def test_what_is_no_key_is_refused(text: str) -> None:
    assert not is_key(text)


def test_overrides_say_what_is_wrong() -> None:
    chosen, wrong = overrides(["app.quit=ctrl+x,f10", "nope=a", "app.help=hm hm"], ["app.quit", "app.help"])
    assert chosen == {"app.quit": "ctrl+x,f10"}
    assert len(wrong) == 2
    assert "{app.help} shows the names" in wrong[0]
    assert "'hm hm' is no key" in wrong[1]


def test_memory_is_written_and_read(tmp_path: Path) -> None:
    memory = Memory("half a\nquestion", False, 70, 30)
    remember(tmp_path / "new", memory)
    assert recalled(tmp_path / "new") == memory


@pytest.mark.parametrize(
    "text",
    ["", "[]", "nonsense", '{"prompt": 3, "compute_open": "x", "compute_share": 9e9}', "\x00", "[" * 100_000],
)
def test_a_damaged_memory_is_none(tmp_path: Path, text: str) -> None:
    memory_file(tmp_path).write_text(text, encoding="utf-8")
    assert recalled(tmp_path) == Memory()


def test_a_memory_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    remember(tmp_path / "file", Memory("x"))
    assert recalled(tmp_path / "file") == Memory()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12 * 7 = 84\nso 84\nAnswer: 84", "12 \\* 7 = 84  \nso 84  "),
        ("2*3*4 = 24", r"2\*3\*4 = 24  "),
        ("(x+1)*(x-1)", r"(x+1)\*(x-1)  "),
        ("it is *so* and **bold**", "it is *so* and **bold**  "),
        ("+ 3 more", r"\+ 3 more  "),
        ("x**2 + y**2", r"x\*\*2 + y\*\*2  "),
        ("12\n=\n12", "12  \n\\=  \n12  "),
        ("```\na*b*c\n  x\n```\nend", "```\na*b*c\n  x\n```\nend  "),
        ("\x1b[31mred", "red  "),
    ],
)
def test_a_solution_as_markdown(text: str, shown: str) -> None:
    assert solution_markdown(text) == shown


FACTORS = st.sampled_from(["12", "x", "(x+1)", "3y"])
SIGNS = st.sampled_from(["*", "**", " * ", " *", "* ", "+", " - ", " = "])
LINES = st.lists(st.tuples(FACTORS, SIGNS), min_size=1, max_size=5).flatmap(
    lambda pairs: FACTORS.map(lambda last: "".join(a + b for a, b in pairs) + last)
)


@given(st.lists(LINES, min_size=1, max_size=3))
def test_no_sign_of_a_sum_is_lost(lines: list[str]) -> None:
    tokens = markdown_parser().parse(solution_markdown("\n".join(lines)))
    children = [child for token in tokens for child in token.children or []]
    shown = "".join("\n" if child.type == "hardbreak" else child.content for child in children)
    assert [line.strip() for line in shown.split("\n")] == lines


def test_the_first_frame_waits_for_nothing_heavy() -> None:
    code = "import sys, edge_ttc_tui.terminal, edge_ttc_tui.services\n"
    code += "print([m for m in ('numpy', 'onnxruntime', 'llama_cpp', 'sympy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=True)
    assert done.stdout.decode() == "[]\n"

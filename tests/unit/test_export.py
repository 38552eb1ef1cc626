"""A session as JSON and as Markdown."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from edge_ttc.errors import StorageError
from edge_ttc.export import ExportFormat, compute_record, free_name, render, session_markdown, write_export
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc.testing.session import fake_session

EVIL = "\x1b]52;c;Zm9v\x07</script><script>x</script> [link](http://x) `code` ``` \u202e # **bold** | cell $x$"


def session_of(*questions: str, text: str | None = None) -> dict[str, Any]:
    """A session that was really answered, by fakes; ``text`` takes the place of every text in the record."""
    from edge_ttc.events import Finished, answer_json, event_json

    journal = MemoryJournal()
    session_id = journal.start_session(text or "Two sums")
    with fake_session() as session:
        for question in questions:
            answer_id = journal.begin_answer(session_id, text or question, 0)
            events: list[Any] = []
            answer = session.ask(question, "20J", on_event=events.append)
            for event in events:
                if not isinstance(event.payload, Finished):
                    journal.append_event(answer_id, event_json(event))
            record = answer_json(answer)
            if text is not None:
                record |= {"text": text, "answer": text, "notes": [text], "models": {text: text}}
                record["candidates"] = [c | {"answer": text, "text": text} for c in record["candidates"]]
            journal.finish_answer(answer_id, record)
    return journal.export(session_id)


def test_markdown_has_question_answer_and_compute_record() -> None:
    page = session_markdown(session_of("What is 12 * 7?", "A hard one"))
    assert page.startswith("# Two sums\n\nSession 1 of edge-ttc, ")
    assert "2 questions" in page
    assert "## Question 2\n\n> A hard one\n\n**Answer: 42**" in page
    for name in ("strategy", "predicted difficulty", "why", "tokens", "energy", "time", "confidence", "stop reason"):
        assert page.count(f"\n| {name} | ") == 2
    assert re.search(
        r"\| energy \| [\d.]+ m?J ±50% \(estimate, estimated\) \||\| energy \| .* ±50% \(estimate\) \|", page
    )
    assert "P(right)" in page
    assert "| # | answer | score | tokens |" in page


def test_nothing_hostile_gets_into_the_page() -> None:
    page = session_markdown(session_of("A hard one", text=EVIL))
    assert not {"\x1b", "\x07", "\u202e"} & set(page)
    outside = re.sub(r"(`{3,})text\n.*?\n\1\n", "", page, flags=re.DOTALL)
    assert "<script>" not in outside
    assert "[link]" not in outside
    assert not re.search(r"(?<!\\)\*\*bold", outside)
    assert [line for line in page.splitlines() if line.startswith("# ")] == [page.splitlines()[0]]


def test_a_text_cannot_end_its_fence() -> None:
    page = session_markdown(session_of("A hard one", text="a\n```\n# b\n````\nc"))
    assert "\n`````text\na\n```\n# b\n````\nc\n`````\n" in page


def test_json_is_what_the_journal_gives() -> None:
    session = session_of("What is 12 * 7?")
    again = json.loads(render(session, ExportFormat.JSON))
    assert again == json.loads(json.dumps(session))
    assert again["answers"][0]["events"]


def test_json_is_plain_ascii() -> None:
    text = render(session_of("A hard one", text=EVIL + "\x7f"), ExportFormat.JSON)
    assert all(" " <= char <= "~" or char == "\n" for char in text)


@pytest.mark.parametrize("record", [None, {"damaged": "{x"}, {"usage": 3, "candidates": [1, {}], "strategy": "x"}])
def test_answers_without_a_whole_record_are_exported(record: dict[str, Any] | None) -> None:
    journal = MemoryJournal()
    session_id = journal.start_session("s")
    answer_id = journal.begin_answer(session_id, "q", 0)
    if record is None:
        journal.fail_answer(answer_id, "the engine failed")
    else:
        journal.finish_answer(answer_id, record)
    page = session_markdown(journal.export(session_id))
    assert "No answer" in page
    assert "| tokens | 0 prompt, 0 policy, 0 PRM |" in page


def test_an_answer_that_runs_is_exported_as_running() -> None:
    journal = MemoryJournal()
    journal.begin_answer(journal.start_session("s"), "q", 0)
    assert "**No answer: running**" in session_markdown(journal.export(1))


def test_the_record_says_why_and_from_where(capsys: pytest.CaptureFixture[str]) -> None:
    (answer,) = session_of("A hard one")["answers"]
    record = dict(compute_record(answer))
    assert "of 5" in record["predicted difficulty"]
    assert "P(right)" in record["why"]
    assert record["models"] == "policy fake-policy, prm fake-prm"
    assert re.fullmatch(r"[\d.]+ [mµ]?J of 20 J", record["budget"])


def test_writing_never_replaces_a_file(tmp_path: Path) -> None:
    session = session_of("What is 12 * 7?")
    path = free_name(tmp_path, 1, ExportFormat.MARKDOWN)
    write_export(session, path)
    assert path.read_text().startswith("# Two sums")
    assert free_name(tmp_path, 1, ExportFormat.MARKDOWN).name == "edge-ttc-session-1-2.md"
    with pytest.raises(StorageError, match="exists"):
        write_export(session, path)
    write_export(session, tmp_path / "x.JSON")
    assert json.loads((tmp_path / "x.JSON").read_text())["title"] == "Two sums"


@pytest.mark.parametrize("name", ["nowhere/x.md", "file/x.md", "."])
def test_a_place_that_cannot_be_written_is_a_storage_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError) as caught:
        write_export({}, tmp_path / name)
    assert caught.value.remedy

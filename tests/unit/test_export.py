"""A session as JSON and as Markdown."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from edge_ttc.errors import StorageError
from edge_ttc.export import ExportFormat, free_name, render, write_export
from edge_ttc.export_page import compute_record, session_markdown
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
    path = free_name(1, ExportFormat.MARKDOWN, tmp_path)
    assert write_export(session, str(path)) == path
    assert path.read_text().startswith("# Two sums")
    assert free_name(1, ExportFormat.MARKDOWN, tmp_path).name == "edge-ttc-session-1-2.md"
    with pytest.raises(StorageError, match="exists"):
        write_export(session, str(path))
    write_export(session, f"  {tmp_path / 'x.JSON'} ")
    assert json.loads((tmp_path / "x.JSON").read_text())["title"] == "Two sums"


def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "x.md").symlink_to(tmp_path / "elsewhere.md")
    with pytest.raises(StorageError, match="exists"):
        write_export(session_of("What is 12 * 7?"), str(tmp_path / "x.md"))
    assert not (tmp_path / "elsewhere.md").exists()


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert write_export(session_of("What is 12 * 7?"), "~/x.md") == tmp_path / "x.md"


@pytest.mark.parametrize(
    "name", ["nowhere/x.md", "file/x.md", ".", "", " ", "~nobody-of-this-name/x.md", "x" * 400, "a\0b", "/x" * 3000]
)
def test_a_place_that_cannot_be_written_is_a_storage_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError) as caught:
        write_export(session_of("What is 12 * 7?"), name)
    assert caught.value.remedy
    assert "EDGE_TTC_HOME" not in caught.value.remedy
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_working_folder_that_is_gone_is_a_storage_error_and_another_one_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(StorageError) as caught:
        write_export(session_of("What is 12 * 7?"), "x.md")
    assert caught.value.remedy == "choose another name or folder"
    assert free_name(1, ExportFormat.JSON) == tmp_path / "edge-ttc-session-1.json"


@pytest.mark.parametrize(
    "question", ["foo\n===", "foo\n---", "# foo", "see http://x.example or www.x.example", "a@b.example"]
)
def test_a_question_adds_no_heading_and_no_link_to_the_page(question: str) -> None:
    page = session_markdown(session_of("A hard one", text=question))
    kinds = [(token.type, token.tag) for token in MarkdownIt("gfm-like", {"linkify": True}).parse(page)]
    assert [tag for kind, tag in kinds if kind == "heading_open"] == ["h1", "h2"]
    children = [c.type for token in MarkdownIt("gfm-like").parse(page) for c in token.children or ()]
    assert "link_open" not in children

"""Loaders: every record becomes a problem or an error that names its line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from edge_ttc.domain import Problem
from edge_ttc.errors import UsageError
from edge_ttc.problems import is_right, loaders

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data"

GSM8K = {"question": "How many? ", "answer": "6/2=<<6/2=3>>3 eggs\nso $<<3*2=6>>6\n#### 1,006"}
SVAMP = {"ID": "chal-1", "Body": "Dan had $ 3", "Question": "How much?", "Answer": 51.0, "Type": "Subtraction"}
MATH = {"problem": "What?", "solution": r"It is $\boxed{\frac{2}{4}}$.", "level": "Level 5", "unique_id": "a/1"}
HARD = {"input": "How many?", "code": "…", "target": -9867630.0, "idx": 0}

CASES: list[tuple[str, dict[str, Any], Problem]] = [
    ("gsm8k", GSM8K, Problem("How many?", "1006", ("6/2=3 eggs", "so $6"), "gsm8k", "set/0")),
    ("svamp", SVAMP, Problem("Dan had $ 3. How much?", "51", (), "svamp", "chal-1")),
    ("math", MATH, Problem("What?", "1/2", (r"It is $\boxed{\frac{2}{4}}$.",), "math", "a/1", 5)),
    ("gsm_hard", HARD, Problem("How many?", "-9867630", (), "gsm_hard", "set/0")),
    ("jsonl", {"question": "1+1?", "answer": "2.0"}, Problem("1+1?", "2", (), "jsonl", "set/0")),
    ("jsonl", {"text": "1+1?", "id": 7}, Problem("1+1?", None, (), "jsonl", "7")),
    ("jsonl", {"question": "1+1?", "answer": None}, Problem("1+1?", None, (), "jsonl", "set/0")),
    ("jsonl", {"question": "1+1?", "answer": 2}, Problem("1+1?", "2", (), "jsonl", "set/0")),
]


def written(folder: Path, *records: object) -> Path:
    path = folder / "set.jsonl"
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "record", "problem"), CASES)
def test_a_record_becomes_its_problem(tmp_path: Path, name: str, record: dict[str, Any], problem: Problem) -> None:
    path = written(tmp_path, record)
    assert loaders.load(path) == [problem]
    assert loaders.load(path, name) == [problem]
    assert getattr(loaders, f"load_{name}")(path) == [problem]


def test_an_array_is_read_like_lines(tmp_path: Path) -> None:
    path = tmp_path / "set.json"
    path.write_text(json.dumps([SVAMP, SVAMP], indent=2), encoding="utf-8")
    assert len(loaders.load(path)) == 2


def test_math_prefers_the_answer_over_the_box(tmp_path: Path) -> None:
    (problem,) = loaders.load(written(tmp_path, {**MATH, "answer": "7", "level": 2}))
    assert (problem.answer, problem.level) == ("7", 2)
    (problem,) = loaders.load(written(tmp_path, {"problem": "What?", "answer": "7", "level": "Level ?"}))
    assert (problem.solution, problem.level) == ((), 0)


def test_a_byte_order_mark_crlf_and_blank_lines_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"question": "a\xc3\xa9?"}\r\n\r\n{"question": "b?"}\r\n')
    assert [(p.text, p.id) for p in loaders.load(path)] == [("aé?", "set/0"), ("b?", "set/1")]


def test_a_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    assert loaders.load(written(tmp_path, {"question": "a\u2028b\u0085c"}))[0].text == "a\u2028b\u0085c"


@pytest.mark.parametrize(
    ("content", "format_", "told"),
    [
        (b'{"question": "a"}\n{"question": \n', None, "line 2: malformed JSON"),
        (b'{"question": "a"}\n\n["a"]\n', None, "line 3: not a JSON object"),
        (b'{"question": "a"}\n{"text": 5}\n', None, 'line 2: "text" is not a text'),
        (b'{"question": "a"}\n{"question": " "}\n', None, 'line 2: "question" is not a text'),
        (b'{"question": "a"}\n{"answer": "5"}\n', None, 'line 2: no "question"'),
        (b'{"question": "a", "answer": []}\n', None, 'line 1: "answer" is not an answer'),
        (b'{"question": "a", "answer": true}\n', None, 'line 1: "answer" is not an answer'),
        (b'{"question": "a", "answer": ""}\n', None, "line 1: the answer cannot be read"),
        (b'{"question": "a", "answer": NaN}\n', None, "line 1: malformed JSON (NaN is no number)"),
        (b'{"question": "a", "answer": ' + b"1" * 5000 + b"}\n", None, "line 1: malformed JSON"),
        (b"[" * 100_000, None, "line 1: malformed JSON"),
        (b'{"question": "a"}\n{"question": "\xff"}\n', None, "line 2: not UTF-8"),
        (b'[{"question": "a"},\n{"question": }]', None, "line 2: malformed JSON"),
        (b'[{"question": "a"}, 5]', None, "record 2: not a JSON object"),
        (b"", None, "holds no problems"),
        (b"\n \n", None, "holds no problems"),
        (b"[]", None, "holds no problems"),
        (b'{"prompt": "a"}\n', None, "line 1: the format is not known"),
        (b'{"question": "a", "answer": "5"}\n', "gsm8k", 'line 1: "answer" has no "####"'),
        (b'{"question": "a", "answer": "5"}\n', "svamp", 'line 1: no "Body"'),
        (b'{"problem": "a", "solution": "none"}\n', None, "line 1: the answer cannot be read"),
        (b'{"problem": "a"}\n', None, 'line 1: no "solution"'),
        (b'{"input": "a", "target": null}\n', None, 'line 1: "target" is not an answer'),
    ],
)
def test_bad_input_is_told_with_its_line(tmp_path: Path, content: bytes, format_: str | None, told: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(content)
    with pytest.raises(UsageError) as caught:
        loaders.load(path, format_)
    assert str(path) in caught.value.message
    assert told in caught.value.message
    assert caught.value.remedy


def test_a_missing_file_and_an_unknown_format(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere\.jsonl: cannot be read"):
        loaders.load(tmp_path / "nowhere.jsonl")
    with pytest.raises(UsageError, match="cannot be read"):
        loaders.load(tmp_path)
    with pytest.raises(UsageError, match="unknown format 'csv'"):
        loaders.load(written(tmp_path, GSM8K), "csv")


@pytest.mark.parametrize(
    ("name", "source", "count"),
    [
        ("gsm8k/test.jsonl", "gsm8k", 1319),
        ("gsm8k/train.jsonl", "gsm8k", 7473),
        ("svamp/SVAMP.json", "svamp", 1000),
        ("math500/test.jsonl", "math", 500),
        ("gsm_hard/test.jsonl", "gsm_hard", 1319),
    ],
)
def test_public_sets_load_whole(name: str, source: str, count: int) -> None:
    path = DATA / name
    if not path.is_file():
        pytest.skip(f"{name} is not here: public data sets are not part of the repository")
    problems = loaders.load(path)
    assert len(problems) == count
    assert {p.source for p in problems} == {source}
    assert len({p.id for p in problems}) == count
    assert all(p.answer and "<<" not in " ".join(p.solution) for p in problems)


def test_a_target_beyond_all_numbers_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "hard.jsonl"
    file.write_text('{"input": "How many?", "target": 1e999}')
    with pytest.raises(UsageError, match="1e999 is no number"):
        list(loaders.load(file))


@pytest.mark.parametrize(
    ("target", "gold"),
    [
        ("3244047.0999999996", "3244047.1"),
        ("14053029.666666666", "42159089/3"),
        ("10.6666666667", "32/3"),
        ("-8.8333333333", "-53/6"),
        ("26.0", "26"),
        ("32.0002394289", "32.0002394289"),
        ("9284017268534.4", "9284017268534.4"),
        ("1234567890123.4567", "1234567890123.4568"),
        ("1e-11", "0.00000000001"),
    ],
)
def test_a_computed_target_is_the_number_it_stands_for(tmp_path: Path, target: str, gold: str) -> None:
    file = tmp_path / "hard.jsonl"
    file.write_text(f'{{"input": "How many?", "target": {target}}}')
    (problem,) = loaders.load(file)
    assert is_right(problem, gold)
    assert problem.answer is not None
    assert "99999" not in problem.answer

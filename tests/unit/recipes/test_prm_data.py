"""The pure parts of the reward model's data: labels that are exact, and errors that are errors."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("tokenizers")

import numpy as np

from edge_ttc.domain import Problem
from edge_ttc.problems import school
from models.recipes import corruptions, prm_data
from models.recipes.config import TOKENIZER
from models.recipes.vocabulary import END, load_tokenizer, solution_text

REFERENCE = "12+3=15\n15*2=30\nAnswer: 30"
LINES = tuple(REFERENCE.split("\n"))


def pieces(text: str, ended: bool = True) -> list[bytes]:
    """One token a byte."""
    return [bytes([b]) for b in text.encode()] + [b"\xff"] * ended


def end_labels(text: str, right: bool = False, ended: bool = True) -> list[int]:
    parts = pieces(text, ended)
    labels = prm_data.prefix_labels(parts, REFERENCE, right)
    return labels[prm_data.step_ends(parts)].tolist()


class TestLabels:
    def test_the_reference_is_right_everywhere(self) -> None:
        assert end_labels(REFERENCE) == [1, 1, 1]

    def test_wrong_from_the_first_line_that_differs(self) -> None:
        assert end_labels("12+3=15\n15*2=35\nAnswer: 30") == [1, 0, 0]
        assert end_labels("12+3=16\n15*2=30\nAnswer: 30") == [0, 0, 0]

    def test_a_right_answer_makes_every_step_right(self) -> None:
        assert end_labels("3+12=15\n15+15=30\nAnswer: 30", right=True) == [1, 1, 1]

    def test_right_steps_with_a_wrong_answer_line(self) -> None:
        assert end_labels("12+3=15\n15*2=30\nAnswer: 33") == [1, 1, 0]

    def test_a_skipped_step_and_an_early_end(self) -> None:
        assert end_labels("15*2=30\nAnswer: 30") == [0, 0]
        assert end_labels("12+3=15") == [0]

    def test_a_longer_number_is_wrong_although_it_begins_alike(self) -> None:
        assert end_labels("12+3=155\n15*2=30\nAnswer: 30") == [0, 0, 0]

    def test_tokens_within_the_wrong_step_change_where_the_text_parts(self) -> None:
        parts = pieces("12+3=16\n")
        assert prm_data.prefix_labels(parts, REFERENCE, False).tolist() == [1] * 6 + [0] * 3

    def test_a_text_cut_by_the_cap(self) -> None:
        assert end_labels("12+3=15\n15*2", ended=False) == [1, 1]


class TestCountdownLabels:
    PROBLEM = Problem("Make 14 from 2, 3 and 4.", "2*(3+4)", ("4+3=7", "7*2=14"), "school/countdown")

    def labels(self, text: str, right: bool = False) -> list[int]:
        parts = pieces(text)
        return prm_data.labels_of(self.PROBLEM, parts, right)[prm_data.step_ends(parts)].tolist()

    def test_a_way_of_its_own_is_right_while_the_target_is_in_reach(self) -> None:
        assert self.labels("4*3=12\n12+2=14\nAnswer: 99") == [1, 1, 0]
        assert self.labels("4+3=7\n7+2=9\nAnswer: 9") == [1, 0, 0]

    def test_numbers_that_are_not_there_and_false_sums_are_wrong(self) -> None:
        assert self.labels("5+9=14\nAnswer: 5+9") == [0, 0]
        assert self.labels("4+3=8\n8*2=16\nAnswer: 16") == [0, 0, 0]

    def test_other_ways_vote_together_and_wrong_ones_for_their_value(self) -> None:
        assert prm_data.ballot(self.PROBLEM, "4*3+2") == prm_data.ballot(self.PROBLEM, "2*(3+4)") == "2*(3+4)"
        assert prm_data.ballot(self.PROBLEM, "4+3+2") == "9"


class TestAnswers:
    def answer(self, text: str, ended: bool = True) -> str:
        parts = pieces(text, ended)
        return prm_data.final_answer([5] * (len(parts) - 1) + [END if ended else 5], parts)

    def test_the_last_line_counts(self) -> None:
        assert self.answer(REFERENCE) == "30"
        assert self.answer("Answer: 3\n1+1=2") == ""
        assert self.answer("5/6=15/18\nAnswer: 29/18") == "29/18"

    def test_a_text_that_did_not_end_has_none(self) -> None:
        assert self.answer(REFERENCE, ended=False) == ""


class TestCorruptions:
    @pytest.mark.parametrize("seed", range(5))
    def test_a_corruption_changes_the_text_and_is_labelled_wrong(self, seed: int) -> None:
        rng = random.Random(seed)
        problems = [school.generate(f, level, seed) for f in school.FAMILIES for level in school.LEVELS]
        counted = 0
        for problem in problems:
            reference = solution_text(problem)
            others = tuple(solution_text(rng.choice(problems)).split("\n"))
            made = corruptions.corrupted(rng, tuple(reference.split("\n")), others)
            if made is None:
                continue  # a few short solutions have nothing that could be corrupted
            assert "\n".join(made) != reference
            counted += 1
            parts = pieces("\n".join(made))
            labels = prm_data.prefix_labels(parts, reference, False)
            assert labels[-1] == 0
            assert (np.diff(labels) <= 0).all()
        assert counted > 0.95 * len(problems)

    def test_a_solver_who_believes_a_wrong_result_goes_on_from_it(self) -> None:
        wrong = ("12+3=16", *LINES[1:])
        assert corruptions.believed(wrong, 0, {15: 16}) == ("12+3=16", "16*2=32", "Answer: 32")

    def test_a_line_that_cannot_be_recomputed_drops_the_case(self) -> None:
        assert corruptions.believed(("x=16", "5x=15+1", "Answer: 3"), 0, {15: 16}) is None
        assert corruptions.believed(("12+3=16", "15/5=3", "Answer: 3"), 0, {15: 16}) is None

    def test_lines_are_parsed_and_rendered_alike(self) -> None:
        for line in ("Tom: 3+4=7", "12+(-3)=9", "-3-5=-8", "480/6=80"):
            parsed = corruptions.parse(line)
            assert parsed is not None
            assert corruptions.render(*parsed) == line
        assert corruptions.parse("5/6=15/18") is None

    def test_wrong_numbers_are_wrong(self) -> None:
        rng = random.Random(0)
        assert all(corruptions.wrong_number(rng, n) != n for n in (0, 7, 10, -15, 4096) for _ in range(50))

    def test_the_same_seed_makes_the_same_errors(self) -> None:
        made = [corruptions.corrupted(random.Random(3), LINES, LINES) for _ in range(2)]
        assert made[0] == made[1]


class TestPool:
    @pytest.fixture
    def pool(self) -> prm_data.Pool:
        tokenizer = load_tokenizer(TOKENIZER)
        table = prm_data.token_bytes(tokenizer)
        problems = [school.generate("story", level, 1, "prm") for level in (2, 5)]
        texts = list(prm_data.made_texts(tokenizer, problems, table, seed=0))
        return prm_data.build_pool(texts, problems, table)

    def test_labels_stand_on_solutions_only(self, pool: prm_data.Pool) -> None:
        for i, start in enumerate(pool.starts[:-1]):
            prompt, end = start + pool.prompts[i], pool.starts[i + 1]
            assert (pool.labels[start:prompt] == prm_data.NO_LABEL).all()
            assert (pool.labels[prompt:end] != prm_data.NO_LABEL).all()
            assert not pool.ends[start:prompt].any()
            assert pool.ends[end - 1]
            assert pool.ids[end - 1] == END

    def test_saved_and_loaded_alike(self, pool: prm_data.Pool, tmp_path: Path) -> None:
        pool.save(tmp_path / "pool.npz")
        again = prm_data.Pool.load(tmp_path / "pool.npz")
        assert (again.ids == pool.ids).all()
        assert (again.answer == pool.answer).all()

    def test_joined_pools_keep_their_documents_apart(self, pool: prm_data.Pool) -> None:
        both = prm_data.joined([pool, pool])
        assert len(both.prompts) == 2 * len(pool.prompts)
        assert (both.documents.document(len(pool.prompts)) == pool.documents.document(0)).all()
        assert both.question.max() == 2 * pool.question.max() + 1

"""The terminal app benchmark's table: every row that was measured is told, with its promise where there is one."""

from __future__ import annotations

from typing import Any

from benchmarks import tui


def test_fast_steps_and_a_long_transcript_have_rows_of_their_own() -> None:
    share: dict[str, Any] = {"cpu_s_a_question": 0.2, "solving_s_a_question": 2.0, "share": 0.1}
    rows = tui.table(
        {
            "first_frame": {"first_frame_cpu_s": 0.4},
            "screen": [{"picture": "search", "view": "open", **share}],
            "fast_steps": [{"turns_before": 1, **share}, {"turns_before": 20, **share, "share": 0.125}],
            "bundled_models": [{"picture": "votes", "view": "closed", **share}],
            "keys": {"n": 207, "median_s": 0.01, "p95_s": 0.07},
        }
    ).splitlines()
    assert len(rows) == 6
    assert "steps of 50 ms, a fresh chat" in rows[2]
    assert "20 answers before" in rows[3]
    assert "12.5% of a core" in rows[3]
    assert rows[5].split() == "key to echo while solving, p95 of 207 70 ms < 100 ms".split()


def test_no_letter_is_pressed_twice_before_the_prompt_is_cleared() -> None:
    assert len(set(tui.LETTERS)) == len(tui.LETTERS)

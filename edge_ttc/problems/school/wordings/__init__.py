"""What ``told`` is worded with, subject by subject, beside ``tellings``."""

from __future__ import annotations

from edge_ttc.problems.school.wordings import groups, measures, money, numbers, plain, stories, times

WORDINGS = "\n".join(part.WORDINGS for part in (groups, measures, money, numbers, plain, stories, times))

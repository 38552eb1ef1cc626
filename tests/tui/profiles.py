"""The profile of models that do not exist, as a file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from edge_ttc.testing.session import fake_profile, profile_json

ACCURACY = (
    (0.99, 0.8, 0.6, 0.4, 0.1),
    (0.99, 0.9, 0.7, 0.5, 0.2),
    (1.0, 0.9, 0.8, 0.6, 0.3),
    (1.0, 0.9, 0.7, 0.6, 0.2),
)


def profile_file(folder: Path, **changes: object) -> None:
    """The fake models' profile on disk, with accuracies that differ."""
    base = fake_profile()
    contracts = tuple(replace(c, accuracy_by_bin=bins) for c, bins in zip(base.contracts, ACCURACY, strict=True))

    told = profile_json(replace(base, contracts=contracts)) | changes
    (folder / "fake-profile.json").write_text(json.dumps(told))

"""The small handbook of the reading tests, in two languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterbook.check import load
from counterbook.reading.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    checked = load(Path(__file__).parents[1] / "reading" / "handbook")
    assert checked.handbook is not None, checked.findings
    return Library(checked.handbook)

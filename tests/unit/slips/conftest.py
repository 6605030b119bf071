"""One slip in the tiny procedure: where it is reported, and where it ought to be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from counterbook.check import check_files
from tests.tiny import PROCEDURE, TINY, TODAY

Slip = tuple[str, str, str]
Report = tuple[int, int, str]
Reports = Callable[[Slip], tuple[list[Report], list[Report]]]


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reports:
    """What is reported of a slip (line, column, code), and what must be."""
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)
    whole = (TINY / PROCEDURE).read_text("utf-8")

    def run(slip: Slip) -> tuple[list[Report], list[Report]]:
        old, new, codes = slip[:3]
        text = whole.replace(*_pair(whole, old, new), 1)
        file = tmp_path / "stay.yml"
        file.write_bytes(text.replace("▶", "").encode("utf-8"))
        found = [(*f.spot, f.code) for f in check_files([file], TINY).findings]
        return found, list(zip(*_places(text), codes.split(), strict=True))

    return run

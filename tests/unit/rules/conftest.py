"""One call from changed parts of the tiny handbook to what a rule says about them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from counterbook.check import load
from counterbook.report.words import message_of
from tests.tiny import PROCEDURE, TODAY, laid_over, tiny

Said = Callable[..., list[str]]


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Said:
    """The messages of one rule, in English, for keys laid over the tiny procedure."""
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)

    def run(code: str, part: str = "", **files: str) -> list[str]:
        registers = {f"{name}.yml": text for name, text in files.items()}
        root = tiny(tmp_path, {PROCEDURE: laid_over(part), **registers})
        return [message_of(f, "en") for f in load(root).findings if f.code == code]

    return run

"""Every test begins in a folder with the same handbook."""

from pathlib import Path

import pytest

from tests.tiny import TODAY, tiny

from .sheet import run, swap


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A confirmed handbook with a Korean line that is stale, and one that is missing."""
    tiny(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COUNTERBOOK_TODAY", TODAY)
    run("confirm", "--all", "--yes")
    swap("zh: 民警核对您的护照。", "zh: =民警核对护照和住处证明。")
    swap("    ko: 주숙등기표를 받습니다.\n", "")

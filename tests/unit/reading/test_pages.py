"""Whole pages, as readers read them: the expected text stands beside this file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from counterbook.reading.library import Library
from counterbook.reading.outline import Page

HERE = Path(__file__).parent


@pytest.mark.parametrize("code", ["zh", "en"])
@pytest.mark.parametrize("kind", ["procedures/register", "guides/where", "notices/register-soon"])
def test_page_reads(
    library: Library, as_lines: Callable[[Page, str], str], kind: str, code: str
) -> None:
    folder, id_ = kind.split("/")
    page = getattr(library, folder)[id_]
    expected = HERE / "expected" / f"{id_}.{code}.txt"
    assert as_lines(page, code) == expected.read_text(encoding="utf-8")

"""Each kind of page once, as `scripts/audit.py --once` looks at it: nothing that must not be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.page_audit import ONCE, Window, broken_links, measured
from scripts.serving import Packed, served

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def base(root: Path) -> Iterator[str]:
    """Where the site is served as a real server serves it: packed."""
    with served(root, Packed) as address:
        yield address


@pytest.mark.parametrize(("path", "window"), ONCE, ids=str)
def test_a_page_has_no_fault(browser: Browser, base: str, path: str, window: Window) -> None:
    row = measured(browser, base, path, window)
    assert (row.said, row.foreign, row.wide, row.shift) == ([], 0, 0, 0)
    assert row.requests <= 5


def test_no_link_leads_nowhere(root: Path) -> None:
    assert broken_links(root) == []

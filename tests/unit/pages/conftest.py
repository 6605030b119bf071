"""The small handbook of the reading tests, and a renderer for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterbook.check import load
from counterbook.model.handbook import Handbook
from counterbook.pages.render import Renderer
from counterbook.reading.library import Library


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    """A handbook of one procedure in two languages."""
    checked = load(Path(__file__).parents[1] / "reading" / "handbook")
    assert checked.handbook is not None, checked.findings
    return checked.handbook


@pytest.fixture(scope="session")
def renderer(handbook: Handbook) -> Renderer:
    return Renderer(Library(handbook))

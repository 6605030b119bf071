"""The handbook of this project, checked and read, and the table of facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterbook.check import is_error, load
from counterbook.model.handbook import Handbook
from tests.content.table import Table, read_table
from tests.content.texts import Shown, shown_in

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    """What `handbook/` holds."""
    checked = load(ROOT / "handbook")
    assert checked.handbook is not None, [f for f in checked.findings if is_error(f)]
    return checked.handbook


@pytest.fixture(scope="session")
def shown(handbook: Handbook) -> list[Shown]:
    """Every finished text of the handbook."""
    return shown_in(handbook)


@pytest.fixture(scope="session")
def table() -> Table:
    """The numbers that may be stated."""
    return read_table()

"""Every sheet carries the build id, and the build id follows all that a build is made from."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from counterbook.build import build_id
from counterbook.cli import main
from counterbook.starter.begin import begin_handbook
from tests.print.conftest import poppler

pytestmark = pytest.mark.print


def leaflet(home: Path) -> str:
    """The text of a leaflet, printed anew."""
    where = ["--handbook", str(home / "handbook"), "--out", str(home / "print-out")]
    done = CliRunner().invoke(main, ["print", "leaflet", "call-110", *where])
    assert done.exit_code == 0, done.output
    return poppler("pdftotext", home / "print-out" / "leaflets" / "call-110.pdf", "-")


def test_an_edit_of_a_page_written_by_hand_changes_the_stamp_and_nothing_else(
    tmp_path: Path,
) -> None:
    home = tmp_path / "station"
    begin_handbook(home, ("zh", "en"))
    first, before = build_id(home), leaflet(home)
    about = home / "docs" / "zh" / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n新的一段。\n", encoding="utf-8")
    second, after = build_id(home), leaflet(home)
    assert first != second
    assert first in before
    assert after == before.replace(first, second)

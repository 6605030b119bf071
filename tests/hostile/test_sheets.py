"""Paper shows the texts as they are: what looks like code of the typesetter is never run."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from urllib.parse import urlsplit

import pikepdf
import pytest

from counterbook.model.handbook import Handbook
from counterbook.print import Look, Order, Shop
from counterbook.reading.library import Library
from tests.print.conftest import BUILD_ID, poppler

from .conftest import Spoiled
from .spoil import STRINGS

MARK = re.compile(r"m\d{5}")


@pytest.fixture(scope="session")
def sheets(short: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Books, leaflet, slip, posters, board and cards."""
    out = tmp_path_factory.mktemp("sheets")
    for what in ("handbook", "leaflet", "slip", "poster", "board", "cards"):
        mode = "parallel" if what == "handbook" else None
        Shop(Library(short), BUILD_ID, out).run(Order(what, (), mode, Look(), {}))
    return out


def packed(text: str) -> str:
    """Only what a line break cannot change."""
    kept = (
        char for char in unicodedata.normalize("NFKC", text) if char.isalnum() or char in "<>=#$"
    )
    return "".join(kept)


@pytest.mark.print
def test_the_book_prints_every_hostile_string(sheets: Path, bad: Spoiled) -> None:
    text = packed(poppler("pdftotext", "-raw", sheets / "handbook-parallel.pdf", "-"))
    shown = {bad.said[mark][1] for mark in MARK.findall(text)}
    assert shown >= set(STRINGS)
    for hostile in STRINGS:
        assert packed(hostile) in text, hostile


@pytest.mark.print
def test_no_sheet_runs_or_opens_anything(sheets: Path) -> None:
    files = sorted(sheets.rglob("*.pdf"))
    assert len(files) > 4
    for path in files:
        with pikepdf.open(path) as pdf:
            assert "/OpenAction" not in pdf.Root, path
            assert "/JavaScript" not in pdf.Root.get("/Names", {}), path
            for page in pdf.pages:
                for note in page.get("/Annots", []):
                    action = note.get("/A", {})
                    assert action.get("/S") in (None, "/URI", "/GoTo"), path
                    scheme = urlsplit(str(action.get("/URI", ""))).scheme
                    assert scheme in ("", "http", "https", "tel"), path

"""Preflight: what it reads from a page, and what it finds wrong."""

from pathlib import Path

import pikepdf
import pytest

from counterbook.check import load
from counterbook.languages.pack import Pack
from counterbook.print import Order, Shop
from counterbook.print.preflight import flaws_in
from counterbook.print.preflight.glyphs import runs_on
from counterbook.reading.library import Library
from counterbook.starter.begin import begin_handbook
from tests.print.conftest import BUILD_ID

PATH = "leaflets/call-110.pdf"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    home = tmp_path_factory.mktemp("small") / "station"
    begin_handbook(home, ("zh", "en", "ko"))
    handbook = load(home / "handbook").handbook
    assert handbook is not None
    return Library(handbook)


@pytest.fixture(scope="module")
def packs(library: Library) -> list[Pack]:
    return [wording.pack for wording in library.speaker.wordings.values()]


@pytest.fixture(scope="module")
def leaflet(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    Shop(library, BUILD_ID, out).run(Order("leaflet", ("call-110",)))
    return out / PATH


def test_a_sheet_of_ours_is_sound(leaflet: Path, packs: list[Pack]) -> None:
    assert flaws_in(leaflet, PATH, "leaflet", packs) == []


def test_it_reads_letters_fonts_and_real_sizes(leaflet: Path, library: Library) -> None:
    with pikepdf.open(leaflet) as document:
        runs = list(runs_on(document.pages[0]))
    said = "".join(run.text for run in runs)
    title = library.procedures["call-110"].title
    assert title["zh"].partition("，")[0] in said
    fonts = {run.font for run in runs if "경찰" in run.text}
    assert fonts == {"NotoSansKR"}
    assert 5 < min(run.size for run in runs) < max(run.size for run in runs) < 20


def test_a_second_page_small_type_and_lost_tags_are_flaws(
    leaflet: Path, packs: list[Pack], tmp_path: Path
) -> None:
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(leaflet) as document:
        document.pages[0].contents_add(b"0.5 0 0 0.5 0 0 cm", prepend=True)
        document.add_blank_page()
        del document.Root["/StructTreeRoot"]
        document.save(spoilt)
    found = {(flaw.page, flaw.kind) for flaw in flaws_in(spoilt, PATH, "leaflet", packs)}
    assert found == {
        (2, "too-many-pages"),
        (1, "not-tagged"),
        (1, "small-type"),
        (2, "empty-page"),
    }


def test_a_script_in_a_foreign_font_is_a_flaw(leaflet: Path, packs: list[Pack]) -> None:
    without = [pack for pack in packs if pack.code == "zh"]
    named = [Pack(code="xx", locale="ko-KR", babel="ko", name="x", mark="x", scripts=("Hang",))]
    kinds = {flaw.kind for flaw in flaws_in(leaflet, PATH, "leaflet", [*without, *named])}
    assert kinds == {"wrong-font"}

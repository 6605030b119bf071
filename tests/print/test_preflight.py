"""Preflight: what it reads from a page, and that it finds what was made wrong on purpose."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from counterbook.languages.pack import Pack
from counterbook.model.handbook import Handbook
from counterbook.print import Order, Shop
from counterbook.print.preflight import QUICK, flaws_in
from counterbook.print.preflight.codes import read
from counterbook.print.preflight.ground import contrast, contrast_in_grey
from counterbook.print.preflight.opened import Opened
from counterbook.print.preflight.stream import runs_on
from counterbook.reading.library import Library
from tests.print.conftest import BUILD_ID

PATH = "leaflets/call-110.pdf"
SITE = "https://handbook.xita.example/"

Spoil = Callable[[pikepdf.Pdf], None]


@pytest.fixture(scope="module")
def small(begun: Handbook) -> Library:
    return Library(replace(begun, station=begun.station.model_copy(update={"site": SITE})))


@pytest.fixture(scope="module")
def packs(small: Library) -> list[Pack]:
    return [wording.pack for wording in small.speaker.wordings.values()]


@pytest.fixture(scope="module")
def out(small: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    for what in ("leaflet", "slip", "poster", "board", "cards"):
        Shop(small, BUILD_ID, folder).run(Order(what))
    return folder


@pytest.fixture(scope="module")
def leaflet(out: Path) -> Path:
    return out / PATH


@pytest.mark.parametrize(
    "path",
    [
        PATH,
        "leaflets/accommodation-registration.pdf",
        "slips/accommodation-registration.pdf",
        "posters/register-your-stay.pdf",
        "board.pdf",
        "cards.pdf",
    ],
)
def test_a_sheet_of_ours_is_sound(path: str, out: Path, packs: list[Pack]) -> None:
    kind = path.partition("/")[0].removesuffix("s") if "/" in path else path.removesuffix(".pdf")
    assert flaws_in(out / path, path, kind, packs) == []


@pytest.mark.parametrize("mode", ["parallel", "ko"])
def test_a_handbook_of_ours_is_sound(
    mode: str, printed: dict[str, Path], packs: list[Pack]
) -> None:
    assert flaws_in(printed[mode], printed[mode].name, "handbook", packs) == []


def test_it_reads_letters_fonts_sizes_places_and_languages(leaflet: Path, small: Library) -> None:
    with pikepdf.open(leaflet) as document:
        runs = runs_on(document.pages[0])
    said = "".join(run.text for run in runs)
    title = small.procedures["call-110"].title
    assert title["zh"].partition("，")[0] in said
    assert {run.font for run in runs if "경찰" in run.text} == {"NotoSansKR"}
    # Said where it differs from the element around it.
    assert {run.lang for run in runs if "경찰" in run.text} == {"", "ko-KR"}
    assert 5 < min(run.size for run in runs) < max(run.size for run in runs) < 20
    assert all(0 < run.x < run.x + run.width < 595 and 0 < run.y < 842 for run in runs)


def test_it_reads_the_code_that_is_drawn(leaflet: Path, packs: list[Pack]) -> None:
    with pikepdf.open(leaflet) as document:
        sheet = Opened(document, PATH, "leaflet", packs)
        codes = [read(strokes) for tag in sheet.tags if (strokes := sheet.strokes_of(tag))]
    assert [code.partition("=")[0] for code in codes] == [
        f"{SITE}parallel/procedures/call-110/?sheet"
    ]


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == 21
    assert round(contrast((0.4627, 0.4627, 0.4627), (1, 1, 1)), 2) == 4.54
    # Green is bright to the eye, less so to a printer that has black alone.
    assert contrast_in_grey((0, 0.5, 0), (0, 0, 0)) < contrast((0, 0.5, 0), (0, 0, 0))


def content(*, before: bytes = b"", after: bytes = b"") -> Spoil:
    """Something drawn before or after all else on the first page."""

    def spoil(document: pikepdf.Pdf) -> None:
        page = document.pages[0]
        if before:
            page.contents_add(before, prepend=True)
        if after:
            page.contents_add(after)

    return spoil


def replaced(old: bytes, new: bytes) -> Spoil:
    """Something written otherwise in the content of the first page, once or more."""

    def spoil(document: pikepdf.Pdf) -> None:
        page = document.pages[0]
        page.contents_coalesce()
        said = page.Contents.read_bytes()
        assert old in said
        page.Contents = document.make_stream(said.replace(old, new))

    return spoil


def elements(document: pikepdf.Pdf, kind: str) -> list[pikepdf.Dictionary]:
    found = [o for o in document.objects if isinstance(o, pikepdf.Dictionary)]
    return [element for element in found if element.get("/S") == f"/{kind}"]


def more_pages(document: pikepdf.Pdf) -> None:
    document.pages.append(document.pages[0])
    document.add_blank_page(page_size=(595, 842))


def without_tags(document: pikepdf.Pdf) -> None:
    del document.Root["/StructTreeRoot"]


def without_description(document: pikepdf.Pdf) -> None:
    for figure in elements(document, "Figure"):
        del figure["/Alt"]


def without_heads(document: pikepdf.Pdf) -> None:
    for head in elements(document, "TH"):
        head.S = pikepdf.Name("/TD")


def unnamed_link(document: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(Type=pikepdf.Name("/Annot"), Subtype=pikepdf.Name("/Link"))
    note.Rect = pikepdf.Array([0, 0, 9, 9])
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(note)])


def one_voice(document: pikepdf.Pdf) -> None:
    for kind in ("Div", "TD", "TH", "P", "Span"):
        for element in elements(document, kind):
            if "/Lang" in element:
                del element["/Lang"]


def no_letters(document: pikepdf.Pdf) -> None:
    for font in document.pages[0].resources.Font.values():
        del font["/ToUnicode"]


def other_region(document: pikepdf.Pdf) -> None:
    for font in document.pages[0].resources.Font.values():
        if "NotoSansSC" in str(font.BaseFont):
            font.BaseFont = pikepdf.Name("/ABCDEF+NotoSansJP-Regular")


BAD: dict[str, tuple[Spoil, set[str]]] = {
    "more pages": (more_pages, {"P704", "P706"}),
    "small type": (content(before=b"0.6 0 0 0.6 0 0 cm"), {"P705", "P710"}),
    "no letters": (no_letters, {"P707"}),
    "font of another country": (other_region, {"P708"}),
    "pale text": (replaced(b"0.09019608 0.12941177 0.1764706 scn", b".7 .7 .7 scn"), {"P709"}),
    "off the sheet": (content(before=b"1 0 0 1 90 0 cm"), {"P713"}),
    "no tags": (without_tags, {"P714"}),
    "no description": (without_description, {"P715"}),
    "link without a name": (unnamed_link, {"P716"}),
    "no heads": (without_heads, {"P717"}),
    "one voice for all": (one_voice, {"P718"}),
}


@pytest.mark.parametrize("case", BAD)
def test_what_was_made_wrong_is_found(
    case: str, leaflet: Path, packs: list[Pack], tmp_path: Path
) -> None:
    spoil, codes = BAD[case]
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(leaflet) as document:
        spoil(document)
        document.save(spoilt)
    assert {flaw.code for flaw in flaws_in(spoilt, PATH, "leaflet", packs)} == codes


def test_a_second_page_of_a_leaflet_is_no_more_than_a_warning(
    leaflet: Path, packs: list[Pack], tmp_path: Path
) -> None:
    long = tmp_path / "long.pdf"
    with pikepdf.open(leaflet) as document:
        document.pages.append(document.pages[0])
        document.save(long)
    found = flaws_in(long, PATH, "leaflet", packs, QUICK)
    assert [(flaw.page, flaw.code, flaw.detail) for flaw in found] == [(2, "P703", "2")]

"""Everything that is printed of a small handbook: files, pages, stamps, orders, bytes."""

import json
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops

from counterbook.model.handbook import Handbook
from counterbook.print import Look, Order, Printed, Shop, UnknownIdError, known_sheets
from counterbook.reading.library import Library
from tests.print.conftest import BUILD_ID, poppler

ID = "accommodation-registration"
MODES = ("en", "ko", "parallel", "zh")


@pytest.fixture(scope="module")
def small(begun: Handbook) -> Library:
    return Library(begun)


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("memory")


@pytest.fixture(scope="module")
def out(small: Library, memory: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole set."""
    folder = tmp_path_factory.mktemp("set")
    Shop(small, BUILD_ID, folder, memory=memory).run(Order())
    return folder


def made(library: Library, folder: Path, memory: Path, order: Order) -> list[Printed]:
    return Shop(library, BUILD_ID, folder, memory=memory).run(order)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_whole_set(out: Path) -> None:
    pictured = ("accommodation-registration", "call-110", "register-your-stay")
    assert sorted(files(out)) == sorted(
        [
            "board.pdf",
            *(f"booklet-{mode}.pdf" for mode in MODES),
            "cards.pdf",
            "counter-set.zip",
            *(f"handbook-{mode}.pdf" for mode in MODES),
            *(f"images/{id_}-{mode}.png" for id_ in pictured for mode in MODES),
            "images/register-your-stay.txt",
            "leaflets/accommodation-registration.pdf",
            "leaflets/call-110.pdf",
            "posters/register-your-stay.pdf",
            "sheets.json",
            "slips/accommodation-registration.pdf",
            "thumbs/board.webp",
            "thumbs/booklet-parallel.webp",
            "thumbs/cards.webp",
            *(f"thumbs/handbook-{mode}.webp" for mode in MODES),
            "thumbs/leaflets/accommodation-registration.webp",
            "thumbs/leaflets/call-110.webp",
            "thumbs/posters/register-your-stay.webp",
            "thumbs/slips/accommodation-registration.webp",
        ]
    )


@pytest.mark.parametrize(
    ("path", "width", "height"),
    [
        (f"leaflets/{ID}.pdf", 210, 297),
        (f"slips/{ID}.pdf", 297, 210),
        ("posters/register-your-stay.pdf", 297, 420),
        ("board.pdf", 297, 420),
    ],
)
def test_one_page_of_its_size_tagged_and_stamped(
    out: Path, path: str, width: float, height: float
) -> None:
    with pikepdf.open(out / path) as sheet:
        assert len(sheet.pages) == 1
        box = [float(edge) for edge in sheet.pages[0].mediabox]
        assert [round(edge * 25.4 / 72) for edge in box] == [0, 0, width, height]
        with sheet.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["pdfaid:conformance"] == "A"
    said = poppler("pdftotext", out / path, "-")
    assert BUILD_ID in said
    listed = known_sheets(out)
    assert listed[path] in said


def test_a_leaflet_says_it_in_every_language_with_the_references_of_the_page(
    out: Path, small: Library
) -> None:
    said = re.sub(r"\s+", "", poppler("pdftotext", "-raw", out / f"leaflets/{ID}.pdf", "-"))
    page = small.procedures[ID]
    for section in page.sections:
        if section.kind in ("papers", "steps"):
            for item in section.items:
                assert item.ref in said
                assert all(re.sub(r"\s+", "", item.text[code]) in said for code in ("zh", "ko"))


def test_on_a_slip_stand_all_papers_twice(out: Path, small: Library) -> None:
    words = poppler("pdftotext", out / f"slips/{ID}.pdf", "-").split()
    papers = next(s for s in small.procedures[ID].sections if s.kind == "papers")
    assert all(words.count(item.ref) == 2 for item in papers.items)


def test_pictures_are_1080_wide_and_a_notice_is_a_line_a_language(out: Path) -> None:
    for mode in MODES:
        with Image.open(out / f"images/{ID}-{mode}.png") as picture:
            assert (picture.width, picture.text) == (1080, {"Comment": BUILD_ID})
    lines = (out / "images/register-your-stay.txt").read_text("utf-8").splitlines()
    assert len(lines) == 4
    assert re.search(r"/parallel/notices/register-your-stay/\?sheet=[0-9a-f]{10}$", lines[-1])


def test_the_counter_set_has_a_list_of_what_is_in_it(out: Path) -> None:
    with zipfile.ZipFile(out / "counter-set.zip") as packed:
        names = packed.namelist()
        listed = packed.read("list.txt").decode("utf-8-sig").split("\r\n")[:-1]
    assert sorted(row.split("\t")[0] for row in listed) == sorted(names[1:])
    assert not [name for name in names if name.startswith(("images/", "handbook-"))]


def test_what_was_made_before_is_not_made_again(
    small: Library, out: Path, memory: Path, tmp_path: Path
) -> None:
    shop = Shop(small, BUILD_ID, tmp_path, memory=memory)
    shop.run(Order())
    assert shop.memory.made == 0
    assert files(tmp_path) == files(out)


def test_without_a_memory_the_bytes_are_the_same(small: Library, out: Path, tmp_path: Path) -> None:
    Shop(small, BUILD_ID, tmp_path).run(Order("leaflet"))
    assert all(files(out)[path] == content for path, content in files(tmp_path).items())


def test_another_build_id_sets_no_sheet_again(
    small: Library, out: Path, memory: Path, tmp_path: Path
) -> None:
    shop = Shop(small, "ba9876543210", tmp_path, memory=memory)
    shop.run(Order("leaflet"))
    assert shop.memory.made == 0
    assert "ba9876543210" in poppler("pdftotext", tmp_path / f"leaflets/{ID}.pdf", "-")


def test_changed_prints_only_what_differs(
    small: Library, out: Path, memory: Path, tmp_path: Path
) -> None:
    known = known_sheets(out)
    assert made(small, tmp_path, memory, Order("leaflet", known=known)) == []
    known[f"leaflets/{ID}.pdf"] = "0000000000"
    printed = made(small, tmp_path, memory, Order("leaflet", known=known))
    assert [sheet.path for sheet in printed] == [f"leaflets/{ID}.pdf"]


def test_an_order_for_one_page(small: Library, memory: Path, tmp_path: Path) -> None:
    made(small, tmp_path, memory, Order("leaflet", ("call-110",)))
    assert list(files(tmp_path)) == ["leaflets/call-110.pdf"]
    with pytest.raises(UnknownIdError):
        made(small, tmp_path, memory, Order("slip", ("nowhere",)))


def test_grey_has_no_colour(small: Library, memory: Path, tmp_path: Path) -> None:
    made(small, tmp_path, memory, Order("leaflet", (ID,), look=Look(grey=True)))
    poppler("pdftoppm", "-r", "40", "-png", tmp_path / f"leaflets/{ID}.pdf", tmp_path / "page")
    with Image.open(tmp_path / "page-1.png") as page:
        red, green, blue = page.convert("RGB").split()
    # One step apart is how the renderer rounds grey.
    for other in (green, blue):
        assert ImageChops.difference(red, other).getextrema()[1] <= 1


def test_bleed_adds_paper_round_the_trimmed_sheet(
    small: Library, memory: Path, tmp_path: Path
) -> None:
    made(small, tmp_path, memory, Order("poster", look=Look(bleed=True)))
    with pikepdf.open(tmp_path / "posters/register-your-stay.pdf") as poster:
        page = poster.pages[0]
        media, trim = ([float(edge) for edge in box] for box in (page.mediabox, page.trimbox))
    assert [round((media[2]) * 25.4 / 72), round((trim[2] - trim[0]) * 25.4 / 72)] == [317, 297]


def test_a_large_sheet_on_small_paper(small: Library, memory: Path, tmp_path: Path) -> None:
    made(small, tmp_path, memory, Order("poster", look=Look(paper="a4")))
    with pikepdf.open(tmp_path / "posters/register-your-stay.pdf") as poster:
        assert len(poster.pages) == 1
        assert round(float(poster.pages[0].mediabox[2]) * 25.4 / 72) == 210


def test_the_list_names_every_sheet(out: Path) -> None:
    listed = json.loads((out / "sheets.json").read_text("utf-8"))
    assert listed["build"] == BUILD_ID
    paths = {row["path"] for row in listed["sheets"]}
    made = {path for path in files(out) if not path.startswith("thumbs/")}
    assert paths == made - {"sheets.json", "counter-set.zip"}


def test_small_pictures_are_small(out: Path) -> None:
    for path in (out / "thumbs").rglob("*.webp"):
        with Image.open(path) as picture:
            assert picture.width == 200
        assert path.stat().st_size < 15_000


def test_both_halves_of_a_slip_carry_build_and_version(out: Path) -> None:
    words = poppler("pdftotext", out / f"slips/{ID}.pdf", "-").split()
    version = known_sheets(out)[f"slips/{ID}.pdf"]
    assert (words.count(BUILD_ID), words.count(version)) == (2, 2)

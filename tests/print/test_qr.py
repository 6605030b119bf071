"""QR codes: the right address, a quiet zone, and the same squares on the printed page."""

import re
from pathlib import Path

import pytest
import segno
from PIL import Image

from counterbook.print import qr, sheet_hashes
from counterbook.print.document import Document
from counterbook.print.edition import Edition, editions
from counterbook.reading.library import Library
from tests.print.conftest import BUILD_ID, poppler

ADDRESS = "https://handbook.example.org/parallel/procedures/a/?sheet=0123456789"


@pytest.mark.parametrize(
    ("site", "folder", "address"),
    [
        ("https://handbook.example.org/", "parallel/", ADDRESS),
        ("https://handbook.example.org", "parallel/", ADDRESS),
        (
            "https://handbook.example.org/",
            "",
            "https://handbook.example.org/procedures/a/?sheet=0123456789",
        ),
        ("", "parallel/", None),
    ],
)
def test_address(site: str, folder: str, address: str | None) -> None:
    assert qr.address(site, folder, "procedures/a", "0123456789") == address


def test_four_white_modules_stand_round_it() -> None:
    size = segno.make(ADDRESS, error="m", boost_error=False).symbol_size(border=0)[0]
    svg = qr.picture(ADDRESS)
    assert f'width="{size + 8}" height="{size + 8}"' in svg
    assert f'<path fill="#fff" d="M0 0h{size + 8}v{size + 8}h-{size + 8}z"' in svg
    assert re.search(r'class="qrline" stroke="#000" d="M4 4.5h7', svg)


@pytest.mark.parametrize(
    ("mode", "folder"), [("parallel", "parallel/"), ("zh", ""), ("en", "en/"), ("ko", "ko/")]
)
def test_each_edition_opens_its_own_mode(mode: str, folder: str, library: Library) -> None:
    pages = pages_of(library, edition_of(library, mode))
    site = library.handbook.station.site
    for page in pages:
        assert (
            page["address"] == f"{site}{folder}{page['kind']}s/{page['id']}/?sheet={page['hash']}"
        )
        assert re.fullmatch("[0-9a-f]{10}", page["hash"])


def test_hashes_are_those_of_the_codes(library: Library) -> None:
    pages = pages_of(library, edition_of(library, "parallel"))
    assert sheet_hashes(library)["parallel"] == {page["key"]: page["hash"] for page in pages}


@pytest.mark.print
def test_the_printed_squares_are_the_code(
    printed: dict[str, Path], library: Library, tmp_path: Path
) -> None:
    """No reader for codes is at hand, so the squares are compared one by one."""
    page = pages_of(library, edition_of(library, "en"))[0]
    official = library.chapters[0].pages[0].official_title
    assert official is not None
    texts = poppler("pdftotext", printed["en"], "-").split("\f")
    number = next(n for n, text in enumerate(texts, 1) if official["en"] in text)
    picture = tmp_path / "page"
    poppler(
        "pdftoppm", "-r", "300", "-gray", "-f", number, "-l", number, "-singlefile",
        printed["en"], picture,
    )  # fmt: skip
    with Image.open(picture.with_suffix(".pgm")) as image:
        margin = 13 if number % 2 else 16
        found = squares(image, margin, len(wanted := matrix(page["address"])))
    assert found == wanted


def squares(image: Image.Image, margin: int, count: int) -> list[list[bool]]:
    """The dark squares of the code at the top right of a page."""
    millimetre = 300 / 25.4
    right = image.width - margin * millimetre
    box = (right - 25 * millimetre, 17 * millimetre, right, 45 * millimetre)
    code = image.crop(tuple(round(edge) for edge in box)).point(lambda grey: 255 * (grey < 128))
    left, top, right, bottom = code.getbbox() or (0, 0, 0, 0)
    step_x, step_y = (right - left) / count, (bottom - top) / count
    return [
        [
            bool(code.getpixel((int(left + (x + 0.5) * step_x), int(top + (y + 0.5) * step_y))))
            for x in range(count)
        ]
        for y in range(count)
    ]


def matrix(address: str) -> list[list[bool]]:
    code = segno.make(address, error="m", boost_error=False, micro=False, mask=qr.MASK)
    return [[bool(square) for square in row] for row in code.matrix]


def edition_of(library: Library, mode: str) -> Edition:
    return next(edition for edition in editions(library.speaker.codes) if edition.mode == mode)


def pages_of(library: Library, edition: Edition) -> list[dict[str, str]]:
    data = Document(library, edition, BUILD_ID, draft=True).data()
    inside = [page for chapter in data["chapters"] for page in chapter["pages"]]
    return [*inside, *data.get("guides", []), *data.get("notices", [])]

"""The finished PDFs: text, fonts, tags, bookmarks, bytes."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from counterbook.print.fonts import families
from counterbook.reading.library import Library
from tests.print.conftest import BUILD_ID, ROOT, poppler

Edition = tuple[str, pikepdf.Pdf]
LOCALES = {"zh": "zh-CN", "en": "en-GB", "ko": "ko-KR"}


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Every structure element below a node."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


def kinds(pdf: pikepdf.Pdf) -> Counter[str]:
    return Counter(str(element.S) for element in elements(pdf.Root.StructTreeRoot))


def printed_pages(library: Library) -> int:
    procedures = sum(len(chapter.pages) for chapter in library.chapters)
    return procedures + len(library.guides) + len(library.notices)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_there_is_a_file_for_each_mode(printed: dict[str, Path]) -> None:
    names = {path.name for path in printed.values()}
    assert names == {f"handbook-{mode}.pdf" for mode in ("parallel", "zh", "en", "ko")}


@pytest.mark.print
@pytest.mark.parametrize("mode", ["parallel", "zh", "en", "ko"])
def test_every_title_and_text_is_there(
    mode: str, printed: dict[str, Path], library: Library
) -> None:
    said = squeezed(poppler("pdftotext", "-raw", printed[mode], "-"))
    for chapter in library.chapters:
        for page in chapter.pages:
            for code in ("zh", "en", "ko") if mode == "parallel" else (mode,):
                assert squeezed(page.title[code]) in said
                for section in page.sections:
                    assert squeezed(section.title[code]) in said


@pytest.mark.print
def test_references_are_the_same_in_every_edition(
    printed: dict[str, Path], library: Library
) -> None:
    refs = {
        item.ref
        for chapter in library.chapters
        for page in chapter.pages
        for section in page.sections
        for item in section.items
    }
    for path in printed.values():
        words = set(re.findall(r"\b[A-Z]\d+\b", poppler("pdftotext", path, "-")))
        assert refs <= words


@pytest.mark.print
def test_the_build_id_stands_on_every_page_but_the_cover(printed: dict[str, Path]) -> None:
    for path in printed.values():
        pages = poppler("pdftotext", path, "-").split("\f")[:-1]
        # A chapter opens on the right, so that the page before it may be left empty.
        assert all(BUILD_ID in page for page in pages if page.strip())


def test_languages_and_standards(edition: Edition, library: Library) -> None:
    mode, pdf = edition
    assert str(pdf.Root.Lang) == LOCALES.get(mode, "zh-CN")
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        title = library.handbook.station.handbook_title
        codes = ("zh", "en", "ko") if mode == "parallel" else (mode,)
        assert metadata["dc:title"] == " · ".join(title[code] for code in codes)
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_side_by_side_every_language_is_tagged(printed: dict[str, Path]) -> None:
    with pikepdf.open(printed["parallel"]) as pdf:
        found = Counter(
            str(element.Lang) for element in elements(pdf.Root.StructTreeRoot) if "/Lang" in element
        )
        assert found["en-GB"] > 100
        assert found["ko-KR"] > 100


def test_side_by_side_is_a_table_with_heads(printed: dict[str, Path], library: Library) -> None:
    with pikepdf.open(printed["parallel"]) as pdf:
        found = kinds(pdf)
    assert found["/Table"] >= printed_pages(library)
    assert found["/TH"] > 4 * found["/Table"]


def test_every_page_has_its_heading_and_bookmark(edition: Edition, library: Library) -> None:
    mode, pdf = edition
    # In one language the topics of the phrases stand as headings, not as heads of a table.
    topics = 0 if mode == "parallel" else len(library.phrases)
    assert kinds(pdf)["/H2"] == printed_pages(library) + topics
    codes = ("zh", "en", "ko") if mode == "parallel" else (mode,)
    with pdf.open_outline() as outline:
        below = [child.title for item in outline.root for child in item.children]
    titles = [
        " · ".join(page.title[code] for code in codes)
        for chapter in library.chapters
        for page in chapter.pages
    ]
    assert [title for title in below if title in titles] == titles


def test_pictures_and_links_say_what_they_are(edition: Edition) -> None:
    _, pdf = edition
    figures = [e for e in elements(pdf.Root.StructTreeRoot) if str(e.S) == "/Figure"]
    assert all("/Alt" in figure for figure in figures)
    links = [a for page in pdf.pages for a in page.get("/Annots", []) if a.Subtype == "/Link"]
    assert links
    assert all("/Contents" in link for link in links)


@pytest.mark.print
def test_only_the_fonts_of_the_shown_languages(printed: dict[str, Path]) -> None:
    known = {name.replace(" ", "") for name in families()}
    for path in printed.values():
        rows = poppler("pdffonts", path).splitlines()[2:]
        names = {row.split()[0].partition("+")[2].partition("-")[0] for row in rows}
        assert names <= known
        assert names <= {"NotoSans", "NotoSansSC", "NotoSansKR"}
        assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows), "not embedded"


def test_equal_input_gives_equal_bytes(printed: dict[str, Path], tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from counterbook.print import handbook_pdfs\n"
        "from tests.print.conftest import part_of_the_handbook\n"
        f"handbook_pdfs(part_of_the_handbook(), {BUILD_ID!r}, Path(sys.argv[1]), which=['ko'])\n"
    )
    subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai"},
        check=True,
    )
    assert (tmp_path / "handbook-ko.pdf").read_bytes() == printed["ko"].read_bytes()

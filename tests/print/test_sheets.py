"""How single sheets are laid out, read from the places of the words on them."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from lxml import etree

from counterbook.print import Look, Order, Shop
from counterbook.reading.library import Library
from tests.print.conftest import BUILD_ID, poppler

pytestmark = pytest.mark.print

POINTS_A_MM = 72 / 25.4
Word = tuple[float, float, float, str]


def words_of(path: Path) -> list[Word]:
    """The words of the first page as (left, right, top, text), from the top down."""
    tree = etree.fromstring(poppler("pdftotext", "-l", "1", "-bbox", path, "-").encode())
    found = [
        (float(word.get("xMin")), float(word.get("xMax")), float(word.get("yMin")), word.text or "")
        for word in tree.iter("{http://www.w3.org/1999/xhtml}word")
    ]
    return sorted(found, key=lambda word: (round(word[2]), word[0]))


def lines_of(words: Iterable[Word]) -> list[str]:
    """Large words whose tops are about level, joined without spaces."""
    lines: dict[int, list[tuple[float, str]]] = {}
    for left, _, top, text in words:
        at = next((level for level in lines if abs(level - top) < 14), round(top))
        lines.setdefault(at, []).append((left, text))
    return ["".join(text for _, text in sorted(line)) for line in lines.values()]


@pytest.fixture(scope="module")
def sheets(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sheets")
    shop = Shop(library, BUILD_ID, folder)
    for order in (
        Order("poster"),
        Order("slip", ("residence-permit-new", "hukou-previous-owner")),
        Order("cards", look=Look(grey=True)),
    ):
        shop.run(order)
    return folder


def test_each_title_of_a_poster_stands_on_one_line(sheets: Path) -> None:
    assert lines_of(words_of(sheets / "posters/register-24h.pdf"))[:3] == [
        "住进去后24小时内要登记",
        "Youhave24hourstoregisterwhereyousleep",
        "입주후24시간안에주숙등기",
    ]


def references(words: Iterable[Word]) -> list[str]:
    return [text for _, _, _, text in words if re.fullmatch(r"A\d+[a-z]?", text)]


def test_a_long_slip_is_shared_between_both_halves(sheets: Path) -> None:
    words = words_of(sheets / "slips/residence-permit-new.pdf")
    middle = 297 / 2 * POINTS_A_MM
    left = references(word for word in words if word[0] < middle)
    right = references(word for word in words if word[0] > middle)
    papers = [said for said in left + right if said[-1].isdigit()]
    assert papers == [f"A{n}" for n in range(1, 21)]
    assert abs(len(left) - len(right)) <= 4


def test_a_short_slip_stands_twice_and_has_lines_for_more(sheets: Path) -> None:
    words = words_of(sheets / "slips/hukou-previous-owner.pdf")
    assert references(words) == ["A1", "A1"]
    assert [text for *_, text in words].count("其他") == 2 * 5


def test_words_beside_the_cards_keep_clear_of_the_knife_marks(sheets: Path) -> None:
    tall, edge, middle = 297 * POINTS_A_MM, 13.5 * POINTS_A_MM, 105 * POINTS_A_MM
    beside = [word for word in words_of(sheets / "cards.pdf") if not edge < word[2] < tall - edge]
    assert beside
    assert [word for word in beside if word[0] - 3 < middle < word[1] + 3] == []

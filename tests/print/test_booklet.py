"""Booklets: the order of pages on folded sheets."""

from collections.abc import Sequence
from io import BytesIO

import pikepdf
import pytest

from counterbook.print.booklet import PAGES_A_SECTION, imposed, page_pairs


@pytest.mark.parametrize(
    ("count", "pairs"),
    [
        (4, [(3, 0), (1, 2)]),
        (8, [(7, 0), (1, 6), (5, 2), (3, 4)]),
        (6, [(5, 0), (1, None), (None, 2), (3, 4)]),
        (1, [(0, None), (None, None)]),
    ],
)
def test_pairs(count: int, pairs: Sequence[tuple[int | None, int | None]]) -> None:
    assert page_pairs(count) == pairs


def folded(pairs: Sequence[tuple[int | None, int | None]]) -> list[int | None]:
    """The pages as one turns them, section behind section, each folded once."""
    sides = PAGES_A_SECTION // 2
    if len(pairs) > sides:
        return [*folded(pairs[:sides]), *folded(pairs[sides:])]
    fronts, backs = pairs[0::2], pairs[1::2]
    outside_in = [page for f, b in zip(fronts, backs, strict=True) for page in (f[1], b[0])]
    inside_out = [page for f, b in zip(fronts, backs, strict=True) for page in (f[0], b[1])]
    return [*outside_in, *reversed(inside_out)]


@pytest.mark.parametrize("count", [4, 5, 6, 7, 8, 30, 48, 49, 101, 928])
def test_folded_it_reads_from_front_to_back(count: int) -> None:
    pages = folded(page_pairs(count))
    assert [page for page in pages if page is not None] == list(range(count))
    assert pages[-1] == count - 1


def test_no_section_is_too_thick_to_fold() -> None:
    """The second section begins on its own sheet, with its last page beside its first."""
    assert page_pairs(60)[24] == (59, 48)


def test_two_pages_stand_on_each_side() -> None:
    with pikepdf.new() as small:
        for _ in range(6):
            small.add_blank_page(page_size=(419.53, 595.276))
        content = BytesIO()
        small.save(content)
    with pikepdf.open(BytesIO(imposed(content.getvalue()))) as booklet:
        assert len(booklet.pages) == 4
        assert [round(float(edge)) for edge in booklet.pages[0].mediabox] == [0, 0, 842, 595]
        assert sorted(booklet.pages[0].resources.XObject.keys()) == ["/Left", "/Right"]
        assert list(booklet.pages[1].resources.XObject.keys()) == ["/Left"]

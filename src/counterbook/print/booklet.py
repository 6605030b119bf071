"""Booklets: A5 pages put on A4 sheets so that the folded stack reads from front to back."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf

from counterbook.print.pdf import saved

# Twelve sheets of copy paper: what folds flat and a stapler still goes through.
PAGES_A_SECTION = 48
# A4 lying, in points.
_WIDTH, _HEIGHT = 841.89, 595.276


def imposed(content: bytes) -> bytes:
    """The pages of a document two to a side, in the order of a saddle-stitched booklet.

    Print it on both sides, turned over at the short edge, fold each section once and staple it.
    The tags are lost: a booklet is for paper only.
    """
    with pikepdf.open(BytesIO(content)) as source, pikepdf.new() as booklet:
        forms = [booklet.copy_foreign(page.as_form_xobject()) for page in source.pages]
        for left, right in page_pairs(len(forms)):
            booklet.add_blank_page(page_size=(_WIDTH, _HEIGHT))
            sheet = booklet.pages[-1]
            drawn = []
            for name, number, x in (("/Left", left, 0.0), ("/Right", right, _WIDTH / 2)):
                if number is None:
                    continue
                form = forms[number]
                sheet.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(name))
                drawn.append(_placed(name, form, x))
            sheet.contents_add("\n".join(drawn).encode())
        title = source.docinfo.get("/Title")
        if title is not None:
            booklet.docinfo["/Title"] = str(title)
        return saved(booklet)


def page_pairs(count: int) -> list[tuple[int | None, int | None]]:
    """The pages beside each other on each side, front and back in turn; None is a blank.

    More sheets than staples go through become sections, each folded on its own: their sheets
    follow each other.
    """
    starts = range(0, count, PAGES_A_SECTION)
    return [
        pair for start in starts for pair in _section(start, min(count, start + PAGES_A_SECTION))
    ]


def _section(start: int, end: int) -> Iterator[tuple[int | None, int | None]]:
    whole = -(-(end - start) // 4) * 4
    numbers = [n if n < end - 1 else None for n in range(start, start + whole)]
    # The back cover stays the back cover, whatever blanks stand before it.
    numbers[whole - 1] = end - 1
    for sheet in range(whole // 4):
        first, last = 2 * sheet, whole - 1 - 2 * sheet
        yield numbers[last], numbers[first]
        yield numbers[first + 1], numbers[last - 1]


def _placed(name: str, form: pikepdf.Object, x: float) -> str:
    box = [float(edge) for edge in form.BBox]
    by = min(_WIDTH / 2 / (box[2] - box[0]), _HEIGHT / (box[3] - box[1]))
    return f"q {by:.5f} 0 0 {by:.5f} {x:.3f} 0 cm {name} Do Q"

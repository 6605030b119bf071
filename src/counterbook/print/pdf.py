"""Finishing a PDF: made small, stamped, and the same bytes for the same input."""

from __future__ import annotations

from io import BytesIO

import pikepdf

# Tags are a third of a book: a quarter of a second saves a hundredth of its size.
pikepdf.settings.set_flate_compression_level(9)
POINTS_A_MM = 72 / 25.4
_STAMP = pikepdf.Name("/Stamp")
# From the edges of the trimmed sheet, in millimetres: printers leave the outermost four white.
_STAMP_RIGHT, _STAMP_BOTTOM = 10.0, 5.2


def shrink(content: bytes) -> bytes:
    """The same document with its objects packed into compressed streams."""
    with pikepdf.open(BytesIO(content)) as document:
        return saved(document)


def saved(document: pikepdf.Pdf) -> bytes:
    """A document as few bytes, the same ones each time."""
    small = BytesIO()
    document.save(
        small,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        deterministic_id=True,
    )
    return small.getvalue()


def stamped(content: bytes, stamp: bytes, outside: float = 0, parts: int = 1) -> bytes:
    """A document with a small line at the right foot of each page.

    ``outside`` is how much paper, in millimetres, is cut off round the sheet; where there is
    any, the boxes that print shops go by are set too. A sheet that is cut into ``parts`` beside
    each other has the line on each of them.
    """
    with pikepdf.open(BytesIO(content)) as document, pikepdf.open(BytesIO(stamp)) as small:
        form = document.copy_foreign(small.pages[0].as_form_xobject())
        width = float(small.pages[0].mediabox[2])
        for page in document.pages:
            page.add_resource(form, pikepdf.Name.XObject, _STAMP)
            part = (float(page.mediabox[2]) - 2 * outside * POINTS_A_MM) / parts
            y = (outside + _STAMP_BOTTOM) * POINTS_A_MM
            page.contents_add(b"q", prepend=True)
            page.contents_add(b"Q")
            for n in range(1, parts + 1):
                x = (outside - _STAMP_RIGHT) * POINTS_A_MM + n * part - width
                drawn = f"/Artifact BMC q 1 0 0 1 {x:.2f} {y:.2f} cm {_STAMP} Do Q EMC"
                page.contents_add(drawn.encode())
            if outside:
                _set_boxes(page, outside)
        return saved(document)


def _set_boxes(page: pikepdf.Page, outside: float) -> None:
    right, top = float(page.mediabox[2]), float(page.mediabox[3])
    for name, cut in (("/TrimBox", outside), ("/BleedBox", outside - 3)):
        edge = cut * POINTS_A_MM
        page.obj[pikepdf.Name(name)] = pikepdf.Array(
            [edge, edge, round(right - edge, 2), round(top - edge, 2)]
        )

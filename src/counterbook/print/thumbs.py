"""Small pictures of sheets, for the page that lists what can be printed."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from counterbook.print.cells import Data
from counterbook.print.memory import Memory

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER, WIDTH = "thumbs", 200
_QUALITY = 50
# Of a book only the cover is shown; this is what it is made of.
_OF_A_COVER = (
    *("title", "paper", "base", "shown", "layout", "languages", "widths"),
    *("labels", "cover", "grey"),
)
_ANY_DAY = date(2000, 1, 1)


def name_of(path: str) -> str:
    """Where the small picture of a sheet stands, below the folder of the sheets."""
    return f"{FOLDER}/{path.rpartition('.')[0]}.webp"


def cover_of(book: Data) -> Data:
    """The part of a book's data that its cover shows."""
    return {key: book[key] for key in _OF_A_COVER if key in book}


def thumb(memory: Memory, template: str, data: Data, first: Callable[[], bytes]) -> bytes:
    """The small picture of a sheet; ``first`` makes its first page as a picture."""
    said = {"small": data, "width": WIDTH, "quality": _QUALITY}
    return memory.recall(template, said, _ANY_DAY, lambda: _small(first()))


def _small(png: bytes) -> bytes:
    with Image.open(BytesIO(png)) as page:
        height = round(page.height * WIDTH / page.width)
        small = page.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
    packed = BytesIO()
    small.save(packed, "WEBP", quality=_QUALITY, method=4)
    return packed.getvalue()

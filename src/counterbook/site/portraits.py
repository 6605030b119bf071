"""Photos of the notice board: small, upright, without what a camera noted beside the picture."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageOps

from counterbook.pages.portraits import portrait_name

# Twice the size at which a page shows them, for sharp screens.
_SIZE = (288, 360)
_QUALITY = 82


def write_portraits(photos: Iterable[str | None], images: Path, site: Path) -> None:
    """Writes the named photos of the folder ``images`` into ``images/`` below the site.

    A photo from a phone weighs megabytes and knows where it was taken; what is written is a
    picture of some 15 kB that holds nothing but the face.
    """
    for name in filter(None, photos):
        target = site / "images" / portrait_name(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        with Image.open(images / name) as photo:
            upright = ImageOps.exif_transpose(photo)
            face = ImageOps.fit(upright.convert("RGB"), _SIZE, centering=(0.5, 0.35))
            face.save(target, "JPEG", quality=_QUALITY, optimize=True, progressive=True)

"""What a build writes beside the pages: assets, photos, data."""

from __future__ import annotations

from pathlib import Path

from counterbook.site.assets import Assets
from counterbook.site.data import write_data
from counterbook.site.edition import Edition
from counterbook.site.portraits import write_portraits
from counterbook.site.redirects import write_redirects


def write_output(edition: Edition, assets: Assets, site: Path) -> None:
    """Writes assets/ and data/ below the site."""
    (site / "assets").mkdir(parents=True, exist_ok=True)
    for name, content in assets.files():
        (site / "assets" / name).write_bytes(content)
    write_data(edition.library, site)
    write_redirects(edition.library, edition.renderer.modes, site / "data")


def write_photos(edition: Edition, site: Path) -> None:
    """Writes the photos of the notice board below the site."""
    photos = (person.photo for person in edition.library.people)
    write_portraits(photos, edition.library.handbook.root / "images", site)

"""The files of a site that change where procedures have changed inside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterbook.pages.addresses import Address
from counterbook.site.assets import Assets
from counterbook.site.data import data_files
from counterbook.site.edition import Edition
from counterbook.site.pages import Pages, file_of


def touched_files(
    edition: Edition, ids: Sequence[str], dates: Mapping[Address, str | None]
) -> dict[str, bytes]:
    """Name and content of these files; ``dates`` are those of all pages, for the site map."""
    assets = Assets(edition)
    pages = Pages(edition, assets)
    data = data_files(edition.library)
    made = {name: data[name]() for name in (f"data/procedures/{id_}.json" for id_ in ids)}
    for id_ in ids:
        address = Address("procedure", id_)
        for mode in edition.renderer.modes:
            made[file_of(mode, address)] = pages.html(mode, address).encode()
    made["sitemap.xml"] = pages.map(dates).encode()
    for name in assets.of_search():
        made[f"assets/{name}"] = assets.content(name)
    return made

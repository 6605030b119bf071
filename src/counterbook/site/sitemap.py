"""What the site map says: every page of every mode by its public address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterbook.pages.addresses import Address
from counterbook.site.edition import Edition


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the site map."""

    address: str
    changed: str | None
    alternates: Sequence[tuple[str, str]]


def dates_of(edition: Edition) -> dict[Address, str | None]:
    """Every address of a site, and when its page was verified."""
    return {address: _changed(edition, address) for address in edition.shells.addresses}


def site_map(edition: Edition, dates: Mapping[Address, str | None]) -> list[Place]:
    """Every page of every mode by its public address; nothing where there is none."""
    shells = edition.shells
    return [
        Place(address, changed, alternates)
        for where, changed in dates.items()
        for alternates in [shells.alternates(where)]
        for mode in edition.renderer.modes
        if (address := shells.absolute(mode, where))
    ]


def _changed(edition: Edition, address: Address) -> str | None:
    page = edition.renderer.page(address)
    return page.trust.verified_on.isoformat() if page and page.trust else None

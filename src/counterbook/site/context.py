"""What the templates of the theme are given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from counterbook.pages.addresses import FREE, Address
from counterbook.pages.modes import Mode
from counterbook.pages.render import Entry, Rendered
from counterbook.pages.shell import Step
from counterbook.report.formats import as_text
from counterbook.site.edition import Edition
from counterbook.site.files import ReadyPage

_ARTICLE = Markup('<article class="written free">{}</article>')


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the site map."""

    address: str
    changed: str | None
    alternates: Sequence[tuple[str, str]]


def page_context(
    edition: Edition, page: Page, others: Iterable[File], *, live: bool
) -> Mapping[str, Any]:
    """The shell and the body of a page."""
    if isinstance(page, ReadyPage):
        shell = edition.shells.shell(page.mode, page.address, page.rendered)
        return {"shell": shell, "body": page.rendered.body, **_about(edition, live)}
    return {**_free(edition, page, others), **_about(edition, live)}


def _free(edition: Edition, page: Page, others: Iterable[File]) -> Mapping[str, Any]:
    """The same for a page of docs/ that the handbook does not know, such as the manual."""
    mode = _mode_of(edition, page)
    contents = [
        Entry(item.id, Markup.escape(item.title)) for part in page.toc for item in part.children
    ]
    body = _ARTICLE.format(Markup(page.content or ""))
    title = edition.library.speaker.say(lambda _: page.title or "")
    rendered = Rendered(body, title, None, tuple(contents))
    address = Address(FREE, page.url.removeprefix(mode.prefix))
    beside = _beside(page, others)
    return {"shell": edition.shells.shell(mode, address, rendered, beside=beside), "body": body}


def _mode_of(edition: Edition, page: Page) -> Mode:
    """The mode of its folder; a page in another language says so by ``lang`` at its head."""
    modes = edition.renderer.modes
    asked = page.meta.get("lang")
    under = [m for m in modes[1:] if page.url.startswith(m.prefix)]
    return next((m for m in modes if m.key == asked and not m.prefix), (under or modes)[0])


def _beside(page: Page, others: Iterable[File]) -> list[Step]:
    folder = page.file.src_uri.rpartition("/")[0]
    pages = (file.page for file in others if file.src_uri.rpartition("/")[0] == folder)
    return [
        Step(Markup.escape(other.title or ""), get_relative_url(other.url, page.url), other is page)
        for other in pages
        if other is not None and not isinstance(other, ReadyPage)
    ]


def lost_context(edition: Edition, base_url: str, *, live: bool) -> Mapping[str, Any]:
    """The shell of the page for lost readers: its links start at the root of the site."""
    shell = edition.shells.not_found(f"{base_url.rstrip('/')}/")
    return {"shell": shell, "body": Markup(""), **_about(edition, live)}


def site_map(edition: Edition) -> list[Place]:
    """Every page of every mode by its public address; nothing where there is none."""
    shells = edition.shells
    return [
        Place(address, _changed(edition, where), shells.alternates(where))
        for where in shells.addresses
        for mode in edition.renderer.modes
        if (address := shells.absolute(mode, where))
    ]


def _changed(edition: Edition, address: Address) -> str | None:
    page = edition.renderer.page(address)
    return page.trust.verified_on.isoformat() if page and page.trust else None


def _about(edition: Edition, live: bool) -> Mapping[str, Any]:
    faults = as_text(edition.faults, "zh") if edition.faults else ""
    return {"live": live, "faults": faults}

"""What templates are given for a page of docs/ that is not the handbook's, such as the manual."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from counterbook.pages.addresses import FREE, Address
from counterbook.pages.modes import Mode
from counterbook.pages.render import Entry, Rendered
from counterbook.pages.shell import Step
from counterbook.site.edition import Edition
from counterbook.site.files import Home

_ARTICLE = Markup('<article class="written free"><div class="cell"{}>{}</div></article>')


def free_context(edition: Edition, page: Page, others: Iterable[File]) -> Mapping[str, Any]:
    """The shell and the body of a page of docs/ that the handbook does not know."""
    mode = _mode_of(edition, page)
    contents = [
        Entry(item.id, Markup.escape(item.title)) for part in page.toc for item in part.children
    ]
    body = _ARTICLE.format(_language(mode, page), Markup(page.content or ""))
    title = edition.library.speaker.say(lambda _: page.title or "")
    rendered = Rendered(body, title, None, tuple(contents))
    address = Address(FREE, page.url.removeprefix(mode.prefix))
    beside = _beside(page, others)
    return {"shell": edition.shells.shell(mode, address, rendered, beside=beside), "body": body}


def _language(mode: Mode, page: Page) -> Markup:
    """The language of a page that the mode around it does not share."""
    asked = page.meta.get("lang")
    if not isinstance(asked, str) or asked == mode.code:
        return Markup("")
    return Markup(' lang="{}"').format(asked)


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
        if other is not None and not isinstance(other, Home)
    ]

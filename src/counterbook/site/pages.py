"""The handbook's own pages, whole: body, shell and what stands round them."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Template
from markupsafe import Markup

from counterbook.pages.addresses import Address
from counterbook.pages.modes import Mode
from counterbook.pages.render import Rendered
from counterbook.pages.shell import Shell
from counterbook.report.formats import as_text
from counterbook.site.assets import Assets
from counterbook.site.edition import Edition
from counterbook.site.sitemap import dates_of, site_map
from counterbook.site.templates import is_shipped, shell_templates

# So many pages are written between two sweeps of memory.
_SWEEP = 40


class Pages:
    """Makes the pages of an edition, one by one.

    MkDocs knows nothing of them: what it does for a page costs more than to write it, and it
    keeps all of them in memory. A preview is ``live``; ``language`` is that of its messages.
    """

    def __init__(
        self, edition: Edition, assets: Assets, *, live: bool = False, language: str = "zh"
    ) -> None:
        self.edition = edition
        self.assets = assets
        self._live = live
        self._language = language
        self._shared: dict[tuple[object, ...], Markup] = {}
        self._templates = shell_templates(edition.folders.overrides if edition.folders else None)

    def all(self) -> Iterator[tuple[str, str]]:
        """Every page: its file below the site, and its HTML."""
        for address in self.edition.shells.addresses:
            for mode in self.edition.renderer.modes:
                yield file_of(mode, address), self.html(mode, address)

    def html(self, mode: Mode, address: Address) -> str:
        """One page."""
        return self.around(mode, address, self.edition.renderer.render(mode, address))

    def around(self, mode: Mode, address: Address, rendered: Rendered) -> str:
        """A body in its shell."""
        return self.framed(self.edition.shells.shell(mode, address, rendered), rendered.body)

    def framed(self, shell: Shell, body: Markup) -> str:
        """A body in a shell that was made for it."""
        return self._main.render(shell=shell, body=body, **self.about)

    def template(self, name: str) -> Template:
        """A template of the shell, the station's own before that of the theme."""
        return self._templates.get_template(name)

    def lost(self, root: str | None = None) -> str:
        """The page for lost readers; its links start at the root of the server."""
        path = root or urlsplit(self.edition.library.handbook.station.site).path
        shell = self.edition.shells.not_found(f"{path.rstrip('/')}/")
        template = self._templates.get_template("404.html")
        return template.render(shell=shell, body=Markup(""), **self.about)

    def map(self, dates: Mapping[Address, str | None] | None = None) -> str:
        """The site map; ``dates`` are those of its pages where they are known."""
        places = site_map(self.edition, dates or dates_of(self.edition))
        return self._templates.get_template("sitemap.xml").render(sitemap=places)

    def _same(self, name: str, shell: Shell) -> Markup | None:
        """A part of the shell that many pages share, written once; None for a station's own."""
        template = self._templates.get_template(name)
        if not is_shipped(template):
            return None
        steps = tuple((step.href, step.here) for step in shell.footer)
        key = (name, shell.mode.key, shell.root, steps)
        if key not in self._shared:
            self._shared[key] = Markup(template.render(shell=shell))
        return self._shared[key]

    @cached_property
    def _main(self) -> Template:
        return self._templates.get_template("main.html")

    @cached_property
    def about(self) -> dict[str, Any]:
        """What templates are told of the build itself."""
        faults = self.edition.faults
        said = as_text(faults, self._language) if faults else ""
        return {
            "live": self._live,
            "faults": said,
            "faults_language": self._language,
            "asset": self.assets.name,
            "search_mark": self.assets.search_mark,
            "same": self._same,
        }


def file_of(mode: Mode, address: Address) -> str:
    """The file of a page below the site."""
    return f"{mode.prefix}{address.path}index.html"


@contextmanager
def _swept() -> Iterator[Callable[[], object]]:
    """Gives what throws away the rests of rendering: templates and their calls hold each other.

    Only what was made since the last sweep is looked at, so that it costs next to nothing.
    """
    gc.freeze()
    try:
        yield partial(gc.collect, 0)
    finally:
        gc.unfreeze()


def write_pages(pages: Pages, site: Path, *, root: str | None = None) -> None:
    """Writes all pages, the page for lost readers and the site map below the site."""
    with _swept() as sweep:
        for number, (name, html) in enumerate(pages.all(), 1):
            path = os.path.join(site, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(html.encode())
            if number % _SWEEP == 0:
                sweep()
    (site / "404.html").write_bytes(pages.lost(root).encode())
    (site / "sitemap.xml").write_bytes(pages.map().encode())

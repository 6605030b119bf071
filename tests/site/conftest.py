"""The model handbook's site, built once with MkDocs, and a reader of its pages."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from counterbook.check import load
from counterbook.pages.modes import Mode, modes_of
from counterbook.reading.library import Library
from counterbook.site.builder import build_site

ROOT = Path(__file__).parents[2]
ANY_PROCEDURE = "procedures/accommodation-registration/"


@dataclass(frozen=True)
class Site:
    """A built site: its folder, and the handbook it was made from."""

    root: Path
    library: Library

    @property
    def modes(self) -> tuple[Mode, ...]:
        return modes_of(self.library.speaker)

    def addresses(self) -> list[str]:
        """Every page for readers, as an address below the root: "" for home, "en/about/" ..."""
        return [address for address in self._all() if not address.startswith("editors/")]

    def manual(self) -> list[str]:
        """Every page for editors, in the same way."""
        return [address for address in self._all() if address.startswith("editors/")]

    def _all(self) -> list[str]:
        pages = (page.relative_to(self.root) for page in self.root.rglob("index.html"))
        return sorted(page.as_posix().removesuffix("index.html") for page in pages)

    def source(self, address: str) -> str:
        return (self.root / address / "index.html").read_text(encoding="utf-8")

    def page(self, address: str) -> html.HtmlElement:
        return _parsed(self.root / address / "index.html")

    def pages(self) -> Iterator[tuple[str, html.HtmlElement]]:
        for address in self.addresses():
            yield address, self.page(address)

    def target(self, address: str, href: str) -> tuple[Path, str]:
        """The file a link on a page leads to, and the anchor in it."""
        parts = urlsplit(href)
        path = posixpath.normpath(posixpath.join("/", address, parts.path))
        file = self.root / path.lstrip("/")
        return (file / "index.html" if file.is_dir() else file), parts.fragment


@lru_cache(maxsize=400)
def _parsed(path: Path) -> html.HtmlElement:
    return html.fromstring(path.read_bytes())


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The model handbook as `mkdocs build --strict` makes it."""
    out = tmp_path_factory.mktemp("model") / "site"
    build_site(ROOT / "mkdocs.yml", out, handbook=ROOT / "handbook", strict=True)
    handbook = load(ROOT / "handbook").handbook
    assert handbook is not None
    return Site(out, Library(handbook))

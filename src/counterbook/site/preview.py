"""A preview that follows each save: pages are made when a browser asks for them."""

from __future__ import annotations

import mimetypes
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from threading import Condition, RLock

from counterbook.pages.addresses import Address
from counterbook.pages.modes import Mode
from counterbook.site.assets import Assets
from counterbook.site.builder import SiteError, build_rest, site_folders
from counterbook.site.data import data_files
from counterbook.site.folders import Folders
from counterbook.site.opening import FaultyError, opened
from counterbook.site.pages import Pages, file_of
from counterbook.site.templates import THEME

FOLLOW = "_counterbook/follow.js"
# What only the pages made here are made of; everything else also shows in the manual's shell.
_ENTRIES = ("procedures", "guides", "notices")
_FOLLOWED = '<script src="/{}" data-version="{}"></script>\n</head>'
_REPORT = """\
<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>!</title>
</head><body><pre class="fault">{said}</pre></body></html>
"""


@dataclass(frozen=True)
class Answer:
    """What a browser gets."""

    status: int
    kind: str
    content: bytes


class Preview:
    """The site of a handbook as it stands at this moment.

    A handbook with faults leaves the last good pages up, with the report above them.
    """

    def __init__(self, config_file: Path, *, language: str = "zh") -> None:
        self._config = config_file
        self._language = language
        self._folders: Folders = site_folders(config_file)
        self._rest = tempfile.TemporaryDirectory(prefix="counterbook-")
        self._pages: Pages | None = None
        self._known: dict[str, tuple[Mode, Address]] = {}
        self._said = ""
        self._lock = RLock()
        self._turned = Condition()
        self.version = 0

    @property
    def watched(self) -> list[Path]:
        """The folders whose files a preview is made of, and the file of settings."""
        found = (self._folders.handbook, self._folders.docs, self._folders.overrides)
        return [*(folder for folder in found if folder and folder.is_dir()), self._config]

    def close(self) -> None:
        """Takes away what was made for the preview."""
        self._rest.cleanup()

    def saved(self, paths: Iterable[Path] | None = None) -> None:
        """Takes in that files were saved; without ``paths``, everything may have changed."""
        with self._lock:
            self._open()
        self._turn()
        if paths is None or not all(map(self._is_entry, paths)):
            with self._lock:
                self._make_rest()
            self._turn()

    def wait(self, seen: int, seconds: float) -> int:
        """The version of the preview, as soon as it is another than the one seen."""
        with self._turned:
            self._turned.wait_for(lambda: self.version != seen, seconds)
            return self.version

    def answer(self, path: str) -> Answer:
        """What stands at an address, given without its leading slash."""
        with self._lock:
            if path == FOLLOW:
                return _file(THEME / "assets" / "follow.js")
            if self._pages is None:
                return self._html(_REPORT.format(language=self._language, said=escape(self._said)))
            return self._page(self._pages, path) or self._other(self._pages, path)

    def _open(self) -> None:
        try:
            edition = opened(self._folders, live=True)
        except FaultyError as fault:
            self._said = fault.report(self._language)
            return
        self._pages = Pages(edition, Assets(edition), live=True, language=self._language)
        self._known = {
            file_of(mode, address): (mode, address)
            for address in edition.shells.addresses
            for mode in edition.renderer.modes
        }

    def _make_rest(self) -> None:
        """What MkDocs makes: the manual, the station's own files."""
        if self._pages is None:
            return
        try:
            build_rest(self._config, Path(self._rest.name) / "site")
        except SiteError as error:
            self._said = str(error)

    def _turn(self) -> None:
        with self._turned:
            self.version += 1
            self._turned.notify_all()

    def _is_entry(self, path: Path) -> bool:
        folders = (self._folders.handbook / name for name in _ENTRIES)
        return any(folder in path.parents for folder in folders)

    def _page(self, pages: Pages, path: str) -> Answer | None:
        name = f"{path}index.html" if path.endswith("/") or not path else path
        found = self._known.get(name)
        return self._html(pages.html(*found)) if found else None

    def _other(self, pages: Pages, path: str) -> Answer:
        folder, _, name = path.rpartition("/")
        if folder == "assets" and name in pages.assets:
            return Answer(200, _kind(name), pages.assets.content(name))
        made: Callable[[], bytes] | None = data_files(pages.edition.library).get(path)
        if made:
            return Answer(200, _kind(path), made())
        root = Path(self._rest.name).resolve() / "site"
        file = (root / path).resolve()
        file = file / "index.html" if file.is_dir() else file
        if not file.is_relative_to(root) or not file.is_file():
            return self._html(pages.lost("/"), 404)
        if file.suffix == ".html":
            return self._html(file.read_text(encoding="utf-8"))
        return _file(file)

    def _html(self, html: str, status: int = 200) -> Answer:
        followed = html.replace("</head>", _FOLLOWED.format(FOLLOW, self.version), 1)
        return Answer(status, "text/html; charset=utf-8", followed.encode())


def _file(path: Path) -> Answer:
    return Answer(200, _kind(path.name), path.read_bytes())


def _kind(name: str) -> str:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

"""Style, scripts and search data: what they hold, and under which names pages ask for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from hashlib import sha256

from counterbook.site.edition import Edition
from counterbook.site.search import search_files
from counterbook.site.style import squeezed_script, style_sheet
from counterbook.site.templates import THEME

_DIGITS = 8
# Asked for by the address of the site, and by those who share a page: their names stay.
_PLAIN = ("icon.svg", "card.png")


class Assets:
    """The files of ``assets/``.

    With ``hashed``, names hold what stands for the content, so that a server may tell browsers
    to keep a file for ever. All files of the search have one such mark: the script that asks for
    them need know no more.
    """

    def __init__(self, edition: Edition, *, hashed: bool = False) -> None:
        self._edition = edition
        self._hashed = hashed
        self._made: dict[str, bytes] = {}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Name and content of every file."""
        for name in self._makers:
            yield self.name(name), self.content(name)

    def __contains__(self, name: object) -> bool:
        return name in self._makers

    def content(self, name: str) -> bytes:
        """What a file holds, by its plain name."""
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def of_search(self) -> Iterator[str]:
        """The plain names of the files of the search."""
        return iter(self._search)

    def name(self, plain: str) -> str:
        """The name of a file."""
        if not self._hashed or plain in _PLAIN:
            return plain
        stem, _, kind = plain.rpartition(".")
        mark = self.search_mark if plain in self._search else _mark(self.content(plain))
        return f"{stem}.{mark}.{kind}"

    @cached_property
    def search_mark(self) -> str:
        """What the names of all files of the search hold; nothing where names are plain."""
        if not self._hashed:
            return ""
        return _mark(b"\0".join(self.content(name) for name in self._search))

    @cached_property
    def _search(self) -> Mapping[str, Callable[[], str]]:
        return search_files(self._edition.library, self._edition.found)

    @cached_property
    def _makers(self) -> Mapping[str, Callable[[], bytes]]:
        scripts = ("tools.js", "handbook.js", "counter.js")
        return {
            "handbook.css": lambda: self._style().encode(),
            "handbook.js": lambda: squeezed_script("".join(map(_theme, scripts))).encode(),
            "helpers.js": lambda: squeezed_script(_theme("helpers.js")).encode(),
            "icon.svg": lambda: _theme("icon.svg").encode(),
            "card.png": lambda: (THEME / "assets" / "card.png").read_bytes(),
            **{name: _encoded(make) for name, make in self._search.items()},
        }

    def _style(self) -> str:
        renderer = self._edition.renderer
        tongues = renderer.modes[-1].tongues
        sets = renderer.stock.column_sets(tongues)
        looks = "".join(_theme(f"{name}.css") for name in ("handbook", "search", "helpers"))
        return style_sheet(looks, self._edition.library.speaker, tongues, sets, self._edition.brand)


def _encoded(make: Callable[[], str]) -> Callable[[], bytes]:
    return lambda: make().encode()


def _mark(content: bytes) -> str:
    return sha256(content).hexdigest()[:_DIGITS]


def _theme(name: str) -> str:
    return (THEME / "assets" / name).read_text(encoding="utf-8")

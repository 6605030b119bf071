"""The page that lists what can be printed: links and small pictures of what was made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from markupsafe import Markup
from PIL import Image

_UNPRINTED = re.compile(r'<span data-print="([a-z0-9/-]+\.(?:pdf|zip|png))">(.*?)</span></p>')
_NOTE = re.compile(r"<p [^>]*data-unprinted>.*?</p>")
_TYPES = {".pdf": "application/pdf", ".zip": "application/zip", ".png": "image/png"}
_THUMBS = "thumbs/"


@dataclass(frozen=True, slots=True)
class _Thumb:
    """A small picture of a sheet, with its size in pixels."""

    name: str
    width: int
    height: int


def link_prints(site_dir: Path) -> list[str]:
    """Makes links of the sheets that now stand in ``print/``; returns the names of the files."""
    folder = site_dir / "print"
    made = {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in folder.rglob("*")
        if path.suffix in _TYPES
    }
    thumbs = _thumbs(folder)
    for page in site_dir.rglob("print/index.html"):
        html = page.read_text(encoding="utf-8")
        up = "../" * len(page.relative_to(site_dir).parent.parts)
        linked = _UNPRINTED.sub(partial(_linked, made, thumbs, up), html)
        if not _UNPRINTED.search(linked):
            linked = _NOTE.sub("", linked)
        page.write_bytes(linked.encode())
    return sorted(made)


def _thumbs(folder: Path) -> dict[str, _Thumb]:
    """The small pictures that were made, by the name of their sheet without its ending."""
    found = {}
    for path in sorted((folder / _THUMBS).rglob("*.webp")):
        name = path.relative_to(folder).as_posix()
        with Image.open(path) as picture:
            sheet = name.removeprefix(_THUMBS).removesuffix(".webp")
            found[sheet] = _Thumb(name, picture.width, picture.height)
    return found


def _linked(made: dict[str, int], thumbs: dict[str, _Thumb], up: str, found: re.Match[str]) -> str:
    name, words = found[1], Markup(found[2])
    if name not in made:
        return found[0]
    stem, _, kind = name.rpartition(".")
    # A booklet in one language is its handbook in other pages.
    thumb = thumbs.get(stem) or thumbs.get(stem.replace("booklet-", "handbook-"))
    return Markup('<a href="{}print/{}" type="{}">{}{}</a></p>\n<p class="detail">{}</p>').format(
        up, name, _TYPES[f".{kind}"], _picture(thumb, up), words, _size(kind, made[name])
    )


def _picture(thumb: _Thumb | None, up: str) -> Markup:
    """The small picture; the words beside it say what it shows."""
    if thumb is None:
        return Markup()
    return Markup(
        '<img src="{}print/{}" width="{}" height="{}" alt="" loading="lazy" decoding="async">'
    ).format(up, thumb.name, thumb.width // 2, thumb.height // 2)


def _size(kind: str, count: int) -> str:
    small = count < 950_000
    said = f"{max(1, round(count / 1000))} kB" if small else f"{count / 1_000_000:.1f} MB"
    return f"{kind.upper()} · {said}"

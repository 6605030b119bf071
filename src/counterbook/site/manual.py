"""The manual for editors as it stands in docs/editors/<language>/: a file ``NN-name.md`` a chapter.

The first of its languages has the address editors/, the others editors/<language>/. Numbers put
chapters in order and are no part of an address; the first file is the manual's front page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markdown import Markdown
from markupsafe import Markup

from counterbook.languages.pack import shipped
from counterbook.pages.render import Entry
from counterbook.report.words import MESSAGE_LANGUAGES

PLACE = "editors/"
_FILE = re.compile(r"(\d\d)-([a-z][a-z-]*)\.md")
_TITLE = re.compile(r"\A\s*# +(.+?) *\n")
_LINK = re.compile(r'(<a href=")(\d\d-[a-z-]+\.md)?(#[^"]*)?(")')
_PICTURE = re.compile(r'src="\.\./pictures/([a-z-]+\.png)"')
_RULE = re.compile(r"<code>([A-Z]\d{3})</code>")
_EXTENSIONS = ["tables", "sane_lists", "fenced_code", "attr_list", "toc"]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its address below the site, its title, and its text, where "~/" is the root."""

    place: str
    title: str
    body: Markup
    contents: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Volume:
    """The manual in one language."""

    code: str
    locale: str
    chapters: Sequence[Chapter]

    @property
    def place(self) -> str:
        """The address of its front page."""
        return self.chapters[0].place


def places_of(docs: Path) -> dict[str, str]:
    """Where the manual begins in each language that it is written in."""
    codes = [code for code in MESSAGE_LANGUAGES if list(_files(docs, code))]
    return {code: _prefix(code, codes) for code in codes}


def is_chapter(source: str) -> bool:
    """Whether a file of docs/ is a chapter of the manual."""
    folder, _, rest = source.partition("/")
    code, _, name = rest.partition("/")
    return f"{folder}/" == PLACE and code in MESSAGE_LANGUAGES and bool(_FILE.fullmatch(name))


def read_manual(docs: Path) -> list[Volume]:
    """The manual in each of its languages, the first one first; nothing where there is none."""
    return [_volume(docs, code, prefix) for code, prefix in places_of(docs).items()]


def _prefix(code: str, codes: Sequence[str]) -> str:
    return PLACE if code == codes[0] else f"{PLACE}{code}/"


def _files(docs: Path, code: str) -> Iterator[Path]:
    folder = docs / PLACE / code
    found = sorted(folder.glob("*.md")) if folder.is_dir() else []
    yield from (path for path in found if _FILE.fullmatch(path.name))


def _volume(docs: Path, code: str, prefix: str) -> Volume:
    files = list(_files(docs, code))
    places = {path.name: f"{prefix}{path.name[3:-3]}/" for path in files}
    places[files[0].name] = prefix
    chapters = [_chapter(docs, path, places) for path in files]
    pack = shipped(code)
    return Volume(code, pack.locale if pack else code, chapters)


def _chapter(docs: Path, path: Path, places: dict[str, str]) -> Chapter:
    text = path.read_text(encoding="utf-8-sig")
    found = _TITLE.match(text)
    title = found[1] if found else path.stem
    markdown = Markdown(extensions=_EXTENSIONS)
    html = markdown.convert(text[found.end() :] if found else text)

    def link(m: re.Match[str]) -> str:
        place = f"~/{places.get(m[2], '')}" if m[2] else ""
        return f"{m[1]}{place}{m[3] or ''}{m[4]}" if m[2] or m[3] else m[0]

    linked = _RULE.sub(rf'<a href="~/{PLACE}rules/\1/"><code>\1</code></a>', _LINK.sub(link, html))
    shown = _PICTURE.sub(lambda m: _picture(docs, m[1]), linked)
    # What is wider than a phone can be moved with the keyboard too.
    shown = shown.replace("<pre>", '<pre tabindex="0">')
    contents = tuple(
        Entry(item["id"], Markup(item["name"]))
        for item in getattr(markdown, "toc_tokens", ())
        if item["level"] == 2
    )
    return Chapter(places[path.name], title, Markup(shown), contents)


def _picture(docs: Path, name: str) -> str:
    """The address of a picture, and its size, so that nothing moves while it loads."""
    path = docs / PLACE / "pictures" / name
    head = path.read_bytes()[16:24] if path.is_file() else b""
    width, height = int.from_bytes(head[:4]), int.from_bytes(head[4:])
    size = f' width="{width}" height="{height}"' if head else ""
    return f'src="~/{PLACE}pictures/{name}"{size} loading="lazy"'

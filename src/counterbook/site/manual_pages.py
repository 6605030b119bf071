"""The pages of the editors' manual: the readers' shell, with ways of its own.

They stand outside the readers' menu, search and site map, and search engines keep out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from counterbook.pages.addresses import FREE, Address
from counterbook.pages.modes import Mode
from counterbook.pages.render import Rendered
from counterbook.pages.shell import ModeLink, Shell, Step
from counterbook.report.phrases import phrases
from counterbook.site.manual import PLACE, Chapter, Volume, read_manual
from counterbook.site.pages import Pages

RULES = f"{PLACE}rules/"
_ARTICLE = Markup(
    '<article class="written free"><div class="cell"{}><h1>{}</h1>\n{}</div></article>'
)


class Manual:
    """Makes the pages of the manual of a site; there may be none but those of the rules."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._modes = {mode.key: mode for mode in pages.edition.renderer.modes}

    def template(self, name: str) -> Template:
        """A template of the shell."""
        return self._pages.template(name)

    @cached_property
    def volumes(self) -> Sequence[Volume]:
        """The manual in each of its languages."""
        folders = self._pages.edition.folders
        return read_manual(folders.docs) if folders else ()

    def chapters(self) -> Iterator[tuple[str, str]]:
        """Every chapter: its file below the site, and its HTML."""
        for volume in self.volumes:
            for number, chapter in enumerate(volume.chapters):
                yield f"{chapter.place}index.html", self._chapter(volume, number, chapter)

    def framed(self, place: str, title: str, body: Markup) -> str:
        """Any other page of the manual, such as a rule's, in the handbook's base language."""
        mode = self._pages.edition.renderer.modes[0]
        named = self._pages.edition.library.speaker.say(lambda _: title)
        volume = self.volumes[0] if self.volumes else None
        shell = self._shell(mode, place, Rendered(body, named, None), volume)
        return self._pages.framed(shell, body)

    def _chapter(self, volume: Volume, number: int, chapter: Chapter) -> str:
        mode = self._modes.get(volume.code) or self._pages.edition.renderer.modes[0]
        root = _root(chapter.place)
        text = Markup(str(chapter.body).replace('="~/', f'="{root}'))
        lang = "" if mode.code == volume.code else Markup(' lang="{}"').format(volume.locale)
        body = _ARTICLE.format(lang, chapter.title, text)
        named = self._pages.edition.library.speaker.say(lambda _: chapter.title)
        rendered = Rendered(body, named, None, chapter.contents)
        around = [None, *volume.chapters, None]
        before, after = around[number], around[number + 2]
        shell = replace(
            self._shell(mode, chapter.place, rendered, volume),
            previous=_step(before, root) if before else None,
            next=_step(after, root) if after else None,
        )
        return self._pages.framed(shell, body)

    def _shell(self, mode: Mode, place: str, page: Rendered, volume: Volume | None) -> Shell:
        root, shells = _root(place), self._pages.edition.shells
        beside = list(self._beside(volume, place, root)) if volume else []
        shell = shells.shell(mode, Address(FREE, place), page, root=root, beside=beside)
        return replace(
            shell,
            modes=[self._mode_link(link, place) for link in shell.modes],
            crumbs=_crumbs(shell, volume, place),
            canonical=None,
            alternates=(),
            for_staff=True,
        )

    def _beside(self, volume: Volume, place: str, root: str) -> Iterator[Step]:
        for chapter in volume.chapters:
            yield _step(chapter, root, here=chapter.place == place)
        title = Markup.escape(phrases()["rules-title"][volume.code])
        yield Step(title, f"{root}{RULES}", place == RULES)

    def _mode_link(self, link: ModeLink, place: str) -> ModeLink:
        """The same chapter in a language of the manual; other modes lead to their home page."""
        languages = [(volume.code, volume.chapters) for volume in self.volumes]
        rows = [chapters for _, chapters in languages]
        column = next((n for row in rows for n, c in enumerate(row) if c.place == place), None)
        if column is not None:
            for code, chapters in languages:
                if code == link.mode.key and column < len(chapters):
                    return replace(link, href=f"{_root(place)}{chapters[column].place}")
        here = link.mode.prefix if not link.here else place
        return replace(link, href=f"{_root(place)}{here}")


def _crumbs(shell: Shell, volume: Volume | None, place: str) -> list[tuple[str, Sequence[Step]]]:
    """The way from the home page; through the front page of the manual, where there is one."""
    if volume is None or place == volume.place:
        return list(shell.crumbs)
    front = _step(volume.chapters[0], shell.root)
    return [(locale, [steps[0], front, *steps[1:]]) for locale, steps in shell.crumbs]


def _step(chapter: Chapter, root: str, *, here: bool = False) -> Step:
    return Step(Markup.escape(chapter.title), f"{root}{chapter.place}", here)


def _root(place: str) -> str:
    return "../" * place.count("/")


def write_manual(pages: Pages, site: Path) -> None:
    """Writes the chapters of the manual below a site."""
    for name, html in Manual(pages).chapters():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(html.encode())

"""Addresses to page bodies: one template a kind of page, one way in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from counterbook.model.edition import Edition
from counterbook.pages.addresses import LISTS, Address, target_of
from counterbook.pages.icons import drawn_once, icon
from counterbook.pages.lean import KEPT, LeanEnvironment
from counterbook.pages.modes import Mode, modes_of
from counterbook.pages.portraits import portrait_name
from counterbook.pages.rows import Rows
from counterbook.pages.stock import Stock
from counterbook.pages.told import Told
from counterbook.pages.voice import Known, Voice
from counterbook.reading.guide import stops_of
from counterbook.reading.history import Histories, part_line
from counterbook.reading.library import Library
from counterbook.reading.line import Line
from counterbook.reading.outline import Page

_EMPTY_LINES = re.compile(r"\n\s*\n+")
_PLACE_ICONS = {
    "counter": "account-tie-voice-outline",
    "machines": "tablet",
    "room": "door",
    "station": "police-badge-outline",
    "office": "bank-outline",
    "service-point": "hand-heart-outline",
}
_TEMPLATES = {
    "procedure": "page.html",
    "guide": "guide.html",
    "notice": "page.html",
    "guides": "listing.html",
    "notices": "listing.html",
    "index-a-z": "index.html",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a page's contents: where it stands and what it is called."""

    anchor: str
    text: Markup
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page's body, ready to be put into the shell, with what the shell says about it."""

    body: Markup
    title: Line
    description: Line | None
    contents: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class HandWritten:
    """A page written by hand: its title, and in each language as many parts as in the others."""

    title: Line
    parts: Sequence[Mapping[str, Markup]]


class Renderer:
    """Renders the pages of one handbook in all its modes."""

    def __init__(
        self,
        library: Library,
        written: Mapping[str, HandWritten] | None = None,
        editions: Sequence[Edition] = (),
        *,
        prints: bool = False,
    ) -> None:
        self.library = library
        self.modes = modes_of(library.speaker)
        self.stock = Stock(library)
        self.written = written or {}
        self.histories = Histories(editions, [mode.prefix for mode in self.modes])
        self.prints = prints
        self._cells = {mode.key: _cells(mode) for mode in self.modes}
        self._told = Told()
        self._has_stale = bool(library.handbook.staleness.pairs)
        known = Known()
        self._voices = {mode.key: Voice(library.speaker, mode, known) for mode in self.modes}

    def voice(self, mode: Mode) -> Voice:
        """The voice of a mode."""
        return self._voices[mode.key]

    def page(self, address: Address) -> Page | None:
        """What `reading` composed for an address, where it stands for a single page."""
        shelf: Mapping[str, Mapping[str, Page]] = {
            "procedure": self.library.procedures,
            "guide": self.library.guides,
            "notice": self.library.notices,
        }
        return shelf[address.kind][address.id] if address.kind in LISTS else None

    def title(self, address: Address) -> Line:
        """What the page at an address is called."""
        if page := self.page(address):
            return page.title
        if address.kind in self.written:
            return self.written[address.kind].title
        return self.stock.title(address.kind)

    def render(self, mode: Mode, address: Address) -> Rendered:
        """The page at an address, in a mode."""
        page = self.page(address)
        own = self.stock.context(address.kind, mode)
        if address.kind in self.written:
            own = {"parts": self.written[address.kind].parts}
        elif page is not None:
            own = {
                "page": page,
                "marked": _marked(page),
                "downloads": self._downloads(mode, page),
            }
            if page.kind == "guide":
                own |= {"stops": stops_of(page)}
        title = self.title(address)
        template = _TEMPLATES.get(address.kind, f"{address.kind}.html")
        if address.kind in self.written:
            template = "hand-written.html"
        body = self._environment.get_template(template).render(
            **self._common(mode, address),
            title=title,
            prevails=page.trust.prevails if page and page.trust else None,
            **own,
        )
        summary = page.summary if page else self.stock.description(address.kind)
        return Rendered(
            Markup(drawn_once(_EMPTY_LINES.sub("\n", body))),
            title,
            summary,
            self._contents(mode, address, page),
        )

    def _common(self, mode: Mode, address: Address) -> dict[str, Any]:
        voice = self._voices[mode.key]
        up = root_of(mode, address)
        aside = f"{up}{self.modes[-1].prefix}{address.path}"
        sure = "#how-sure" if address.kind in LISTS else "#volunteers-sure"
        # A text that fell behind is told in another way beside the text it was made from.
        told = None if self._has_stale else self._told.at(address)
        return {
            "mode": mode,
            "modes": self.modes,
            "v": voice,
            "rows": Rows(voice, self._cells[mode.key], f"{up}{mode.prefix}", aside, sure, told),
            "label": voice.label_line,
            "cell": self._cells[mode.key],
            "root": up,
            "path": address.path,
            "history": self.histories.of(address.path),
            "prefix_of": {m.code: m.prefix for m in self.modes if not m.parallel},
            "first": mode is self.modes[0],
            "locales": {t.code: t.locale for t in self.modes[-1].tongues},
            "base": self.library.speaker.base,
            "authoritative": self.library.speaker.authoritative,
            "go": lambda path: f"{up}{mode.prefix}{path}",
            "column_sets": self.stock.column_sets(self.modes[-1].tongues),
        }

    def _downloads(self, mode: Mode, page: Page) -> list[tuple[str, str]]:
        """What else there is of a page, in a build that makes it: label key and file."""
        if not self.prints or not page.on_paper or page.kind == "guide":
            return []
        picture = ("picture", f"images/{page.id}-{mode.key}.png")
        if page.kind == "notice":
            return [("poster", f"posters/{page.id}.pdf"), picture]
        papers = any(section.kind == "papers" for section in page.sections)
        slip = [("missing-papers-slip", f"slips/{page.id}.pdf")] if papers else []
        return [("leaflet", f"leaflets/{page.id}.pdf"), *slip, picture]

    def _contents(self, mode: Mode, address: Address, page: Page | None) -> tuple[Entry, ...]:
        if mode.parallel:
            # Its columns take all the room there is beside a page.
            return ()
        voice = self._voices[mode.key]
        if page is not None:
            return tuple(Entry(s.key, voice.say(s.title), s.letter) for s in page.sections)
        if address.kind in ("home", "procedures"):
            return tuple(Entry(c.id, voice.say(c.name)) for c in self.library.chapters)
        if address.kind == "phrases":
            return tuple(Entry(t.id, voice.say(t.name), t.letter) for t in self.library.phrases)
        if address.kind == "places":
            return tuple(Entry(place.id, voice.say(place.name)) for place in self.library.places)
        return ()

    @cached_property
    def _environment(self) -> Environment:
        environment = LeanEnvironment(
            loader=PackageLoader("counterbook.pages"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
            auto_reload=False,
            bytecode_cache=KEPT,
        )
        environment.globals.update(
            icon=icon,
            target_of=target_of,
            part_line=partial(part_line, self.library.speaker),
            path_of=lambda thing: Address(thing.kind, thing.id).path,
            place_symbols=_PLACE_ICONS,
            titled=self.library.speaker.text,
            station=self.library.handbook.station,
        )
        environment.filters["portrait"] = portrait_name
        environment.filters["dial"] = lambda shown: "".join(c for c in shown if c.isdigit())
        return environment


def _cells(mode: Mode) -> Mapping[str, Markup]:
    """The attributes of a cell by language; on a page in one language it needs no more."""
    if not mode.parallel:
        return {mode.code: Markup('class="cell"')}
    marked = Markup('class="cell l-{}" lang="{}"')
    return {t.code: marked.format(t.code, t.locale) for t in mode.tongues}


def root_of(mode: Mode, address: Address) -> str:
    """The way from a page up to the root of the site."""
    depth = f"{mode.prefix}{address.path}".count("/")
    return "../" * depth or "./"


def _marked(page: Page) -> bool:
    items = [item for section in page.sections for item in section.items]
    items += [option for item in items for option in item.options]
    items += [item for answer in page.answers for item in answer.values]
    return any(item.certainty and item.certainty.confidence == "secondary" for item in items)

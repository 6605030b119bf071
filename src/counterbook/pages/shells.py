"""Makes what stands round every page of a handbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from markupsafe import Markup

from counterbook.pages.addresses import FREE, HAND_WRITTEN, HOME, LISTS, Address, all_addresses
from counterbook.pages.modes import Mode
from counterbook.pages.order import Around, neighbours, trail
from counterbook.pages.qr import qr_code
from counterbook.pages.render import Rendered, Renderer, root_of
from counterbook.pages.shell import ModeLink, Round, Shell, Step
from counterbook.pages.structured import linked_data
from counterbook.pages.voice import Voice
from counterbook.reading.board import PhoneCard, hours_lines, phone_cards
from counterbook.reading.line import Line

_MENU = ("procedures", "guides", "places", "phrases", "print")
_MENU_LABELS = {"index-a-z": "index", "places": "people-and-places"}
_FOOTER = ("index-a-z", "notices", "people", "promises", "glossary", *HAND_WRITTEN)


class Shells:
    """Makes the shell of any page of a handbook."""

    def __init__(
        self,
        renderer: Renderer,
        *,
        published: bool = False,
        logo: str | None = None,
        manual: Mapping[str, str] | None = None,
    ) -> None:
        self._renderer = renderer
        self._library = renderer.library
        self._speaker = renderer.library.speaker
        self._published = published
        self._logo = logo
        # Where the manual for editors begins, by language.
        self._manual = manual or {}
        self._codes: dict[Address, Markup] = {}

    @cached_property
    def addresses(self) -> list[Address]:
        """Every address of the site, the hand-written pages among them."""
        written = [Address(kind) for kind in HAND_WRITTEN if kind in self._renderer.written]
        return [*all_addresses(self._library), *written]

    def shell(
        self,
        mode: Mode,
        address: Address,
        page: Rendered,
        *,
        root: str | None = None,
        beside: Sequence[Step] = (),
    ) -> Shell:
        """The shell of a page in a mode.

        ``root`` is the way up to the root of the site, ``beside`` the pages that belong to it.
        """
        voice, root = self._renderer.voice(mode), root or root_of(mode, address)
        before, after = self._neighbours.get(address, (None, None))
        return Shell(
            mode=mode,
            voice=voice,
            root=root,
            head_title=self._head_title(voice, address, page),
            description=voice.plain(page.description or page.title),
            canonical=self.absolute(mode, address),
            alternates=self.alternates(address),
            modes=[self._mode_link(m, mode, address, root) for m in self._renderer.modes],
            menu=self._steps(voice, root, self._menu_kinds, address),
            footer=[
                *self._steps(voice, root, self._footer_kinds, address),
                *self._for_staff(voice, root),
            ],
            crumbs=self._crumbs(mode, root, address, page.title),
            contents=page.contents,
            previous=self._page_step(voice, root, before),
            next=self._page_step(voice, root, after),
            is_home=address == HOME,
            round=self._round,
            beside=beside,
            linked_data=self._linked_data(mode, address),
            picture=f"{self._site}assets/card.png" if self._site else None,
            code=self._code(address),
        )

    def _linked_data(self, mode: Mode, address: Address) -> Markup | None:
        page = self._renderer.page(address)
        if page is None or page.kind != "procedure":
            return None
        return linked_data(self._library, mode, page, self.absolute(mode, address))

    def _code(self, address: Address) -> Markup | None:
        """The way from paper back to the page, in all languages, for whoever holds the paper."""
        if not self._site or address.kind not in LISTS:
            return None
        if address not in self._codes:
            public = self.absolute(self._renderer.modes[-1], address)
            self._codes[address] = qr_code(public or "")
        return self._codes[address]

    def not_found(self, root: str) -> Shell:
        """The shell of the page for addresses that lead nowhere, in all languages."""
        mode = self._renderer.modes[-1]
        title = self._speaker.label("not-found-title")
        shell = self.shell(mode, HOME, Rendered(Markup(""), title, None), root=root)
        voice = self._renderer.voice(mode)
        return replace(shell, head_title=voice.plain(title), canonical=None, alternates=())

    @cached_property
    def _round(self) -> Round:
        station, speaker = self._library.handbook.station, self._speaker
        return Round(
            short_title=speaker.text(station.short_title),
            title=speaker.text(station.handbook_title),
            station=speaker.text(station.name),
            address=speaker.text(station.address),
            hours=hours_lines(speaker, station.hours),
            emergency=phone_cards(speaker, "emergency"),
            help=_most_languages(phone_cards(speaker, "help")),
            phones=phone_cards(speaker, "station"),
            model=station.model_handbook,
            draft=not self._published,
            logo=self._logo,
        )

    @cached_property
    def _menu_kinds(self) -> tuple[str, ...]:
        has_phrases = bool(self._library.phrases)
        return tuple(kind for kind in _MENU if kind != "phrases" or has_phrases)

    @cached_property
    def _footer_kinds(self) -> tuple[str, ...]:
        library = self._library
        # A station that promises nothing keeps the address, but nobody is sent there.
        empty = {
            "promises": not library.handbook.station.promises,
            "people": not (library.people or library.volunteers),
            "notices": not library.notices,
        }
        known = {address.kind for address in self.addresses}
        return tuple(kind for kind in _FOOTER if kind in known and not empty.get(kind))

    @cached_property
    def _site(self) -> str:
        site = self._library.handbook.station.site
        return site if not site or site.endswith("/") else f"{site}/"

    def absolute(self, mode: Mode, address: Address) -> str | None:
        """The public address of a page in a mode; None where the station has none."""
        return f"{self._site}{mode.prefix}{address.path}" if self._site else None

    def alternates(self, address: Address) -> list[tuple[str, str]]:
        """(language, public address) of a page in each language."""
        if not self._site or address.kind == FREE:
            return []
        single = [mode for mode in self._renderer.modes if not mode.parallel]
        known = [(mode.locale, f"{self._site}{mode.prefix}{address.path}") for mode in single]
        return [*known, ("x-default", known[0][1])]

    def _head_title(self, voice: Voice, address: Address, page: Rendered) -> str:
        site = voice.plain(self._round.title)
        return site if address == HOME else f"{voice.plain(page.title)} – {site}"

    def _mode_link(self, mode: Mode, here: Mode, address: Address, root: str) -> ModeLink:
        same = mode.key == here.key
        path = "" if address.kind == FREE and not same else address.path
        return ModeLink(mode, f"{root}{mode.prefix}{path}", same)

    def _steps(self, voice: Voice, root: str, kinds: Sequence[str], address: Address) -> list[Step]:
        prefix = f"{root}{voice.mode.prefix}"
        section = LISTS.get(address.kind, address.kind)
        return [
            Step(self._kind_title(voice, kind), f"{prefix}{kind}/", kind == section)
            for kind in kinds
        ]

    def _for_staff(self, voice: Voice, root: str) -> list[Step]:
        first = next(iter(self._manual.values()), None)
        place = self._manual.get(voice.mode.key, first)
        return [Step(voice.label("for-staff"), f"{root}{place}")] if place else []

    def _kind_title(self, voice: Voice, kind: str) -> Markup:
        return voice.label(
            _MENU_LABELS.get(kind, kind if kind != "procedures" else "all-procedures")
        )

    def _crumbs(
        self, mode: Mode, root: str, address: Address, title: Line
    ) -> list[tuple[str, list[Step]]]:
        if address == HOME:
            return []
        above = [*trail(self._renderer, address), (title, None)]
        prefix = f"{root}{mode.prefix}"
        voice = self._renderer.voice(mode)
        return [
            (
                tongue.locale,
                [
                    Step(voice.bare(line, tongue.code), f"{prefix}{path or ''}", path is None)
                    for line, path in above
                ],
            )
            for tongue in mode.tongues
        ]

    @cached_property
    def _neighbours(self) -> Mapping[Address, Around]:
        return neighbours(self._library)

    def _page_step(self, voice: Voice, root: str, address: Address | None) -> Step | None:
        if address is None:
            return None
        title = voice.say(self._renderer.title(address))
        return Step(title, f"{root}{voice.mode.prefix}{address.path}")


def _most_languages(cards: Sequence[PhoneCard]) -> PhoneCard | None:
    """The help line that most readers can speak to."""
    return max(cards, key=lambda card: len(card.language_codes), default=None)

"""A whole handbook as data for the typesetter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterbook.print import back, front, qr
from counterbook.print.cells import Cells, Data, plain, without_nothing
from counterbook.print.edition import Edition
from counterbook.print.fonts import chain
from counterbook.print.glossary import words
from counterbook.print.page import Pages, key_of
from counterbook.print.runs import advance
from counterbook.reading.library import Chapter, Library
from counterbook.reading.line import Line
from counterbook.reading.outline import Item, Page, Section
from counterbook.reading.phrases import Saying, Sayings

# Columns follow the length of their texts, but never so far that one becomes a gutter.
_NARROWEST, _WIDEST = 0.8, 1.2

_PARTS = ("contents", "how-to-use", "guides", "notices", "phrases", "places", "people", "glossary")
_LABELS = (
    "related",
    "sample",
    "show-taxi-driver",
    "missing-translation",
    "build-id",
    "address",
)


class Document:
    """Composes the data of one edition."""

    def __init__(self, library: Library, edition: Edition, build_id: str, *, draft: bool) -> None:
        self._library = library
        self._edition = edition
        self._build_id = build_id
        self._draft = draft
        self._cells = Cells(library.speaker, edition.codes)
        self._chapters = [
            (chapter, pages) for chapter in library.chapters if (pages := self._printed(chapter))
        ]
        self._guides = [page for page in library.guides.values() if page.on_paper]
        self._notices = [page for page in library.notices.values() if page.on_paper]
        self._all = [page for _, pages in self._chapters for page in pages]
        self._all += [*self._guides, *self._notices]
        places = {("place", card.id) for card in library.places}
        self._keys = frozenset({(page.kind, page.id) for page in self._all} | places)
        self._pages = Pages(self._cells, self._keys)

    def data(self) -> Data:
        """Everything that stands in the document, in its order."""
        library, cells, cards = self._library, self._cells, back.Cards(self._cells)
        station = cells.speaker.text(library.handbook.station.handbook_title)
        said = without_nothing(
            {
                "title": plain(station, self._edition.codes),
                "short": cells.of(cells.speaker.text(library.handbook.station.short_title)),
                "paper": self._edition.paper,
                "build": self._build_id,
                "base": cells.speaker.base,
                "shown": list(cells.codes),
                "layout": None if self._edition.side_by_side else _below(cells.codes),
                "languages": languages_of(library),
                "widths": column_widths(cells.codes, self._all),
                "every-width": column_widths(cells.speaker.codes, self._all),
                "labels": self._labels(),
                "cover": front.cover(cells, library, self._build_id, draft=self._draft),
                "use": front.how_to_use(cells, codes=bool(library.handbook.station.site)),
                "guides": [self._numbered(page, "") for page in self._guides],
                "notices": [self._numbered(page, "") for page in self._notices],
                "phrases": [self._phrases(topic) for topic in library.phrases],
                "places": [cards.place(card) for card in library.places],
                "people": [cards.person(card) for card in library.people],
                "words": words(cells, library, self._all, self._numbers()),
                "indexes": [self._index(code) for code in cells.codes],
                "phones": back.phones(cells, library),
                "colophon": front.colophon(cells, library, self._build_id, draft=self._draft),
            }
        )
        chapters = [self._chapter(n, *c) for n, c in enumerate(self._chapters, 1)]
        # Guides and notices alone make a handbook too.
        return {**said, "chapters": chapters}

    def plain_pages(self) -> Iterator[Data]:
        """Every page in it as data, without its number and its QR code."""
        return (self._pages.page(page, "") for page in self._all)

    def hashes(self) -> dict[str, str]:
        """The content hash of every page in it, by the page's key."""
        return {page["key"]: page["hash"] for page in self.plain_pages()}

    def pages(self) -> list[tuple[Page, Data]]:
        """Every printed page as it was composed, and as data with its QR code."""
        chapters = [
            (page, f"{n}.{m}")
            for n, (_, pages) in enumerate(self._chapters, 1)
            for m, page in enumerate(pages, 1)
        ]
        others = [(page, "") for page in (*self._guides, *self._notices)]
        return [(page, self._numbered(page, number)) for page, number in (*chapters, *others)]

    @property
    def cells(self) -> Cells:
        """What turns lines into cells of this edition."""
        return self._cells

    def _printed(self, chapter: Chapter) -> list[Page]:
        return [page for page in chapter.pages if page.on_paper]

    def _numbers(self) -> dict[tuple[str, str], str]:
        return {
            (page.kind, page.id): f"{n}.{m}"
            for n, (_, pages) in enumerate(self._chapters, 1)
            for m, page in enumerate(pages, 1)
        }

    def _labels(self) -> Data:
        cells, codes = self._cells, self._edition.codes
        labels: Data = {key: cells.label(key) for key in (*_PARTS, *_LABELS)}
        patterns = {key: cells.pattern(key) for key in ("page-of", "see-number")}
        bookmarks = {key: plain(cells.said(key), codes) for key in (*_PARTS, "emergency")}
        return {**labels, **patterns, "bookmarks": bookmarks}

    def _chapter(self, number: int, chapter: Chapter, pages: Sequence[Page]) -> Data:
        cells = self._cells
        return without_nothing(
            {
                "key": key_of("chapter", chapter.id),
                "number": number,
                "label": cells.label("chapter", n=number),
                "bookmark": f"{number} {plain(chapter.name, cells.codes)}",
                "name": cells.of(chapter.name),
                "summary": cells.maybe(chapter.summary),
                "pages": [self._numbered(p, f"{number}.{n}") for n, p in enumerate(pages, 1)],
            }
        )

    def _numbered(self, page: Page, number: str) -> Data:
        data = self._pages.page(page, number)
        site = self._library.handbook.station.site
        where = f"{page.kind}s/{page.id}"
        address = qr.address(site, self._edition.folder, where, data["hash"])
        if address is None:
            return data
        speaker = self._cells.speaker
        alt = speaker.label_with("qr-alt", title=page.title)
        data["address"] = address
        data["qr"] = {"svg": qr.picture(address), "alt": plain(alt, self._edition.codes)}
        return data

    def _phrases(self, topic: Sayings) -> Data:
        """The sentences of a topic as a section whose lines one points at."""
        counter = self._library.speaker.counter
        items = tuple(
            Item(
                said.ref,
                said.text,
                "phrase",
                counter=said.text[counter],
                details=self._sounds(said),
            )
            for said in topic.phrases
        )
        return self._pages.section(Section(topic.id, topic.letter, topic.name, items))

    def _sounds(self, said: Saying) -> tuple[Line, ...]:
        """How a sentence is read aloud, below it where it is given."""
        if not said.sounds:
            return ()
        texts = {code: said.sounds.get(code, "") for code in self._library.speaker.codes}
        return (Line(texts, self._library.speaker.base),)

    def _index(self, code: str) -> Data:
        found = back.index(self._cells, self._library.index(code), code, self._keys)
        found["bookmark"] = plain(self._cells.said("index"), (code,))
        return found


def _below(codes: Sequence[str]) -> str:
    return "stacked" if len(codes) > 1 else "single"


def languages_of(library: Library) -> Data:
    """What the typesetter needs to know of every language of the handbook."""
    packs = {code: wording.pack for code, wording in library.speaker.wordings.items()}
    order = dict.fromkeys((library.speaker.counter, *packs))
    languages = {}
    for code, pack in packs.items():
        others = tuple(packs[other] for other in order if other != code)
        tag = pack.locale.split("-")
        languages[code] = {
            "lang": tag[0],
            "region": tag[-1] if len(tag) > 1 and len(tag[-1]) == 2 else None,
            "mark": pack.mark,
            "name": pack.name,
            "fonts": chain(pack, others),
            "justified": pack.justified,
        }
    return languages


def column_widths(codes: Sequence[str], pages: Sequence[Page]) -> list[float]:
    """The share of each language's column, by the length of all texts in it."""
    lengths = dict.fromkeys(codes, 1.0)
    for page in pages:
        for line in back.lines_in(page):
            for code in codes:
                lengths[code] += advance(line[code])
    mean = sum(lengths.values()) / len(lengths)
    # The root, because a column half as wide would still have to hold whole words.
    shares = [(length / mean) ** 0.6 for length in lengths.values()]
    return [round(min(_WIDEST, max(_NARROWEST, share)), 3) for share in shares]

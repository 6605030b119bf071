"""A procedure, guide or notice as data for the typesetter."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

from counterbook.model.base import Confidence
from counterbook.print.cells import Cell, Cells, Data, plain, without_nothing
from counterbook.reading.line import Line
from counterbook.reading.outline import Answer, Certainty, Item, Link, Page, Section, Trust

SECONDARY_MARK = "\u25cb"
ASK_MARK = "?"


class Pages:
    """Turns composed pages into data. ``printed`` holds the ids that have a page on paper."""

    def __init__(self, cells: Cells, printed: frozenset[tuple[str, str]]) -> None:
        self._cells = cells
        self._printed = printed

    def page(self, page: Page, number: str) -> Data:
        """A page with everything that stands on it but the QR code, and its content hash."""
        cells = self._cells
        data = without_nothing(
            {
                "key": key_of(page.kind, page.id),
                "kind": page.kind,
                "id": page.id,
                "bookmark": plain(page.title, cells.codes),
                "title": cells.of(page.title),
                "official": self._official(page),
                "counter": self._counter_title(page),
                "summary": cells.of(page.summary),
                "notices": [cells.of(cells.speaker.alone(n.text)) for n in page.notices],
                "answers": [self._answer(answer) for answer in page.answers],
                "sections": [self.section(section) for section in page.sections],
                "related": [self._link(link) for link in page.related],
                "trust": self._trust(page.trust) if page.trust else None,
                "sample": page.sample,
            }
        )
        return {**data, "number": number, "hash": content_hash(data)}

    def _official(self, page: Page) -> list[Cell | None] | None:
        official = page.official_title
        if official is None or official.texts == page.title.texts:
            return None
        return [*self._cells.of(official)]

    def _counter_title(self, page: Page) -> Cell | None:
        counter = self._cells.speaker.counter
        if counter in self._cells.codes:
            return None
        return self._cells.own(page.counter_title, counter)

    def _answer(self, answer: Answer) -> Data:
        return {
            "key": answer.key,
            "label": self._cells.of(answer.label),
            "values": [self._item(item) for item in answer.values],
        }

    def section(self, section: Section) -> Data:
        """A lettered section."""
        return without_nothing(
            {
                "letter": section.letter,
                "kind": section.kind,
                "title": self._cells.of(section.title),
                "lead": self._cells.maybe(section.lead),
                "note": self._cells.maybe(section.note),
                "items": [self._item(item) for item in section.items],
            }
        )

    def _item(self, item: Item) -> Data:
        cells = self._cells
        # Names of papers are written small, as they stand in sentences; here they stand alone.
        text = cells.speaker.alone(item.text)
        where = item.place.text if item.place and item.kind != "place" else None
        return without_nothing(
            {
                "ref": item.ref,
                "kind": item.kind,
                "text": cells.of(text),
                "if": cells.maybe(item.condition),
                "counter": self._beside(item.counter, item.text),
                "screen": self._beside(item.screen, item.text, also_in_own=True),
                "who": [cells.of(line) for line in (item.actor, where) if line],
                "small": [cells.of(line) for line in item.details],
                "options": [self._item(option) for option in item.options],
                "mark": mark_of(item),
                "link": self._link(item.link) if item.link else None,
            }
        )

    def _beside(
        self, word: str | None, text: Line, *, also_in_own: bool = False
    ) -> list[Cell | None] | None:
        """A word of the officer's side for each column that does not already show it."""
        counter, codes = self._cells.speaker.counter, self._cells.codes
        if not word:
            return None
        only_own = counter in codes and not also_in_own
        shown = [
            None
            if word.casefold() in text[code].casefold() or (only_own and code != counter)
            else self._cells.own(word, counter)
            for code in codes
        ]
        return shown if any(shown) else None

    def _link(self, link: Link) -> Data:
        target = key_of(link.kind, link.id) if (link.kind, link.id) in self._printed else None
        asks = link.kind == "question"
        return without_nothing({"to": target, "text": self._cells.of(link.text), "asks": asks})

    def _trust(self, trust: Trust) -> Data:
        cells, speaker = self._cells, self._cells.speaker

        def dated(key: str, day: date) -> list[Cell]:
            line = speaker.say(lambda wording: wording.date(day))
            return cells.of(speaker.label_with("colon", label=cells.said(key), value=line))

        rows = [
            dated("verified-on", trust.verified_on),
            dated("review-by", trust.review_by),
        ]
        by = trust.verified_by
        if by:
            line = speaker.label_with("colon", label=cells.said("verified-by"), value=by)
            rows.append(cells.of(line))
        return {"rows": [cells.of(trust.confidence_text), *rows, cells.of(trust.prevails)]}


def key_of(kind: str, id_: str) -> str:
    """The name of a page inside a document, for references to it."""
    return f"{kind}-{id_}"


def mark_of(item: Item) -> str:
    """The sign of certainty: none for law, a circle and the year, or a question mark."""
    if item.kind == "ask":
        return ASK_MARK
    return certainty_mark(item.certainty)


def certainty_mark(certainty: Certainty | None) -> str:
    """The sign for how sure a statement is."""
    if certainty is None or certainty.confidence is Confidence.LAW:
        return ""
    if certainty.confidence is Confidence.SECONDARY:
        return f"{SECONDARY_MARK}\u00a0{certainty.year}" if certainty.year else SECONDARY_MARK
    return ASK_MARK


def content_hash(data: Data) -> str:
    """The hash of what a sheet says: equal for equal content, short enough for a QR code."""
    said = json.dumps(_said(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode("utf-8")).hexdigest()[:10]


def _said(value: Any) -> Any:
    """The value without what only counts on paper: which page a link opens, how it is drawn."""
    if isinstance(value, dict):
        return {
            key: part if type(part) is str else _said(part)
            for key, part in value.items()
            if type(part) is not _DRAWN.get(key)
        }
    if isinstance(value, list):
        return [part if type(part) is str else _said(part) for part in value]
    return value


# A text "to" is a goal; words "to" are said.
_DRAWN = {"to": str, "asks": bool}

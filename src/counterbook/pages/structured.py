"""What a page says to machines: schema.org's GovernmentService and HowTo, as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from counterbook.model.text import Text
from counterbook.pages.modes import Mode
from counterbook.reading.library import Library
from counterbook.reading.line import Line
from counterbook.reading.outline import Item, Page, Section

# What could end the script element or open another one inside it.
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def linked_data(library: Library, mode: Mode, page: Page, address: str | None) -> Markup:
    """The JSON-LD of a procedure's page in a mode; ``address`` is its public address."""
    graph = {"@context": "https://schema.org", "@graph": _Graph(library, mode, page, address).all()}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    # Far faster than to translate the text sign by sign.
    for sign, safe in _UNSAFE.items():
        text = text.replace(sign, safe)
    return Markup(text)


class _Graph:
    def __init__(self, library: Library, mode: Mode, page: Page, address: str | None) -> None:
        self._library, self._mode, self._page = library, mode, page
        self._address = address or ""

    def all(self) -> list[dict[str, Any]]:
        ways = [s for s in self._page.sections if s.kind == "steps" and s.items]
        return [self._service(), *(self._how(section) for section in ways)]

    def _said(self, line: Line) -> str:
        return line[self._mode.code]

    def _typed(self, text: Text) -> str:
        """A text without slots, in the language of the page."""
        return text.get(self._mode.code, text[self._library.speaker.base])

    @property
    def _languages(self) -> str | list[str]:
        locales = [t.locale for t in self._mode.tongues]
        return locales if self._mode.parallel else locales[0]

    def _service(self) -> dict[str, Any]:
        page, procedure = self._page, self._library.handbook.procedures[self._page.id]
        audiences = self._library.handbook.audiences
        return _filled(
            {
                "@type": "GovernmentService",
                "@id": f"{self._address}#service",
                "url": self._address,
                "name": self._said(page.title),
                "alternateName": self._said(page.official_title) if page.official_title else None,
                "description": self._said(page.summary),
                "inLanguage": self._languages,
                "serviceType": self._said(page.category.text) if page.category else None,
                "provider": self._provider(),
                "audience": [
                    {"@type": "Audience", "audienceType": self._typed(audiences[id_].name)}
                    for id_ in procedure.audience
                ],
                "availableChannel": list(self._channels()),
                "offers": list(self._offers()),
            }
        )

    def _provider(self) -> Mapping[str, Any]:
        station = self._library.handbook.station
        phones = [line.number for line in station.phones if line.kind == "station"]
        return _filled(
            {
                "@type": "GovernmentOrganization",
                "name": self._typed(station.name),
                "address": self._typed(station.address),
                "telephone": phones,
            }
        )

    def _channels(self) -> Iterator[dict[str, Any]]:
        procedure, speaker = self._library.handbook.procedures[self._page.id], self._library.speaker
        sections = [section for section in self._page.sections if section.kind == "steps"]
        stated = [channel for channel in procedure.channels if channel.stated]
        for section, channel in zip(sections, stated, strict=False):
            place = speaker.place_link(channel.place)
            yield _filled(
                {
                    "@type": "ServiceChannel",
                    "name": self._said(section.title),
                    "availableLanguage": list(channel.languages),
                    "serviceLocation": place
                    and {"@type": "Place", "name": self._said(speaker.alone(place.text))},
                }
            )

    def _offers(self) -> Iterator[dict[str, Any]]:
        for fee in self._library.handbook.procedures[self._page.id].fees:
            if fee.stated and fee.amount is not None:
                yield {"@type": "Offer", "price": fee.amount, "priceCurrency": fee.currency}

    def _how(self, section: Section) -> dict[str, Any]:
        papers = [i for s in self._page.sections if s.kind == "papers" for i in s.items]
        return _filled(
            {
                "@type": "HowTo",
                "@id": f"{self._address}#{section.key}",
                "name": f"{self._said(self._page.title)} – {self._said(section.title)}",
                "inLanguage": self._languages,
                "supply": [
                    {"@type": "HowToSupply", "name": self._said(item.text)} for item in papers
                ],
                "step": [self._step(n, item) for n, item in enumerate(section.items, 1)],
            }
        )

    def _step(self, number: int, item: Item) -> dict[str, Any]:
        return {
            "@type": "HowToStep",
            "position": number,
            "text": self._said(item.text),
            "url": f"{self._address}#{item.anchor}",
        }


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without those that say nothing."""
    return {key: said for key, said in values.items() if said not in (None, "", [])}

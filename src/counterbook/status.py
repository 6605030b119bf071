"""What an editor must still settle before a page can be published, page by page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from counterbook.model.base import Confidence, Fact
from counterbook.model.facts import LocalPoint, Review
from counterbook.model.guide import Guide, Notice
from counterbook.model.handbook import Handbook
from counterbook.model.procedure import Procedure
from counterbook.model.station import Station
from counterbook.model.text import Text
from counterbook.rules.context import Subject
from counterbook.rules.references import sources

# Page by kind and id -> why the person who verified it cannot be told from its last editor.
Unverified = Mapping[tuple[str, str], str]

_SLOT = re.compile(r"\{(place|law)\.([a-z0-9-]+)\}")
# Addresses that belong to nobody: RFC 2606.
_NOBODYS = re.compile(r"https?://([\w-]+\.)*example\.(com|net|org)[:/]", re.ASCII)


@dataclass(frozen=True)
class Status:
    """How far one page is. ``lacking`` counts by language the texts that are not written.

    ``sample`` names what holds made-up data: the page itself, the station, or places it sends
    readers to. ``days_left`` counts to the review date and is negative once it has passed.
    ``stale`` counts by language the translations whose base text changed after them.
    ``incomplete`` and ``unverified`` say what the station itself asks for and the page has not.
    """

    kind: str
    id: str
    draft: bool
    lacking: Mapping[str, int]
    unconfirmed: int
    open_points: int
    sample: tuple[str, ...]
    repealed: tuple[str, ...]
    days_left: int
    stale: Mapping[str, int] = field(default_factory=dict)
    withdrawn: bool = False
    incomplete: bool = False
    unverified: str = ""

    @property
    def reasons(self) -> tuple[str, ...]:
        """What keeps the page from being published; none where it is ready."""
        if self.withdrawn:
            # It only says that it does not hold any more, but not in made-up words.
            return ("sample",) if self.sample else ()
        blocking = {
            "draft": self.draft,
            "sample": bool(self.sample),
            "unconfirmed": self.unconfirmed > 0,
            "local": self.open_points > 0,
            "review": self.days_left < 0,
            "repealed": bool(self.repealed),
            "languages": self.incomplete,
            "second-person": self.unverified == "second-person",
            "git": self.unverified == "git",
        }
        return tuple(reason for reason, holds in blocking.items() if holds)

    @property
    def publishable(self) -> bool:
        """Whether nothing keeps the page from being published."""
        return not self.reasons


def statuses(handbook: Handbook, today: date, unverified: Unverified | None = None) -> list[Status]:
    """The status of every procedure, guide and notice, in file order.

    A withdrawn page is among them only where it cannot be published as it stands.
    ``unverified`` names the pages that lack a second person, where the station asks for one.
    """
    pages: list[tuple[str, Procedure | Guide | Notice]] = [
        *(("procedure", page) for page in handbook.procedures.values()),
        *(("guide", page) for page in handbook.guides.values()),
        *(("notice", page) for page in handbook.notices.values()),
    ]
    found = [_status(handbook, kind, page, today, unverified or {}) for kind, page in pages]
    return [status for status in found if not status.withdrawn or status.reasons]


def is_sample(station: Station) -> bool:
    """Whether a station is made up: it says so, or its site has an address for examples."""
    return station.sample or bool(_NOBODYS.match(station.site))


def _status(
    handbook: Handbook,
    kind: str,
    page: Procedure | Guide | Notice,
    today: date,
    unverified: Unverified,
) -> Status:
    subject = Subject(kind, page.id, page)
    lacking = _lacking(handbook, subject)
    stale = stale_lines(handbook, (text for _, text in subject.texts))
    return Status(
        kind=kind,
        id=page.id,
        draft=page.status == "draft",
        lacking=lacking,
        unconfirmed=sum(_is_unconfirmed(part) for _, part in subject.parts)
        + sum(not handbook.places[id_].stated for id_ in _places(handbook, subject)),
        open_points=sum(not point.confirmed for point in getattr(page, "local", ())),
        sample=tuple(dict.fromkeys(_samples(handbook, subject, page.sample))),
        repealed=tuple(dict.fromkeys(_repealed(handbook, subject))),
        days_left=(page.review.review_by - today).days,
        stale=stale,
        withdrawn=page.status == "withdrawn",
        incomplete=handbook.station.publishing.complete_languages and bool(lacking or stale),
        unverified=unverified.get((kind, page.id), ""),
    )


def _lacking(handbook: Handbook, subject: Subject) -> Mapping[str, int]:
    counts = {
        code: sum(code not in text for _, text in subject.texts)
        for code in handbook.languages.codes
    }
    return {code: count for code, count in counts.items() if count}


def stale_lines(handbook: Handbook, texts: Iterable[Text]) -> Mapping[str, int]:
    """By language, how many of these texts changed after they were translated."""
    found = handbook.staleness
    if not found.pairs:
        return {}
    return Counter(code for text in texts for code in text if found.of(text, code))


def _is_unconfirmed(part: object) -> bool:
    if isinstance(part, LocalPoint):
        return False  # a question to the station, counted by itself
    if not isinstance(part, Fact | Review):
        return False
    return part.confidence in (Confidence.UNCONFIRMED, Confidence.LOCAL)


def _samples(handbook: Handbook, subject: Subject, own: bool) -> Iterator[str]:
    if own:
        yield subject.id
    if is_sample(handbook.station):
        # Every page shows the station's name and phone.
        yield "station"
    yield from (id_ for id_ in _places(handbook, subject) if handbook.places[id_].sample)


def _places(handbook: Handbook, subject: Subject) -> list[str]:
    """The places that a page sends its readers to, in fields and in its texts."""
    named = [reference.id for reference in subject.references if reference.kind == "places"]
    said = (id_ for kind, id_ in _slots(subject) if kind == "place" and id_ in handbook.places)
    return list(dict.fromkeys((*named, *said)))


def _slots(subject: Subject) -> Iterator[tuple[str, str]]:
    for _, text in subject.texts:
        for said in text.values():
            yield from _SLOT.findall(said)


def _repealed(handbook: Handbook, subject: Subject) -> Iterator[str]:
    named = [reference.id for reference in subject.references if reference.kind == "laws"]
    cited = [source.partition("/")[0] for _, source in sources(subject) if "/" in source]
    said = [id_ for kind, id_ in _slots(subject) if kind == "law" and id_ in handbook.laws]
    for law in (*named, *cited, *said):
        if handbook.laws[law].repealed_on:
            yield law

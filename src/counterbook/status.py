"""What an editor must still settle before a page can be published, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from counterbook.model.base import Confidence, Fact
from counterbook.model.facts import LocalPoint, Review
from counterbook.model.guide import Guide, Notice
from counterbook.model.handbook import Handbook
from counterbook.model.procedure import Procedure
from counterbook.rules.context import Subject
from counterbook.rules.references import references, sources


@dataclass(frozen=True)
class Status:
    """How far one page is. ``lacking`` counts by language the texts that are not written.

    ``sample`` names what holds made-up data: the page itself, the station, or places it sends
    readers to. ``days_left`` counts to the review date and is negative once it has passed.
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

    @property
    def reasons(self) -> tuple[str, ...]:
        """What keeps the page from being published; none where it is ready."""
        blocking = {
            "draft": self.draft,
            "sample": bool(self.sample),
            "unconfirmed": self.unconfirmed > 0,
            "local": self.open_points > 0,
            "review": self.days_left < 0,
            "repealed": bool(self.repealed),
        }
        return tuple(reason for reason, holds in blocking.items() if holds)

    @property
    def publishable(self) -> bool:
        """Whether nothing keeps the page from being published."""
        return not self.reasons


def statuses(handbook: Handbook, today: date) -> list[Status]:
    """The status of every procedure, guide and notice that was not withdrawn, in file order."""
    pages: list[tuple[str, Procedure | Guide | Notice]] = [
        *(("procedure", page) for page in handbook.procedures.values()),
        *(("guide", page) for page in handbook.guides.values()),
        *(("notice", page) for page in handbook.notices.values()),
    ]
    return [
        _status(handbook, kind, page, today) for kind, page in pages if page.status != "withdrawn"
    ]


def _status(handbook: Handbook, kind: str, page: Procedure | Guide | Notice, today: date) -> Status:
    subject = Subject(kind, page.id, page)
    return Status(
        kind=kind,
        id=page.id,
        draft=page.status == "draft",
        lacking=_lacking(handbook, subject),
        unconfirmed=sum(_is_unconfirmed(part) for _, part in subject.parts),
        open_points=sum(not point.confirmed for point in getattr(page, "local", ())),
        sample=tuple(dict.fromkeys(_samples(handbook, subject, page.sample))),
        repealed=tuple(dict.fromkeys(_repealed(handbook, subject))),
        days_left=(page.review.review_by - today).days,
    )


def _lacking(handbook: Handbook, subject: Subject) -> Mapping[str, int]:
    counts = {
        code: sum(code not in text for _, text in subject.texts)
        for code in handbook.languages.codes
    }
    return {code: count for code, count in counts.items() if count}


def _is_unconfirmed(part: object) -> bool:
    if isinstance(part, LocalPoint):
        return False  # a question to the station, counted by itself
    if not isinstance(part, Fact | Review):
        return False
    return part.confidence in (Confidence.UNCONFIRMED, Confidence.LOCAL)


def _samples(handbook: Handbook, subject: Subject, own: bool) -> Iterator[str]:
    if own:
        yield subject.id
    if handbook.station.sample:
        # Every page shows the station's name and phone.
        yield "station"
    for reference in references(subject):
        if reference.kind == "places" and handbook.places[reference.id].sample:
            yield reference.id


def _repealed(handbook: Handbook, subject: Subject) -> Iterator[str]:
    named = [reference.id for reference in references(subject) if reference.kind == "laws"]
    cited = [source.partition("/")[0] for _, source in sources(subject) if "/" in source]
    for law in (*named, *cited):
        if handbook.laws[law].repealed_on:
            yield law

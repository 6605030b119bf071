"""The shape of a readable page: answer rows, lettered sections, numbered items, trust."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from counterbook.model.base import Confidence
from counterbook.reading.line import Line


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure a statement is, and the year of its source where it is not law."""

    confidence: Confidence
    year: str | None = None


# The kind of a link that only names something.
NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Link:
    """Where an item leads: ``kind`` is procedure, guide, notice, place or law, or NOWHERE."""

    kind: str
    id: str
    text: Line


@dataclass(frozen=True, slots=True)
class Item:
    """One unit that reader and officer can point at.

    ``ref`` is its section letter and number (``A2``, ``A2a`` for an option). ``counter`` is the
    word on the officer's side: the name in the counter's language, or None where it adds nothing.
    """

    ref: str
    text: Line
    kind: str = "text"
    condition: Line | None = None
    counter: str | None = None
    details: tuple[Line, ...] = ()
    actor: Line | None = None
    actor_key: str = ""
    place: Link | None = None
    screen: str | None = None
    options: tuple[Item, ...] = ()
    certainty: Certainty | None = None
    cases: tuple[str, ...] = ()
    link: Link | None = None

    @property
    def anchor(self) -> str:
        """The item's address on its page: its reference in small letters."""
        return self.ref.lower()


@dataclass(frozen=True, slots=True)
class Section:
    """A lettered section; ``key`` is the label key and the address of the section."""

    key: str
    letter: str
    title: Line
    items: tuple[Item, ...]
    kind: str = "list"
    lead: Line | None = None
    note: Line | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One row of the answer box: a fixed label and one or more values."""

    key: str
    label: Line
    values: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A line at the top of a page that changes how all below is read."""

    kind: str
    text: Line
    link: Link | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Countdown:
    """A deadline to be worked out: ``rules`` say in words how it is counted.

    ``hours`` holds (days, open, close), ``exceptions`` (first, last, open, close) with nothing
    in the last two where the desk is closed; dates and times as they are typed.
    """

    number: int
    unit: str
    direction: str
    event: Line
    rules: tuple[Line, ...]
    hours: tuple[tuple[tuple[str, ...], str, str], ...]
    exceptions: tuple[tuple[str, str, str | None, str | None], ...]

    @property
    def timed(self) -> bool:
        """Whether the time of day counts."""
        return self.unit in ("minutes", "hours")


@dataclass(frozen=True, slots=True)
class Trust:
    """How the page was checked."""

    confidence: Confidence
    confidence_text: Line
    verified_on: date
    review_by: date
    verified_by: Line | None
    prevails: Line
    sources: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to be laid out, in all languages at once."""

    kind: str
    id: str
    title: Line
    official_title: Line | None
    summary: Line
    counter_title: str
    category: Link | None = None
    notices: tuple[Notice, ...] = ()
    answers: tuple[Answer, ...] = ()
    sections: tuple[Section, ...] = ()
    cases: tuple[tuple[str, Line], ...] = ()
    related: tuple[Link, ...] = ()
    countdown: Countdown | None = None
    trust: Trust | None = None
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sample: bool = False
    draft: bool = True

    @property
    def on_paper(self) -> bool:
        """Whether it has sheets: a paused page keeps its place on the site with a notice."""
        return not any(notice.kind in ("paused", "withdrawn") for notice in self.notices)

"""What stands round a page, ready to print: strip, modes, menu, breadcrumbs, neighbours, footer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from counterbook.pages.modes import Mode
from counterbook.pages.render import Entry
from counterbook.pages.voice import Voice
from counterbook.reading.board import PhoneCard
from counterbook.reading.line import Line


@dataclass(frozen=True, slots=True)
class Step:
    """A link of the shell: its words, its address, and whether it is the page itself."""

    text: Markup
    href: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class ModeLink:
    """The same page in a mode."""

    mode: Mode
    href: str
    here: bool


@dataclass(frozen=True, slots=True)
class Round:
    """What is the same round all pages of a build."""

    short_title: Line
    title: Line
    station: Line
    address: Line
    hours: Sequence[Line]
    emergency: Sequence[PhoneCard]
    help: PhoneCard | None
    phones: Sequence[PhoneCard]
    model: bool
    draft: bool
    logo: str | None


@dataclass(frozen=True, slots=True)
class Shell:
    """Everything the base template says about one page, ready to print."""

    mode: Mode
    voice: Voice
    root: str
    head_title: str
    description: str
    canonical: str | None
    alternates: Sequence[tuple[str, str]]
    modes: Sequence[ModeLink]
    menu: Sequence[Step]
    footer: Sequence[Step]
    crumbs: Sequence[tuple[str, Sequence[Step]]]
    contents: Sequence[Entry]
    previous: Step | None
    next: Step | None
    is_home: bool
    round: Round
    beside: Sequence[Step] = ()
    linked_data: Markup | None = None
    picture: str | None = None
    code: Markup | None = None
    for_staff: bool = False

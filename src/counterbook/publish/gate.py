"""The gate: what of a handbook is published, and what is left out and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from counterbook.model.edition import Edition
from counterbook.model.handbook import Handbook
from counterbook.model.phrasebook import Volunteers
from counterbook.model.procedure import Procedure
from counterbook.model.station import Station
from counterbook.model.text import Text
from counterbook.publish.editors import unverified
from counterbook.status import Status, is_sample, statuses

Key = tuple[str, str]
T = TypeVar("T")


@dataclass(frozen=True)
class Reason:
    """Why something is left out: a key, and what exactly stands in the way."""

    key: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class LeftOut:
    """A page, or an entry of a register, that is not published."""

    kind: str
    id: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Issue:
    """What is published: a handbook without what is left out, and the list of that.

    ``editions`` are all that were published until now and, where it is new, this one.
    """

    handbook: Handbook
    left_out: Sequence[LeftOut] = ()
    editions: Sequence[Edition] = ()
    new: Edition | None = None

    @property
    def pages(self) -> list[tuple[str, str]]:
        """The procedures, guides and notices that are published, by folder and id."""
        handbook = self.handbook
        return [
            *(("procedures", id_) for id_ in handbook.procedures),
            *(("guides", id_) for id_ in handbook.guides),
            *(("notices", id_) for id_ in handbook.notices),
        ]

    @property
    def stopped(self) -> bool:
        """Whether the station itself is made up, so that nothing may be published."""
        return is_sample(self.handbook.station)


def issue_of(
    handbook: Handbook, today: date, flaws: Mapping[Key, tuple[str, ...]] | None = None
) -> Issue:
    """What may be published on a day. ``flaws`` are sheets with errors, by page.

    Everything that shows the handbook shows the one in the issue; nobody else asks what is out.
    """
    if is_sample(handbook.station):
        return Issue(handbook)
    pages = [*left_out_pages(statuses(handbook, today, unverified(handbook)), flaws or {})]
    entries = [*left_out_entries(handbook)]
    out = frozenset((one.kind, one.id) for one in (*pages, *entries))
    return Issue(_without(handbook, out), (*pages, *entries))


def left_out_list(issue: Issue) -> list[dict[str, object]]:
    """What is left out as plain data, for other programs."""
    return [
        {
            "kind": one.kind,
            "id": one.id,
            "reasons": [{"reason": r.key, "details": list(r.details)} for r in one.reasons],
        }
        for one in issue.left_out
    ]


def left_out_pages(
    rows: Sequence[Status], flaws: Mapping[Key, tuple[str, ...]] | None = None
) -> Iterator[LeftOut]:
    """The pages that are not published, each with its reasons."""
    for row in rows:
        reasons = [Reason(key, _details(row, key)) for key in row.reasons]
        if found := (flaws or {}).get((row.kind, row.id)):
            reasons.append(Reason("print", found))
        if reasons:
            yield LeftOut(row.kind, row.id, tuple(reasons))


def left_out_entries(handbook: Handbook) -> Iterator[LeftOut]:
    """The places, people, promises and points that are not published, each with its reasons."""
    for place in handbook.places.values():
        if place.sample:
            yield LeftOut("place", place.id, (Reason("sample"),))
        elif not place.stated:
            yield LeftOut("place", place.id, (Reason("unconfirmed"),))
    for person in handbook.people.values():
        if person.sample:
            yield LeftOut("person", person.id, (Reason("sample"),))
    for promise in handbook.station.promises:
        if promise.sample:
            yield LeftOut("promise", promise.id, (Reason("sample"),))
        elif not promise.stated:
            yield LeftOut("promise", promise.id, (Reason("unconfirmed"),))
    for number, row in enumerate(handbook.volunteers.points if handbook.volunteers else (), 1):
        if row.sample:
            yield LeftOut("points", str(number), (Reason("sample"),))


def _details(row: Status, key: str) -> tuple[str, ...]:
    known: Mapping[str, tuple[str, ...]] = {
        "sample": row.sample,
        "unconfirmed": (str(row.unconfirmed),),
        "local": (str(row.open_points),),
        "review": (str(-row.days_left),),
        "repealed": row.repealed,
        "languages": tuple(dict.fromkeys((*row.lacking, *row.stale))),
    }
    return known.get(key, ())


def _without(handbook: Handbook, out: frozenset[Key]) -> Handbook:
    procedures = _kept(handbook.procedures, "procedure", out)
    return replace(
        handbook,
        station=_station(handbook.station, out),
        procedures=procedures,
        guides=_kept(handbook.guides, "guide", out),
        notices=_kept(handbook.notices, "notice", out),
        places=_kept(handbook.places, "place", out),
        people=_kept(handbook.people, "person", out),
        volunteers=_volunteers(handbook.volunteers, out),
        left_out=_titles(handbook.procedures, procedures),
    )


def _kept(known: Mapping[str, T], kind: str, out: frozenset[Key]) -> dict[str, T]:
    return {id_: value for id_, value in known.items() if (kind, id_) not in out}


def _titles(every: Mapping[str, Procedure], kept: Mapping[str, Procedure]) -> Mapping[str, Text]:
    """What readers may call the procedures that are left out; drafts have no name yet."""
    return {
        id_: page.plain_title
        for id_, page in every.items()
        if id_ not in kept and page.status != "draft" and not page.sample
    }


def _station(station: Station, out: frozenset[Key]) -> Station:
    promises = tuple(said for said in station.promises if ("promise", said.id) not in out)
    return station.model_copy(update={"promises": promises, "model_handbook": False})


def _volunteers(volunteers: Volunteers | None, out: frozenset[Key]) -> Volunteers | None:
    if volunteers is None:
        return None
    points = enumerate(volunteers.points, 1)
    return volunteers.model_copy(
        update={
            "stations": tuple(id_ for id_ in volunteers.stations if ("place", id_) not in out),
            "points": tuple(row for n, row in points if ("points", str(n)) not in out),
        }
    )

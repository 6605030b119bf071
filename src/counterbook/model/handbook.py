"""The whole handbook, with its registers as mappings by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from counterbook.model.guide import Guide, Notice
from counterbook.model.phrasebook import Phrasebook, Volunteers
from counterbook.model.procedure import Procedure
from counterbook.model.registers import (
    Audience,
    Category,
    Event,
    Law,
    Paper,
    Person,
    Place,
    Source,
    Term,
)
from counterbook.model.staleness import Staleness
from counterbook.model.station import Languages, Station
from counterbook.model.text import Text

LabelValue = str | Mapping[str, str]


def _empty() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Handbook:
    """A checked handbook. All mappings keep the order of the files.

    ``left_out`` are the titles of the procedures that are not published: they may be named to
    readers, but nothing leads to them.
    """

    root: Path
    languages: Languages
    station: Station
    categories: Mapping[str, Category]
    procedures: Mapping[str, Procedure]
    guides: Mapping[str, Guide]
    notices: Mapping[str, Notice]
    papers: Mapping[str, Paper]
    laws: Mapping[str, Law]
    sources: Mapping[str, Source]
    places: Mapping[str, Place]
    people: Mapping[str, Person]
    events: Mapping[str, Event]
    audiences: Mapping[str, Audience]
    glossary: Mapping[str, Term]
    phrases: Phrasebook | None = None
    volunteers: Volunteers | None = None
    labels: Mapping[str, Mapping[str, LabelValue]] = field(default_factory=_empty)
    staleness: Staleness = field(default_factory=Staleness)
    left_out: Mapping[str, Text] = field(default_factory=_empty)

    def in_category(self, category: str) -> list[Procedure]:
        """The procedures of a chapter that readers can see, in the order of the chapter."""
        named = self.categories[category].procedures
        inside = [
            procedure
            for procedure in self.procedures.values()
            if procedure.category == category and procedure.status in ("active", "paused")
        ]
        # Sorting is stable: what the chapter does not name keeps the order of the files.
        place = {id_: number for number, id_ in enumerate(named)}
        return sorted(inside, key=lambda procedure: place.get(procedure.id, len(named)))

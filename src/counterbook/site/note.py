"""What a build notes of a site, so that the next one need not make all of it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter

from counterbook.model.procedure import Procedure
from counterbook.pages.addresses import Address
from counterbook.search.found import Found
from counterbook.search.records import record_of
from counterbook.site.edition import Edition
from counterbook.site.sitemap import dates_of

# What of a procedure shows on its own pages, in its data and in the search, and nowhere else.
# Everything that is not named here may show on any page.
INNER = frozenset(
    {
        *("facts", "conditions", "refused_when", "deadline", "processing", "visits", "fees"),
        *("materials", "branches", "forms", "channels", "after", "appeal", "complaint"),
        *("penalty", "mistakes", "faq", "legal_basis", "local", "review", "summary"),
    }
)
# What links to a procedure say of it.
_OUTER = {"id", "category", "status", "replaced_by", "title", "plain_title", "authority", "review"}


@dataclass(frozen=True)
class Note:
    """What is known of the site that was built last.

    ``faces`` stand for what other pages may show of a procedure, ``outers`` are procedures with
    no more than that; ``dates`` say of every address when its page was verified.
    """

    faces: Mapping[str, str]
    outers: Sequence[Mapping[str, Any]]
    dates: Sequence[tuple[str, str, str | None]]
    found: Found

    @property
    def dated(self) -> dict[Address, str | None]:
        """Every address, and when its page was verified."""
        return {Address(kind, id_): date for kind, id_, date in self.dates}

    def to_json(self) -> bytes:
        """The note as JSON."""
        return _NOTE.dump_json(self)

    @classmethod
    def from_json(cls, content: bytes) -> Note:
        """The note that stands in JSON; raises ValueError where there is none."""
        return _NOTE.validate_json(content)


_NOTE = TypeAdapter(Note)


def note_of(edition: Edition) -> Note:
    """The note of a whole site."""
    library = edition.library
    procedures = library.handbook.procedures
    dates = dates_of(edition)
    return Note(
        faces={id_: face_of(edition, procedure) for id_, procedure in procedures.items()},
        outers=[_outer(procedure) for procedure in procedures.values()],
        dates=[(address.kind, address.id, date) for address, date in dates.items()],
        found=edition.found,
    )


def renewed(note: Note, edition: Edition, ids: Sequence[str]) -> Note:
    """The note with what has changed inside these procedures."""
    pages = {id_: edition.library.procedures[id_] for id_ in ids}
    new = {("procedure", id_): record_of(page) for id_, page in pages.items()}
    verified = {
        id_: page.trust.verified_on.isoformat() for id_, page in pages.items() if page.trust
    }
    outer = {id_: _outer(edition.library.handbook.procedures[id_]) for id_ in ids}
    return Note(
        note.faces,
        [outer.get(said["id"], said) for said in note.outers],
        [
            (kind, id_, verified.get(id_) if kind == "procedure" and id_ in pages else date)
            for kind, id_, date in note.dates
        ],
        note.found.with_pages(new),
    )


def face_of(edition: Edition, procedure: Procedure) -> str:
    """Stands for everything of a procedure that other pages than its own may show."""
    page = edition.library.procedures.get(procedure.id)
    has_papers = any(section.kind == "papers" for section in page.sections) if page else False
    paper = procedure.result.paper if procedure.result else None
    said = procedure.model_dump_json(exclude={*INNER, "result"}, by_alias=True)
    return sha256(f"{said}{has_papers}{paper}".encode()).hexdigest()


def outer_procedures(note: Note) -> dict[str, Procedure]:
    """The procedures of a note, good enough to be linked to."""
    made = _PROCEDURES.validate_python(
        [{**said, "summary": said["plain_title"]} for said in note.outers]
    )
    return {procedure.id: procedure for procedure in made}


_PROCEDURES = TypeAdapter(list[Procedure])


def _outer(procedure: Procedure) -> dict[str, Any]:
    return procedure.model_dump(
        mode="json", include=_OUTER, exclude_defaults=True, exclude_none=True, by_alias=True
    )

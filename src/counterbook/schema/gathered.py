"""What was read of a handbook: values, faults, and what is known beside them."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterbook.model.station import Languages
from counterbook.schema.build import Built, Labels
from counterbook.source.document import Document
from counterbook.source.finding import Finding


@dataclass(frozen=True)
class Entry:
    """A value of the handbook with its kind and id."""

    kind: str
    id: str
    built: Built


@dataclass
class Gathered:
    """Everything that could be read.

    ``known`` holds by kind the ids of files and entries, also of those that could not be read,
    so that one fault is not reported twice; a kind whose register is missing or unreadable is
    not in it. ``absent`` has the kinds whose file does not exist, with the name it should have.
    """

    languages: Languages | None = None
    labels: Labels = field(default_factory=dict)
    labels_document: Document | None = None
    entries: list[Entry] = field(default_factory=list)
    known: dict[str, set[str]] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    asked: frozenset[str] | None = None

    @property
    def all_findings(self) -> list[Finding]:
        """The findings of all documents, and those of files that are not there."""
        return [*self.findings, *(f for d in self.documents for f in d.findings)]

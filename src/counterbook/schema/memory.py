"""What was read before: a file is parsed and built anew only where its bytes have changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterbook.schema.build import Built, build
from counterbook.schema.kinds import Kind
from counterbook.source.document import Document


@dataclass(frozen=True)
class _Kept:
    document: Document
    languages: Sequence[str]
    built: Sequence[Built]


class Memory:
    """The documents and values of one handbook, from one reading to the next."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], _Kept] = {}
        self._used: set[tuple[str, str]] = set()

    def document(self, kind: Kind, file: str, languages: Sequence[str]) -> Document | None:
        """The document of a file as it was, if it was read for the same languages."""
        kept = self._kept.get((kind.name, file))
        return kept.document if kept and kept.languages == languages else None

    def built(self, kind: Kind, document: Document) -> Sequence[Built] | None:
        """What a document holds, where that is known already."""
        kept = self._kept.get((kind.name, document.file))
        if kept is None or kept.document is not document:
            return None
        self._used.add((kind.name, document.file))
        return kept.built

    def build(self, kind: Kind, document: Document, languages: Sequence[str]) -> Sequence[Built]:
        """What a document holds, built only where that is not known yet."""
        known = self.built(kind, document)
        if known is not None:
            return known
        built = tuple(build(kind, document, languages))
        if document.findings:
            # What was mended or taken out of it would be missing the next time.
            return built
        self._kept[kind.name, document.file] = _Kept(document, languages, built)
        self._used.add((kind.name, document.file))
        return built

    def forget_the_rest(self) -> None:
        """Lets go of files that were not asked for since the last time."""
        self._kept = {key: kept for key, kept in self._kept.items() if key in self._used}
        self._used = set()

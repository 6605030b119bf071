"""Opening a handbook for a build, or saying why not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from counterbook.check import Checked
from counterbook.reading.library import Library
from counterbook.report.formats import as_text
from counterbook.site.brand import BrandError, read_brand
from counterbook.site.edition import Edition, checked, errors, last_good
from counterbook.site.written import read_written
from counterbook.source.finding import Finding


class FaultyError(Exception):
    """The handbook cannot be built as it stands."""

    def __init__(self, findings: Sequence[Finding] = (), said: str = "") -> None:
        super().__init__(said or f"{len(findings)} findings")
        self._findings, self._said = findings, said

    def report(self, language: str) -> str:
        """What staff read."""
        return self._said or as_text(self._findings, language)


def opened(handbook: Path, config: MkDocsConfig, *, live: bool, published: bool) -> Edition:
    """The handbook, checked. A preview goes on with the last good one and keeps the faults."""
    found = checked(handbook)
    faults: Sequence[Finding] = ()
    if found.handbook is None:
        faults = errors(found)
        found = _fallback(handbook, faults, live)
    assert found.handbook is not None
    library = Library(found.handbook, drafts=live)
    folder = config.theme.custom_dir
    try:
        brand = read_brand(Path(folder) if folder else None)
    except BrandError as fault:
        raise FaultyError(said=str(fault)) from None
    written = read_written(Path(config.docs_dir), library.speaker)
    return Edition(library, brand, written, published, found.findings, faults)


def _fallback(handbook: Path, faults: Sequence[Finding], live: bool) -> Checked:
    good = last_good(handbook) if live else None
    if good is None:
        raise FaultyError(faults)
    return good

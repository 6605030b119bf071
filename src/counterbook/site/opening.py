"""Opening a handbook for a build, or saying why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from counterbook.check import Checked, today
from counterbook.model.edition import Edition as Published
from counterbook.model.handbook import Handbook
from counterbook.publish.editions import editions_or_none
from counterbook.publish.gate import Issue, issue_of
from counterbook.reading.library import Library
from counterbook.report.formats import as_text
from counterbook.report.phrases import phrases
from counterbook.site.brand import BrandError, read_brand
from counterbook.site.edition import Edition, checked, errors, last_good
from counterbook.site.folders import Folders
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


def opened(
    folders: Folders,
    *,
    live: bool = False,
    published: bool = False,
    issue: Issue | None = None,
) -> Edition:
    """The handbook, checked. A preview goes on with the last good one and keeps the faults.

    What is published is the ``issue``; without one, what may be published of the handbook today.
    """
    handbook = folders.handbook
    found = checked(handbook)
    faults: Sequence[Finding] = ()
    if found.handbook is None:
        faults = errors(found)
        found = _fallback(handbook, faults, live)
    assert found.handbook is not None
    editions = editions_or_none(found.handbook.root)
    library = Library(found.handbook, drafts=live)
    if published and not live:
        issue = issue or _issue(found.handbook, editions)
        library, editions = Library(issue.handbook), issue.editions
    edition = _made(library, folders, editions)
    return replace(edition, published=published, warnings=found.findings, faults=faults)


def edition_of(handbook: Handbook, folders: Folders) -> Edition:
    """A draft of a handbook that was checked elsewhere."""
    return _made(Library(handbook), folders, editions_or_none(handbook.root))


def _made(library: Library, folders: Folders, editions: Sequence[Published]) -> Edition:
    try:
        brand = read_brand(folders.overrides)
    except BrandError as fault:
        raise FaultyError(said=str(fault)) from None
    model = library.handbook.station.model_handbook
    written = read_written(folders.docs, library.speaker, model=model)
    return Edition(library, brand, written, editions=editions, folders=folders)


def _fallback(handbook: Path, faults: Sequence[Finding], live: bool) -> Checked:
    good = last_good(handbook) if live else None
    if good is None:
        raise FaultyError(faults)
    return good


def _issue(handbook: Handbook, editions: Sequence[Published]) -> Issue:
    issue = issue_of(handbook, today())
    if issue.stopped:
        raise FaultyError(said="\n".join(phrases()["station-sample"].values()))
    return replace(issue, editions=editions)

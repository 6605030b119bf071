"""The one doorway in: a folder of YAML becomes a checked handbook, or findings."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from counterbook.check.sift import is_error, sifted
from counterbook.model.handbook import Handbook
from counterbook.model.station import Languages, Station
from counterbook.model.text import Text
from counterbook.rules.context import Context, Subject
from counterbook.rules.memory import Results
from counterbook.rules.rule import Rule, Violation
from counterbook.schema.files import mend_file, yaml_below
from counterbook.schema.gather import gather
from counterbook.schema.gathered import Entry, Gathered
from counterbook.schema.kinds import EXTRAS, FOLDERS, REGISTERS, STATION
from counterbook.schema.memory import Memory
from counterbook.source.document import Document
from counterbook.source.finding import Finding
from counterbook.translation.memory import read_memories
from counterbook.translation.places import places_in
from counterbook.translation.staleness import staleness

__all__ = [
    "MOST_IN_A_FILE",
    "Checked",
    "Known",
    "check_files",
    "is_error",
    "load",
    "mend",
    "today",
    "uncollected",
]

MOST_IN_A_FILE = 50

_FIELDS = {"procedure": "procedures", "guide": "guides", "notice": "notices"}


@dataclass(frozen=True)
class Checked:
    """A handbook that was looked through. ``handbook`` is None where an error stands."""

    handbook: Handbook | None
    findings: Sequence[Finding]

    @property
    def has_errors(self) -> bool:
        """Whether a build must not go on."""
        return any(is_error(finding) for finding in self.findings)


def today() -> date:
    """The day that reviews and dates are compared with; COUNTERBOOK_TODAY overrides it."""
    given = os.environ.get("COUNTERBOOK_TODAY")
    return date.fromisoformat(given) if given else date.today()


class Known:
    """What was read and checked of one handbook before, for `load` to go on from.

    Only files that have changed since are read, built and looked at again.
    """

    def __init__(self) -> None:
        self.memory = Memory()
        self.results = Results()


def load(
    root: Path,
    *,
    shown_root: Path | None = None,
    known: Known | None = None,
    most: int = MOST_IN_A_FILE,
) -> Checked:
    """Reads and checks the handbook in a folder; reports name files below ``shown_root``.

    At most so many findings a file come back, and one more that counts the others.
    """
    memory, results = (known.memory, known.results) if known else (Memory(), Results())
    with uncollected():
        gathered = gather(root, shown_root or root.parent, memory=memory)
        return _checked(root, gathered, results, most)


def check_files(paths: Sequence[Path], root: Path) -> Checked:
    """Checks files and folders against the registers of the handbook in ``root``.

    A file outside stands in for the handbook's own procedure of the same id. Only findings of
    the given files come back, unless a register itself cannot be used. Reports name files as
    they were given.
    """
    with uncollected():
        return _checked(root, gather(root, Path(), asked=paths), Results())


def mend(paths: Sequence[Path]) -> list[Path]:
    """Mends files and the ``.yml`` files in folders where that is beyond doubt.

    Gives the files that were changed. Words stay as they were typed; only encoding, colons,
    tabs, list marks and quotes are put right.
    """
    files = [file for path in paths for file in (yaml_below(path) if path.is_dir() else [path])]
    return [file for file in dict.fromkeys(files) if file.is_file() and mend_file(file)]


@contextmanager
def uncollected() -> Iterator[None]:
    """Lets memory grow without a look for garbage, for work whose values are nearly all kept."""
    # Half a million values are made and nearly all are kept: looking for garbage among them
    # takes a fifth of the time.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _checked(
    root: Path, gathered: Gathered, results: Results, most: int = MOST_IN_A_FILE
) -> Checked:
    subjects = [_subject(entry, results) for entry in gathered.entries]
    handbook = _handbook(root, gathered)
    findings = gathered.all_findings
    if handbook is not None:
        handbook = _with_staleness(handbook, subjects)
        findings += _violations(handbook, gathered, subjects, results)
    checked = Checked(handbook, sifted(gathered, findings, most))
    return Checked(None, checked.findings) if checked.has_errors else checked


def _subject(entry: Entry, results: Results) -> Subject:
    built = entry.built
    faults = {"touched": built.touched, "made_up": built.made_up}
    return results.subject(entry.kind, entry.id, built.value, **faults)


def _handbook(root: Path, gathered: Gathered) -> Handbook | None:
    """The handbook as far as it could be read; None where even the languages are not known."""
    if not isinstance(gathered.languages, Languages):
        return None
    stations = [e.built.value for e in gathered.entries if e.kind == STATION.name]
    station = stations[0] if stations else _nowhere(gathered.languages.base)
    assert isinstance(station, Station)
    registers: dict[str, Any] = {k.name: _by_id(gathered, k.name) for k in REGISTERS}
    registers |= {k.name: _by_id(gathered, k.name).get("") for k in EXTRAS}
    folders: dict[str, Any] = {_FIELDS[kind.name]: _by_id(gathered, kind.name) for kind in FOLDERS}
    return Handbook(
        root=root,
        languages=gathered.languages,
        station=station,
        labels=gathered.labels,
        **registers,
        **folders,
    )


def _with_staleness(handbook: Handbook, subjects: Sequence[Subject]) -> Handbook:
    """The handbook with what is known of its translations; most have never confirmed any."""
    base = handbook.languages.base
    memories = read_memories(handbook.root, base)
    if not memories:
        return handbook
    places = [p for s in subjects for p in places_in(s.kind, s.id, s.texts)]
    return replace(handbook, staleness=staleness(places, base, memories))


def _nowhere(base: str) -> Station:
    """A station for the rules to go on with where station.yml cannot be used."""
    text = Text({base: "..."})
    return Station(
        id="station", name=text, handbook_title=text, short_title=text, address=text, site=""
    )


def _by_id(gathered: Gathered, kind: str) -> dict[str, Any]:
    return {entry.id: entry.built.value for entry in gathered.entries if entry.kind == kind}


def _violations(
    handbook: Handbook, gathered: Gathered, subjects: Sequence[Subject], results: Results
) -> Iterator[Finding]:
    known = {kind: frozenset(ids) for kind, ids in gathered.known.items()}
    context = results.begin(
        Context(handbook, subjects, known, today(), whole=gathered.asked is None)
    )
    yield from _absent_registers(gathered, subjects)
    for subject, entry in zip(subjects, gathered.entries, strict=True):
        document = entry.built.document
        if gathered.asked is not None and document.file not in gathered.asked:
            continue
        broken = results.broken(context, subject, 2 * MOST_IN_A_FILE)
        real = [(r, v) for r, v in broken if not subject.is_made_up(v.path)]
        for rule, violation in _without_echoes(real):
            yield _placed(document, entry.built.path, rule, violation)


def _absent_registers(gathered: Gathered, subjects: Sequence[Subject]) -> Iterator[Finding]:
    """One finding for a register that is not there, instead of one for each thing it lacks."""
    absent = [k for k in REGISTERS if k.name in gathered.absent and not k.required]
    used = {r.kind for subject in subjects for r in subject.references} if absent else ()
    for kind in absent:
        if kind.name in used:
            yield Finding("F123", gathered.absent[kind.name], values={"name": kind.where})


def _without_echoes(
    broken: Sequence[tuple[Rule, Violation]],
) -> Iterator[tuple[Rule, Violation]]:
    """A text that is still to be written has no wrong numbers: that it is not written says it.

    How it is said matters once it is there in all languages.
    """
    hidden = {(code, violation.path[:-1]) for rule, violation in broken for code in rule.hides}
    unfinished = {violation.path for rule, violation in broken if rule.code == "T401"}
    for rule, violation in broken:
        is_early = rule.waits and violation.path[:-1] in unfinished
        echoes = {(rule.code, violation.path[:-1]), (rule.code, violation.path)} & hidden
        if not is_early and not echoes:
            yield rule, violation


def _placed(
    document: Document, prefix: tuple[int, ...], rule: Rule, violation: Violation
) -> Finding:
    at = document.finding_at_key if violation.at_key else document.finding
    return at(rule.code, (*prefix, *violation.path), **dict(violation.values))

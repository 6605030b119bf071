"""The one doorway in: a folder of YAML becomes a checked handbook, or findings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from counterbook.model.base import Model
from counterbook.model.handbook import Handbook
from counterbook.model.station import Languages, Station
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Severity, Violation
from counterbook.rules.table import all_rules
from counterbook.schema.build import Labels, build_labels, build_list, build_one
from counterbook.schema.files import files_of, read_file, shown_name, strays
from counterbook.schema.kinds import (
    FOLDERS,
    LABELS_FILE,
    LANGUAGES,
    PROCEDURE,
    REGISTERS,
    STATION,
    Kind,
)
from counterbook.source.document import Document
from counterbook.source.finding import Finding

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


def is_error(finding: Finding) -> bool:
    """Whether a finding stops a build; one without a rule of its own does."""
    rule = all_rules().get(finding.code)
    return rule is None or rule.severity is Severity.ERROR


def today() -> date:
    """The day that reviews and dates are compared with; COUNTERBOOK_TODAY overrides it."""
    given = os.environ.get("COUNTERBOOK_TODAY")
    return date.fromisoformat(given) if given else date.today()


def load(root: Path, *, shown_root: Path | None = None) -> Checked:
    """Reads and checks the handbook in a folder; reports name files below ``shown_root``."""
    return _Loader(root, shown_root or root.parent).checked()


def check_files(paths: Sequence[Path], root: Path) -> Checked:
    """Checks procedures in files or folders against the registers of the handbook in ``root``.

    A file stands in for the handbook's own procedure of the same id. Only findings of the
    given files come back, unless a register itself cannot be used.
    """
    loader = _Loader(root, root.parent)
    loader.replace_procedures(paths)
    return loader.checked()


@dataclass
class _Loader:
    """Collects what could be read of a handbook, and every finding on the way."""

    root: Path
    shown_root: Path
    findings: list[Finding] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    known: dict[str, set[str]] = field(default_factory=dict)
    _origin: dict[tuple[str, str], tuple[Document, tuple[int, ...]]] = field(default_factory=dict)
    _instead: list[Path] | None = None
    _languages: tuple[str, ...] = ()

    def replace_procedures(self, paths: Sequence[Path]) -> None:
        """Takes the procedures from these files and folders instead of the handbook's own."""
        self._instead = []
        for path in paths:
            inside = sorted(path.rglob("*.yml")) if path.is_dir() else [path]
            self._instead += inside

    def checked(self) -> Checked:
        languages, station = self._first(LANGUAGES), None
        if isinstance(languages, Languages):
            self._languages = languages.codes
            station = self._first(STATION)
            for kind in REGISTERS:
                self._register(kind)
            for kind in FOLDERS:
                self._folder(kind)
        labels = self._labels()
        self._whole()
        handbook = None
        if isinstance(languages, Languages) and isinstance(station, Station):
            handbook = self._handbook(languages, station, labels)
            self.subjects.append(Subject("station", station.id, station))
            self._rules(handbook)
        self.findings.sort(key=lambda finding: finding.order)
        checked = Checked(handbook, self._reported())
        return Checked(None, checked.findings) if checked.has_errors else checked

    def _reported(self) -> list[Finding]:
        if self._instead is None:
            return self.findings
        shown = {path.as_posix() for path in self._instead}
        return [finding for finding in self.findings if finding.file in shown]

    def _shown(self, path: Path) -> str:
        return shown_name(path, self.shown_root)

    def _read(self, path: Path, shown: str) -> Document:
        document = read_file(path, shown)
        self.findings.extend(document.findings)
        return document

    def _first(self, kind: Kind) -> Model | None:
        path = self.root / kind.where
        if not path.is_file():
            self.findings.append(Finding("F123", self._shown(path), values={"name": kind.where}))
            return None
        document = self._read(path, self._shown(path))
        if document.data is None:
            return None
        value, faults = build_one(kind, document, self._languages)
        self.findings.extend(faults)
        if isinstance(value, Station):
            self._origin[kind.name, value.id] = (document, ())
        return value

    def _register(self, kind: Kind) -> None:
        path = self.root / kind.where
        self.known[kind.name] = set()
        if not path.is_file():
            if kind.required:
                name = {"name": kind.where}
                self.findings.append(Finding("F123", self._shown(path), values=name))
            return
        document = self._read(path, self._shown(path))
        if document.data is None:
            return
        entries, faults = build_list(kind, document, self._languages)
        self.findings.extend(faults)
        raw = document.data if isinstance(document.data, list) else []
        ids = [entry.get("id") for entry in raw if isinstance(entry, dict)]
        self.known[kind.name].update(id_ for id_ in ids if isinstance(id_, str))
        for number, value in entries:
            self._add(kind, document, value, (number,))

    def _folder(self, kind: Kind) -> None:
        self.known[kind.name] = set()
        instead = kind is PROCEDURE and self._instead is not None
        if instead:
            for path in files_of(self.root, kind):
                self.known[kind.name].add(path.stem)
        paths = (self._instead or []) if instead else files_of(self.root, kind)
        for path in paths:
            shown = path.as_posix() if instead else self._shown(path)
            self._file(kind, path, shown, inside=not instead)

    def _file(self, kind: Kind, path: Path, shown: str, *, inside: bool) -> None:
        if inside:
            self.known[kind.name].add(path.stem)
        document = self._read(path, shown)
        if document.data is None:
            return
        value, faults = build_one(kind, document, self._languages)
        self.findings.extend(faults)
        if value is None:
            return
        if inside:
            self._named_like_file(kind, document, value, path)
        self.known[kind.name].add(getattr(value, "id", path.stem))
        self._add(kind, document, value, ())

    def _named_like_file(self, kind: Kind, document: Document, value: Any, path: Path) -> None:
        if value.id != path.stem:
            fault = document.finding("S218", ("id",), key="id", value=value.id, wanted=path.stem)
            self.findings.append(fault)
        if kind is PROCEDURE and path.parent.name != value.category:
            folder = path.parent.name
            values = {"key": "category", "value": value.category, "wanted": folder}
            self.findings.append(document.finding("S218", ("category",), **values))

    def _add(self, kind: Kind, document: Document, value: Model, path: tuple[int, ...]) -> None:
        id_ = str(getattr(value, "id", ""))
        first = self._origin.get((kind.name, id_))
        if first is not None:
            other = f"{first[0].file}:{first[0].spot((*first[1], 'id')).line}"
            self.findings.append(document.finding("S221", (*path, "id"), id=id_, other=other))
            return
        self._origin[kind.name, id_] = (document, path)
        self.subjects.append(Subject(kind.name, id_, value))

    def _labels(self) -> Labels:
        path = self.root / LABELS_FILE
        if not self._languages or not path.is_file():
            return {}
        document = self._read(path, self._shown(path))
        if document.data is None:
            return {}
        labels, faults = build_labels(document, self._languages)
        self.findings.extend(faults)
        return labels

    def _whole(self) -> None:
        if not self.root.is_dir():
            return
        if self._instead is None:
            self.findings.extend(strays(self.root, self.shown_root))
            if self._languages and not self.known.get(PROCEDURE.name):
                name = self._shown(self.root / PROCEDURE.where)
                self.findings.append(Finding("F124", name))

    def _of(self, kind: str) -> dict[str, Any]:
        return {s.id: s.value for s in self.subjects if s.kind == kind}

    def _handbook(self, languages: Languages, station: Station, labels: Labels) -> Handbook:
        registers = {kind.name: self._of(kind.name) for kind in REGISTERS}
        folders = {_FIELDS[kind.name]: self._of(kind.name) for kind in FOLDERS}
        return Handbook(
            root=self.root,
            languages=languages,
            station=station,
            labels=labels,
            **registers,
            **folders,
        )

    def _rules(self, handbook: Handbook) -> None:
        known = {kind: frozenset(ids) for kind, ids in self.known.items()}
        context = Context(handbook, self.subjects, known, today())
        for rule in all_rules().values():
            if rule.check is None:
                continue
            for subject in self.subjects:
                if rule.applies_to(subject.kind):
                    violations = rule.check(context, subject)
                    self.findings.extend(self._placed(rule.code, subject, violations))

    def _placed(
        self, code: str, subject: Subject, violations: Iterable[Violation]
    ) -> Iterable[Finding]:
        document, prefix = self._origin[subject.kind, subject.id]
        for violation in violations:
            at = document.finding_at_key if violation.at_key else document.finding
            yield at(code, (*prefix, *violation.path), **dict(violation.values))

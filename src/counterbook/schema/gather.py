"""Reads all files of a handbook: every value that can be used, and every fault of form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from counterbook.model.scalars import ID_PATTERN
from counterbook.model.station import Languages
from counterbook.schema import suggest
from counterbook.schema.build import Built, build_labels
from counterbook.schema.files import files_of, read_file, shown_name, strays, yaml_below
from counterbook.schema.gathered import Entry, Gathered
from counterbook.schema.kinds import (
    EXTRAS,
    FOLDERS,
    KINDS,
    LABELS_FILE,
    LANGUAGES,
    PROCEDURE,
    REGISTERS,
    STATION,
    Kind,
)
from counterbook.schema.memory import Memory
from counterbook.source.document import Document
from counterbook.source.finding import Finding


def gather(
    root: Path,
    shown_root: Path,
    asked: Sequence[Path] | None = None,
    memory: Memory | None = None,
) -> Gathered:
    """What stands in the handbook in ``root``; a ``memory`` spares files that have not changed.

    With ``asked`` (files and folders), only those are read besides the registers; a file that
    is no part of the handbook is read as a procedure and stands in for the one with its id.
    """
    reader = _Reader(root, shown_root, memory or Memory())
    if asked is None:
        reader.whole()
    else:
        reader.part(asked)
    return reader.done


class _File(NamedTuple):
    path: Path
    document: Document
    built: Sequence[Built]
    inside: bool
    is_misnamed: bool


class _Reader:
    def __init__(self, root: Path, shown_root: Path, memory: Memory) -> None:
        self._memory = memory
        self._root = root
        self._shown_root = shown_root
        self._given: dict[Path, str] = {}
        self._codes: tuple[str, ...] = ()
        self._seen: dict[tuple[str, str], Built] = {}
        self.done = Gathered()

    def whole(self) -> None:
        """The whole handbook."""
        if self._basics():
            for kind in FOLDERS:
                self.done.known[kind.name] = set()
                self._files(kind, [(p, self._shown(p), True) for p in files_of(self._root, kind)])
        else:
            self._forms_only(path for kind in FOLDERS for path in files_of(self._root, kind))
        self.done.findings.extend(strays(self._root, self._shown_root))
        if not files_of(self._root, PROCEDURE):
            name = self._shown(self._root / PROCEDURE.where)
            self.done.findings.append(Finding("F124", name))
        self._memory.forget_the_rest()

    def part(self, asked: Sequence[Path]) -> None:
        """The registers, and the files that were asked for."""
        files = dict.fromkeys(path for given in asked for path in _below(given))
        self._given = {_resolved(path): shown_name(path, Path()) for path in files}
        self.done.asked = frozenset(self._given.values())
        if not self._basics():
            self._forms_only(files)
            return
        for kind in FOLDERS:
            self.done.known[kind.name] = {path.stem for path in files_of(self._root, kind)}
        places = {path: self._kind_of(path) for path in files}
        for kind in FOLDERS:
            mine = [path for path, (its_kind, _) in places.items() if its_kind is kind]
            self._files(kind, [(path, self._shown(path), places[path][1]) for path in mine])
        for given in asked:
            if given.is_dir() and not yaml_below(given):
                self.done.findings.append(Finding("F124", given.as_posix()))

    def _kind_of(self, path: Path) -> tuple[Kind, bool]:
        """The kind of a file, by its place in the handbook; outside of it, a procedure."""
        try:
            inside = path.resolve().relative_to(self._root.resolve())
        except (ValueError, OSError, RuntimeError):
            return PROCEDURE, False
        for kind in KINDS:
            if kind.where in (inside.parts[0], inside.as_posix()):
                return kind, True
        return PROCEDURE, False

    def _shown(self, path: Path) -> str:
        given = self._given.get(_resolved(path)) if self._given else None
        return given or shown_name(path, self._shown_root)

    def _basics(self) -> bool:
        """Languages, station, registers, labels; False where the languages are not known."""
        self.done.languages = self._languages()
        if self.done.languages is None:
            for kind in (STATION, *REGISTERS):
                if not (self._root / kind.where).is_file():
                    self._absent(kind)
            self._forms_only(self._root / k.where for k in (STATION, *REGISTERS, *EXTRAS))
            return False
        self._codes = self.done.languages.codes
        self._register(STATION)
        for kind in (*REGISTERS, *EXTRAS):
            self._register(kind)
        self._labels()
        return True

    def _languages(self) -> Languages | None:
        document = self._document(LANGUAGES)
        built = self._memory.build(LANGUAGES, document, ()) if document else ()
        for found in built:
            self.done.entries.append(Entry(LANGUAGES.name, "", found))
            if isinstance(found.value, Languages) and found.whole:
                return found.value
        return None

    def _forms_only(self, paths: Iterable[Path]) -> None:
        # Without the languages every text would be a fault, so only the typing is looked at.
        for path in paths:
            if path.is_file():
                self.done.documents.append(read_file(path, self._shown(path)))

    def _document(self, kind: Kind) -> Document | None:
        """The file of a kind; None, and a finding where it is needed, if it is not there."""
        path = self._root / kind.where
        if not path.is_file():
            self._absent(kind)
            return None
        document = self._read(kind, path, self._shown(path))
        self.done.documents.append(document)
        return document if document.data is not None else None

    def _read(self, kind: Kind, path: Path, shown: str) -> Document:
        return read_file(path, shown, self._memory.document(kind, shown, self._codes))

    def _absent(self, kind: Kind) -> None:
        shown = self._shown(self._root / kind.where)
        self.done.absent[kind.name] = shown
        if kind.required:
            self.done.findings.append(Finding("F123", shown, values={"name": kind.where}))

    def _register(self, kind: Kind) -> None:
        document = self._document(kind)
        if document is None:
            return
        raw = document.data if isinstance(document.data, list) else []
        ids = [entry.get("id") for entry in raw if isinstance(entry, dict)]
        if isinstance(document.data, list) or not kind.is_list:
            named = {id_ for id_ in ids if isinstance(id_, str)}
            # What refers to `lease` is right although the entry is called `Lease`.
            meant = {suggest.id_(id_) for id_ in named if not re.fullmatch(ID_PATTERN, id_)}
            self.done.known[kind.name] = named | meant
        for built in self._memory.build(kind, document, self._codes):
            self._add(kind, built)

    def _labels(self) -> None:
        path = self._root / LABELS_FILE
        if not path.is_file():
            return
        document = read_file(path, self._shown(path))
        self.done.documents.append(document)
        self.done.labels_document = document
        # A separator such as ", " is made of its spaces.
        document.findings = [fault for fault in document.findings if fault.code != "F135"]
        if document.data is not None:
            self.done.labels = build_labels(document, self._codes)

    def _files(self, kind: Kind, files: Iterable[tuple[Path, str, bool]]) -> None:
        """The files of a folder kind: path, name in reports, whether the handbook's own."""
        read = [self._file(kind, path, shown, inside) for path, shown, inside in files]
        start = len(self.done.entries)
        # Where two files have one id, the one that is named after it is the rightful owner.
        for file in sorted(read, key=lambda file: file.is_misnamed):
            self._take(kind, file)
        self.done.documents += [file.document for file in read]
        order = {id(file.document): number for number, file in enumerate(read)}
        self.done.entries[start:] = sorted(
            self.done.entries[start:], key=lambda entry: order[id(entry.built.document)]
        )

    def _file(self, kind: Kind, path: Path, shown: str, inside: bool) -> _File:
        document = self._read(kind, path, shown)
        built = self._memory.built(kind, document)
        if built:
            is_misnamed = getattr(built[0].value, "id", "") != path.stem
        else:
            data = document.data
            is_misnamed = not (isinstance(data, dict) and data.get("id") == path.stem)
        if built is None and document.data is not None:
            built = self._memory.build(kind, document, self._codes)
        if self.done.asked is None:
            document.rest()
        return _File(path, document, built or (), inside, is_misnamed)

    def _take(self, kind: Kind, file: _File) -> None:
        known = self.done.known[kind.name]
        if file.inside:
            known.add(file.path.stem)
        for built in file.built:
            known.add(getattr(built.value, "id", file.path.stem))
            if self._add(kind, built) and file.inside:
                self._named_like_file(kind, built, file.path)

    def _named_like_file(self, kind: Kind, built: Built, path: Path) -> None:
        wanted = {"id": path.stem}
        if kind is PROCEDURE:
            wanted["category"] = path.parent.name
        for key, name in wanted.items():
            value = getattr(built.value, key)
            if value != name and key not in built.touched:
                values = {"key": key, "value": value, "wanted": name}
                self.done.findings.append(built.document.finding("S218", (key,), **values))

    def _add(self, kind: Kind, built: Built) -> bool:
        """Whether the id was still free."""
        id_ = str(getattr(built.value, "id", ""))
        first = self._seen.get((kind.name, id_))
        if first is not None and "id" not in built.touched:
            line = first.document.spot((*first.path, "id")).line
            values = {"id": id_, "other": f"{first.document.file}:{line}"}
            fault = built.document.finding("S221", (*built.path, "id"), **values)
            self.done.findings.append(fault)
            return False
        self._seen[kind.name, id_] = built
        self.done.entries.append(Entry(kind.name, id_, built))
        return True


def _below(path: Path) -> list[Path]:
    return yaml_below(path) if path.is_dir() else [path]


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path

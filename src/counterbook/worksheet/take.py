"""Takes a filled worksheet in: what may be written where, and what is wrong with the rest."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from counterbook.model.handbook import Handbook
from counterbook.source.document import Document, read
from counterbook.source.finding import Finding
from counterbook.source.patch import Patch, PatchError, patched
from counterbook.translation.memory import sign_of, yaml_files
from counterbook.translation.places import Place, places_of
from counterbook.worksheet.lines import NOTHING, Key, key_of
from counterbook.worksheet.read import Filled
from counterbook.worksheet.trial import tried


@dataclass(frozen=True, slots=True)
class Bad:
    """A cell that cannot be taken: a sentence to staff by key, or what the checker says."""

    cell: str
    reason: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A cell that found its place."""

    cell: str
    place: Place
    language: str
    text: str


@dataclass
class Taken:
    """What a worksheet comes to. ``files`` has the content before and after of each file."""

    lines: Sequence[Line] = ()
    files: Mapping[Path, tuple[bytes, bytes]] = field(default_factory=dict)
    bad: list[Bad] = field(default_factory=list)
    notes: Sequence[Finding] = ()


def take(handbook: Handbook, filled: Sequence[Filled], known: Sequence[Finding]) -> Taken:
    """Finds the place of every line, tries all of them together, and says which are bad.

    ``known`` is what the checker says of the handbook as it stands.
    """
    desk = _Desk(handbook)
    found = list(desk.placed(filled))
    bad = [one for one in found if isinstance(one, Bad)]
    lines = [one for one in found if isinstance(one, Line)]
    while True:
        files, unfit = desk.written(lines)
        trial = tried(handbook.root, {path: after for path, (_, after) in files.items()}, known)
        unfit += desk.blamed(lines, files, trial.faults)
        if not unfit:
            return Taken(lines, files, bad, trial.notes)
        bad += unfit
        cells = {one.cell for one in unfit}
        lines = [line for line in lines if line.cell not in cells]


class _Desk:
    def __init__(self, handbook: Handbook) -> None:
        self._files = yaml_files(handbook.root)
        self._codes = handbook.languages.codes
        self._base = handbook.languages.base
        self._places = {(place.home, place.at): place for place in places_of(handbook)}

    def placed(self, filled: Iterable[Filled]) -> Iterator[Line | Bad]:
        """Each line at its place, or why it has none; what stands twice counts once."""
        seen: dict[tuple[str, str, str], Line] = {}
        for row in filled:
            line = self._placed(row)
            if isinstance(line, Line):
                where = (line.place.home, line.place.at, line.language)
                first = seen.setdefault(where, line)
                if first is not line and first.text == line.text:
                    continue
                if first is not line:
                    line = Bad(row.cell, "sheet-twice", {"cell": first.cell})
            yield line

    def _placed(self, row: Filled) -> Line | Bad:
        key = Key.read(row.key)
        if key is None or key.language not in self._codes[1:]:
            return Bad(row.cell, "sheet-bad-key")
        if row.fault or _has_controls(row.text):
            return Bad(row.cell, f"sheet-{row.fault or 'control'}")
        place = self._found(key)
        if isinstance(place, Place):
            now = key_of(place, self._base, key.language).translation
            if now not in (key.translation, sign_of(row.text)):
                values = {"now": place.text.get(key.language, NOTHING)}
                return Bad(row.cell, "sheet-translated-since", values)
            return Line(row.cell, place, key.language, row.text)
        return Bad(row.cell, place)

    def _found(self, key: Key) -> Place | str:
        """The text that a key names, also where it has moved in its file; or why it is lost."""
        here = self._places.get((key.home, key.at))
        if here and sign_of(here.text[self._base]) == key.base:
            return here
        moved = [
            place
            for (home, _), place in self._places.items()
            if home == key.home and sign_of(place.text[self._base]) == key.base
        ]
        if len(moved) == 1:
            return moved[0]
        return "sheet-base-changed" if here else "sheet-gone"

    def written(self, lines: Sequence[Line]) -> tuple[dict[Path, tuple[bytes, bytes]], list[Bad]]:
        """The files with the texts in them, and the lines for which there was no way in."""
        files: dict[Path, tuple[bytes, bytes]] = {}
        unfit: list[Bad] = []
        for path, inside in self._by_file(lines).items():
            before = path.read_bytes()
            changed = [line for line in inside if line.place.text.get(line.language) != line.text]
            after, left = self._patched(before, changed)
            unfit += [Bad(line.cell, "sheet-no-way") for line in left]
            if after != before:
                files[path] = before, after
        return files, unfit

    def _by_file(self, lines: Iterable[Line]) -> Mapping[Path, list[Line]]:
        found: dict[Path, list[Line]] = {}
        for line in lines:
            found.setdefault(self._files[line.place.home], []).append(line)
        return found

    def _patched(self, data: bytes, lines: Sequence[Line]) -> tuple[bytes, list[Line]]:
        """The file with the texts of all lines, or line by line where that cannot be had."""
        document = read("", data)
        way = {line.cell: _way(document, line.place) for line in lines}
        patches = {line.cell: Patch(way[line.cell], line.language, line.text) for line in lines}
        try:
            return patched(data, list(patches.values()), self._codes), []
        except PatchError:
            left = []
        for line in lines:
            try:
                data = patched(data, [patches[line.cell]], self._codes)
            except PatchError:
                left.append(line)
        return data, left

    def blamed(
        self,
        lines: Sequence[Line],
        files: Mapping[Path, tuple[bytes, bytes]],
        faults: Sequence[tuple[Path, Finding]],
    ) -> list[Bad]:
        """The lines that the checker's new findings are about; all where it cannot be told."""
        if not faults:
            return []
        about = self._rows(lines, files)
        bad = [
            Bad(cell, finding=finding)
            for path, finding in faults
            for cell in about.get((path, finding.spot.line), ())
        ]
        if bad:
            return list({one.cell: one for one in reversed(bad)}.values())[::-1]
        return [Bad(line.cell, finding=faults[0][1]) for line in lines]

    def _rows(
        self, lines: Sequence[Line], files: Mapping[Path, tuple[bytes, bytes]]
    ) -> Mapping[tuple[Path, int], list[str]]:
        """By row of a file, the cells whose text stands there or beside, in any language."""
        found: dict[tuple[Path, int], list[str]] = {}
        for path, inside in self._by_file(lines).items():
            document = read("", files[path][1] if path in files else b"")
            for line in inside:
                way = _way(document, line.place)
                spots = (document.spot((*way, code), key=True) for code in (*self._codes, "text"))
                for row in {spot.line for spot in spots}:
                    found.setdefault((path, row), []).append(line.cell)
        return found


def _way(document: Document, place: Place) -> tuple[str | int, ...]:
    """The path of a text in its file; an entry of a register is found by its id."""
    if not place.entry or not isinstance(document.data, list):
        return place.path
    ids = [entry.get("id") for entry in document.data if isinstance(entry, dict)]
    return (ids.index(place.entry), *place.path) if place.entry in ids else place.path


def _has_controls(text: str) -> bool:
    """Whether a text is more than one line of ordinary signs."""
    return any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") for sign in text)

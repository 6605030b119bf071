"""A YAML file as plain data, in which every place can be found again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from counterbook.source.compose import Composed, Node, Path, Place, Step, UnreadableError, compose
from counterbook.source.decode import MOST_FINDINGS, clean_text, decode
from counterbook.source.edits import Edits
from counterbook.source.finding import Finding, Spot
from counterbook.source.plain import plain_data
from counterbook.source.scan import scan


class _Places(NamedTuple):
    """What shows where everything stands: the lines of a file, and its nodes."""

    lines: Sequence[str] = ()
    root: Node | None = None


_NOWHERE = _Places()


@dataclass(slots=True)
class Document:
    """A file that was read: ``data`` of dict, list and str, or None with the findings why not.

    ``absent`` has the paths of keys without content, ``notes`` by line the column of each
    ``# note`` after plain text, ``source`` the bytes of the file. Where a fault could be mended
    in memory, ``data`` is what the file would hold after mending.
    """

    file: str
    data: Any = None
    findings: list[Finding] = field(default_factory=list)
    absent: set[Path] = field(default_factory=set)
    notes: Mapping[int, int] = field(default_factory=dict)
    edits: Edits = field(default_factory=Edits)
    source: bytes = b""
    # None until a place is asked for, where nothing else was out of the ordinary.
    _places: _Places | None = _NOWHERE
    _asked: bool = False

    @property
    def lines(self) -> Sequence[str]:
        """The lines of the file as they stand there."""
        return self._placed().lines

    @property
    def root(self) -> Node | None:
        """The nodes of the data, None where there is none."""
        return self._placed().root

    def rest(self) -> None:
        """Lets go of what can be read again when a place is asked for, so most of the memory.

        A document with findings keeps everything: what was mended in it would be lost. So does
        one whose places were asked for: they will be asked for again.
        """
        if self.data is not None and not self.findings and not self._asked:
            self.data = self._places = None

    def _placed(self) -> _Places:
        self._asked = True
        if self._places is None:
            again = read_whole(self.file, self.source)
            self._places = again._places or _NOWHERE
            if self.data is None:
                self.data = again.data
        return self._places

    def finding(self, code: str, path: Iterable[Step] = (), /, **values: object) -> Finding:
        """A finding at the place of a path; ``finding_at_key`` is for faults of the key itself."""
        return self.finding_at(code, self.spot(path), values)

    def finding_at_key(self, code: str, path: Iterable[Step], /, **values: object) -> Finding:
        """A finding at the key that a path ends in, not at its value."""
        return self.finding_at(code, self.spot(path, key=True), values)

    def finding_at(self, code: str, spot: Spot, values: Mapping[str, object]) -> Finding:
        """A finding at a place of the file."""
        lines = self.lines
        shown = lines[spot.line - 1] if spot.line <= len(lines) else ""
        return Finding(code, self.file, spot, shown, values)

    def spot(self, path: Iterable[Step], *, key: bool = False) -> Spot:
        """Where a path of keys and numbers stands; steps that the file lacks are passed over."""
        node = self.root
        if node is None:
            return Spot(1, 1)
        place: Place = (node.line, node.column)
        for step in path:
            found = _child(node, step)
            if found is None:
                place = node.keys.get(str(step), place)
                continue
            at_key, node = found
            place = (node.line, node.column)
            if at_key and (key or not node.is_value):
                place = at_key
        return self._in_file(*place)

    def _in_file(self, line: int, column: int) -> Spot:
        """Line and column from 1, as the file stands, for a place in what was parsed."""
        return Spot(line + 1, self.edits.back(line + 1, column) + 1)

    def report(self, code: str, line: int, column: int, values: dict[str, object]) -> None:
        """Keeps a finding at a place of what was parsed."""
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(self.finding_at(code, self._in_file(line, column), values))


def _child(node: Node, step: Step) -> tuple[Place | None, Node] | None:
    if isinstance(step, int):
        return (None, node.items[step]) if step < len(node.items) else None
    found = node.children.get(step)
    return (node.keys[step], found) if found is not None else None


def read(file: str, data: bytes) -> Document:
    """A document from the bytes of a file; ``file`` is the name that reports show."""
    text = clean_text(data)
    plain = plain_data(text) if text is not None else None
    if plain is None:
        return read_whole(file, data)
    return Document(file, plain, source=data, _places=None)


def read_whole(file: str, data: bytes) -> Document:
    """The same document, with the place of everything in it found at once."""
    decoded = decode(file, data)
    document = Document(file, edits=decoded.edits, source=data, _places=_Places(decoded.lines))
    document.findings.extend(decoded.findings)
    if decoded.mended:
        sheet = scan(file, decoded.lines, decoded.mended, decoded.edits)
        document.findings.extend(sheet.findings)
        document.notes = sheet.notes
        if not sheet.stuck:
            _parse(document, "\n".join(sheet.lines))
    document._asked = False
    return document


def _parse(document: Document, text: str) -> None:
    known = len(document.findings)
    try:
        composed = compose(text, document.report)
    except UnreadableError as fault:
        document.report(fault.code, fault.line, fault.column, fault.values)
        return
    except yaml.YAMLError as error:
        # After a fault that was mended by guess, the parser's complaint is an echo of it.
        if not known:
            _report_syntax(document, error)
        return
    if composed.root is None and not known:
        document.findings.append(document.finding("F112"))
    _take_over(document, composed)


def _take_over(document: Document, composed: Composed) -> None:
    document.data, document.absent = composed.data, composed.absent
    document._places = _Places(document.lines, composed.root)


def _report_syntax(document: Document, error: yaml.YAMLError) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    last = max(len(document.lines) - 1, 0)
    while line > 0 and (line > last or not document.lines[line].strip()):
        line, column = line - 1, 0
    code = "F116" if "mapping values" in str(getattr(error, "problem", "")) else "F111"
    document.report(code, line, column, {})

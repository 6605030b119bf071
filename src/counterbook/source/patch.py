"""Puts texts into a YAML file and leaves every other byte as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from counterbook.source.document import read

Path = Sequence[str | int]

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Patch:
    """A text to stand under ``key`` of the keys that a path leads to."""

    path: Path
    key: str
    text: str


class PatchError(Exception):
    """The text cannot stand at that place of the file."""


def patched(data: bytes, patches: Sequence[Patch], order: Sequence[str]) -> bytes:
    """The bytes of a file with texts put in.

    ``order`` says which keys a new one stands behind. What comes back was read again: it holds
    the texts, and otherwise what the file held. Raises PatchError where that cannot be had.
    """
    file = _File(data)
    wanted = deepcopy(file.data)
    edits = [file.edit(patch, order) for patch in patches]
    for patch in patches:
        _, steps = file.reach(patch.path)
        at = wanted
        for step in steps:
            at = at[step]
        at[patch.key] = patch.text
    new = file.with_edits(edits)
    document = read("", new)
    if document.data != wanted or len(document.findings) > file.faults:
        raise PatchError(", ".join(patch.key for patch in patches))
    return new


class _Edit(NamedTuple):
    """From ``start`` to ``end`` of a text, something else."""

    start: int
    end: int
    new: str


class _File:
    """A file in which places of the parser can be found again."""

    def __init__(self, data: bytes) -> None:
        self.text = data.decode("utf-8")
        self._mark = "\ufeff" if self.text.startswith("\ufeff") else ""
        self.text = self.text.removeprefix("\ufeff")
        ends = [found.end() for found in _LINE_END.finditer(self.text)]
        self._starts = [0, *ends]
        first = _LINE_END.search(self.text)
        self._end = first[0] if first else "\n"
        self.root = yaml.compose(_LINE_END.sub("\n", self.text), Loader=_LOADER)
        document = read("", data)
        self.data, self.faults = document.data, len(document.findings)

    def reach(self, path: Path) -> tuple[yaml.MappingNode, list[str | int]]:
        """The keys at a path; a step ``text`` that the file leaves out is passed over."""
        node, real = self.root, []
        for step in path:
            inside = _child(node, step)
            if inside is None and step == "text":
                continue
            if inside is None:
                raise PatchError(str(step))
            node = inside
            real.append(step)
        if not isinstance(node, yaml.MappingNode):
            raise PatchError(str(path))
        return node, real

    def edit(self, patch: Patch, order: Sequence[str]) -> _Edit:
        """What has to change in the file for a text to stand there."""
        holder, _ = self.reach(patch.path)
        old = _child(holder, patch.key)
        written = _written(patch.text, old, plain=not holder.flow_style)
        if old is not None:
            return _Edit(*self._span(old), written)
        return self._added(holder, patch.key, written, order)

    def _added(
        self, holder: yaml.MappingNode, key: str, written: str, order: Sequence[str]
    ) -> _Edit:
        before = order[: order.index(key)]
        pairs = {name.value: (name, value) for name, value in holder.value}
        near = next((pairs[k] for k in reversed(before) if k in pairs), None)
        if near is None:
            raise PatchError(key)
        name, value = near
        _, end = self._span(value)
        if holder.flow_style:
            return _Edit(end, end, f", {key}: {written}")
        line_end = _LINE_END.search(self.text, end)
        indent = " " * name.start_mark.column
        if line_end is None:
            at = len(self.text)
            return _Edit(at, at, f"{self._end}{indent}{key}: {written}")
        return _Edit(line_end.end(), line_end.end(), f"{indent}{key}: {written}{self._end}")

    def _span(self, node: yaml.Node) -> tuple[int, int]:
        """Where a value begins and ends, without the line ends that follow it."""
        start = self._offset(node.start_mark)
        end = self._offset(node.end_mark)
        said = self.text[start:end]
        return start, start + len(said.rstrip())

    def _offset(self, mark: Any) -> int:
        line: int = min(mark.line, len(self._starts) - 1)
        column: int = mark.column
        return min(self._starts[line] + column, len(self.text))

    def with_edits(self, edits: Sequence[_Edit]) -> bytes:
        """The bytes after the edits, which do not touch each other."""
        text = self.text
        # From the end, so that what is still to come stands where it stood; of two at one place
        # the first comes first.
        order = sorted(range(len(edits)), key=lambda n: (edits[n].start, n), reverse=True)
        for start, end, new in (edits[n] for n in order):
            text = text[:start] + new + text[end:]
        return (self._mark + text).encode("utf-8")


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == step), None)
    return None


def _written(text: str, old: yaml.Node | None, *, plain: bool) -> str:
    """The text as it may stand in YAML, in the manner of what stood there."""
    double = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    single = "'" + text.replace("'", "''") + "'"
    style = getattr(old, "style", None)
    quoted = (single, double) if style == "'" else (double, single)
    ways = (text, *quoted) if plain and style not in ("'", '"') else quoted
    for way in ways:
        # A file of this one text tells whether it would come out as it went in.
        document = read("", f"key: {way}\n".encode("utf-8", "replace"))
        if document.data == {"key": text} and not document.findings:
            return way
    raise PatchError(text)

"""Puts one text into a YAML file and leaves every other byte as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

import yaml

from counterbook.source.document import read

Path = Sequence[str | int]

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LINE_END = re.compile(r"\r\n|\r|\n")


class PatchError(Exception):
    """The text cannot stand at that place of the file."""


def patched(data: bytes, path: Path, key: str, text: str, order: Sequence[str]) -> bytes:
    """The bytes of a file with ``text`` under ``key`` of the keys that a path leads to.

    ``order`` says which keys a new one stands behind. What comes back was read again: it holds
    the text, and otherwise what the file held. Raises PatchError where that cannot be had.
    """
    file = _File(data)
    holder, real = file.reach(path)
    wanted = deepcopy(file.data)
    at = wanted
    for step in real:
        at = at[step]
    at[key] = text
    for new in file.ways(holder, key, text, order):
        if file.becomes(new, wanted):
            return new
    raise PatchError(key)


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
        self.data, self._faults = document.data, len(document.findings)

    def becomes(self, data: bytes, wanted: object) -> bool:
        """Whether the bytes hold what is wanted, with no fault that was not there before."""
        document = read("", data)
        return len(document.findings) <= self._faults and document.data == wanted

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

    def ways(
        self, holder: yaml.MappingNode, key: str, text: str, order: Sequence[str]
    ) -> Iterator[bytes]:
        """Each way in which the text could be written there, the plainest first."""
        old = _child(holder, key)
        for written in _written(text, old, plain=not holder.flow_style):
            if old is not None:
                start, end = self._span(old)
                yield self._with(start, end, written)
            else:
                yield self._added(holder, key, written, order)

    def _added(
        self, holder: yaml.MappingNode, key: str, written: str, order: Sequence[str]
    ) -> bytes:
        before = [*order[: order.index(key)]] if key in order else [*order]
        pairs = {name.value: (name, value) for name, value in holder.value}
        near = next((pairs[k] for k in reversed(before) if k in pairs), None)
        if near is None:
            raise PatchError(key)
        name, value = near
        _, end = self._span(value)
        if holder.flow_style:
            return self._with(end, end, f", {key}: {written}")
        line_end = _LINE_END.search(self.text, end)
        at = line_end.end() if line_end else len(self.text)
        missing = "" if line_end else self._end
        indent = " " * name.start_mark.column
        return self._with(at, at, f"{missing}{indent}{key}: {written}{self._end}")

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

    def _with(self, start: int, end: int, new: str) -> bytes:
        return (self._mark + self.text[:start] + new + self.text[end:]).encode("utf-8")


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == step), None)
    return None


def _written(text: str, old: yaml.Node | None, *, plain: bool) -> Iterator[str]:
    """The text as it may stand in YAML, in the manner of what stood there."""
    double = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    single = "'" + text.replace("'", "''") + "'"
    style = getattr(old, "style", None)
    if plain and style not in ("'", '"'):
        yield text
    yield from (single, double) if style == "'" else (double, single)

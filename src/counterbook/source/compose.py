"""From YAML events to plain data in which every place can be found again.

Events instead of the parser's own nodes: no recursion, so no depth of brackets can break it;
aliases are refused before anything is multiplied; and it takes a third of the memory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from counterbook.source.decode import MOST_FINDINGS
from counterbook.source.flow import DEEPEST

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# What YAML takes for nothing at all.
ABSENT = ("", "~", "null", "Null", "NULL")
_SHORT = 5

Step = str | int
Path = tuple[Step, ...]
Place = tuple[int, int]


class Node(NamedTuple):
    """Where a value stands (line and column from 0), where its keys stand, and what is inside:
    nodes by key for keys, ``items`` for a list, neither for one value.
    """

    line: int
    column: int
    keys: dict[str, Place]
    children: dict[str, Node]
    items: list[Node]

    @property
    def is_value(self) -> bool:
        """Whether nothing can be inside."""
        return self.keys is _NO_KEYS

    @classmethod
    def value(cls, line: int, column: int) -> Node:
        """The node of one value. They are many, so they share what is empty."""
        return cls(line, column, _NO_KEYS, _NO_CHILDREN, _NO_ITEMS)

    @classmethod
    def holder(cls, line: int, column: int) -> Node:
        """The node of keys or of a list, still empty."""
        return cls(line, column, {}, {}, [])


_NO_KEYS: dict[str, Place] = {}
_NO_CHILDREN: dict[str, Node] = {}
_NO_ITEMS: list[Node] = []


class UnreadableError(Exception):
    """What stands at a place cannot be part of a handbook; ``code`` is the rule."""

    def __init__(self, code: str, line: int, column: int, values: dict[str, object]) -> None:
        super().__init__(code)
        self.code, self.line, self.column, self.values = code, line, column, values


@dataclass
class Composed:
    """The data of dict, list and str, its nodes, and the places of keys without content."""

    data: Any = None
    root: Node | None = None
    absent: set[Path] = field(default_factory=set)


Report = Callable[[str, int, int, dict[str, object]], None]


def compose(text: str, report: Report) -> Composed:
    """The data of a text. Raises UnreadableError, or yaml.YAMLError for what is no YAML."""
    return _Composer(report).run(text)


@dataclass(slots=True)
class _Frame:
    data: Any
    node: Node
    is_list: bool
    key: str | None = None
    twice: bool = False
    repeated: list[tuple[Place, dict[str, object]]] = field(default_factory=list)

    def path_step(self) -> Step:
        return len(self.data) if self.is_list else str(self.key)

    @property
    def expects_key(self) -> bool:
        return self.key is None and not self.is_list


class _Composer:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._frames: list[_Frame] = []
        self._done = Composed()

    def run(self, text: str) -> Composed:
        loader = _LOADER(text)
        documents = 0
        try:
            while (event := loader.get_event()) is not None:
                kind = type(event)
                if kind is yaml.ScalarEvent:
                    self._scalar(event)
                elif kind is yaml.MappingStartEvent:
                    self._start(event, {})
                elif kind is yaml.SequenceStartEvent:
                    self._start(event, [])
                elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                    self._end()
                elif kind is yaml.AliasEvent:
                    self._refuse("F113", event, what=f"*{event.anchor}")
                elif kind is yaml.DocumentStartEvent:
                    documents += 1
                    if documents > 1:
                        self._refuse("F114", event, what="---")
                elif kind is yaml.StreamEndEvent:
                    break
        finally:
            loader.dispose()
        return self._done

    def _refuse(self, code: str, event: Any, **values: object) -> None:
        mark = event.start_mark
        raise UnreadableError(code, mark.line, mark.column, values)

    def _start(self, event: Any, data: Any) -> None:
        if event.anchor or event.tag:
            self._refuse_special(event)
        if len(self._frames) >= DEEPEST:
            self._refuse("F117", event, most=DEEPEST)
        if self._frames and self._frames[-1].expects_key:
            self._refuse("F111", event)
        mark = event.start_mark
        node = Node.holder(mark.line, mark.column)
        self._frames.append(_Frame(data, node, isinstance(data, list)))

    def _end(self) -> None:
        frame = self._frames.pop()
        self._report_twice(frame)
        self._put(frame.data, frame.node)

    def _refuse_special(self, event: Any) -> None:
        self._refuse("F113", event, what=f"&{event.anchor}" if event.anchor else event.tag)

    def _scalar(self, event: Any) -> None:
        if event.anchor or event.tag:
            self._refuse_special(event)
        if self._frames and self._frames[-1].expects_key:
            self._key(event)
            return
        mark, value = event.start_mark, event.value
        node = Node.value(mark.line, mark.column)
        if len(value) < _SHORT and value in ABSENT and event.implicit[0]:
            self._absent(node)
            return
        if event.style and event.style in "'\"" and value.strip() and value != value.strip():
            self._report("F135", mark.line, mark.column, {})
        self._put(value, node)

    def _key(self, event: Any) -> None:
        frame, mark, key = self._frames[-1], event.start_mark, event.value
        if not key:
            self._refuse("F111", event)
        frame.key = key
        places = frame.node.keys
        frame.twice = key in places
        if frame.twice:
            values = {"key": key, "line": places[key][0] + 1}
            frame.repeated.append(((mark.line, mark.column), values))
            if len(frame.repeated) >= MOST_FINDINGS:
                self._refuse("F118", event, **values)
        else:
            places[key] = (mark.line, mark.column)

    def _report_twice(self, frame: _Frame) -> None:
        if not frame.repeated:
            return
        place, values = frame.repeated[0]
        if len(frame.repeated) > 1:
            # Several in a row: mostly the key above them is missing.
            values = {**values, "variant": "several", "count": len(frame.repeated)}
        self._report("F118", *place, values)

    def _absent(self, node: Node) -> None:
        if not self._frames:
            return
        frame = self._frames[-1]
        if frame.is_list:
            self._report("S216", node.line, node.column, {"variant": "item"})
            return
        line, column = frame.node.keys[str(frame.key)]
        if not frame.twice:
            path = (*(f.path_step() for f in self._frames),)
            self._done.absent.add(path)
            self._report("S216", line, column, {"key": frame.key})
        frame.key = None

    def _put(self, value: Any, node: Node) -> None:
        if not self._frames:
            self._done.data, self._done.root = value, node
            return
        frame = self._frames[-1]
        if frame.is_list:
            frame.data.append(value)
            frame.node.items.append(node)
            return
        if not frame.twice:
            frame.data[frame.key] = value
            frame.node.children[str(frame.key)] = node
        frame.key = None

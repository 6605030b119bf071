"""The parts of one line: indent, list marks, key, value."""

from __future__ import annotations

import re
from typing import NamedTuple

_COLON = re.compile(r":(?=[ \t]|$)")
_QUOTED_KEY = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?=[ \t]|$)""")
_NO_KEY = frozenset("#[]{}&*!|>@`%,\"'")
_NOTE = re.compile(r"\s#")


# What nearly all lines look like: a key, or a key and plain text without `:` and `#`.
KEY = r"[a-z_][a-z0-9_]*"
PLAIN_START = r"""(?=[^\s"'\#\[\]{}&*!|>@`%,:?“‘＂「-])"""
PLAIN_ITEM = r"""(?=[^\s"'\#\[\]{}&*!|>@`%,:?“‘＂「－—–‐•·+-])[^\#:：﹕∶\t\n]*"""
_ORDINARY = re.compile(rf"(\ *)((?:-\ )?)({KEY}):(?:\ {PLAIN_START}[^\#:\t]*)?$")
_ORDINARY_ITEM = re.compile(rf"(\ *)-\ {PLAIN_ITEM}$")


class Parts(NamedTuple):
    """Columns count from 0. ``start`` is where key or text begins, ``value`` where the value
    begins, the end of the line where there is none; ``key`` is None in a line without one.
    """

    indent: int
    marks: tuple[int, ...]
    start: int
    key: str | None
    colon: int
    value: int

    @property
    def is_item(self) -> bool:
        """Whether the line begins an item of a list."""
        return bool(self.marks)


def ordinary(line: str) -> Parts | None:
    """The parts of a line in which nothing but its column can be wrong, None for others."""
    found = _ORDINARY.match(line)
    if found is None:
        item = _ORDINARY_ITEM.match(line)
        at = item.end(1) if item else 0
        return Parts(at, (at,), at + 2, None, -1, at + 2) if item else None
    indent, start, end = found.end(1), found.start(3), found.end(3)
    value = end + 2 if end + 1 < len(line) else len(line)
    return Parts(indent, (indent,) if start > indent else (), start, found[3], end, value)


def parts_of(line: str) -> Parts:
    """The parts of a line whose indent is made of spaces."""
    at = indent = _next(line, 0)
    marks = []
    while line.startswith("-", at) and (at + 1 == len(line) or line[at + 1] in " \t"):
        marks.append(at)
        at = _next(line, at + 1)
    key, colon = key_at(line, at)
    value = at if key is None else _next(line, colon + 1)
    return Parts(indent, tuple(marks), at, key, colon, value)


def key_at(line: str, at: int) -> tuple[str | None, int]:
    """The key that begins at a column and the column of its colon; None and -1 without one."""
    quoted = _QUOTED_KEY.match(line, at)
    if quoted:
        return quoted[1][1:-1], quoted.end() - 1
    found = _COLON.search(line, at)
    if found is None or at >= len(line) or (line[at] in _NO_KEY):
        return None, -1
    key = line[at : found.start()].rstrip()
    if not key or _NOTE.search(key):
        return None, -1
    return key, found.start()


def _next(line: str, at: int) -> int:
    while at < len(line) and line[at] in " \t":
        at += 1
    return at

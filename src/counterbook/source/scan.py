"""A look at the raw lines before the parse, since parsers blame the wrong line.

For ``fee：0`` the YAML parser names the line after, for a tab the end of the block. What
is found here is reported here, and the parse of that file is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterbook.source.finding import Finding, Spot

_KEY_WIDE_COLON = re.compile(r"^\s*(?:- )*([A-Za-z_][\w.-]*)\s*(：)")
_KEY_NO_SPACE = re.compile(r"^\s*(?:- )*([a-z_][a-z0-9_-]*)(:)(?=[^\s:/])")
_TAB_INDENT = re.compile(r"^ *(\t)")
_WIDE_INDENT = re.compile(r"^[ \t]*([\u00a0\u3000])")
_WIDE_DASH = re.compile(r"^\s*([－—•·])\s*\S")
_DASH_NO_SPACE = re.compile(r"^\s*(-)(?=[^\s\-\d])")
_WIDE_HASH = re.compile(r"^\s*(＃)")
_BLOCK_SCALAR = re.compile(r"(?:^|[:\-]\s)\s*[|>][+-]?\d?\s*(?:#.*)?$")

_PATTERNS = (
    ("F102", _KEY_WIDE_COLON, 2),
    ("F103", _TAB_INDENT, 1),
    ("F104", _WIDE_INDENT, 1),
    ("F105", _WIDE_DASH, 1),
    ("F106", _DASH_NO_SPACE, 1),
    ("F107", _KEY_NO_SPACE, 2),
    ("F105", _WIDE_HASH, 1),
)


def scan(file: str, lines: Sequence[str]) -> Iterator[Finding]:
    """The typing faults that can be seen line by line, at most one a line."""
    block_indent: int | None = None
    for number, line in enumerate(lines, 1):
        indent = len(line) - len(line.lstrip(" "))
        if block_indent is not None:
            if not line.strip() or indent > block_indent:
                continue
            block_indent = None
        if line.lstrip().startswith("#"):
            continue
        fault = _fault(file, number, line)
        if fault:
            yield fault
        if _BLOCK_SCALAR.search(line):
            block_indent = indent


def _fault(file: str, number: int, line: str) -> Finding | None:
    for code, pattern, group in _PATTERNS:
        found = pattern.match(line)
        if found:
            values = {"key": found[1], "character": found[group]}
            return Finding(code, file, Spot(number, found.start(group) + 1), line, values)
    return None

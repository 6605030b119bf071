"""Faults of the shape of a line: its indent, its list mark, its key and colon."""

from __future__ import annotations

import re
import unicodedata

from counterbook.source.edits import Edit
from counterbook.source.fault import Fault
from counterbook.source.levels import Level, Levels
from counterbook.source.line import Parts
from counterbook.source.value import Form

_INDENT = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*")
_MARKS = "－—–‐‑−•·●○▪■◆・*＊‣◦"
_TIGHT_DASH = re.compile(r"-(?=[^\s\-])")
_WIDE_DASH_SPACE = re.compile(r"-([\u00a0\u3000])")
_NUMBER = re.compile(r"(?:\d{1,2}[.．、)）](?!\d)|[（(]\d{1,2}[)）]|[①-⑳])\s*(?=\S)")
_WORD = r"[A-Za-z_][A-Za-z0-9_-]*"
_WIDE_COLON = re.compile(rf"({_WORD})\s*(：)\s*")
_ANY_WIDE_COLON = re.compile(r"([^\s：:][^：:]{0,40}?)\s*(：)\s*")
_TIGHT_COLON = re.compile(r"([a-z_][a-z0-9_-]*)(:)(?=[^\s/])")
_ANY_TIGHT_COLON = re.compile(r"([^\s：:]{1,40})(:)(?=[^\s/])")
_WIDE_AFTER_COLON = re.compile(rf"({_WORD})(:)[\u00a0\u3000]+\s*")
_SLOT = re.compile(r"\{[^{}:,\[\]]*\}\s*(?:#.*)?$|\{\{")


def marker(line: str) -> str | None:
    """``---`` or ``...`` where the line is such a mark."""
    if line[:3] in ("---", "...") and line[3:4].strip() == "":
        return line[:3]
    return None


def slot_alone(line: str, at: int) -> bool:
    """Whether braces hold a slot such as ``{fee}`` and no keys."""
    return _SLOT.match(line, at) is not None


def line_fault(line: str, parts: Parts, levels: Levels) -> Fault | None:
    """The first fault of a line's shape."""
    return (
        _indent_fault(line)
        or _mark_fault(line, parts)
        or _colon_fault(line, parts, levels)
        or _place_fault(line, parts, levels)
    )


def _indent_fault(line: str) -> Fault | None:
    found = _INDENT.match(line)
    white = found[0] if found else ""
    if not white.strip(" "):
        return None
    at = len(white) - len(white.lstrip(" "))
    if white[at] == "\t":
        return Fault("F103", at, {}, Edit(0, len(white), _spaces(white)))
    code = f"U+{ord(white[at]):04X}"
    return Fault("F104", at, {"character": code}, Edit(0, len(white), _spaces(white)))


def _spaces(white: str) -> str:
    wide = sum(2 if sign == "\t" or unicodedata.east_asian_width(sign) == "F" else 1 for sign in white)
    return " " * wide


def _mark_fault(line: str, parts: Parts) -> Fault | None:
    at = parts.start
    sign = line[at : at + 1]
    if parts.marks:
        return None
    if sign and sign in _MARKS and line[at + 1 : at + 2] != sign and _is_mark(line, at):
        rest = line[at + 1 :]
        edit = Edit(at, 1 + len(rest) - len(rest.lstrip()), "- ")
        return Fault("F105", at, {"character": sign}, edit)
    if sign == "＃":
        return Fault("F125", at, {}, Edit(at, 1, "#"))
    wide = _WIDE_DASH_SPACE.match(line, at)
    if wide:
        rest = line[at + 1 :]
        edit = Edit(at + 1, len(rest) - len(rest.lstrip()), " ")
        return Fault("F106", at, {"variant": "wide"}, edit)
    if _TIGHT_DASH.match(line, at):
        return Fault("F106", at, {}, Edit(at + 1, 0, " "))
    return None


def _is_mark(line: str, at: int) -> bool:
    # `*` close to a word begins a word in stars, which is another fault.
    return line[at] != "*" or line[at + 1 : at + 2] in (" ", "\u3000")


def _colon_fault(line: str, parts: Parts, levels: Levels) -> Fault | None:
    at, level = parts.start, levels.around(parts.indent)[0]
    in_place = _is_key_place(parts, level)
    if parts.key is None or "：" in parts.key:
        pattern = _ANY_WIDE_COLON if in_place else _WIDE_COLON
        found = pattern.match(line, at) if _may_be_key(parts, level) else None
        if found:
            edit = Edit(found.start(2), found.end() - found.start(2), ": ")
            return Fault("F102", found.start(2), {"key": found[1]}, edit)
    if parts.key is not None:
        return None
    wide = _WIDE_AFTER_COLON.match(line, at)
    if wide:
        edit = Edit(wide.end(2), wide.end() - wide.end(2), " ")
        return Fault("F107", wide.start(2), {"key": wide[1], "variant": "wide"}, edit)
    found = (_ANY_TIGHT_COLON if in_place else _TIGHT_COLON).match(line, at)
    if found and _may_be_key(parts, level):
        return Fault("F107", found.start(2), {"key": found[1]}, Edit(found.end(2), 0, " "))
    return None


def _is_key_place(parts: Parts, level: Level | None) -> bool:
    """Whether a key must stand here: keys stand in this very column."""
    return not parts.marks and level is not None and not level.is_list and level.column == parts.start


def _may_be_key(parts: Parts, level: Level | None) -> bool:
    """Whether a key can stand here; text that goes on from the line above is left alone."""
    goes_on = level is not None and level.column < parts.indent and level.last is not Form.EMPTY
    return not goes_on


def _place_fault(line: str, parts: Parts, levels: Levels) -> Fault | None:
    level, ended = levels.around(parts.indent)
    at = parts.indent
    if parts.marks:
        return _item_place(at, level, ended, levels)
    if level is None:
        return Fault("F131", at, {"wanted": ended.column}) if ended else None
    if level.column == at and level.is_list and not levels.keys_in(at):
        return _in_list_column(line, parts, level)
    if level.column == at:
        return Fault("F137", at) if parts.key is None and not _numbered(line, at) else None
    if parts.key is None:
        return _numbered_fault(line, parts, level)
    if level.last is Form.EMPTY and ended is None:
        return None
    if level.last is Form.EMPTY or ended is not None:
        return Fault("F131", at, {"wanted": _nearest(at, level, ended)})
    if re.fullmatch(_WORD, parts.key):
        return Fault("F131", at, {"wanted": level.column})
    return Fault("F116", parts.colon)

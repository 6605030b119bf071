"""Faults of the shape of a line: its indent, its list mark, its key and colon."""

from __future__ import annotations

import re
from collections.abc import Callable

from counterbook.source.edits import Edit
from counterbook.source.fault import Fault
from counterbook.source.levels import Level, Levels
from counterbook.source.line import Parts
from counterbook.source.value import Form

_INDENT = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*")
_MARKS = "－—–‐‑−•·●○▪■◆・*＊‣◦+＋\uf06c\uf09f\uf0a7\uf0b7\uf0d8"
# Close to a word these begin a text, which is another fault or none.
_MARKS_WITH_SPACE = "*+"
_DASHES = re.compile(r"-{2,}\s*(?=[^\s-])")
_TIGHT_DASH = re.compile(r"-(?=[^\s\-])")
_WIDE_DASH_SPACE = re.compile(r"-([\u00a0\u2000-\u200a\u202f\u3000])")
_NUMBER = re.compile(
    r"(?:\d{1,2}[.．、)）](?!\d)|[（(]\d{1,2}[)）]|[①-⑳]"
    r"|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])\s*(?=\S)"
)
_WORD = r"[a-z_][a-z0-9_-]*"
_WIDE = "：﹕∶︰꞉"
_WIDE_COLON = re.compile(rf"({_WORD})\s*([{_WIDE}])\s*")
_ANY_WIDE_COLON = re.compile(rf"([^\s{_WIDE}:][^{_WIDE}:]{{0,40}}?)\s*([{_WIDE}])\s*")
_TIGHT_COLON = re.compile(r"([a-z_][a-z0-9_-]*)(:)(?=[^\s/])")
_ANY_TIGHT_COLON = re.compile(rf"([^\s{_WIDE}:]{{1,40}})(:)(?=[^\s/])")
_WIDE_AFTER_COLON = re.compile(rf"({_WORD})(:)[\u00a0\u2000-\u200a\u202f\u205f\u3000]+\s*")
_SLOT = re.compile(r"\{[^{}:：,\[\]]*\}|\{\{")


def marker(line: str) -> str | None:
    """``---`` or ``...`` where the line is such a mark."""
    if line[:3] in ("---", "...") and line[3:4].strip() == "":
        return line[:3]
    return None


def slot_alone(line: str, at: int) -> bool:
    """Whether braces hold a slot such as ``{fee}`` and no keys."""
    return _SLOT.match(line, at) is not None


def line_fault(
    line: str, parts: Parts, levels: Levels, following: Callable[[], str]
) -> Fault | None:
    """The first fault of a line's shape; ``following`` gives the next line that is not blank."""
    return (
        _indent_fault(line, parts, levels, following)
        or _mark_fault(line, parts)
        or _colon_fault(line, parts, levels)
        or place_fault(line, parts, levels)
        or _unmarked_fault(parts, levels, following)
    )


def _unmarked_fault(parts: Parts, levels: Levels, following: Callable[[], str]) -> Fault | None:
    """A text above the list marks of its own list."""
    level, at = levels.around(parts.indent)[0], parts.indent
    if parts.marks or parts.key is not None or level is None or level.last is not Form.EMPTY:
        return None
    if level.column < at and following().startswith(" " * at + "- "):
        return Fault("F105", at, {"variant": "absent"}, Edit(at, 0, "- "))
    return None


def _indent_fault(
    line: str, parts: Parts, levels: Levels, following: Callable[[], str]
) -> Fault | None:
    found = _INDENT.match(line)
    white = found[0] if found else ""
    if not white.strip(" "):
        return None
    at = len(white) - len(white.lstrip(" "))
    is_parent = parts.key is not None and parts.value >= len(line.rstrip())
    columns = _columns(white, following(), levels.innermost, is_parent=is_parent)
    edit = Edit(0, len(white), " " * columns)
    if white[at] == "\t":
        return Fault("F103", at, {}, edit)
    return Fault("F104", at, {"character": f"U+{ord(white[at]):04X}"}, edit)


def _columns(white: str, following: str, innermost: int, *, is_parent: bool) -> int:
    """How wide a strange indent was meant to be; the next line mostly tells."""
    below = len(following) - len(following.lstrip(" "))
    columns = sum(2 if sign in "\t\u3000" else 1 for sign in white)
    is_beside = innermost < below < columns or (below > columns and not is_parent)
    return below if below == len(white) or is_beside else columns


def _mark_fault(line: str, parts: Parts) -> Fault | None:
    at = parts.start
    sign = line[at : at + 1]
    if parts.marks:
        return _tab_after_mark(line, parts)
    if sign and sign in _MARKS and line[at + 1 : at + 2] != sign and _is_mark(line, at):
        rest = line[at + 1 :]
        edit = Edit(at, 1 + len(rest) - len(rest.lstrip()), "- ")
        return Fault("F105", at, {"character": sign}, edit)
    if sign in "?:" and line[at + 1 : at + 2] == " ":
        return Fault("F129", at, {"character": sign})
    if sign == "＃":
        return Fault("F125", at, {}, Edit(at, 1, "#"))
    dashes = _DASHES.match(line, at)
    if dashes:
        return Fault("F105", at, {"character": "--"}, Edit(at, len(dashes[0]), "- "))
    wide = _WIDE_DASH_SPACE.match(line, at)
    if wide:
        rest = line[at + 1 :]
        edit = Edit(at + 1, len(rest) - len(rest.lstrip()), " ")
        return Fault("F106", at, {"variant": "wide"}, edit)
    if _TIGHT_DASH.match(line, at):
        return Fault("F106", at, {}, Edit(at + 1, 0, " "))
    return None


def _tab_after_mark(line: str, parts: Parts) -> Fault | None:
    at = line.find("\t", parts.marks[0], parts.start)
    if at < 0:
        return None
    edit = Edit(parts.marks[0], parts.start - parts.marks[0], "- " * len(parts.marks))
    return Fault("F106", parts.marks[0], {"variant": "tab"}, edit)


def _is_mark(line: str, at: int) -> bool:
    return line[at] not in _MARKS_WITH_SPACE or line[at + 1 : at + 2] in (" ", "\u3000")


def _colon_fault(line: str, parts: Parts, levels: Levels) -> Fault | None:
    at, level = parts.start, levels.around(parts.indent)[0]
    in_place = _is_key_place(parts, level)
    if parts.key is None or any(sign in parts.key for sign in _WIDE):
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
    in_column = level is not None and level.column == parts.start
    return in_column and not parts.marks and not (level and level.is_list)


def _may_be_key(parts: Parts, level: Level | None) -> bool:
    """Whether a key can stand here; text that goes on from the line above is left alone."""
    goes_on = level is not None and level.column < parts.indent and level.last is not Form.EMPTY
    return not goes_on


def place_fault(line: str, parts: Parts, levels: Levels) -> Fault | None:
    """What is wrong with the column in which a line begins."""
    level, ended = levels.around(parts.indent)
    at = parts.indent
    if level is None:
        return uneven(at, ended.column) if ended else None
    if level.column != at and ended is not None:
        return uneven(at, _nearest(at, level, ended))
    if parts.marks:
        return _item_fault(at, level)
    if level.column == at:
        return _column_fault(line, parts, level, ended)
    if level.last is Form.EMPTY:
        return _number_fault(line, at)
    if parts.key is None:
        return None
    if re.fullmatch(_WORD, parts.key):
        return uneven(at, level.column)
    return Fault("F116", parts.colon)


def _item_fault(at: int, level: Level) -> Fault | None:
    if level.column == at or level.last is Form.EMPTY:
        return None
    if level.is_list:
        return uneven(at, level.column)
    return Fault("F131", at, {"variant": "under-value"})


def _column_fault(line: str, parts: Parts, level: Level, ended: Level | None) -> Fault | None:
    """A line without a list mark, in the column of keys or of list marks."""
    at = parts.indent
    number = _number_fault(line, at) if level.is_list or level.last is Form.EMPTY else None
    if number or (not level.is_list and parts.key is not None):
        return number
    if not level.is_list:
        return Fault("F137", at)
    if parts.key is None:
        return Fault("F105", at, {"variant": "absent"}, Edit(at, 0, "- "))
    if level.shares_column:
        return None
    return uneven(at, ended.column if ended else at + 2)


def _number_fault(line: str, at: int) -> Fault | None:
    found = _NUMBER.match(line, at)
    if found is None:
        return None
    edit = Edit(at, len(found[0]), "- ")
    return Fault("F126", at, {"character": found[0].strip()}, edit)


def uneven(at: int, wanted: int) -> Fault:
    """The fault of a line that begins in one column and should begin in another."""
    lost = abs(at - wanted) > 1
    return Fault("F131", at, {"wanted": wanted}, Edit(0, at, " " * wanted), lost=lost)


def _nearest(at: int, level: Level, ended: Level) -> int:
    return ended.column if ended.column - at <= at - level.column else level.column

"""Faults of a value on one line: what would be read as something else than it looks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from counterbook.source.edits import Edit
from counterbook.source.fault import Fault, quoted

_BLOCK_HEADER = re.compile(r"[|>][+-]?\d?[+-]?\s*(?:#.*)?$")
_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"')
_SINGLE = re.compile(r"'((?:[^']|'')*)'")
_BACKSLASH = re.compile(r"\\(.?)")
_NOTE = re.compile(r"\s(#)")
_COLON = re.compile(r":(?=\s|$)")
_NAME = re.compile(r"[&*!][\w!:/.<>,%-]*", re.ASCII)
_RESERVED = "&*!"
_NO_START = "@`%,]}|>"
_CURLY_OPEN = "“‘＂「"
_CURLY_CLOSE = "”“’‘＂"


class Form(Enum):
    """What kind of value it is, which decides what the next lines may be."""

    EMPTY = "empty"
    PLAIN = "plain"
    CLOSED = "closed"
    BLOCK = "block"
    OPEN_QUOTE = "open quote"
    FLOW = "flow"


@dataclass(frozen=True, slots=True)
class Value:
    """``note`` is the column of a note after plain text, -1 without one."""

    form: Form
    faults: tuple[Fault, ...] = field(default=())
    note: int = -1


def look_at(line: str, at: int, key: str | None) -> Value:
    """What stands in a line from a column on; brackets are left to the flow scan."""
    if at >= len(line) or not line[at:].strip():
        return Value(Form.EMPTY)
    sign = line[at]
    if sign == "#":
        return _hash(line, at)
    if sign in "\"'":
        return _quoted(line, at)
    if sign in "[{":
        return Value(Form.FLOW)
    if sign in "|>" and _BLOCK_HEADER.match(line, at):
        return Value(Form.BLOCK)
    if sign in _RESERVED:
        return Value(Form.PLAIN, (_reserved(line, at),))
    if sign in _NO_START or (sign in "?:" and not line[at + 1 : at + 2].strip()):
        return Value(Form.PLAIN, (Fault("F129", at, {"character": sign}, quoted(line, at)),))
    if key is not None and line.startswith("- ", at):
        fault = Fault("F105", at, {"variant": "inline", "key": key})
        return Value(Form.CLOSED, (fault,))
    return _plain(line, at)


def _reserved(line: str, at: int) -> Fault:
    what = line[at:].split()[0]
    # `&name`, `*name` and `!tag` take content from elsewhere; `*重要*` is a word in stars.
    is_text = not _NAME.fullmatch(what)
    return Fault("F113", at, {"what": what[:20]}, quoted(line, at), lost=not is_text)


def _hash(line: str, at: int) -> Value:
    if line[at + 1 : at + 2].strip() in ("", "#"):
        return Value(Form.EMPTY)
    return Value(Form.PLAIN, (Fault("F128", at, {}, quoted(line, at), sure=False),))


def _plain(line: str, at: int) -> Value:
    note = _NOTE.search(line, at)
    end = note.start() if note else len(line)
    if note and line[note.end() : note.end() + 1].strip() not in ("", "#"):
        fault = Fault("F128", note.start(1), {}, quoted(line, at), sure=False)
        return Value(Form.PLAIN, (fault,))
    colon = _COLON.search(line, at, end)
    if colon:
        return Value(Form.PLAIN, (_colon(line, at, colon.start()),))
    return Value(Form.PLAIN, note=note.start(1) if note else -1)


def _colon(line: str, at: int, colon: int) -> Fault:
    if line[at] in _CURLY_OPEN and line.rstrip()[-1] in _CURLY_CLOSE + "」":
        return Fault("F127", at, {"variant": "wrapped"}, quoted(line, at))
    return Fault("F116", colon, {}, quoted(line, at))


def _quoted(line: str, at: int) -> Value:
    sign = line[at]
    whole = (_DOUBLE if sign == '"' else _SINGLE).match(line, at)
    if whole is None:
        return _left_open(line, at, sign)
    faults = backslashes(line, at + 1, whole.end() - 1) if sign == '"' else []
    rest = line[whole.end() :]
    if rest.strip() and not rest.lstrip().startswith("#"):
        return Value(Form.CLOSED, (_after(line, at, whole.end() - 1),))
    return Value(Form.CLOSED, tuple(faults))


def _left_open(line: str, at: int, sign: str) -> Value:
    said = line.rstrip()
    if said[-1] in _CURLY_CLOSE and len(said) - 1 > at:
        edit = Edit(len(said) - 1, 1, sign)
        return Value(Form.CLOSED, (Fault("F127", at, {"character": sign}, edit),))
    faults = backslashes(line, at + 1, len(line)) if sign == '"' else []
    return Value(Form.OPEN_QUOTE, tuple(faults))


def _after(line: str, at: int, close: int) -> Fault:
    return Fault("F127", close, {"variant": "after"}, quoted(line, at))


def backslashes(line: str, start: int, end: int) -> list[Fault]:
    """Each backslash between two columns that would become another character.

    ``\\"`` and ``\\\\`` are what people expect of them; everything else is not.
    """
    found: list[Fault] = []
    for escape in _BACKSLASH.finditer(line, start, end):
        if escape[1] in ('"', "\\"):
            continue
        # Each edit adds one character, so the next fault stands one further on.
        at = escape.start() + len(found)
        values = {"character": escape[0]}
        found.append(Fault("F130", at, values, Edit(at, 1, "\\\\")))
    return found

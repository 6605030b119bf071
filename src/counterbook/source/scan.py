"""A look at the raw lines before the parse, since parsers blame the wrong line.

For ``fee：0`` the YAML parser names the line after, for a quote left open the last line of the
file, and ``-护照`` it takes for text without a word. The scan knows how lines belong together
(lists, keys, quotes, brackets, blocks of text), reports what is wrong at its place, and mends
what it can, so that the rest of the file is checked in the same run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from counterbook.source.edits import Edits
from counterbook.source.fault import Fault, quoted
from counterbook.source.levels import Levels
from counterbook.source.line import Parts, ordinary, parts_of
from counterbook.source.shape import line_fault, marker, place_fault, slot_alone, uneven
from counterbook.source.sheet import HARMLESS, Sheet
from counterbook.source.unfinished import Unfinished
from counterbook.source.value import Form, Value, look_at


def scan(file: str, original: Sequence[str], lines: list[str], edits: Edits) -> Sheet:
    """The sheet of a file after all its lines were looked through once."""
    sheet = Sheet(file, original, lines, edits)
    _Scanner(sheet).run()
    return sheet


class _Scanner:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._levels = Levels()
        self._unfinished = Unfinished(sheet)
        self._begun = False
        self._uneven = False

    def run(self) -> None:
        sheet, unfinished = self._sheet, self._unfinished
        for number in range(1, len(sheet.lines) + 1):
            if unfinished.is_nothing and self._ordinary(number):
                continue
            if sheet.is_full:
                sheet.stuck = True
                return
            if not sheet.line(number).strip():
                # A tab or a wide space on a blank line would be content for the parser.
                sheet.lines[number - 1] = ""
            mark = marker(sheet.line(number))
            if mark and self._is_second_document(number, mark):
                unfinished.end()
                sheet.report(number, Fault("F114", 0, {"what": mark}))
                sheet.cut(number)
                return
            if not mark and not unfinished.goes_on(number):
                self._line(number)
        unfinished.end()

    def _ordinary(self, number: int) -> bool:
        """Whether nothing is wrong with a line that looks like most lines do."""
        line = self._sheet.line(number)
        parts = ordinary(line)
        if parts is None:
            return False
        form = Form.PLAIN if parts.value < len(line) else Form.EMPTY
        if self._levels.goes_on(parts, number, form):
            return True
        if place_fault(line, parts, self._levels):
            return False
        self._begun = True
        self._levels.enter(parts, number)
        self._levels.close(form, begins=True)
        return True

    def _is_second_document(self, number: int, mark: str) -> bool:
        if mark == "---":
            return self._begun
        return any(self._sheet.after(number))

    def _line(self, number: int) -> None:
        """A line that begins for itself: mends its shape first, then looks at its value."""
        stripped = self._sheet.line(number).strip()
        if not stripped or stripped.startswith("#"):
            return
        if stripped[0] == "%" and not self._begun:
            values = {"what": stripped.split()[0][:20], "variant": "directive"}
            self._sheet.report(number, Fault("F113", 0, values))
            return
        self._begun = True
        parts = self._in_shape(number)
        if parts:
            self._levels.enter(parts, number)
            self._value(number, parts)

    def _in_shape(self, number: int) -> Parts | None:
        """The parts of a line whose shape is right or could be mended."""
        seen: set[str] = set()
        while True:
            line = self._sheet.line(number)
            parts = parts_of(line)
            fault = line_fault(line, parts, self._levels, lambda: self._following(number))
            if fault and fault.code == "F131":
                if self._begins_uneven(number, fault) or self._follows_outdented(parts):
                    continue
                fault = self._settled(number, parts, fault)
            if fault is None or fault.code in seen or self._is_echo(fault):
                return parts
            if fault.code == "F131" and seen & HARMLESS:
                # How wide the strange spaces were meant to be is anybody's guess.
                self._sheet.stuck = True
                return parts
            seen.add(fault.code)
            mended = self._sheet.report(number, fault)
            if mended.lstrip().startswith("#"):
                return None
            if fault.edit is None:
                self._unfinished.skip_deeper(parts.indent)
                return None

    def _following(self, number: int) -> str:
        return next(self._sheet.after(number), "")

    def _begins_uneven(self, number: int, fault: Fault) -> bool:
        """Whether this line and the next agree, so that the line above them is the uneven one."""
        wanted = fault.values.get("wanted")
        level = self._levels.just_opened(wanted) if isinstance(wanted, int) else None
        if level is None:
            return False
        by = fault.at - level.column
        is_odd = level.column % 2 == 1 and fault.at % 2 == 0
        following = self._following(number)
        if not is_odd and (not following or _indent(following) != fault.at):
            return False
        at = self._levels.shift(level.number, by)
        self._sheet.report(level.number, Fault("F131", at, {"wanted": at + by}))
        return True

    def _follows_outdented(self, parts: Parts) -> bool:
        """Whether this line goes on with what the line above seemed to end: that one is wrong."""
        last = self._levels.ended_by_last(parts.indent)
        if last is None or last[1].key is None:
            return False
        number, above = last
        at, lines = parts.indent, self._sheet.lines
        beside = list(takewhile(lambda line: _indent(line) >= at, reversed(lines[: number - 1])))
        if not beside or any(_has_key(line, at, parts.key) for line in beside):
            return False
        is_usual = any(_has_key(line, at, above.key) for line in lines)
        is_unusual_here = sum(_has_key(line, above.indent, above.key) for line in lines) == 1
        goes_on = _indent(next(self._sheet.after(number + 1), "")) >= at
        if not goes_on and not (is_usual and is_unusual_here):
            return False
        self._levels.take_back()
        self._sheet.report(number, Fault("F131", above.indent, {"wanted": at}))
        return True

    def _settled(self, number: int, parts: Parts, fault: Fault) -> Fault:
        """The fault of a line halfway between two columns, with the one that it was meant for."""
        level, ended = self._levels.around(parts.indent)
        at = parts.indent
        if level is None or ended is None or ended.column - at != at - level.column:
            return fault
        key, lines = parts.key, self._sheet.lines
        if parts.value >= len(self._sheet.line(number).rstrip()):
            below = _indent(self._following(number))
            return uneven(at, level.column if below <= ended.column else ended.column)
        for column in (ended.column, level.column):
            if any(_has_key(line, column, key) for line in lines):
                return uneven(at, column)
        values = {"wanted": f"{level.column} / {ended.column}"}
        return replace(fault, values=values, lost=True)

    def _is_echo(self, fault: Fault) -> bool:
        """Whether a line only seems uneven because one above it is."""
        echo = fault.code == "F131" and self._uneven
        self._uneven = self._uneven or (fault.code == "F131" and fault.lost)
        return echo

    def _value(self, number: int, parts: Parts) -> None:
        if parts.key == "<<":
            self._sheet.report(number, Fault("F113", parts.start, {"what": "<<"}))
            return
        value = self._looked_at(number, parts)
        for fault in value.faults:
            self._sheet.report(number, fault)
        if value.note >= 0:
            self._sheet.note(number, value.note)
        form = value.form
        if value.faults and value.faults[0].lost and self._has_children(number, parts):
            form = Form.EMPTY
        self._levels.close(form, begins=parts.key is not None or parts.is_item)
        self._unfinished.begin(form, number, parts.value, self._levels.innermost)

    def _looked_at(self, number: int, parts: Parts) -> Value:
        line = self._sheet.line(number)
        value = look_at(line, parts.value, parts.key)
        if value.form is Form.FLOW and slot_alone(line, parts.value):
            fault = Fault("F129", parts.value, {"character": "{"}, quoted(line, parts.value))
            return Value(Form.PLAIN, (fault,))
        if value.faults and value.faults[0].code == "F128" and self._has_children(number, parts):
            return Value(Form.EMPTY)
        return value

    def _has_children(self, number: int, parts: Parts) -> bool:
        """Whether the lines below belong to this line's key."""
        for line in self._sheet.after(number):
            stripped = line.lstrip(" ")
            if not stripped.startswith("#"):
                indent = len(line) - len(stripped)
                return indent > parts.start or (indent == parts.start and stripped.startswith("- "))
        return False


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _has_key(line: str, at: int, key: str | None) -> bool:
    return key is not None and _indent(line) == at and line.startswith(f"{key}:", at)

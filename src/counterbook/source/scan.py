"""A look at the raw lines before the parse, since parsers blame the wrong line.

For ``fee：0`` the YAML parser names the line after, for a quote left open the last line of the
file, and ``-护照`` it takes for text without a word. The scan knows how lines belong together
(lists, keys, quotes, brackets, blocks of text), reports what is wrong at its place, and mends
what it can, so that the rest of the file is checked in the same run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from counterbook.source.decode import MOST_FINDINGS
from counterbook.source.edits import Edit, Edits
from counterbook.source.fault import Fault, quoted
from counterbook.source.finding import Finding, Spot
from counterbook.source.flow import Flow
from counterbook.source.levels import Levels
from counterbook.source.line import Parts, ordinary, parts_of
from counterbook.source.shape import line_fault, marker, place_fault, slot_alone
from counterbook.source.value import Form, Value, backslashes, look_at

# Faults that can stand several times on a line, and those that leave the rest of it alone.
_SEVERAL = frozenset({"F102", "F107", "F127", "F130", "F134", "F136"})
_HARMLESS = frozenset({"F103", "F104"})


@dataclass
class OpenQuote:
    """A quote that goes on over the line's end."""

    number: int
    at: int
    sign: str
    indent: int


@dataclass
class Scan:
    """The lines as they read after mending. ``stuck`` says that parsing them is of no use.

    ``notes`` has the column (from 1) of each ``# note`` that follows plain text, by line;
    ``unsure`` the lines whose mending is only a guess.
    """

    file: str
    original: Sequence[str]
    lines: list[str]
    edits: Edits
    findings: list[Finding] = field(default_factory=list)
    notes: dict[int, int] = field(default_factory=dict)
    stuck: bool = False
    unsure: set[int] = field(default_factory=set)

    def run(self) -> Scan:
        """Looks through all lines once."""
        self._levels = Levels()
        self._block: int | None = None
        self._quote: OpenQuote | None = None
        self._flow: Flow | None = None
        self._begun = self._uneven = False
        self._told: set[int] = set()
        for number in range(1, len(self.lines) + 1):
            if len(self.findings) >= MOST_FINDINGS:
                self.stuck = True
                break
            if not self._line(number):
                break
        self._at_end()
        return self

    def _line(self, number: int) -> bool:
        line = self.lines[number - 1]
        mark = marker(line)
        if mark:
            return self._document_mark(number, mark)
        if self._inside(number, line):
            return True
        stripped = line.strip()
        if stripped and not stripped.startswith("#"):
            self._begun = True
            self._outside(number)
        return True

    def _document_mark(self, number: int, mark: str) -> bool:
        if mark == "---" and not self._begun:
            return True
        rest = any(line.strip() for line in self.lines[number:])
        if mark == "..." and not rest:
            return True
        self._at_end()
        self._report(number, Fault("F114", 0, {"what": mark}))
        del self.lines[number - 1 :]
        return False

    def _inside(self, number: int, line: str) -> bool:
        """Whether the line goes on with a block of text, a quote or brackets."""
        indent = len(line) - len(line.lstrip(" "))
        blank = not line.strip()
        if self._block is not None:
            if blank or indent > self._block:
                return True
            if line[indent] == "\t":
                spaces = " " * (self._block + 2)
                self._report(number, Fault("F103", indent, {}, Edit(0, indent + 1, spaces)))
                return True
            self._block = None
        if self._quote:
            return blank or self._goes_on_quoted(number, line, indent)
        if self._flow:
            return blank or self._goes_on_in_brackets(number, line, indent)
        return False

    def _goes_on_quoted(self, number: int, line: str, indent: int) -> bool:
        quote = self._quote
        assert quote is not None
        if indent <= quote.indent:
            self._left_open(quote.number, quote.at, quote.sign, quote.sign)
            self._quote = None
            return False
        value = look_at(quote.sign + line, 0, None)
        if value.form is not Form.OPEN_QUOTE:
            self._quote = None
        if quote.sign == '"':
            for fault in backslashes(line, 0, len(line)):
                self._report(number, fault)
        if any(fault.code == "F127" for fault in value.faults):
            self._left_open(quote.number, quote.at, quote.sign, quote.sign)
        return True

    def _goes_on_in_brackets(self, number: int, line: str, indent: int) -> bool:
        flow = self._flow
        assert flow is not None
        last = flow.open[-1]
        if indent <= flow.indent and line.lstrip()[:1] not in "]}":
            self._left_open(last.number, last.at, last.sign, last.close)
            self._flow = None
            return False
        self._feed(number, 0)
        return True

    def _feed(self, number: int, at: int) -> None:
        flow = self._flow
        assert flow is not None
        end = flow.feed(self.lines[number - 1], number, at, lambda f: self._report(number, f))
        if flow.stuck:
            self._flow = None
        elif end >= 0:
            self._flow = None
            rest = self.lines[number - 1][end:].strip()
            if rest and not rest.startswith("#"):
                self._after_brackets(number, at, end, rest)

    def _after_brackets(self, number: int, at: int, end: int, rest: str) -> None:
        line = self.lines[number - 1]
        if rest[0] in "]}":
            where = line.index(rest[0], end)
            close = {"]": "[", "}": "{"}[rest[0]]
            values = {"character": rest[0], "close": close, "variant": "unexpected"}
            self._report(number, Fault("F115", where, values))
        else:
            fault = Fault("F129", at, {"character": line[at]}, quoted(line, at))
            self._report(number, fault)

    def _outside(self, number: int) -> None:
        """A line that begins for itself: mends its shape first, then looks at its value."""
        if self._ordinary(number):
            return
        seen: set[str] = set()
        while True:
            line = self.lines[number - 1]
            parts = parts_of(line)
            fault = line_fault(line, parts, self._levels, lambda: self._following(number))
            if fault and self._begins_uneven(number, fault):
                continue
            if fault is None or fault.code in seen or self._is_echo(fault):
                break
            if fault.code == "F131" and seen & _HARMLESS:
                # How wide the strange spaces were meant to be is anybody's guess.
                self.stuck = True
                break
            seen.add(fault.code)
            mended = self._report(number, fault)
            if mended.lstrip().startswith("#"):
                return
            if fault.edit is None:
                self._block = parts.indent
                return
        self._levels.enter(parts, number)
        self._value(number, line, parts)

    def _begins_uneven(self, number: int, fault: Fault) -> bool:
        """Whether this line and the next agree, so that the line above them is the uneven one."""
        following = self._following(number)
        indent = len(following) - len(following.lstrip(" "))
        wanted = fault.values.get("wanted")
        if fault.code != "F131" or not isinstance(wanted, int) or indent != fault.at:
            return False
        level = self._levels.just_opened(wanted)
        if level is None or not following:
            return False
        self._report(level.number, Fault("F131", wanted, {"wanted": fault.at}))
        level.column = fault.at
        return True

    def _is_echo(self, fault: Fault) -> bool:
        """Whether a line only seems uneven because one above it is."""
        echo = fault.code == "F131" and self._uneven
        self._uneven = self._uneven or (fault.code == "F131" and fault.lost)
        return echo

    def _ordinary(self, number: int) -> bool:
        line = self.lines[number - 1]
        parts = ordinary(line)
        if parts is None or place_fault(line, parts, self._levels):
            return False
        self._levels.enter(parts, number)
        self._levels.close(Form.PLAIN if parts.value < len(line) else Form.EMPTY, begins=True)
        return True

    def _value(self, number: int, line: str, parts: Parts) -> None:
        if parts.key == "<<":
            self._report(number, Fault("F113", parts.start, {"what": "<<"}))
            return
        value = look_at(line, parts.value, parts.key)
        if value.form is Form.FLOW and slot_alone(line, parts.value):
            fault = Fault("F129", parts.value, {"character": "{"}, quoted(line, parts.value))
            value = Value(Form.PLAIN, (fault,))
        if value.faults and value.faults[0].code == "F128" and self._has_children(number, parts):
            value = Value(Form.EMPTY)
        for fault in value.faults:
            self._report(number, fault)
        if value.note >= 0:
            self.notes[number] = self.edits.back(number, value.note) + 1
        if value.faults and value.faults[0].lost and self._has_children(number, parts):
            value = Value(Form.EMPTY)
        self._levels.close(value.form, begins=bool(parts.key is not None or parts.marks))
        self._begin(number, parts, value.form)

    def _begin(self, number: int, parts: Parts, form: Form) -> None:
        indent = self._levels.innermost
        if form is Form.BLOCK:
            self._block = indent
        elif form is Form.OPEN_QUOTE:
            sign = self.lines[number - 1][parts.value]
            self._quote = OpenQuote(number, parts.value, sign, indent)
        elif form is Form.FLOW:
            self._flow = Flow(indent)
            self._feed(number, parts.value)

    def _following(self, number: int) -> str:
        return next((line for line in self._after(number) if line.strip()), "")

    def _after(self, number: int) -> Iterator[str]:
        return (self.lines[index] for index in range(number, len(self.lines)))

    def _has_children(self, number: int, parts: Parts) -> bool:
        """Whether the lines below belong to this line's key."""
        for line in self._after(number):
            stripped = line.lstrip(" ")
            if stripped and not stripped.startswith("#"):
                indent = len(line) - len(stripped)
                return indent > parts.start or (indent == parts.start and stripped.startswith("- "))
        return False

    def _left_open(self, number: int, at: int, sign: str, close: str) -> None:
        self._report(number, Fault("F115", at, {"character": sign, "close": close}))

    def _at_end(self) -> None:
        if self._quote:
            self._left_open(self._quote.number, self._quote.at, self._quote.sign, self._quote.sign)
        elif self._flow:
            last = self._flow.open[-1]
            self._left_open(last.number, last.at, last.sign, last.close)
        self._quote = self._flow = None

    def _report(self, number: int, fault: Fault) -> str:
        if self._flow and len(self.findings) >= MOST_FINDINGS:
            self._flow.stuck = True
        column = self.edits.back(number, fault.at) + 1
        shown = self.original[number - 1]
        values = dict(fault.values)
        found = Finding(fault.code, self.file, Spot(number, column), shown, values)
        if number not in self._told or fault.code in _SEVERAL:
            self.findings.append(found)
        if fault.code not in _HARMLESS:
            self._told.add(number)
        line = self.lines[number - 1]
        self.stuck = self.stuck or fault.lost or fault.edit is None
        if fault.edit:
            self.edits.add(number, *fault.edit)
            line = self.lines[number - 1] = fault.edit.applied(line)
            if fault.lost or not fault.sure:
                self.unsure.add(number)
        return line

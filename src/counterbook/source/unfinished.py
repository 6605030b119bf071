"""What goes on over the end of a line: blocks of text, quotes, brackets."""

from __future__ import annotations

from dataclasses import dataclass

from counterbook.source.edits import Edit
from counterbook.source.fault import Fault, quoted
from counterbook.source.flow import Flow
from counterbook.source.sheet import Sheet
from counterbook.source.value import Form, backslashes, look_at

_PARTNER = {"]": "[", "}": "{"}


@dataclass
class OpenQuote:
    """A quote that was not closed on its line."""

    number: int
    at: int
    sign: str
    indent: int


class Unfinished:
    """At most one thing is unfinished at a time."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._block: int | None = None
        self._quote: OpenQuote | None = None
        self._flow: Flow | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether the next line begins for itself."""
        return self._block is None and self._quote is None and self._flow is None

    def begin(self, form: Form, number: int, at: int, indent: int) -> None:
        """Takes note of a value that may go on; ``indent`` is that of its key or list mark."""
        if form is Form.BLOCK:
            self.skip_deeper(indent)
        elif form is Form.OPEN_QUOTE:
            self._quote = OpenQuote(number, at, self._sheet.line(number)[at], indent)
        elif form is Form.FLOW:
            self._flow = Flow(indent)
            self._feed(number, at)

    def skip_deeper(self, indent: int) -> None:
        """Leaves the lines alone that are deeper than a column."""
        self._block = indent

    def goes_on(self, number: int) -> bool:
        """Whether a line belongs to what is unfinished; if so, it was looked through."""
        line = self._sheet.line(number)
        indent = len(line) - len(line.lstrip(" "))
        blank = not line.strip()
        if self._block is not None and (blank or self._is_in_block(number, line, indent)):
            return True
        if self._quote:
            return blank or self._is_in_quote(number, line, indent)
        if self._flow:
            return blank or self._is_in_brackets(number, line, indent)
        return False

    def end(self) -> None:
        """Reports what is still open at the end of the file."""
        if self._quote:
            self._quote_left_open(self._quote)
        elif self._flow:
            self._bracket_left_open(self._flow)

    def _is_in_block(self, number: int, line: str, indent: int) -> bool:
        assert self._block is not None
        if indent > self._block:
            return True
        if line[indent] == "\t":
            edit = Edit(0, indent + 1, " " * (self._block + 2))
            self._sheet.report(number, Fault("F103", indent, {}, edit))
            return True
        self._block = None
        return False

    def _is_in_quote(self, number: int, line: str, indent: int) -> bool:
        quote = self._quote
        assert quote is not None
        if indent <= quote.indent:
            self._quote_left_open(quote)
            return False
        value = look_at(quote.sign + line, 0, None)
        if value.form is not Form.OPEN_QUOTE:
            self._quote = None
        if quote.sign == '"':
            for fault in backslashes(line, 0, len(line)):
                self._sheet.report(number, fault)
        if any(fault.code == "F127" for fault in value.faults):
            self._quote_left_open(quote)
        return True

    def _is_in_brackets(self, number: int, line: str, indent: int) -> bool:
        flow = self._flow
        assert flow is not None
        if indent <= flow.indent and line.lstrip()[:1] not in "]}":
            self._bracket_left_open(flow)
            return False
        self._feed(number, 0)
        return True

    def _feed(self, number: int, at: int) -> None:
        flow = self._flow
        assert flow is not None

        def report(fault: Fault) -> str:
            line = self._sheet.report(number, fault)
            flow.stuck = flow.stuck or self._sheet.is_full
            return line

        end = flow.feed(self._sheet.line(number), number, at, report)
        if flow.stuck or end >= 0:
            self._flow = None
        if end >= 0:
            self._after_brackets(number, at, end)

    def _after_brackets(self, number: int, at: int, end: int) -> None:
        line = self._sheet.line(number)
        rest = line[end:].strip()
        if not rest or rest.startswith("#"):
            return
        if rest[0] in _PARTNER:
            where = line.index(rest[0], end)
            values = {"character": rest[0], "close": _PARTNER[rest[0]], "variant": "unexpected"}
            self._sheet.report(number, Fault("F115", where, values))
        else:
            # Text in brackets at the start of a text, such as `[新]登记`.
            fault = Fault("F129", at, {"character": line[at]}, quoted(line, at))
            self._sheet.report(number, fault)

    def _quote_left_open(self, quote: OpenQuote) -> None:
        values = {"character": quote.sign, "close": quote.sign}
        self._sheet.report(quote.number, Fault("F115", quote.at, values))
        self._quote = None

    def _bracket_left_open(self, flow: Flow) -> None:
        last = flow.open[-1]
        values = {"character": last.sign, "close": last.close}
        self._sheet.report(last.number, Fault("F115", last.at, values))
        self._flow = None

"""Faults between square brackets and braces, which may go over several lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from counterbook.source.edits import Edit
from counterbook.source.fault import Fault

DEEPEST = 40

_PLAIN = re.compile(r"(?:(?!\s#|:(?:\s|$))[^,\[\]{}])+")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_NEXT = re.compile(r"\s*(\S)")
_WIDE_KEY = re.compile(r"([\w.-]+)\s*(：)\s*")
_TIGHT_KEY = re.compile(r"([a-z_][a-z0-9_-]*)(:)(?=[^\s/])")
_WIDE_COMMA = re.compile("\\s*[，、；]\\s*")
_CLOSING = {"[": "]", "{": "}"}
_OPENING = {"]": "[", "}": "{"}

Report = Callable[[Fault], str]


@dataclass
class Bracket:
    """An open bracket: where it stands, and what was seen since its last comma.

    ``comma`` is the column of that comma if it is on the line being read, -1 otherwise.
    """

    sign: str
    number: int
    at: int
    fresh: bool = True
    colon: bool = False
    comma: int = -1

    @property
    def close(self) -> str:
        """The bracket that closes it."""
        return _CLOSING[self.sign]


class Flow:
    """What stands between brackets, fed line by line."""

    def __init__(self, indent: int) -> None:
        self.indent = indent
        self.open: list[Bracket] = []
        self.stuck = False

    def feed(self, line: str, number: int, at: int, report: Report) -> int:
        """The column after the last closing bracket, -1 where the line ends before it.

        ``report`` takes a fault and gives back the line as it reads after the fault's edit.
        """
        for bracket in self.open:
            bracket.comma = -1
        while at < len(line) and not self.stuck:
            sign = line[at]
            if sign in " \t":
                at += 1
            elif sign == "#" and line[at - 1 : at] in ("", " ", "\t"):
                return -1
            elif sign in "[{":
                at = self._opened(sign, number, at, report)
            elif sign in "]}":
                at = self._closed(sign, at, report)
                if not self.open and not self.stuck:
                    return at
            elif sign == "," or (sign == ":" and line[at + 1 : at + 2] in ("", " ", "\t")):
                self._parted(sign, at)
                at += 1
            elif sign in "\"'":
                line, at = self._quoted(line, at, report)
            else:
                line, at = self._plain(line, at, report)
        return -1

    def _opened(self, sign: str, number: int, at: int, report: Report) -> int:
        if self.open:
            self.open[-1].fresh = False
        self.open.append(Bracket(sign, number, at))
        if len(self.open) > DEEPEST:
            self._give_up(Fault("F117", at, {"most": DEEPEST}), report)
        return at + 1

    def _closed(self, sign: str, at: int, report: Report) -> int:
        last = self.open[-1]
        if last.close == sign:
            self.open.pop()
        else:
            values = {"character": sign, "close": _OPENING[sign], "variant": "unexpected"}
            self._give_up(Fault("F115", at, values), report)
        return at + 1

    def _parted(self, sign: str, at: int) -> None:
        last = self.open[-1]
        last.fresh, last.colon = sign == ",", sign == ":"
        last.comma = at if sign == "," else -1

    def _quoted(self, line: str, at: int, report: Report) -> tuple[str, int]:
        sign = line[at]
        found = (_DOUBLE if sign == '"' else _SINGLE).match(line, at)
        if found is None:
            self._give_up(Fault("F115", at, {"character": sign, "close": sign}), report)
            return line, at
        follows = _NEXT.match(line, found.end())
        if follows and follows[1] not in ",:]}#":
            self._give_up(Fault("F127", found.end() - 1, {"variant": "after"}), report)
        self.open[-1].fresh = False
        return line, found.end()

    def _plain(self, line: str, at: int, report: Report) -> tuple[str, int]:
        found = _PLAIN.match(line, at)
        if found is None:
            return line, at + 1
        said, last = found[0], self.open[-1]
        fault = self._fault(said, at, line[found.end() : found.end() + 1], last)
        last.fresh = False
        if fault is None:
            return line, found.end()
        if fault.edit is None:
            self._give_up(fault, report)
            return line, found.end()
        line = report(fault)
        if fault.code == "F102":
            last.colon = True
        return line, at + len(said) + len(fault.edit.new) - fault.edit.old

    def _fault(self, said: str, at: int, follows: str, last: Bracket) -> Fault | None:
        if last.colon or follows == ":":
            return None
        for code, pattern in (("F102", _WIDE_KEY), ("F107", _TIGHT_KEY)):
            key = pattern.match(said) if last.sign == "{" and last.fresh else None
            if key:
                start = key.start(2)
                mended = Edit(at + start, key.end() - start, ": ")
                return Fault(code, at + start, {"key": key[1]}, mended)
        comma = _WIDE_COMMA.search(said) if last.sign == "[" else None
        if comma:
            edit = Edit(at, len(said), _WIDE_COMMA.sub(", ", said))
            where = at + comma.start() + len(comma[0]) - len(comma[0].lstrip())
            return Fault("F134", where, {"character": comma[0].strip()}, edit, sure=False)
        if last.sign == "{" and last.fresh:
            return self._no_colon(said, at, last)
        return None

    @staticmethod
    def _no_colon(said: str, at: int, last: Bracket) -> Fault:
        if last.comma < 0:
            return Fault("F129", last.at, {"character": last.sign})
        joined = Edit(last.comma, 1, "，")
        return Fault("F136", at, {"key": said.strip()}, joined, sure=False)

    def _give_up(self, fault: Fault, report: Report) -> None:
        report(fault)
        self.stuck = True

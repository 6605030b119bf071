"""What was changed in a line before it was parsed, so that places still fit the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Edit(NamedTuple):
    """At a column (from 0) of the line as it then stood, ``old`` characters became ``new``."""

    at: int
    old: int
    new: str

    def applied(self, line: str) -> str:
        """The line after the edit."""
        return line[: self.at] + self.new + line[self.at + self.old :]

    def back(self, column: int) -> int:
        """The column before the edit of a place after it."""
        if column >= self.at + len(self.new):
            return column - len(self.new) + self.old
        return min(column, self.at)


@dataclass
class Edits:
    """All edits of a file, by line number, in the order in which they were made."""

    by_line: dict[int, list[Edit]] = field(default_factory=dict)

    def add(self, number: int, at: int, old: int, new: str) -> Edit:
        """Keeps an edit and hands it back."""
        edit = Edit(at, old, new)
        self.by_line.setdefault(number, []).append(edit)
        return edit

    def back(self, number: int, column: int) -> int:
        """The column (from 0) in the file of a column in the line as it was parsed."""
        for edit in reversed(self.by_line.get(number, ())):
            column = edit.back(column)
        return column

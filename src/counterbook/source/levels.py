"""Which columns keys and list marks stand in: how the lines of a file belong together."""

from __future__ import annotations

from dataclasses import dataclass

from counterbook.source.line import Parts
from counterbook.source.value import Form


@dataclass(slots=True)
class Level:
    """A column in which keys (or list marks) stand, and the value seen there last.

    ``shares_column`` is for a list whose marks stand in the column of its own key; ``number`` is
    the line that opened the level, ``entries`` how many keys or marks stand in it.
    """

    column: int
    is_list: bool
    number: int
    last: Form = Form.EMPTY
    shares_column: bool = False
    entries: int = 1


class Levels:
    """The open levels of a file, outermost first."""

    def __init__(self) -> None:
        self._open: list[Level] = []
        self._ended: list[Level] = []
        self._latest: tuple[int, Parts] | None = None

    @property
    def innermost(self) -> int:
        """The column of the innermost level, -1 before the first line."""
        return self._open[-1].column if self._open else -1

    def around(self, column: int) -> tuple[Level | None, Level | None]:
        """The level that a column stands in or under, and the next deeper one that it ends."""
        deeper = None
        for level in reversed(self._open):
            if level.column <= column:
                return level, deeper
            deeper = level
        return None, deeper

    def just_opened(self, column: int) -> Level | None:
        """The level in a column if only one line stands in it yet."""
        found = (level for level in self._open if level.column == column and level.entries == 1)
        return next(found, None)

    def shift(self, number: int, columns: int) -> int:
        """Moves the levels that a line opened to the right; gives the column where they began."""
        moved = [level for level in self._open if level.number == number]
        first = min(level.column for level in moved)
        for level in moved:
            level.column += columns
        return first

    def ended_by_last(self, column: int) -> tuple[int, Parts] | None:
        """The line above with its number, if it ended a level in a column."""
        is_ended = any(level.column == column for level in self._ended)
        return self._latest if is_ended else None

    def take_back(self) -> None:
        """Opens the levels anew that the line above ended, and forgets what it opened itself."""
        assert self._latest is not None
        self._open = [level for level in self._open if level.number != self._latest[0]]
        self._open += reversed(self._ended)
        self._ended = []

    def goes_on(self, parts: Parts, number: int, form: Form) -> bool:
        """Takes note of a key right below a key with a value, which is nothing out of the
        ordinary; False, and nothing noted, for any other line.
        """
        last = self._open[-1] if self._open else None
        if last is None or last.column != parts.indent or last.is_list or parts.marks:
            return False
        if parts.key is None or last.last is Form.EMPTY:
            return False
        self._ended, self._latest = [], (number, parts)
        last.last = form
        last.entries += 1
        return True

    def enter(self, parts: Parts, number: int) -> None:
        """Takes note of a line: ends the levels deeper than it, begins those that it opens."""
        self._ended, self._latest = [], (number, parts)
        while self._open and self._open[-1].column > parts.indent:
            self._ended.append(self._open.pop())
        last = self._open[-1] if self._open else None
        if last and last.shares_column and last.column == parts.indent and not parts.marks:
            # A key in the column of the list marks belongs to the keys around the list.
            self._open.pop()
        for column in parts.marks:
            self._add(column, number, is_list=True)
        if parts.key is not None:
            self._add(parts.start, number, is_list=False)

    def _add(self, column: int, number: int, *, is_list: bool) -> None:
        last = self._open[-1] if self._open else None
        if last and last.column == column and last.is_list == is_list:
            last.last = Form.EMPTY
            last.entries += 1
            return
        shares = is_list and last is not None and last.column == column
        self._open.append(Level(column, is_list, number, shares_column=shares))

    def close(self, form: Form, *, begins: bool) -> None:
        """Takes note of the value on the line; text that only goes on changes nothing."""
        if not self._open:
            return
        last = self._open[-1]
        if begins or last.last is Form.EMPTY:
            last.last = form

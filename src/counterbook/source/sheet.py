"""The lines of a file while they are looked through: as they stand, and as they read mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from counterbook.source.decode import MOST_FINDINGS
from counterbook.source.edits import Edits
from counterbook.source.fault import Fault
from counterbook.source.finding import Finding, Spot

# Faults that can stand several times on a line, and those that leave the rest of it alone.
_SEVERAL = frozenset({"F102", "F107", "F127", "F130", "F134", "F136"})
HARMLESS = frozenset({"F103", "F104"})
# What a program may mend by itself, once a person has agreed.
SAFE = frozenset({"F102", "F103", "F106"})


@dataclass
class Sheet:
    """``original`` are the lines of the file, ``lines`` the same after mending.

    ``notes`` has the column (from 1) of each ``# note`` that follows plain text, by line;
    ``unsafe`` the lines whose mending is for a person. ``stuck`` says that parsing the lines is
    of no use. Lines are numbered from 1.
    """

    file: str
    original: Sequence[str]
    lines: list[str]
    edits: Edits
    findings: list[Finding] = field(default_factory=list)
    notes: dict[int, int] = field(default_factory=dict)
    unsafe: set[int] = field(default_factory=set)
    stuck: bool = False
    _told: set[int] = field(default_factory=set)

    @property
    def is_full(self) -> bool:
        """Whether so much is wrong that looking on is of no use."""
        return len(self.findings) >= MOST_FINDINGS

    def line(self, number: int) -> str:
        """A line as it reads now."""
        return self.lines[number - 1]

    def after(self, number: int) -> Iterator[str]:
        """The lines below a line that are not blank."""
        below = (self.lines[index] for index in range(number, len(self.lines)))
        return (line for line in below if line.strip())

    def report(self, number: int, fault: Fault) -> str:
        """Keeps a fault and makes its edit; gives the line as it reads then.

        A line gets one report, since a second one is mostly about the same slip.
        """
        if number not in self._told or fault.code in _SEVERAL:
            self.findings.append(self._finding(number, fault))
        if fault.code not in HARMLESS:
            self._told.add(number)
        self.stuck = self.stuck or fault.lost or fault.edit is None
        if fault.edit:
            self.edits.add(number, *fault.edit)
            self.lines[number - 1] = fault.edit.applied(self.line(number))
            if fault.lost or not fault.sure or fault.code not in SAFE:
                self.unsafe.add(number)
        return self.line(number)

    def _finding(self, number: int, fault: Fault) -> Finding:
        column = self.edits.back(number, fault.at) + 1
        shown = self.original[number - 1]
        return Finding(fault.code, self.file, Spot(number, column), shown, dict(fault.values))

    def note(self, number: int, column: int) -> None:
        """Keeps the column (from 0) of a note behind plain text."""
        self.notes[number] = self.edits.back(number, column) + 1

    def cut(self, number: int) -> None:
        """Leaves out a line and all below it."""
        del self.lines[number - 1 :]

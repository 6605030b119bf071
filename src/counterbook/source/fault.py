"""A fault that the scan of the raw lines found, and how the line would be right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from counterbook.source.edits import Edit


@dataclass(frozen=True, slots=True)
class Fault:
    """``at`` is a column from 0. ``edit`` is None where only the writer knows what was meant.

    ``sure`` says whether the edit keeps every word, so that a program may make it by itself;
    ``lost`` that the rest of the file would be read wrong even after the edit.
    """

    code: str
    at: int
    values: Mapping[str, object] = field(default_factory=dict)
    edit: Edit | None = None
    sure: bool = True
    lost: bool = False


def quoted(line: str, at: int) -> Edit:
    """The edit that puts the rest of a line in quotes, so that it is text as it was typed."""
    said = line[at:].rstrip()
    return Edit(at, len(said), "'" + said.replace("'", "''") + "'")

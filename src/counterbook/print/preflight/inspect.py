"""Everything that would be wrong with a sheet on paper, one look after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pikepdf

from counterbook.languages.pack import Pack
from counterbook.print.preflight import (
    codes,
    legible,
    letters,
    lines,
    paper,
    structure,
    type_size,
)
from counterbook.print.preflight.opened import Flaw, Opened

Look = Callable[[Opened], Iterator[Flaw]]

LOOKS: Sequence[Look] = (
    paper.count,
    paper.empty,
    paper.overflow,
    type_size.check,
    letters.unreadable,
    letters.foreign,
    letters.regional,
    legible.check,
    codes.check,
    lines.split_words,
    lines.forbidden,
    structure.tagged,
    structure.described,
    structure.named,
    structure.headed,
    structure.spoken,
)


# What can be seen without following how each letter is drawn.
QUICK: Sequence[Look] = (
    paper.count,
    structure.tagged,
    structure.described,
    structure.named,
    structure.headed,
)


def flaws_in(
    file: Path, path: str, kind: str, packs: Sequence[Pack], looks: Sequence[Look] = LOOKS
) -> list[Flaw]:
    """What the file of a sheet should not go to paper with: of each page the first of a kind."""
    found: dict[tuple[int, str], Flaw] = {}
    with pikepdf.open(file) as document:
        sheet = Opened(document, path, kind, packs)
        for look in looks:
            for flaw in look(sheet):
                found.setdefault((flaw.page, flaw.code), flaw)
    return [found[key] for key in sorted(found)]

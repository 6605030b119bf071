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

LOOKS: Sequence[Callable[[Opened], Iterator[Flaw]]] = (
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


def flaws_in(file: Path, path: str, kind: str, packs: Sequence[Pack]) -> list[Flaw]:
    """Everything that the file of a sheet should not go to paper with, page by page."""
    with pikepdf.open(file) as document:
        sheet = Opened(document, path, kind, packs)
        found = dict.fromkeys(flaw for look in LOOKS for flaw in look(sheet))
    return sorted(found, key=lambda flaw: (flaw.page, flaw.code))

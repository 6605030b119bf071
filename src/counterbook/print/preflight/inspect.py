"""What would be wrong with a sheet on paper: its pages, type sizes, fonts, tags and links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from counterbook.languages.pack import Pack
from counterbook.languages.scripts import LETTERS, scripts_of
from counterbook.print.fonts import LATIN_FAMILY
from counterbook.print.preflight.glyphs import Run, runs_on

# Points. The lines at the foot that only say what the sheet is may be smaller than its text.
SMALLEST = {"leaflet": 6.4, "slip": 6.4, "poster": 7.0, "board": 6.9, "cards": 5.0, "handbook": 6.9}
MOST_PAGES = {"leaflet": 1, "slip": 1, "poster": 1, "board": 1}


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong with a file: where, what kind (a key of the messages), and how much."""

    path: str
    page: int
    kind: str
    detail: str


def flaws_in(file: Path, path: str, kind: str, packs: Sequence[Pack]) -> list[Flaw]:
    """Everything that the file of a sheet should not go to paper with."""
    with pikepdf.open(file) as document:
        found = [*_counts(document, path, kind), *_structure(document, path)]
        for number, page in enumerate(document.pages, 1):
            runs = list(runs_on(page))
            found += _page(path, number, kind, runs, families_by_script(packs))
            found += _links(path, number, page)
    return found


def families_by_script(packs: Sequence[Pack]) -> Mapping[str, frozenset[str]]:
    """For each script of the handbook the fonts that its letters may be set in."""
    families: dict[str, set[str]] = {}
    for pack in packs:
        for script in (script for script in scripts_of(pack) if script in LETTERS):
            names = {name.replace(" ", "") for name in (*pack.print_fonts, LATIN_FAMILY)}
            families.setdefault(script, set()).update(names)
    if "Hang" in families and "Hani" in families:
        # Hanja stand in Korean texts in the Korean shape.
        families["Hani"] |= families["Hang"]
    return {script: frozenset(names) for script, names in families.items()}


def _counts(document: pikepdf.Pdf, path: str, kind: str) -> Iterator[Flaw]:
    pages = len(document.pages)
    if kind in MOST_PAGES and pages > MOST_PAGES[kind]:
        yield Flaw(path, pages, "too-many-pages", str(pages))


def _structure(document: pikepdf.Pdf, path: str) -> Iterator[Flaw]:
    root = document.Root
    if "/StructTreeRoot" not in root or "/Lang" not in root:
        yield Flaw(path, 1, "not-tagged", "")
        return
    for element in _elements(root.StructTreeRoot):
        if element.get("/S") == "/Figure" and "/Alt" not in element:
            yield Flaw(path, 1, "no-alt", "")


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    waiting = [node]
    while waiting:
        now = waiting.pop()
        if isinstance(now, pikepdf.Array):
            waiting.extend(child for child in now if not isinstance(child, int))
        elif isinstance(now, pikepdf.Dictionary):
            if "/S" in now:
                yield now
            if "/K" in now and not isinstance(now.K, int):
                waiting.append(now.K)


def _page(
    path: str,
    number: int,
    kind: str,
    runs: Sequence[Run],
    families: Mapping[str, frozenset[str]],
) -> Iterator[Flaw]:
    said = "".join(run.text for run in runs)
    if not said.strip() and kind != "handbook":
        yield Flaw(path, number, "empty-page", "")
    if "\ufffd" in said or "\x00" in said:
        yield Flaw(path, number, "unreadable", "")
    smallest = min((run for run in runs if run.text.strip()), key=_size, default=None)
    if smallest and smallest.size < SMALLEST.get(kind, 0):
        yield Flaw(path, number, "small-type", f"{smallest.size} pt: {smallest.text}")
    for run in runs:
        for script, allowed in families.items():
            if run.font not in allowed and re.search(f"[{LETTERS[script]}]", run.text):
                yield Flaw(path, number, "wrong-font", f"{run.font}: {run.text}")


def _size(run: Run) -> float:
    return run.size


def _links(path: str, number: int, page: pikepdf.Page) -> Iterator[Flaw]:
    for note in page.get("/Annots", pikepdf.Array()):
        if note.get("/Subtype") == "/Link" and "/Contents" not in note:
            yield Flaw(path, number, "link-unnamed", "")

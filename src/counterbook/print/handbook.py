"""The handbook as PDF files: side by side, and one for each language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from counterbook.print.book.making import made_book
from counterbook.print.cells import Data
from counterbook.print.document import Document
from counterbook.print.edition import Edition, editions
from counterbook.print.front import newest_review
from counterbook.print.memory import Memory
from counterbook.reading.library import Library

TEMPLATE = "handbook.typ"


def handbook_pdfs(
    library: Library,
    build_id: str,
    out: Path,
    *,
    which: Sequence[str] | None = None,
    draft: bool = True,
    memory: Memory | None = None,
    grey: bool = False,
    progress: Callable[[str], None] | None = None,
) -> list[Path]:
    """Writes ``handbook-<mode>.pdf`` for each mode into a folder and returns the files.

    ``which`` names the modes (``parallel`` or a language), all by default. Equal input gives
    equal bytes. Raises PrintError, for a character that no font has MissingGlyphError.
    """
    out.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for edition in editions(library.speaker.codes):
        if which is None or edition.mode in which:
            path = out / f"handbook-{edition.mode}.pdf"
            path.write_bytes(
                handbook_pdf(library, edition, build_id, draft=draft, memory=memory, grey=grey)
            )
            written.append(path)
            if progress:
                progress(path.name)
    return written


def handbook_pdf(
    library: Library,
    edition: Edition,
    build_id: str,
    *,
    draft: bool,
    memory: Memory | None = None,
    grey: bool = False,
) -> bytes:
    """One edition of the handbook as a finished PDF."""
    data = book_data(library, edition, build_id, draft=draft, grey=grey)
    return book_pdf(library, edition, data, memory or Memory())


def book_data(
    library: Library, edition: Edition, build_id: str, *, draft: bool, grey: bool = False
) -> Data:
    """Everything that one edition is typeset from."""
    return {**Document(library, edition, build_id, draft=draft).data(), "grey": grey}


def book_pdf(library: Library, edition: Edition, data: Data, memory: Memory) -> bytes:
    """The PDF of an edition from its data."""
    day = newest_review(library)
    # The small pages of all languages are only ever made into a booklet.
    tagged = edition.side_by_side or len(edition.codes) == 1
    return memory.recall(TEMPLATE, data, day, lambda: made_book(data, day, memory, tagged=tagged))


def sheet_hashes(library: Library) -> dict[str, dict[str, str]]:
    """The content hash that each printed page carries in its QR code, by mode and page.

    A page is named ``procedure-<id>``, ``guide-<id>`` or ``notice-<id>``.
    """
    return {
        edition.mode: Document(library, edition, "", draft=True).hashes()
        for edition in editions(library.speaker.codes)
    }

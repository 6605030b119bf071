"""A handbook as one build sees it: checked, composed, and kept until its files change."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from counterbook.check import Checked, Known, is_error, load
from counterbook.model.edition import Edition as Published
from counterbook.pages.render import HandWritten, Renderer
from counterbook.pages.shells import Shells
from counterbook.reading.library import Library
from counterbook.search.found import Found, found_in
from counterbook.site.brand import Brand
from counterbook.site.folders import Folders
from counterbook.site.manual import places_of
from counterbook.source.finding import Finding


class BadHandbookError(Exception):
    """The handbook has errors; ``findings`` says which."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


@dataclass
class Edition:
    """Everything a build needs of a handbook. ``faults`` are errors that came after it.

    ``prints`` says that the sheets are made in the same build, so that pages may link to them.
    ``editions`` is what was published until now.
    """

    library: Library
    brand: Brand
    written: Mapping[str, HandWritten]
    published: bool = False
    warnings: Sequence[Finding] = ()
    faults: Sequence[Finding] = ()
    prints: bool = False
    editions: Sequence[Published] = ()
    folders: Folders | None = None
    known_to_search: Found | None = None

    @cached_property
    def found(self) -> Found:
        """What its search finds."""
        return self.known_to_search or found_in(self.library)

    @cached_property
    def renderer(self) -> Renderer:
        """The renderer of its pages."""
        return Renderer(self.library, self.written, self.editions, prints=self.prints)

    @cached_property
    def shells(self) -> Shells:
        """The maker of what stands round them."""
        manual = places_of(self.folders.docs) if self.folders else {}
        logo = self.brand.logo
        return Shells(self.renderer, published=self.published, logo=logo, manual=manual)


_kept: dict[Path, tuple[str, Checked]] = {}
_last_good: dict[Path, Checked] = {}
_read_before: dict[Path, Known] = {}


def checked(root: Path) -> Checked:
    """The checked handbook in a folder, read again only where a file in it has changed."""
    root = root.resolve()
    digest = _digest(root)
    known = _kept.get(root)
    if known is None or known[0] != digest:
        known = (digest, load(root, known=_read_before.setdefault(root, Known())))
        _kept[root] = known
        if known[1].handbook is not None:
            _last_good[root] = known[1]
    return known[1]


def last_good(root: Path) -> Checked | None:
    """The handbook as it was when it last had no errors, in this process."""
    return _last_good.get(root.resolve())


def errors(found: Checked) -> list[Finding]:
    """The findings that stop a build."""
    return [finding for finding in found.findings if is_error(finding)]


def _digest(root: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted((*root.rglob("*.yml"), *root.rglob("*.jsonl"))):
        digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()

"""A handbook as one build sees it: checked, composed, and kept until its files change."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from counterbook.check import Checked, is_error, load
from counterbook.pages.addresses import Address
from counterbook.pages.modes import Mode
from counterbook.pages.render import HandWritten, Rendered, Renderer
from counterbook.pages.shell import Shells
from counterbook.reading.library import Library
from counterbook.site.brand import Brand
from counterbook.site.editions import read_editions
from counterbook.source.finding import Finding


class BadHandbookError(Exception):
    """The handbook has errors; ``findings`` says which."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


@dataclass
class Edition:
    """Everything a build needs of a handbook. ``faults`` are errors that came after it."""

    library: Library
    brand: Brand
    written: Mapping[str, HandWritten]
    published: bool
    warnings: Sequence[Finding] = ()
    faults: Sequence[Finding] = ()

    @cached_property
    def renderer(self) -> Renderer:
        """The renderer of its pages."""
        return Renderer(self.library, self.written, read_editions(self.library.handbook.root))

    @cached_property
    def shells(self) -> Shells:
        """The maker of what stands round them."""
        return Shells(self.renderer, published=self.published, logo=self.brand.logo)

    def pages(self, locale: str) -> Mapping[str, tuple[Mode, Address]]:
        """The pages of one locale by source name; the base holds the side-by-side ones too."""
        base = self.library.speaker.base
        modes = [m for m in self.renderer.modes if (base if m.parallel else m.key) == locale]
        return {
            source_name(locale, mode, address): (mode, address)
            for mode in modes
            for address in self.shells.addresses
        }

    def rendered(self, mode: Mode, address: Address) -> Rendered:
        """One page."""
        return self.renderer.render(mode, address)


def source_name(locale: str, mode: Mode, address: Address) -> str:
    """The Markdown file that a page would come from, if it came from one."""
    below = f"{mode.prefix}{address.path}" if mode.parallel else address.path
    return f"{locale}/{below.rstrip('/') or 'index'}.md" if below else f"{locale}/index.md"


_kept: dict[Path, tuple[str, Checked]] = {}
_last_good: dict[Path, Checked] = {}


def checked(root: Path) -> Checked:
    """The checked handbook in a folder, read again only where a file in it has changed."""
    root = root.resolve()
    digest = _digest(root)
    known = _kept.get(root)
    if known is None or known[0] != digest:
        known = (digest, load(root))
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
    for path in sorted(root.rglob("*.yml")):
        digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()

"""Which files a handbook consists of, and which of them nobody would miss without a word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from counterbook.schema.kinds import FOLDERS, KNOWN_FILES, Kind
from counterbook.source.document import Document, read
from counterbook.source.finding import Finding

_EDITOR_LEFTOVERS = ("~$", ".", "._")


def shown_name(path: Path, below: Path) -> str:
    """A file's name as reports show it, with ``/`` on every system."""
    try:
        return path.relative_to(below).as_posix()
    except ValueError:
        return path.as_posix()


def read_file(path: Path, shown: str) -> Document:
    """The document in a file; a file that cannot be read is a finding, not an exception."""
    try:
        return read(shown, path.read_bytes())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Document(shown, findings=[Finding("F121", shown, values={"reason": reason})])


def is_leftover(path: Path) -> bool:
    """Whether an editor left the file behind (``~$a.yml``, ``.a.yml.swp``, ``._a.yml``)."""
    return path.name.startswith(_EDITOR_LEFTOVERS) or path.suffix in (".swp", ".tmp", ".bak")


def files_of(root: Path, kind: Kind) -> list[Path]:
    """The files of a folder kind, in a fixed order."""
    folder = root / kind.where
    return sorted(path for path in folder.rglob("*.yml") if path.is_file() and not is_leftover(path))


def strays(root: Path, shown_root: Path) -> Iterator[Finding]:
    """Files that look like content but would not be read: ``a.yaml``, ``b.yml.txt``."""
    for path in sorted(root.rglob("*")):
        if path.is_dir() or is_leftover(path):
            continue
        inside = path.relative_to(root)
        top = inside.parts[0]
        looks_like_yaml = ".yml" in path.name or ".yaml" in path.name
        in_folder = top in {kind.where for kind in FOLDERS}
        is_read = path.suffix == ".yml" and (in_folder or inside.as_posix() in KNOWN_FILES)
        if looks_like_yaml and not is_read:
            yield Finding("F122", shown_name(path, shown_root), values={"name": path.name})

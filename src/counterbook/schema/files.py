"""Which files a handbook consists of, and which of them nobody would miss without a word."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from counterbook.schema.kinds import FOLDERS, KNOWN_FILES, Kind
from counterbook.source.decode import LARGEST, too_large
from counterbook.source.document import Document, read
from counterbook.source.finding import Finding
from counterbook.source.mend import mended

_FOLDER_NAMES = frozenset(kind.where for kind in FOLDERS)


def shown_name(path: Path, below: Path) -> str:
    """A file's name as reports show it, with ``/`` on every system."""
    try:
        shown = path.relative_to(below).as_posix()
    except ValueError:
        shown = path.as_posix()
    # A name in another encoding comes with halves of characters that no report can hold.
    return shown.encode("utf-8", "replace").decode("utf-8")


def read_file(path: Path, shown: str, known: Document | None = None) -> Document:
    """The document in a file; a file that cannot be read is a finding, not an exception.

    A ``known`` document of the same bytes is handed back as it is.
    """
    try:
        there = path.stat()
        if not stat.S_ISREG(there.st_mode):
            return Document(shown, findings=[_not_a_file(shown)])
        if there.st_size > LARGEST:
            return Document(shown, findings=[too_large(shown, there.st_size)])
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        return Document(shown, findings=[Finding("F121", shown, values={"reason": reason})])
    return known if known and known.source == data else read(shown, data)


def _not_a_file(shown: str) -> Finding:
    return Finding("F121", shown, values={"reason": "-", "variant": "not-a-file"})


def mend_file(path: Path) -> bool:
    """Mends a file where that is beyond doubt; whether anything was changed.

    The file as it was stays beside it, with ``.bak`` after its name.
    """
    try:
        data = path.read_bytes()
        new = mended(data)
        if new == data:
            return False
        path.with_name(f"{path.name}.bak").write_bytes(data)
        beside = path.with_name(f".{path.name}.tmp")
        beside.write_bytes(new)
        beside.replace(path)
    except OSError:
        return False
    return True


def is_leftover(path: Path) -> bool:
    """Whether an editor left the file behind (``~$a.yml``, ``.a.yml.swp``, ``a.yml~``)."""
    return path.name.startswith(("~$", ".")) or path.name.endswith((".swp", ".tmp", ".bak", "~"))


def files_of(root: Path, kind: Kind) -> list[Path]:
    """The files of a folder kind, in a fixed order."""
    return [path for path in yaml_below(root / kind.where) if not leads_outside(path, root)]


def yaml_below(folder: Path) -> list[Path]:
    """All ``.yml`` files in a folder and the folders in it."""
    return [path for path in walk(folder) if path.suffix == ".yml" and path.is_file()]


def walk(folder: Path) -> list[Path]:
    """All files in a folder and the folders in it, without an editor's leftovers.

    Links to folders are handed back like files and never followed, so no circle is endless; so
    are folders that are named like a file.
    """
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        odd = [name for name in folders if name.endswith(".yml") or _is_link(place, name)]
        found += [Path(place) / name for name in (*names, *odd)]
    return sorted(path for path in found if not is_leftover(path))


def _is_link(place: str, name: str) -> bool:
    return (Path(place) / name).is_symlink()


def leads_outside(path: Path, root: Path) -> bool:
    """Whether a file is a link to somewhere outside the handbook, or to a folder."""
    if not path.is_symlink():
        return False
    try:
        return path.is_dir() or not path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return True


def strays(root: Path, shown_root: Path) -> Iterator[Finding]:
    """Links out of the handbook, and what looks like content but would not be read."""
    for path in walk(root):
        inside = path.relative_to(root)
        shown = shown_name(path, shown_root)
        if leads_outside(path, root):
            yield Finding("F138", shown, values={"name": path.name})
        elif _looks_like_yaml(path) and not _is_read(inside):
            yield Finding("F122", shown, values={"name": path.name})
        elif path.suffix == ".yml" and not path.is_file():
            yield _not_a_file(shown)


def _looks_like_yaml(path: Path) -> bool:
    name = path.name.lower()
    return ".yml" in name or ".yaml" in name


def _is_read(inside: Path) -> bool:
    in_folder = inside.parts[0] in _FOLDER_NAMES and len(inside.parts) > 1
    return inside.suffix == ".yml" and (in_folder or inside.as_posix() in KNOWN_FILES)

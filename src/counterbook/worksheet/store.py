"""Writes changed files all together, and keeps every file as it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def store(files: Mapping[Path, tuple[bytes, bytes]]) -> list[Path]:
    """Puts the new content in place; the old files stay beside it, with ``.bak`` at the end.

    Nothing is changed where one of them cannot be written.
    """
    kept = [_keep(path, before) for path, (before, _) in files.items()]
    beside = {path: path.with_name(f".{path.name}.tmp") for path in files}
    done: list[Path] = []
    try:
        for path, new in beside.items():
            new.write_bytes(files[path][1])
        for path, new in beside.items():
            new.replace(path)
            done.append(path)
    except OSError:
        for path in done:
            path.write_bytes(files[path][0])
        raise
    finally:
        for new in beside.values():
            new.unlink(missing_ok=True)
    return kept


def _keep(path: Path, content: bytes) -> Path:
    """A copy under a name that no older copy has."""
    number = 0
    while True:
        tail = ".bak" if not number else f".{number}.bak"
        copy = path.with_name(path.name + tail)
        try:
            with copy.open("xb") as file:
                file.write(content)
        except FileExistsError:
            number += 1
        else:
            return copy

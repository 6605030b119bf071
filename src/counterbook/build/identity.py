"""The build id: what stands for everything that a build was made from."""

from __future__ import annotations

import hashlib
from pathlib import Path

from counterbook import __version__

# The folders that a build reads.
INPUTS = ("handbook", "docs", "overrides")


def build_id(home: Path) -> str:
    """Twelve hex digits that stand for the inputs and the version, wherever they are built."""
    digest = hashlib.sha256(__version__.encode())
    for name in (*INPUTS, "mkdocs.yml"):
        for path in files_below(home / name):
            digest.update(path.relative_to(home).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def files_below(path: Path) -> list[Path]:
    """The file itself, or all files in a folder and below it, in order."""
    if path.is_file():
        return [path]
    return sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else []

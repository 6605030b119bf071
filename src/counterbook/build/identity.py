"""The build id: what stands for everything that a build was made from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from counterbook import __version__

# The folders that a build reads.
INPUTS = ("handbook", "docs", "overrides")
# What was published before is written down after a build: the same content keeps its id.
_MEMORY = "handbook/editions.yml"


def build_id(home: Path) -> str:
    """Twelve hex digits that stand for the inputs and the version, wherever they are built."""
    return id_of(inputs_of(home))


def id_of(inputs: Mapping[str, str]) -> str:
    """The build id of inputs whose hashes are known."""
    digest = hashlib.sha256(__version__.encode())
    for name, found in inputs.items():
        if name != _MEMORY:
            digest.update(name.encode() + b"\0")
            digest.update(bytes.fromhex(found))
    return digest.hexdigest()[:12]


def inputs_of(home: Path) -> dict[str, str]:
    """The hash of every file that a build reads."""
    return {
        path.relative_to(home).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for name in (*INPUTS, "mkdocs.yml")
        for path in files_below(home / name)
    }


def files_below(path: Path) -> list[Path]:
    """The file itself, or all files in a folder and below it, in order."""
    if path.is_file():
        return [path]
    return sorted(map(Path, _files(str(path)))) if path.is_dir() else []


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            elif entry.is_file():
                yield entry.path

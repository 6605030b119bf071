"""``build.json``: what a site was made with, and the hash of every file in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from counterbook import __version__
from counterbook.build.identity import files_below

NAME = "build.json"
# Not the version of Python: it must not change a byte.
_PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "typst")


def write_manifest(site: Path, id_: str) -> None:
    """Writes the list of a whole site into it."""
    files = {
        path.relative_to(site).as_posix(): digest_of(path.read_bytes())
        for path in files_below(site)
    }
    (site / NAME).write_bytes(manifest(id_, files))


def manifest(id_: str, files: Mapping[str, str]) -> bytes:
    """The list of a site whose files have these hashes; the same bytes for the same site."""
    versions = {"counterbook": __version__, **{name: version(name) for name in _PACKAGES}}
    listed = {name: files[name] for name in sorted(files) if name != NAME}
    said = {"build": id_, "versions": versions, "files": listed}
    return f"{json.dumps(said, ensure_ascii=False, indent=1)}\n".encode()


def listed_in(site: Path) -> dict[str, str]:
    """The hash of every file that a site's list names."""
    files: dict[str, str] = json.loads((site / NAME).read_bytes())["files"]
    return files


def digest_of(content: bytes) -> str:
    """The hash of a file."""
    return hashlib.sha256(content).hexdigest()

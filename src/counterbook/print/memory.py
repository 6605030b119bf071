"""What was made before: a finished document by the hash of all that went into it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from counterbook import __version__
from counterbook.print.cells import Data
from counterbook.print.fonts import PACKAGES


class Memory:
    """Keeps finished documents in a folder, or nowhere where there is none.

    ``made`` and ``kept`` count what was typeset in this run and what was found.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._used: set[str] = set()
        self.made = self.kept = 0

    def recall(self, template: str, data: Data, day: date, make: Callable[[], bytes]) -> bytes:
        """The document of a template and its data: from the folder, or made and put there."""
        return self.kept_or_made(key_of_document(template, data, day), make)

    def has(self, key: str) -> bool:
        """Whether the document of a key is in the folder."""
        return self._folder is not None and (self._folder / key).is_file()

    def kept_or_made(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The document of a key: from the folder, or made and put there."""
        self._used.add(key)
        path = self._folder / key if self._folder else None
        if path and path.is_file():
            self.kept += 1
            return path.read_bytes()
        self.made += 1
        content = make()
        # What cannot be kept is made again another time.
        with suppress(OSError):
            _put(path, content)
        return content

    def forget_the_rest(self) -> None:
        """Removes what this run did not ask for."""
        for path in self._folder.glob("*") if self._folder else ():
            if path.name not in self._used:
                path.unlink(missing_ok=True)


def _put(path: Path | None, content: bytes) -> None:
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}.new")
        beside.write_bytes(content)
        beside.replace(path)


def key_of_document(template: str, data: Data, day: date) -> str:
    """The hash of everything that decides the bytes of a document."""
    said = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(f"{_tools()}\0{template}\0{day}\0".encode())
    digest.update(said.encode("utf-8"))
    return digest.hexdigest()[:40]


@cache
def _tools() -> str:
    """The typesetter, the fonts and the templates, in a few digits."""
    digest = hashlib.sha256(__version__.encode())
    for package in ("typst", "pikepdf", *PACKAGES):
        digest.update(f"{package} {_version(package)}\0".encode())
    templates = files(__package__).joinpath("templates")
    for template in sorted(templates.iterdir(), key=lambda found: found.name):
        digest.update(template.name.encode() + template.read_bytes())
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return ""

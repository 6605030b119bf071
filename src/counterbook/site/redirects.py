"""Old addresses of renamed procedures, as lists that nginx and Caddy read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from counterbook.pages.addresses import Address
from counterbook.pages.modes import Mode
from counterbook.reading.library import Library


def moved(library: Library, modes: Sequence[Mode]) -> Iterator[tuple[str, str]]:
    """(old, new) root-absolute addresses, for every mode, with and without the last slash."""
    for id_ in library.procedures:
        for old in library.handbook.procedures[id_].formerly:
            if old in library.procedures:
                continue
            for mode in modes:
                before = f"/{mode.prefix}{Address('procedure', old).path}"
                after = f"/{mode.prefix}{Address('procedure', id_).path}"
                yield before, after
                yield before.rstrip("/"), after


def write_redirects(library: Library, modes: Sequence[Mode], folder: Path) -> None:
    """Writes ``redirects.map`` for nginx and ``redirects.caddy`` for Caddy."""
    pairs = list(moved(library, modes))
    lists = {
        "redirects.map": "".join(f"{old} {new};\n" for old, new in pairs),
        "redirects.caddy": "".join(f"{old} {new}\n" for old, new in pairs),
    }
    for name, text in lists.items():
        (folder / name).write_bytes(text.encode())

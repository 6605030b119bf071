"""A copy of a built site that opens from a folder: one zip, no server needed."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

# Only a server needs these.
_LEFT_OUT = frozenset({"404.html", "sitemap.xml", "build.json"})
_PACKED = (".gz", ".br")
_LINK = re.compile(r'( (?:href|action)=")([^":#?]*/)([#?][^"]*)?(")')
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def write_offline(site: Path, target: Path) -> Path:
    """Packs a site into ``target``; the same bytes for the same site."""
    fresh = target.with_name(f".{target.name}.new")
    try:
        _pack(site, fresh, target.stem)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
    return target


def _pack(site: Path, fresh: Path, folder: str) -> None:
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in _files(site):
            name = f"{folder}/{path.relative_to(site).as_posix()}"
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            packed.writestr(entry, _content(path))


def _files(site: Path) -> Iterator[Path]:
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name not in _LEFT_OUT and path.suffix not in _PACKED:
            yield path


def _content(path: Path) -> bytes:
    if path.suffix != ".html":
        return path.read_bytes()
    return with_files_named(path.read_text(encoding="utf-8")).encode()


def with_files_named(html: str) -> str:
    """A page whose links lead to ``index.html`` where a server would find it by itself."""
    return _LINK.sub(lambda m: f"{m[1]}{m[2]}index.html{m[3] or ''}{m[4]}", html)

"""Everything a new counter needs, in one archive, with a list of what is in it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

# An archive needs a day for each file; this is the first that the format knows.
_DAY = (1980, 1, 1, 0, 0, 0)
NAME = "counter-set.zip"
LIST = "list.txt"


def write_counter_set(out: Path, paths: Iterable[str], rows: Iterable[str]) -> Path:
    """Writes the archive of files below a folder; equal files give an equal archive."""
    archive = out / NAME
    with zipfile.ZipFile(archive, "w") as packed:
        _put(packed, LIST, ("\ufeff" + "\r\n".join(rows) + "\r\n").encode("utf-8"))
        for path in sorted(paths):
            _put(packed, path, (out / path).read_bytes())
    return archive


def _put(packed: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.external_attr = 0o644 << 16
    # PDFs are packed already: packing them again takes time and saves nothing.
    packing = zipfile.ZIP_STORED if name.endswith(".pdf") else zipfile.ZIP_DEFLATED
    packed.writestr(entry, content, compress_type=packing)

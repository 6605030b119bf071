"""Waiting for the next save."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from counterbook.build.identity import files_below

# Seconds between two looks at the files.
_LOOK_AGAIN = 0.5


def saves_of(root: Path) -> Iterator[None]:
    """One signal for each time that something in a folder was saved, without end."""
    before = _stamps(root)
    while True:
        time.sleep(_LOOK_AGAIN)
        now = _stamps(root)
        if now != before:
            before = now
            yield


def _stamps(root: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in files_below(root) if path.exists()}

"""What mending would change in a file, line by line, for a person to agree to."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

from counterbook.source.decode import guess
from counterbook.source.mend import mended


def diff_of(path: Path) -> str:
    """The lines that mending a file would change, empty where it would change nothing.

    A file in another encoding is shown as its text reads, since that is what stays the same.
    """
    before = path.read_bytes()
    after = mended(before)
    if after == before:
        return ""
    name = path.as_posix()
    return diff_between(name, before, after) or f"--- {name}\n+++ {name} (UTF-8)\n"


def diff_between(name: str, before: bytes, after: bytes) -> str:
    """The lines in which two states of a file differ."""
    old, new = (_text(side).splitlines(keepends=True) for side in (before, after))
    return "".join(unified_diff(old, new, fromfile=name, tofile=name, n=1))


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode(guess(data) or "utf-8", errors="replace")

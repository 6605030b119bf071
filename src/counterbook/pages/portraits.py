"""The names of portraits on the site."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePosixPath


def portrait_name(photo: str) -> str:
    """The file below ``images/`` that shows a photo; its name is plain whatever the photo's is."""
    stem = PurePosixPath(photo).stem
    plain = "".join(c for c in stem.lower() if c.isascii() and (c.isalnum() or c == "-"))
    return f"{plain or 'photo'}-{sha256(photo.encode()).hexdigest()[:8]}.jpg"

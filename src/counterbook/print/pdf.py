"""Finishing a PDF: made small, and the same bytes for the same input."""

from __future__ import annotations

from io import BytesIO

import pikepdf


def shrink(content: bytes) -> bytes:
    """The same document with its objects packed into compressed streams."""
    small = BytesIO()
    with pikepdf.open(BytesIO(content)) as document:
        document.save(
            small,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
    return small.getvalue()

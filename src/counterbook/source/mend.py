"""Mends what is safe, and only that: encoding, BOM, full-width colons, tabs, `-` without space."""

from __future__ import annotations

from codecs import BOM_UTF8

from counterbook.source.decode import Decoded, decode, guess
from counterbook.source.scan import scan


def mended(data: bytes) -> bytes:
    """The bytes of a file after mending; the same bytes where there is nothing to mend.

    Every word stays as it was typed. What only the writer can decide is left alone.
    """
    decoded = _decoded(data)
    if not decoded.mended:
        return data
    hidden = set(decoded.edits.by_line)
    sheet = scan("", decoded.lines, decoded.mended, decoded.edits)
    left_alone = sheet.unsafe | hidden
    lines = [
        before if number in left_alone or not (after.strip() or "\t" in before) else after
        for number, (before, after) in enumerate(zip(decoded.lines, sheet.lines, strict=False), 1)
    ]
    lines += decoded.lines[len(sheet.lines) :]
    if lines == decoded.lines and decoded.is_utf8 and not data.startswith(BOM_UTF8):
        return data
    end = "\r\n" if data.count(b"\r\n") * 2 > data.count(b"\n") else "\n"
    return end.join(lines).encode("utf-8")


def _decoded(data: bytes) -> Decoded:
    decoded = decode("", data)
    codes = {finding.code for finding in decoded.findings}
    variants = {finding.values.get("variant") for finding in decoded.findings}
    found = guess(data)
    if codes != {"F101"} or "broken" in variants or found is None:
        return decoded
    again = decode("", data.decode(found).encode("utf-8"))
    again.is_utf8 = False
    return decoded if again.findings else again

"""From bytes to text: one encoding, and a report that names the byte where it is not."""

from __future__ import annotations

import re

from counterbook.source.finding import Finding, Spot

LARGEST = 1_048_576

_OFFICE = {b"PK\x03\x04": "Word/Excel", b"\xd0\xcf\x11\xe0": "Word/Excel", b"%PDF": "PDF"}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]")


def decode(file: str, data: bytes) -> str | Finding:
    """The text of a file without byte order mark and with ``\\n`` line ends, or the fault."""
    if len(data) > LARGEST:
        return Finding("F109", file, values={"size": len(data), "largest": LARGEST})
    for start, kind in _OFFICE.items():
        if data.startswith(start):
            return Finding("F110", file, values={"kind": kind})
    if data.startswith(_UTF16):
        return Finding("F101", file, values={"encoding": "UTF-16"})
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(file, data, error.start)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _bad_character(file, text) or text


def _not_utf8(file: str, data: bytes, at: int) -> Finding:
    before = data[:at].decode("utf-8-sig", "replace")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Finding("F101", file, Spot(line, column), values={"encoding": _guess(data)})


def _guess(data: bytes) -> str:
    for encoding in ("gb18030", "cp949"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return "GBK" if encoding == "gb18030" else encoding.upper()
    return "?"


def _bad_character(file: str, text: str) -> Finding | None:
    found = _CONTROL.search(text) or _BIDI.search(text)
    if found is None:
        return None
    at = found.start()
    start = text.rfind("\n", 0, at) + 1
    line = text.count("\n", 0, at) + 1
    shown = text[start : text.find("\n", at) if "\n" in text[at:] else None]
    code = f"U+{ord(found[0]):04X}"
    return Finding("F108", file, Spot(line, at - start + 1), shown, {"character": code})

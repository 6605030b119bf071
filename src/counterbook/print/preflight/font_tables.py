"""What the fonts in a PDF say of themselves: letters and widths of their codes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pikepdf

_SPAN = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf(?:char|range)", re.DOTALL)


class Font:
    """A font of a page: its family, which letters its codes stand for, and how wide they are."""

    def __init__(self, font: pikepdf.Object) -> None:
        name = str(font.get("/BaseFont", "/?")).lstrip("/").partition("+")
        self.family = (name[2] or name[0]).partition("-")[0]
        mapped = font.get("/ToUnicode")
        self._letters = _letters(mapped.read_bytes()) if mapped is not None else {}
        below = font.get("/DescendantFonts")
        self._widths = _widths(below[0]) if below is not None else {}

    def read(self, shown: pikepdf.Object) -> tuple[str, float]:
        """The letters of a string and its advance at a type size of 1."""
        parts: list[Any] = list(shown) if isinstance(shown, pikepdf.Array) else [shown]
        said, advance = [], 0.0
        for part in parts:
            if not isinstance(part, pikepdf.String):
                advance -= float(part)
                continue
            codes = bytes(part)
            for n in range(0, len(codes), 2):
                code = int.from_bytes(codes[n : n + 2])
                said.append(self._letters.get(code, "\ufffd"))
                advance += self._widths.get(code, 1000.0)
        return "".join(said), advance / 1000


def _widths(font: pikepdf.Object) -> Mapping[int, float]:
    """How wide glyphs are, in thousandths, from lists ``first [w w ...]`` and ``first last w``."""
    found: dict[int, float] = {}
    waiting: list[float] = []
    for part in font.get("/W", pikepdf.Array()):
        if isinstance(part, pikepdf.Array):
            first = int(waiting.pop())
            found |= {first + n: float(width) for n, width in enumerate(part)}
            continue
        waiting.append(float(part))
        if len(waiting) == 3:
            first, last = int(waiting[0]), int(waiting[1])
            found |= dict.fromkeys(range(first, last + 1), waiting[2])
            waiting = []
    return found


def _letters(table: bytes) -> Mapping[int, str]:
    letters: dict[int, str] = {}
    for kind, body in _BLOCK.findall(table):
        if kind == b"bfchar":
            letters |= {int(code, 16): _text(said) for code, said in _PAIR.findall(body)}
            continue
        for first, last, said in _SPAN.findall(body):
            start = _text(said)
            for n in range(int(last, 16) - int(first, 16) + 1):
                letters[int(first, 16) + n] = start[:-1] + chr(ord(start[-1]) + n)
    return letters


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", "replace")

"""The words of a PDF page as they are set: text, font and real size, straight from the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf

_SPAN = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf(?:char|range)", re.DOTALL)

Matrix = tuple[float, float, float, float]
_UNIT: Matrix = (1.0, 0.0, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Run:
    """Letters set by one operator: what they say, in which font family, how tall in points."""

    text: str
    font: str
    size: float


def runs_on(page: pikepdf.Page) -> Iterator[Run]:
    """All text of a page, without what is laid over it as a form."""
    fonts = {name: _Font(font) for name, font in dict(page.resources.get("/Font", {})).items()}
    scale, stack, font, size, line = _UNIT, [], None, 0.0, _UNIT
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "q":
                stack.append(scale)
            case "Q":
                scale = stack.pop() if stack else _UNIT
            case "cm":
                scale = _times(_linear(operands), scale)
            case "BT":
                line = _UNIT
            case "Tm":
                line = _linear(operands)
            case "Tf":
                font, size = fonts[str(operands[0])], float(operands[1])
            case "Tj" | "TJ" if font is not None:
                tall = size * _height(_times(line, scale))
                yield Run(font.read(operands[0]), font.family, round(tall, 2))


def _linear(operands: Any) -> Matrix:
    a, b, c, d = (float(number) for number in list(operands)[:4])
    return a, b, c, d


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d = first
    e, f, g, h = then
    return a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h


def _height(matrix: Matrix) -> float:
    _, _, c, d = matrix
    return float((c * c + d * d) ** 0.5)


class _Font:
    """A font of a page: its family, and which letters its codes stand for."""

    def __init__(self, font: pikepdf.Object) -> None:
        name = str(font.get("/BaseFont", "/?")).lstrip("/").partition("+")
        self.family = (name[2] or name[0]).partition("-")[0]
        mapped = font.get("/ToUnicode")
        self._letters = _letters(mapped.read_bytes()) if mapped is not None else {}

    def read(self, shown: pikepdf.Object) -> str:
        strings = shown if isinstance(shown, pikepdf.Array) else [shown]
        codes = b"".join(bytes(s) for s in strings if isinstance(s, pikepdf.String))
        pairs = (codes[n : n + 2] for n in range(0, len(codes), 2))
        return "".join(self._letters.get(int.from_bytes(pair), "\ufffd") for pair in pairs)


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

"""The words of a PDF page as they are set: text, font, size, place and colour, from the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pikepdf

from counterbook.print.preflight.ground import WHITE, Colour, Grounds, colour_of

_SPAN = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf(?:char|range)", re.DOTALL)

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
_UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_BLACK: Colour = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Run:
    """Letters set by one operator.

    ``size`` is the real height of the type in points, ``x`` and ``y`` where its baseline starts,
    ``width`` how far it runs; ``mark`` names the piece of the tag tree it belongs to, None where
    it is decoration; ``lang`` is given where it differs from that piece's. ``colour`` stands on
    ``ground``.
    """

    text: str
    font: str
    size: float
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    mark: int | None = None
    lang: str = ""
    colour: Colour = _BLACK
    ground: Colour = WHITE


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line: from where to where, how thick, on what; ``mark`` as for a run."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float
    colour: Colour
    ground: Colour
    mark: int | None


@dataclass(frozen=True, slots=True)
class Content:
    """What stands on a page, in the order in which it is put there."""

    runs: list[Run]
    strokes: list[Stroke]


def content_of(page: pikepdf.Page) -> Content:
    """All text and lines of a page, without what is laid over it as a form."""
    return _Reader(page).read()


def runs_on(page: pikepdf.Page) -> list[Run]:
    """All text of a page, without what is laid over it as a form."""
    return content_of(page).runs


class _Reader:
    """Follows what a page does, as far as text, lines and the colour below them go."""

    def __init__(self, page: pikepdf.Page) -> None:
        named = dict(page.resources.get("/Font", {})).items()
        self._fonts = {name: _Font(font) for name, font in named}
        self._page = page
        self._now, self._stack = _State(), list[_State]()
        self._marks: list[tuple[int | None, str]] = []
        self._grounds, self._path = Grounds(), list[Point]()
        self._moves = 0
        self._line = _UNIT
        self.content = Content([], [])

    def read(self) -> Content:
        for instruction in pikepdf.parse_content_stream(self._page):
            name, operands = str(instruction.operator), instruction.operands
            step = _STEPS.get(name)
            if step:
                step(self, operands)
        return self.content

    @property
    def _mark(self) -> int | None:
        return next((mark for mark, _ in reversed(self._marks) if mark is not None), None)

    @property
    def _lang(self) -> str:
        return next((lang for _, lang in reversed(self._marks) if lang), "")

    def save(self, _: Any) -> None:
        self._stack.append(self._now)

    def restore(self, _: Any) -> None:
        self._now = self._stack.pop() if self._stack else _State()

    def move(self, operands: Any) -> None:
        self._now = replace(self._now, matrix=_times(_matrix(operands), self._now.matrix))

    def colour(self, operands: Any) -> None:
        self._now = replace(self._now, colour=colour_of(operands))

    def line_colour(self, operands: Any) -> None:
        self._now = replace(self._now, line_colour=colour_of(operands))

    def line_width(self, operands: Any) -> None:
        self._now = replace(self._now, line_width=float(operands[0]))

    def start(self, operands: Any) -> None:
        self._moves = self._moves + 1 if self._path else 1
        self.go(operands)

    def go(self, operands: Any) -> None:
        self._path += _points(operands, self._now.matrix)

    def corners(self, operands: Any) -> None:
        left, low, width, height = (float(number) for number in operands)
        self._path += _points((left, low, left + width, low + height), self._now.matrix)

    def fill(self, _: Any) -> None:
        self._grounds.paint(self._path, self._now.colour)
        self._path = []

    def stroke(self, _: Any) -> None:
        """Lines of two ends each: only codes are drawn of more than one."""
        ends, thick = self._path, self._now.line_width * _height(self._now.matrix)
        for (x, y), (to_x, to_y) in zip(ends[::2], ends[1::2], strict=False):
            ground = self._grounds.at(x, y)
            drawn = Stroke(x, y, to_x, to_y, thick, self._now.line_colour, ground, self._mark)
            self.content.strokes.append(drawn)
        self._path = []

    def both(self, _: Any) -> None:
        """A path that is filled and drawn; lines of two ends enclose nothing that is filled."""
        path, only_lines = self._path, len(self._path) == 2 * self._moves
        self.stroke(_)
        if not only_lines:
            self._grounds.paint(path, self._now.colour)

    def drop(self, _: Any) -> None:
        self._path = []

    def mark(self, operands: Any) -> None:
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, pikepdf.Dictionary):
            mark = int(properties.MCID) if "/MCID" in properties else None
            self._marks.append((mark, str(properties.get("/Lang", ""))))
        else:
            self._marks.append((None, ""))

    def unmark(self, _: Any) -> None:
        if self._marks:
            self._marks.pop()

    def begin(self, _: Any) -> None:
        self._line = _UNIT

    def place(self, operands: Any) -> None:
        self._line = _matrix(operands)

    def font(self, operands: Any) -> None:
        font = self._fonts[str(operands[0])]
        self._now = replace(self._now, font=font, size=float(operands[1]))

    def show(self, operands: Any) -> None:
        now = self._now
        if now.font is None:
            return
        at = _times(self._line, now.matrix)
        a, b, *_, x, y = at
        text, advance = now.font.read(operands[0])
        size = now.size * _height(at)
        width = advance * now.size * float((a * a + b * b) ** 0.5)
        # The middle of a small letter: a baseline may lie on the edge of what is painted below.
        ground = self._grounds.at(x + min(width, size) / 2, y + size / 4)
        run = Run(
            text,
            now.font.family,
            round(size, 2),
            x,
            y,
            width,
            self._mark,
            self._lang,
            now.colour,
            ground,
        )
        self.content.runs.append(run)


_STEPS: Mapping[str, Callable[[_Reader, Any], None]] = {
    "q": _Reader.save,
    "Q": _Reader.restore,
    "cm": _Reader.move,
    "w": _Reader.line_width,
    **dict.fromkeys(("sc", "scn", "g", "rg", "k"), _Reader.colour),
    **dict.fromkeys(("SC", "SCN", "G", "RG", "K"), _Reader.line_colour),
    "m": _Reader.start,
    **dict.fromkeys(("l", "c", "v", "y"), _Reader.go),
    "re": _Reader.corners,
    **dict.fromkeys(("f", "F", "f*"), _Reader.fill),
    **dict.fromkeys(("B", "B*", "b", "b*"), _Reader.both),
    **dict.fromkeys(("S", "s"), _Reader.stroke),
    "n": _Reader.drop,
    **dict.fromkeys(("BDC", "BMC"), _Reader.mark),
    "EMC": _Reader.unmark,
    "BT": _Reader.begin,
    "Tm": _Reader.place,
    "Tf": _Reader.font,
    **dict.fromkeys(("Tj", "TJ"), _Reader.show),
}


@dataclass(frozen=True, slots=True)
class _State:
    matrix: Matrix = _UNIT
    colour: Colour = _BLACK
    line_colour: Colour = _BLACK
    line_width: float = 1.0
    font: _Font | None = None
    size: float = 0.0


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(number) for number in operands)
    return a, b, c, d, e, f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, x, y = first
    e, f, g, h, u, v = then
    return (
        a * e + b * g,
        a * f + b * h,
        c * e + d * g,
        c * f + d * h,
        x * e + y * g + u,
        x * f + y * h + v,
    )


def _points(operands: Any, matrix: Matrix) -> list[Point]:
    a, b, c, d, x, y = matrix
    numbers = [float(number) for number in operands]
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return [(p * a + q * c + x, p * b + q * d + y) for p, q in pairs]


def _height(matrix: Matrix) -> float:
    return float((matrix[2] ** 2 + matrix[3] ** 2) ** 0.5)


class _Font:
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

"""Reads what stands on a PDF page by following the operators of its content stream."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pikepdf

from counterbook.print.preflight.content import Content, Run, Stroke
from counterbook.print.preflight.font_tables import Font
from counterbook.print.preflight.ground import BLACK, Colour, Grounds, colour_of
from counterbook.print.preflight.matrix import (
    UNIT,
    Matrix,
    Point,
    height_of,
    matrix_of,
    moved,
    times,
)


def content_of(page: pikepdf.Page) -> Content:
    """All text and lines of a page, without what is laid over it as a form."""
    return _Reader(page).read()


def runs_on(page: pikepdf.Page) -> list[Run]:
    """All text of a page, without what is laid over it as a form."""
    return content_of(page).runs


@dataclass(frozen=True, slots=True)
class _State:
    matrix: Matrix = UNIT
    colour: Colour = BLACK
    line_colour: Colour = BLACK
    line_width: float = 1.0
    font: Font | None = None
    size: float = 0.0


class _Reader:
    """Follows what a page does, as far as text, lines and the colour below them go."""

    def __init__(self, page: pikepdf.Page) -> None:
        named = dict(page.resources.get("/Font", {})).items()
        self._fonts = {name: Font(font) for name, font in named}
        self._page = page
        self._now, self._stack = _State(), list[_State]()
        self._marks: list[tuple[int | None, str]] = []
        self._grounds, self._path = Grounds(), list[Point]()
        self._moves = 0
        self._line = UNIT
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
        self._now = replace(self._now, matrix=times(matrix_of(operands), self._now.matrix))

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
        self._path += moved(operands, self._now.matrix)

    def corners(self, operands: Any) -> None:
        left, low, width, height = (float(number) for number in operands)
        self._path += moved((left, low, left + width, low + height), self._now.matrix)

    def fill(self, _: Any) -> None:
        self._grounds.paint(self._path, self._now.colour)
        self._path = []

    def stroke(self, _: Any) -> None:
        """Lines of two ends each: only codes are drawn of more than one."""
        ends, thick = self._path, self._now.line_width * height_of(self._now.matrix)
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
        self._line = UNIT

    def place(self, operands: Any) -> None:
        self._line = matrix_of(operands)

    def font(self, operands: Any) -> None:
        font = self._fonts[str(operands[0])]
        self._now = replace(self._now, font=font, size=float(operands[1]))

    def show(self, operands: Any) -> None:
        now = self._now
        if now.font is None:
            return
        at = times(self._line, now.matrix)
        a, b, *_, x, y = at
        text, advance = now.font.read(operands[0])
        size = now.size * height_of(at)
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

"""What letters stand on: the colours painted on a page before them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)


class Grounds:
    """The painted shapes of a page, each as the box round it; the last one lies on top."""

    def __init__(self) -> None:
        self._boxes: list[tuple[float, float, float, float, Colour]] = []

    def paint(self, path: Sequence[tuple[float, float]], colour: Colour) -> None:
        """A shape has been filled."""
        if path:
            across, up = [x for x, _ in path], [y for _, y in path]
            self._boxes.append((min(across), min(up), max(across), max(up), colour))

    def at(self, x: float, y: float) -> Colour:
        """The colour that a place of the page has."""
        for left, low, right, top, colour in reversed(self._boxes):
            if left <= x <= right and low <= y <= top:
                return colour
        return WHITE


def colour_of(operands: Any) -> Colour:
    """A colour from the numbers of its space: grey, red-green-blue, or inks."""
    parts = [float(part) for part in operands if not str(part).startswith("/")]
    if len(parts) == 1:
        return parts[0], parts[0], parts[0]
    if len(parts) == 4:
        return _of_inks(*parts)
    red, green, blue = (*parts, 0.0, 0.0, 0.0)[:3]
    return red, green, blue


def _of_inks(cyan: float, magenta: float, yellow: float, black: float) -> Colour:
    return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)


def contrast(first: Colour, second: Colour) -> float:
    """How far two colours are apart in brightness, from 1 to 21."""
    bright, dark = sorted((_brightness(first), _brightness(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def contrast_in_grey(first: Colour, second: Colour) -> float:
    """The same once a printer with black alone has made grey of both."""
    return contrast(_grey(first), _grey(second))


def _grey(colour: Colour) -> Colour:
    red, green, blue = colour
    grey = 0.299 * red + 0.587 * green + 0.114 * blue
    return grey, grey, grey


def _brightness(colour: Colour) -> float:
    red, green, blue = (_linear(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

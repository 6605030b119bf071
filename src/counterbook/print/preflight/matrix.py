"""How a PDF page moves, turns and stretches what is drawn on it."""

from __future__ import annotations

from typing import Any

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def matrix_of(operands: Any) -> Matrix:
    """A matrix from its six numbers."""
    a, b, c, d, e, f = (float(number) for number in operands)
    return a, b, c, d, e, f


def times(first: Matrix, then: Matrix) -> Matrix:
    """What both do, one after the other."""
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


def moved(operands: Any, matrix: Matrix) -> list[Point]:
    """The places that pairs of numbers name, moved by a matrix."""
    a, b, c, d, x, y = matrix
    numbers = [float(number) for number in operands]
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return [(p * a + q * c + x, p * b + q * d + y) for p, q in pairs]


def height_of(matrix: Matrix) -> float:
    """How high it makes what is 1 high."""
    return float((matrix[2] ** 2 + matrix[3] ** 2) ** 0.5)
